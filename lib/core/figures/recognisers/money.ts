import { type Tokens, WORD } from '../../text/tokens';
import { pastSuffix, setDenominator, setMoney } from '../attach-unit';
import { CURRENCY_BY_CODE } from '../currencies';
import { claimed, type Draft, type Recogniser } from '../draft';
import { type MoneyName, matchMoney, moneyBefore, moneyEnd, moneyFrom } from '../money-index';
import { isNouny } from '../noun-phrase';
import { readNumeral } from '../numeral';
import type { Numeral } from '../numeral-shape';
import { areMinus, signBefore } from '../numeral-sign';
import { matchUnit } from '../unit-index';
import { ANCHORS, AND, ARTICLE, OF, PER, wordSet } from '../vocabulary';
import { isTitledAt } from './name';

const HYPHEN = 0x2d;
const POUNDS = wordSet('pound pounds');
/** "a two-pound coin". */
const CASH = wordSet('coin coins note notes banknote banknotes stamp stamps ticket tickets');
const WEIGHT = wordSet(
  'weigh weighs weighed weighing weight heavy heavier lighter lose losing gained gain drop dropping baby body fat muscle mass lift lifted bench carry load cargo cattle fish',
);
const PRICE = wordSet(
  'paid pay pays paying cost costs price prices priced spend spent spending worth profit profits revenue revenues sales debt fine fined fines raise raised earn earned earns bill wage wages salary budget fund funding loan invest invested billion million tax taxes fee fees charge charged save saved savings donate donated income turnover',
);

/** Amounts of money: the sign before or after, codes, names, cents and pence. */
export const money: Recogniser = {
  name: 'money',
  read(t, n) {
    if (n.written === '' || n.ordinal || n.fraction) return n.fraction ? withName(t, n) : null;
    const signed = moneyBefore(t, opening(t, n));
    // "($ million)" says how other numbers are to be read.
    if (signed !== null) return isScaleAlone(n) ? null : withSign(t, n, signed);
    return withCode(t, n) ?? withName(t, n);
  },
};

const isScaleAlone = (n: Numeral): boolean => n.words && n.scaled && n.to - n.from === 1;

/** The token the currency's sign would end before: the number, or its bracket. */
function opening(t: Tokens, n: Numeral): number {
  return n.sign < 0 && t.mark(n.from - 1) === 0x28 ? n.from - 1 : n.from;
}

function withSign(t: Tokens, n: Numeral, name: MoneyName): Draft {
  const from = moneyFrom();
  const draft = claimed(n, 'money');
  setMoney(draft, name, t.slice(from, opening(t, n)));
  draft.quoteFrom = from;
  let end = n.to;
  if (t.mark(end) === HYPHEN && !t.gap(end) && t.kind[end + 1] === WORD) end++;
  const again = matchMoney(t, end);
  if (again !== null && !again.weak && !again.minor) {
    draft.quoteTo = moneyEnd();
    if (again.code !== 'USD') setMoney(draft, again, t.slice(end, draft.quoteTo));
  }
  setDenominator(draft, t);
  if (n.sign === 0) signOutside(t, draft);
  return draft;
}

/** "-£250", "minus $5 million", "+€3", "a loss of ($5.2m)": the sign stands before the currency's. */
function signOutside(t: Tokens, draft: Draft): void {
  const { sign, from } = signBefore(t, draft.quoteFrom);
  if (sign !== 0) draft.quoteFrom = from;
  if (sign > 0) draft.direction = 'up';
  else if (sign < 0 || areMinus(t, draft.quoteFrom - 1, draft.quoteTo)) draft.negate();
}

/** "30 MUSD": multiplier and code in one word. */
function withCode(t: Tokens, n: Numeral): Draft | null {
  const last = n.to - 1;
  if (!n.scaled || t.kind[last] !== WORD || t.size(last) !== 4) return null;
  const currency = CURRENCY_BY_CODE.get(t.slice(last, last + 1).slice(1));
  if (currency === undefined) return null;
  const draft = claimed(n, 'money');
  setMoney(draft, { ...currency, minor: false, weak: false }, currency.code);
  return draft;
}

/** "50 euros", "20 pounds", "145p", "a 12-cent dividend". */
function withName(t: Tokens, n: Numeral): Draft | null {
  let at = pastSuffix(t, n);
  if (t.mark(at) === HYPHEN && !t.gap(at)) at++;
  const name = matchMoney(t, at) ?? letter(t, n, at);
  if (name === null) return null;
  const to = name === PENNY || name === CENT ? at + 1 : moneyEnd();
  if (name.weak && !believed(t, n, at, to)) return null;
  if (name.minor && t.kind[at] === WORD && t.gap(at) && isTitledAt(t, n.from, at)) return null;
  const draft = claimed(n, 'money');
  setMoney(draft, name, t.slice(at, to));
  draft.quoteTo = to;
  if (!name.minor) addCents(t, draft);
  setDenominator(draft, t);
  return draft;
}

const PENNY: MoneyName = { code: 'penny', name: 'penny', plural: 'pence', minor: true, weak: false };
const CENT: MoneyName = { code: 'cent', name: 'cent', plural: 'cents', minor: true, weak: false };

/** "145p" and "50c", glued to digits. */
function letter(t: Tokens, n: Numeral, at: number): MoneyName | null {
  if (at !== n.to || t.gap(at) || t.kind[at] !== WORD || t.size(at) !== 1 || n.words || n.scaled) return null;
  const unit = t.firstUnit(at);
  if (unit === 0x70) return PENNY;
  return unit === 0x63 && n.value < 100 ? CENT : null;
}

/** Pounds are money or mass; other doubtful names ("won", "crown") need a large or scaled number. */
function believed(t: Tokens, n: Numeral, at: number, to: number): boolean {
  if (!POUNDS.has(t.word(at))) return n.scaled || n.value >= 100;
  if (t.word(to) === OF) return false;
  if (CASH.has(t.word(to)) || isPerTime(t, to)) return true;
  for (let i = to; i < to + 4; i++) if (WEIGHT.has(t.word(i))) return false;
  for (let i = n.from - 1; i > n.from - 10; i--) {
    if (t.mark(i) === 0x2e) break;
    if (WEIGHT.has(t.word(i))) return false;
    if (PRICE.has(t.word(i)) || t.mark(i) === 0xa3) return true;
  }
  return n.scaled;
}

/** "Six hundred pounds a month" are paid. */
const isPerTime = (t: Tokens, at: number): boolean =>
  ((t.bits(at) & ARTICLE) !== 0 || t.word(at) === PER) && matchUnit(t, at + 1)?.unit.dimension === 'time';

/** "thirteen dollars and forty-five cents" is one amount. */
function addCents(t: Tokens, draft: Draft): void {
  const and = t.word(draft.quoteTo) === AND;
  const at = and ? draft.quoteTo + 1 : draft.quoteTo;
  // "5 pounds 50"
  if (!and && !(t.isNumber(at) && t.size(at) === 2 && !isNouny(t, at + 1) && t.kind[draft.quoteTo - 1] === WORD))
    return;
  if (!t.isNumber(at) && (t.bits(at) & ANCHORS) === 0) return;
  const cents = readNumeral(t, at);
  if (cents.from !== at || !(cents.value > 0 && cents.value < 100) || draft.amount?.times !== '1') return;
  const name = matchMoney(t, cents.to);
  const goesOn = t.isNumber(cents.to + 1) && !t.gap(cents.to + 1) && t.kind[cents.to] !== WORD;
  const bare = cents.plain && t.kind[cents.to] !== WORD && t.mark(cents.to) !== 0x25 && !goesOn;
  if (!bare && (name === null || !name.minor)) return;
  const to = bare ? cents.to : moneyEnd();
  draft.amount = {
    written: `${draft.amount.written}.${cents.written.padStart(2, '0')}`,
    times: '1',
    over: '1',
    words: draft.amount.words,
  };
  draft.value += cents.value / 100;
  draft.quoteTo = to;
  draft.to = to;
}
