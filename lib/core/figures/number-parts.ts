/** Fractions in words: "two-thirds", "a quarter", "half a million", "and a half", "seven hundredths". */
import type { Tokens } from '../text/tokens';
import { powerOfTen } from './scale';
import { type SpeltNumber, spelt } from './spelt-number';
import {
  AND,
  ARTICLE,
  AUXILIARY,
  BETWEEN,
  CONJUNCTION,
  DETERMINER,
  DOZEN,
  HALF,
  HUNDRED,
  lexicon,
  MONTH,
  OF,
  ONE,
  ORDINAL,
  PART,
  PREPOSITION,
  QUARTER,
  SCALE,
  SMALL,
  TENS,
  VERB,
  word,
  wordSet,
} from './vocabulary';

const HYPHEN = 0x2d;
const AMPERSAND = 0x26;
/** "a third fewer". */
const COMPARATIVES = wordSet(
  'more fewer less higher lower larger smaller bigger greater longer shorter cheaper dearer faster slower heavier lighter above below off',
);
const QUARTERS = word('quarters');
export const SCORE = word('score');
/** "for three quarters": of a year. */
const SPAN_WORDS = wordSet('for past last next previous in over consecutive straight latest recent two four');
const NO_FRACTION = wordSet('century centuries final finals finalist finalists back mile miles hour hours');
/** "a quarter point", "a quarter mile". */
const OF_UNITS = wordSet(
  'point percentage percent per mile inch ton pound ounce acre hour long wide tall high deep teaspoon tablespoon cup pint litre liter gallon',
);

export const numberOf = (t: Tokens, at: number): number => lexicon.number[t.what[at] as number] as number;
export const joins = (t: Tokens, at: number): boolean => t.mark(at) === HYPHEN;
export const isPlural = (t: Tokens, at: number): boolean => t.lastUnit(at) === 0x73;
export const isAnd = (t: Tokens, at: number): boolean => t.word(at) === AND || t.mark(at) === AMPERSAND;
/** The next word, past a hyphen. */
const pastHyphen = (t: Tokens, at: number): number => (joins(t, at) ? at + 1 : at);

let over = 0;
let end = 0;

/** Whether a denominator stands here: "fifths", "twenty-fifths", "ten-thousandths". `over` and `end` then say which. */
function denominator(t: Tokens, at: number): boolean {
  const bits = t.bits(at);
  if ((bits & PART) !== 0) {
    over = numberOf(t, at);
    end = at + 1;
    return true;
  }
  const unit = joins(t, at + 1) && !t.gap(at + 2) ? at + 2 : at + 1;
  const value = numberOf(t, unit);
  const tens = (bits & TENS) !== 0 && (t.bits(unit) & (PART | ORDINAL)) !== 0 && value >= 1 && value <= 9;
  const scaled = (bits & (SMALL | TENS | HUNDRED)) !== 0 && (t.bits(unit) & PART) !== 0 && value >= 100;
  if (!tens && !scaled) return false;
  if (unit === at + 1 && !isPlural(t, unit)) return false;
  over = tens ? numberOf(t, at) + value : ((bits & HUNDRED) !== 0 ? 100 : numberOf(t, at)) * value;
  end = unit + 1;
  return true;
}

/** "three twenty-fifths" behind a cardinal of a value: the whole fraction, or null if no denominator is meant. */
export function partsOf(t: Tokens, from: number, to: number, value: number): SpeltNumber | null {
  const at = pastHyphen(t, to);
  if (!(value > 0) || !denominator(t, at) || !saysParts(t, from, value, at)) return null;
  const scale = t.word(end) === OF && (t.bits(end + 1) & ARTICLE) !== 0 ? end + 2 : end;
  const more = { over: String(over) };
  if ((t.bits(scale) & SCALE) !== 0 && t.size(scale) > 3) {
    return spelt(from, scale + 1, value, { ...more, times: powerOfTen(numberOf(t, scale)), scaled: true });
  }
  return spelt(from, end, value, { ...more, fraction: true });
}

/** "two-thirds" and "one third", but not "two third-party firms", "two half-marathons" or "for three quarters". */
function saysParts(t: Tokens, from: number, value: number, at: number): boolean {
  if (t.word(at) === QUARTERS) return (value === 1 || value === 3) && !SPAN_WORDS.has(t.word(from - 1));
  if (t.word(at) === QUARTER && value === 3) return joins(t, at - 1);
  if (isPlural(t, end - 1)) return true;
  if (value !== 1) return false;
  return end > at + 1 ? t.word(end) === OF || !t.isWord(end) : !NO_FRACTION.has(t.word(end));
}

export interface Tail {
  part: number;
  over: number;
  to: number;
}

/** "and a half", "and three quarters", "and fifty-four hundredths": from the "and". */
export function fractionTail(t: Tokens, at: number): Tail | null {
  const first = joins(t, at) && !t.gap(at) ? at + 1 : at;
  if (!isAnd(t, first)) return null;
  let i = pastHyphen(t, first + 1);
  let part = 1;
  if ((t.bits(i) & ARTICLE) !== 0 || t.word(i) === ONE) i++;
  else if ((t.bits(i) & (SMALL | TENS)) !== 0) {
    part = numberOf(t, i);
    const unit = pastHyphen(t, i + 1);
    const more = (t.bits(i) & TENS) !== 0 && (t.bits(unit) & SMALL) !== 0 && numberOf(t, unit) < 10;
    if (more) part += numberOf(t, unit);
    i = more ? unit + 1 : i + 1;
  } else return null;
  i = pastHyphen(t, i);
  if (!denominator(t, i) || part >= over) return null;
  if (part > 1 && !isPlural(t, end - 1) && !(t.word(i) === QUARTER && joins(t, i - 1))) return null;
  const hyphened = joins(t, i - 1) && t.word(i - 2) === ONE;
  return hyphened || endsTail(t, i) ? { part, over, to: end } : null;
}

/** "five and a third million", but not "five and a third party". */
function endsTail(t: Tokens, at: number): boolean {
  const w = t.word(at);
  const next = t.bits(end);
  if (w === HALF || w === QUARTERS || w === QUARTER || isPlural(t, end - 1) || (next & SCALE) !== 0) return true;
  return !t.isWord(end) || isPlural(t, end) || (next & (PREPOSITION | CONJUNCTION | VERB | AUXILIARY)) !== 0;
}

/** A number with its tail: "two and a half", "a million and a half", "two and a half dozen". */
export function withTail(
  from: number,
  to: number,
  whole: number,
  tail: Tail,
  times: string,
  words: boolean,
): SpeltNumber {
  const scaled = times.length > 3;
  return spelt(from, to, whole * tail.over + tail.part, { over: String(tail.over), times, scaled, words });
}

/** The same, with the multiplier that may follow: "two and a half million", "one and a half dozen". */
export function tailed(t: Tokens, from: number, whole: number, tail: Tail, words: boolean): SpeltNumber {
  const at = tail.to;
  const bits = t.bits(at);
  if ((bits & SCALE) !== 0) return withTail(from, at + 1, whole, tail, powerOfTen(numberOf(t, at)), words);
  const dozen = (bits & DOZEN) !== 0 && t.word(at) !== SCORE;
  return dozen ? withTail(from, at + 1, whole, tail, '12', words) : withTail(from, at, whole, tail, '1', words);
}

/** "half a million", "a third", "a quarter of a million", "half"; null where the word is an ordinal or a period. */
export function readPart(t: Tokens, at: number): SpeltNumber | null {
  const spelling = t.word(at);
  const parts = numberOf(t, at);
  const article = (t.bits(at - 1) & ARTICLE) !== 0;
  const from = article ? at - 1 : at;
  const one = { over: String(parts), fraction: true };
  if (spelling === HALF || spelling === QUARTER || (article && t.word(at + 1) === OF)) {
    const scaled = scaledPart(t, from, at, parts);
    if (scaled !== null) return scaled;
  }
  if (spelling === HALF) return spelt(from, at + 1, 1, one);
  if (isPlural(t, at)) return spelling === QUARTERS ? null : spelt(at, at + 1, 1, one);
  if (spelling === QUARTER) return article && isQuarter(t, at) ? spelt(from, at + 1, 1, one) : null;
  if (!article || joins(t, at + 1) || !endsShare(t, at + 1)) return null;
  if (t.word(at + 1) === OF && (t.bits(at + 2) & MONTH) !== 0 && t.capital(at + 2)) return null;
  return spelt(from, at + 1, 1, one);
}

/** "a twenty-first of the cost": the article makes one part of it; "a twenty-first birthday" is a rank. */
export function readCompoundPart(t: Tokens, at: number): SpeltNumber | null {
  if ((t.bits(at - 1) & ARTICLE) === 0 || (t.bits(at) & PART) !== 0 || !denominator(t, at)) return null;
  const shares = t.word(end) === OF ? (t.bits(end + 1) & DETERMINER) !== 0 : !t.isWord(end) && !joins(t, end);
  return shares ? spelt(at - 1, end, 1, { over: String(over), fraction: true }) : null;
}

function isQuarter(t: Tokens, at: number): boolean {
  if (NO_FRACTION.has(t.word(at + 1)) || joins(t, at + 1)) return false;
  return t.word(at + 1) === OF || !t.isWord(at + 1) || endsShare(t, at + 1) || OF_UNITS.has(t.word(at + 1));
}

/** "a third of", "a third to", "a third." but not "a third term". */
function endsShare(t: Tokens, at: number): boolean {
  if (!t.isWord(at)) return t.mark(at) !== HYPHEN;
  if (COMPARATIVES.has(t.word(at))) return true;
  return (t.bits(at) & (PREPOSITION | CONJUNCTION | AUXILIARY | VERB | DETERMINER)) !== 0;
}

/** "half a million", "half-dozen", "quarter million", "a quarter of a million". */
function scaledPart(t: Tokens, from: number, at: number, parts: number): SpeltNumber | null {
  let i = pastHyphen(t, at + 1);
  if (t.word(i) === OF && (t.bits(i + 1) & ARTICLE) !== 0) i += 2;
  else if ((t.bits(i) & ARTICLE) !== 0) i = pastHyphen(t, i + 1);
  const bits = t.bits(i);
  if ((bits & (SCALE | HUNDRED | DOZEN)) === 0 || t.size(i) < 4 || t.word(i) === SCORE) return null;
  const dozen = (bits & DOZEN) !== 0;
  const times = dozen ? '12' : powerOfTen(numberOf(t, i));
  return spelt(from, i + 1, 1, { over: String(parts), times, scaled: !dozen });
}

/** Whether "and" begins a second number: "between one and two thirds". */
export const isBetween = (t: Tokens, from: number): boolean => t.word(from - 1) === BETWEEN;
