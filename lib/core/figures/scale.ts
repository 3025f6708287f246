import { GROUPED, type Tokens, WORD } from '../text/tokens';
import { CURRENCY_BY_CODE } from './currencies';
import { matchMoney, moneyBefore } from './money-index';
import { isNouny } from './noun-phrase';
import type { Numeral } from './numeral-shape';
import { matchUnit } from './unit-index';
import { DETERMINER, lexicon, OF, PEOPLE, SCALE, STOPS, word, wordSet } from './vocabulary';

/** Abbreviated multipliers and when each is believed; "m" may be metres, "t" tonnes, "b" bits. */
type When = 'always' | 'glued' | 'with money' | 'of things' | 'few digits';
/** One letter, or two that mean something else when small: case matters. */
const LETTERS: Readonly<Record<string, readonly [power: number, when: When]>> = {
  k: [3, 'always'],
  K: [3, 'glued'],
  m: [6, 'of things'],
  M: [6, 'glued'],
  mm: [6, 'with money'],
  MM: [6, 'glued'],
  b: [9, 'few digits'],
  B: [9, 'few digits'],
  t: [12, 'with money'],
  T: [12, 'few digits'],
  L: [5, 'with money'],
};
/** In any case: "bn", "Bn", "BN". */
const SHORT: Readonly<Record<string, readonly [power: number, when: When]>> = {
  mn: [6, 'always'],
  mln: [6, 'always'],
  mio: [6, 'always'],
  mil: [6, 'of things'],
  mill: [6, 'with money'],
  bn: [9, 'always'],
  bln: [9, 'always'],
  bil: [9, 'with money'],
  mrd: [9, 'always'],
  tn: [12, 'always'],
  trn: [12, 'always'],
  tln: [12, 'always'],
  tril: [12, 'with money'],
  cr: [7, 'glued'],
  lac: [5, 'always'],
  lacs: [5, 'always'],
};
const GRAND = word('grand');
const OPEN = 0x5b;
const CLOSE = 0x5d;
const HYPHEN = 0x2d;
const EN_DASH = 0x2013;
const LISTS = wordSet('to and or');
const M = wordSet('m');
const STOP = 0x2e;
const SEMICOLON = 0x3b;
/** How far back the word may stand that says what "m" numbers. */
const NEAR = 16;
const NUMBERED = wordSet(
  'deaths births jobs population users subscribers unemployment downloads votes circulation audience membership sales readership viewership households',
);
const YEAR = wordSet('year years');
const SCREENS = wordSet(
  'tv tvs resolution video videos ultra display displays screen screens monitor monitors uhd hdr',
);

let power = 0;
let end = 0;

/** After `readScale` said yes: the multiplier as digits, "1000000". */
export const scalePower = (): string => powerOfTen(power);
/** After `readScale` said yes: the token after it. */
export const scaleEnd = (): number => end;

export const powerOfTen = (exponent: number): string => `1${'0'.repeat(exponent)}`;

/** Is there a multiplier at a token, for the digits that begin at `from`? */
export function readScale(t: Tokens, from: number, at: number, n: Numeral): boolean {
  if (t.mark(at) === HYPHEN && !t.gap(at) && !t.gap(at + 1)) {
    return (t.bits(at + 1) & SCALE) !== 0 && spelt(t, at + 1);
  }
  // "4.6 [million]": put in by whoever quotes.
  if (t.mark(at) === OPEN && t.mark(at + 2) === CLOSE && (t.bits(at + 1) & SCALE) !== 0 && spelt(t, at + 1)) {
    end = at + 3;
    return true;
  }
  if (t.kind[at] !== WORD) return false;
  if (t.word(at) === GRAND && !isNouny(t, at + 1) && !t.capital(at)) {
    power = 3;
    end = at + 1;
    return true;
  }
  if ((t.bits(at) & SCALE) !== 0 && t.size(at) > 3) return spelt(t, at);
  return t.size(at) <= 4 && short(t, from, at, n);
}

function spelt(t: Tokens, at: number): boolean {
  power = lexicon.number[t.what[at] as number] as number;
  end = at + 1;
  while ((t.bits(end) & SCALE) !== 0 && power < 60) power += lexicon.number[t.what[end++] as number] as number;
  return true;
}

function short(t: Tokens, from: number, at: number, n: Numeral): boolean {
  const spelling = t.slice(at, at + 1);
  const known = LETTERS[spelling] ?? (spelling.length > 1 ? SHORT[spelling.toLowerCase()] : undefined);
  if (known === undefined) return withCode(spelling, at);
  if (!t.gap(at + 1) && (t.isNumber(at + 1) || (t.mark(at + 1) === 0x2f && !t.capital(at)))) return false;
  const [exponent, when] = known;
  if (when !== 'always' && !believed(t, from, at, n, when, spelling)) return false;
  power = exponent;
  end = at + 1;
  return true;
}

/** "30 MUSD", "120 MEUR": the currency is read again by the money recogniser. */
function withCode(spelling: string, at: number): boolean {
  if (spelling.length !== 4 || !CURRENCY_BY_CODE.has(spelling.slice(1))) return false;
  if (spelling[0] !== 'M' && spelling[0] !== 'K') return false;
  power = spelling[0] === 'M' ? 6 : 3;
  end = at + 1;
  return true;
}

/** "£6-7m": the sign stands before the first of the two. */
function rangeOfMoney(t: Tokens, from: number): boolean {
  const link = t.mark(from - 1) === HYPHEN || t.mark(from - 1) === EN_DASH || LISTS.has(t.word(from - 1));
  return link && t.isNumber(from - 2) && moneyBefore(t, from - 2) !== null;
}

function believed(t: Tokens, from: number, at: number, n: Numeral, when: When, spelling: string): boolean {
  const money = moneyBefore(t, from) !== null || matchMoney(t, at + 1) !== null || rangeOfMoney(t, from);
  if (money || when === 'with money') return money;
  if (when === 'glued' && !t.gap(at)) return !SCREENS.has(t.word(at + 1));
  if (when === 'glued') return spelling === 'M' && countsThings(t, at + 1);
  if (when === 'few digits') return (spelling === 'B' || !t.gap(at)) && n.form !== GROUPED && countsThings(t, at + 1);
  return (spelling === 'mil' && !t.gap(at)) || countsThings(t, at + 1) || (!t.gap(at) && numbersBefore(t, from));
}

/** "deaths dropped from 12.6m to 5.2m": what goes before is a number of something, which no length is. */
function numbersBefore(t: Tokens, from: number): boolean {
  for (let i = from - 1; i > from - NEAR && t.mark(i) !== STOP && t.mark(i) !== SEMICOLON; i--)
    if (NUMBERED.has(t.word(i))) return true;
  return false;
}

/** "1.2m tons", "5m people", "35m of its devices", but not "100m away" or "50 m butterfly". */
function countsThings(t: Tokens, at: number): boolean {
  if (t.word(at) === OF) return (t.bits(at + 1) & DETERMINER) !== 0;
  if (t.mark(at) === HYPHEN && !t.gap(at) && YEAR.has(t.word(at + 1))) return true;
  if (LISTS.has(t.word(at)) || t.mark(at) === HYPHEN || t.mark(at) === EN_DASH) {
    return t.isNumber(at + 1) && M.has(t.word(at + 2)) && !t.gap(at + 2) && countsThings(t, at + 3);
  }
  if (t.kind[at] !== WORD || !t.gap(at)) return false;
  const bits = t.bits(at);
  if ((bits & PEOPLE) !== 0) return true;
  const unit = matchUnit(t, at);
  if (unit !== null) return !unit.weak && (!unit.symbol || t.size(at) > 2 || t.mark(at + 1) === 0x2f);
  for (let i = at; i < at + 3 && t.kind[i] === WORD && (t.bits(i) & STOPS) === 0; i++) {
    if (t.lastUnit(i) === 0x73 && t.size(i) > 3) return true;
  }
  return false;
}
