import type { Tokens } from '../text/tokens';
import { NUMBER, WORD } from '../text/tokens';
import type { Draft } from './draft';
import type { MoneyName } from './money-index';
import { isNouny } from './noun-phrase';
import { readNumeral } from './numeral';
import type { Numeral } from './numeral-shape';
import { pastOwnQuote } from './quotes';
import { matchUnit, type UnitName, unitEnd } from './unit-index';
import {
  ARTICLE,
  CONJUNCTION,
  DETERMINER,
  IN,
  OF,
  OR,
  PER,
  PREPOSITION,
  SCALE,
  STOPS,
  word,
  wordSet,
} from './vocabulary';

const HYPHEN = 0x2d;
const SLASH = 0x2f;
const CAPITA = word('capita');
const ANNUM = word('annum');
const HOUR = word('hour');
const AFTER = word('after');
const FOR = word('for');
const EVERY = word('every');
const ANNUALLY = wordSet('annually yearly');
const WHEN = wordSet('ago earlier before later previously after prior');
const EACH = wordSet('each apiece');
const PLUS_MARK = 0x2b;
const ODD = word('odd');
const SUFFIXES = wordSet('odd plus ish strong something some');
const OR_MORE = wordSet('so more less fewer greater higher thereabouts');
/** "some 20 odd things" are strange; "200 odd things" are about 200. */
const FEWEST_ODD = 20;
/** What "a" or "an" makes a denominator of: "a day", "a share", "a barrel". */
const DENOMINATORS = wordSet(
  'day week month quarter year decade hour minute second night share barrel bbl gallon ton tonne pound ounce acre head person piece unit litre liter kilo bushel bottle game ticket mile dozen pint kilogram pair box case page sheet vote seat passenger patient child pupil student household visit call shift session lesson bag can cup glass slice pack plate room trip ride kilometre kilometer customer employee worker unit serving dose meal',
);

/** "3.5 litres/100 km". */
const ROUND = new Set(['100', '1000', '1,000', '100,000']);
/** "56 cents a diluted share". */
const OF_SHARES = wordSet('diluted basic ordinary common preferred fluid troy metric');
/** Past what widens a number before it says of what: "6+ hours", "20-odd miles", "10 or so people". */
export function pastSuffix(t: Tokens, n: Numeral): number {
  const at = pastOwnQuote(t, n.from, n.to);
  if (at > n.to) return at;
  if (t.mark(at) === PLUS_MARK) return t.gap(at) || (t.isNumber(at + 1) && !t.gap(at + 1)) ? at : at + 1;
  if (t.mark(at) === HYPHEN) return !t.gap(at) && !t.gap(at + 1) && SUFFIXES.has(t.word(at + 1)) ? at + 2 : at;
  if (t.word(at) === OR) return OR_MORE.has(t.word(at + 1)) ? at + 2 : at;
  return t.word(at) === ODD && n.value >= FEWEST_ODD ? at + 1 : at;
}

export function setUnit(draft: Draft, t: Tokens, name: UnitName, from: number, to: number): void {
  draft.unit = name.unit.code;
  draft.unitName = name.unit.name;
  draft.unitPlural = name.unit.plural;
  draft.unitText = t.slice(from, to);
  draft.quoteTo = to;
}

export function setMoney(draft: Draft, money: MoneyName, unitText: string): void {
  draft.unit = money.code;
  draft.unitName = money.name;
  draft.unitPlural = money.plural;
  draft.unitText = unitText;
}

/** Reads a denominator behind a quantity: "a day", "per capita", "/h", "per 100,000 people", "-a-share". */
export function setDenominator(draft: Draft, t: Tokens): void {
  let i = pastSubstance(t, draft.quoteTo);
  const hyphen = t.mark(i) === HYPHEN && !t.gap(i) && !t.gap(i + 1);
  if (hyphen) i++;
  const w = t.word(i);
  const slash = t.mark(i) === SLASH && !t.gap(i) && !t.gap(i + 1) && t.kind[i + 1] === WORD;
  const perMany = draft.unit !== null && t.mark(i) === SLASH && t.isNumber(i + 1) && !t.gap(i) && !t.gap(i + 1);
  if (slash) put(draft, t, i + 1);
  else if (perMany && ROUND.has(t.slice(i + 1, i + 2))) perWhat(draft, t, i + 1);
  else if (w === PER) perWhat(draft, t, i + 1);
  else if (
    (w === FOR || w === IN) &&
    t.word(i + 1) === EVERY &&
    t.size(i + 2) > 2 &&
    (t.isNumber(i + 2) || isScale(t, i + 2))
  )
    perWhat(draft, t, i + 2);
  else if ((t.bits(i) & ARTICLE) !== 0) {
    let next = hyphen && t.mark(i + 1) === HYPHEN ? i + 2 : i + 1;
    if (OF_SHARES.has(t.word(next))) next++;
    // "61% a month earlier" says when, not how often.
    if (DENOMINATORS.has(t.word(next)) && (!WHEN.has(t.word(next + 1)) || isWage(t, draft, next))) put(draft, t, next);
  } else if (ANNUALLY.has(w)) {
    draft.per = 'a';
  } else if (EACH.has(w)) draft.per = 'each';
}

/** "73 kg of food per person", "cups of coffee a day": past what is measured, where a denominator follows it. */
function pastSubstance(t: Tokens, at: number): number {
  if (t.word(at) !== OF) return at;
  let i = at + 1;
  while (i < at + 4 && isNouny(t, i) && t.gap(i)) i++;
  const follows = t.word(i) === PER || ((t.bits(i) & ARTICLE) !== 0 && DENOMINATORS.has(t.word(i + 1)));
  return i > at + 1 && follows ? i : at;
}

/** "$18 an hour after tax". */
const isWage = (t: Tokens, draft: Draft, at: number): boolean =>
  draft.kind === 'money' && t.word(at) === HOUR && t.word(at + 1) === AFTER;

/** "million" in "14 cases for every million people". */
const isScale = (t: Tokens, at: number): boolean => (t.bits(at) & SCALE) !== 0 && t.size(at) > 6;

function perWhat(draft: Draft, t: Tokens, at: number): void {
  let i = at;
  if (t.mark(i) === HYPHEN) i++;
  if ((t.bits(i) & (ARTICLE | DETERMINER)) !== 0) i++;
  if (t.word(i) === CAPITA) {
    draft.per = 'person';
    draft.quoteTo = i + 1;
    return;
  }
  if (isScale(t, i) && isNouny(t, i + 1)) {
    draft.per = t.slice(i, i + 2);
    draft.quoteTo = i + 2;
  } else if (t.word(i) === ANNUM) put(draft, t, i);
  else if (t.kind[i] === NUMBER) {
    const numeral = readNumeral(t, i);
    if (t.mark(numeral.to) === HYPHEN) return;
    const noun = t.isWord(numeral.to) && (t.bits(numeral.to) & STOPS) === 0 ? numeral.to + 1 : numeral.to;
    draft.per = t.slice(i, noun);
    draft.quoteTo = noun;
  } else if (t.isWord(i) && (t.bits(i) & (PREPOSITION | CONJUNCTION)) === 0) put(draft, t, i);
}

function put(draft: Draft, t: Tokens, at: number): void {
  const name = matchUnit(t, at);
  if (name !== null && !name.symbol && !name.weak) {
    draft.per = name.unit.code;
    draft.quoteTo = unitEnd();
    return;
  }
  draft.per = name?.symbol ? name.unit.code : t.slice(at, at + 1).toLowerCase();
  draft.quoteTo = name?.symbol ? unitEnd() : at + 1;
}
