import { GROUPED, MARK, NUMBER, type Tokens, WORD } from '../text/tokens';
import { CURRENCIES, CURRENCY_BY_WORD, type Currency, MINOR_UNITS, WEAK_MONEY_WORDS } from './currencies';
import { PhraseIndex } from './phrase-index';
import { lexicon, MONEY, SCALE } from './vocabulary';

export interface MoneyName {
  readonly code: string;
  readonly name: string;
  readonly plural: string;
  /** Cents and pence. */
  readonly minor: boolean;
  /** Also a weight, a person or a verb: believed with support. */
  readonly weak: boolean;
}

const after = new PhraseIndex<MoneyName>(lexicon, MONEY);
/** Words that may stand right before an amount or before its sign: "US" of "US$", "Rs", "EUR". */
const before = new Map<number, Map<string, MoneyName>>();
const signs = new Map<number, MoneyName>();

const nameOf = ({ code, name, plural }: Currency, weak = false): MoneyName => ({
  code,
  name,
  plural,
  minor: false,
  weak,
});

const DOLLAR = 0x24;
/** R, N and P: a currency before a sum alone. */
const ONLY_SUMS: ReadonlySet<number> = new Set([0x52, 0x4e, 0x50]);

function addBefore(currency: Currency, symbol: string): void {
  const found = /^(\p{L}[\p{L}.]*?)?[ .]?(\p{Sc}|\p{Sc}\p{L})?$/u.exec(symbol.trim());
  if (found === null) return;
  const [, letters = '', sign = ''] = found;
  if (letters === '') {
    if (sign.length === 1 && !signs.has(sign.charCodeAt(0))) signs.set(sign.charCodeAt(0), nameOf(currency));
    return;
  }
  put(letters, sign === '' ? 0 : sign.charCodeAt(0), currency);
}

function put(letters: string, sign: number, currency: Currency): void {
  const words = before.get(sign) ?? new Map<string, MoneyName>();
  if (!words.has(letters)) words.set(letters, nameOf(currency));
  before.set(sign, words);
}

for (const currency of CURRENCIES) {
  for (const symbol of currency.before) addBefore(currency, symbol);
  put(currency.code, 0, currency);
  put(currency.code, DOLLAR, currency);
  put(currency.code.toLowerCase(), DOLLAR, currency);
  after.add(currency.code, nameOf(currency), true);
  for (const symbol of currency.after) after.add(symbol, nameOf(currency), true);
}
for (const [words, currency] of CURRENCY_BY_WORD) {
  after.add(words, nameOf(currency, WEAK_MONEY_WORDS.has(words)), false);
  if (/^(?:dollars?|us dollars?)$/.test(words)) put(words, 0, currency);
}
/** "PS2.7m": what a pound sign becomes on its way through ASCII. */
const STERLING = CURRENCIES.find(({ code }) => code === 'GBP');
if (STERLING !== undefined) put('PS', 0, STERLING);
/** Codes that people also write small. */
for (const code of ['USD', 'EUR', 'GBP', 'JPY', 'CNY', 'INR', 'AUD', 'CAD', 'CHF', 'BTC']) {
  const currency = CURRENCIES.find((one) => one.code === code);
  if (currency !== undefined) after.add(code, nameOf(currency), false);
}
for (const { code, name, words, symbols } of MINOR_UNITS) {
  const minor: MoneyName = { code, name, plural: words[1] ?? name, minor: true, weak: false };
  for (const spelling of words) after.add(spelling, minor, false);
  for (const symbol of symbols) after.add(symbol, minor, true);
}
after.add('sen', { code: 'cent', name: 'sen', plural: 'sen', minor: true, weak: false }, false);

/** The currency whose name, code or sign begins at a token; `moneyEnd()` then says where it ends. */
export function matchMoney(t: Tokens, at: number): MoneyName | null {
  return after.match(t, at);
}

export function moneyEnd(): number {
  return after.to;
}

/** The first token of the sign that `moneyBefore` found. */
let signFrom = 0;
export function moneyFrom(): number {
  return signFrom;
}

/** The currency whose sign or code ends right before a token: "$", "US$", "Rs", "EUR ", "R$". */
export function moneyBefore(t: Tokens, at: number): MoneyName | null {
  const last = at - 1;
  if (t.kind[last] === MARK) {
    const sign = t.mark(last);
    const plain = signs.get(sign);
    if (plain !== undefined) return prefixed(t, last, sign, plain);
    if (sign !== 0x2e || t.kind[last - 1] !== WORD || t.gap(last)) return null;
    return wordBefore(t, last - 1);
  }
  return t.kind[last] === WORD ? wordBefore(t, last) : null;
}

/** "US$", "US $", "U.S.$": letters before the sign change the currency. */
function prefixed(t: Tokens, at: number, sign: number, plain: MoneyName): MoneyName {
  signFrom = at;
  const words = before.get(sign);
  let word = at - 1;
  if (t.mark(word) === 0x2e && t.kind[word - 1] === WORD && t.size(word - 1) === 1) {
    if (/^u\.?s\.?$/i.test(t.slice(word - 3, word))) {
      signFrom = word - 3;
      return plain;
    }
    word--;
  }
  if (words === undefined || t.kind[word] !== WORD) return plain;
  const letters = t.slice(word, word + 1);
  if (t.gap(at) && /^[aA]$/.test(letters)) return plain;
  const found = words.get(letters) ?? words.get(letters.toUpperCase());
  if (found === undefined || (letters === letters.toLowerCase() && letters.length < 3 && letters !== 'c')) return plain;
  signFrom = word;
  return found;
}

function wordBefore(t: Tokens, at: number): MoneyName | null {
  if (t.size(at) > 7) return null;
  if (t.upper(at) && t.size(at) === 2 && (t.gap(at + 1) || t.size(at + 1) < 3) && t.slice(at, at + 1) === 'PS')
    return null;
  if (t.size(at) === 1 && ONLY_SUMS.has(t.firstUnit(at)) && !isSum(t, at + 1)) return null;
  const found = before.get(0)?.get(t.slice(at, at + 1));
  if (found !== undefined) signFrom = at;
  return found ?? null;
}

/** "R4,500" and "R2.5bn" are rand; "R8" and "R 2" name something. */
function isSum(t: Tokens, at: number): boolean {
  if (t.gap(at) || t.kind[at] !== NUMBER) return false;
  return t.what[at] === GROUPED || (t.bits(at + 1) & SCALE) !== 0 || /^(?:m|bn)$/.test(t.slice(at + 1, at + 2));
}

/** Whether a mark is the sign of a currency. */
export function isMoneySign(mark: number): boolean {
  return signs.has(mark);
}
