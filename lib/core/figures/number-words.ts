import { DECIMAL, NUMBER, type Tokens } from '../text/tokens';
import type { Numeral } from './numeral-shape';
import { powerOfTen } from './scale';
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
  POINT,
  PREPOSITION,
  QUARTER,
  SCALE,
  SMALL,
  TENS,
  VAGUE,
  VERB,
  word,
  wordSet,
} from './vocabulary';

export interface WordsRead {
  from: number;
  to: number;
  written: string;
  times: string;
  over: string;
  words: boolean;
  scaled: boolean;
  fraction: boolean;
  ordinal: boolean;
}

const HYPHEN = 0x2d;
const COMMA = 0x2c;
const AMPERSAND = 0x26;
const QUARTERS = word('quarters');
const SCORE = word('score');
/** "for three quarters": of a year. */
const SPAN_WORDS = wordSet('for past last next previous in over consecutive straight latest recent two four');
const NO_FRACTION = wordSet('century centuries final finals finalist finalists back mile miles hour hours');
/** "a quarter point", "a quarter mile". */
const OF_UNITS = wordSet('point percentage percent per mile inch ton pound ounce acre hour');
const TH = wordSet('st nd rd th');

const ORDINAL_PART = ORDINAL | PART;
const numberOf = (t: Tokens, at: number): number => lexicon.number[t.what[at] as number] as number;
const joins = (t: Tokens, at: number): boolean => t.mark(at) === HYPHEN;

/** Number words from an anchor on; with `digits`, what continues digits: "4 hundred million", "3 million and a half". */
export function readWords(t: Tokens, at: number, digits: Numeral | null): WordsRead | null {
  if (digits !== null) return afterDigits(t, digits);
  const bits = t.bits(at);
  if ((bits & PART) !== 0 && (bits & (SMALL | TENS)) === 0) {
    const part = readPart(t, at);
    if (part !== null) return part;
  }
  if ((bits & ORDINAL) !== 0) return result(at, at + 1, numberOf(t, at), { ordinal: true });
  if ((bits & (SMALL | TENS | HUNDRED | SCALE | DOZEN)) === 0) return null;
  return readCardinal(t, at);
}

function result(from: number, to: number, value: number, more: Partial<WordsRead> = {}): WordsRead {
  return {
    from,
    to,
    written: Number.isSafeInteger(value) || !Number.isInteger(value) ? String(value) : BigInt(value).toString(),
    times: '1',
    over: '1',
    words: true,
    scaled: false,
    fraction: false,
    ordinal: false,
    ...more,
  };
}

function afterDigits(t: Tokens, n: Numeral): WordsRead | null {
  const at = n.to;
  if (!t.gap(at) && TH.has(t.word(at))) {
    return result(n.from, at + 1, Number(n.written), { ordinal: true, words: false });
  }
  const bits = t.bits(at);
  if ((bits & DOZEN) !== 0 && t.word(at) !== SCORE)
    return { ...result(n.from, at + 1, 0), written: n.written, times: '12' };
  if ((bits & VAGUE) !== 0 && numberOf(t, at) === 12)
    return { ...result(n.from, at + 1, 0), written: n.written, times: '12' };
  const whole = n.form !== DECIMAL && n.over === '1';
  if ((bits & HUNDRED) !== 0) {
    if ((t.bits(at + 1) & SCALE) !== 0) return digitsTimes(t, n, 2 + numberOf(t, at + 1), at + 2);
    return whole ? readChain(t, n.from, at, Number(n.written), false) : digitsTimes(t, n, 2, at + 1);
  }
  if ((bits & SCALE) !== 0 && t.size(at) > 3) {
    const tail = fractionTail(t, at + 1);
    if (tail !== null && whole) return withTail(n.from, Number(n.written), tail, numberOf(t, at), tail.to, false);
    if (whole && continues(t, at + 1)) return readChain(t, n.from, at, Number(n.written), false);
    return null;
  }
  if (t.word(at) !== AND || !whole) return null;
  const tail = fractionTail(t, at);
  if (tail === null) return null;
  const scaled = (t.bits(tail.to) & SCALE) !== 0;
  return withTail(
    n.from,
    Number(n.written),
    tail,
    scaled ? numberOf(t, tail.to) : 0,
    scaled ? tail.to + 1 : tail.to,
    false,
  );
}

function digitsTimes(_t: Tokens, n: Numeral, power: number, to: number): WordsRead {
  return { ...result(n.from, to, 0), written: n.written, times: powerOfTen(power), scaled: true, words: false };
}

/** "4 thousand 3 hundred", "6 crore and two hundred": another group follows a multiplier. */
function continues(t: Tokens, at: number): boolean {
  const i = isAnd(t, at) ? at + 1 : at;
  if ((t.bits(i) & (SMALL | TENS)) !== 0) return i > at || (t.bits(i + 1) & (HUNDRED | TENS | SMALL)) !== 0;
  return t.kind[i] === NUMBER && (t.bits(i + 1) & (HUNDRED | SCALE)) !== 0;
}

const isAnd = (t: Tokens, at: number): boolean => t.word(at) === AND || t.mark(at) === AMPERSAND;

function readCardinal(t: Tokens, at: number): WordsRead | null {
  const bits = t.bits(at);
  if ((bits & (HUNDRED | SCALE | DOZEN)) === 0) return readChain(t, at, at, 0, true);
  if (t.word(at) === SCORE && ((t.bits(at - 1) & ARTICLE) === 0 || t.word(at + 1) !== OF)) return null;
  const from = (t.bits(at - 1) & ARTICLE) !== 0 || (joins(t, at - 1) && (t.bits(at - 2) & ARTICLE) !== 0) ? at - 1 : at;
  return readChain(t, from, at, 1, true);
}

/** Sums and multiplies from a token on, `value` being what the digits or the article before it are worth. */
function readChain(t: Tokens, from: number, at: number, value: number, words: boolean): WordsRead | null {
  let total = 0;
  let current = value;
  let power = 99;
  let groups = 0;
  let single = true;
  let last = value > 0 ? -1 : 0;
  let i = at;
  for (;;) {
    let j = i;
    if (i > at) {
      if (joins(t, i) && !t.gap(i + 1)) j++;
      else if (isAnd(t, i) && (last === HUNDRED || last === SCALE) && t.word(from - 1) !== BETWEEN) {
        if (fractionTail(t, i) !== null) break;
        j++;
      } else if (t.mark(i) === COMMA && last === SCALE && (t.bits(i + 2) & HUNDRED) !== 0) j++;
    }
    const bits = t.bits(j);
    const v = numberOf(t, j);
    if ((bits & SMALL) !== 0) {
      if (last === SMALL || (last === TENS && (v === 0 || v > 9)) || last === DOZEN) break;
      if (j > i && isAnd(t, i) && tooBig(t, j, last, power)) break;
      if (last === -1) break;
      current += v;
      last = SMALL;
    } else if ((bits & TENS) !== 0) {
      if (last === SMALL || last === TENS || last === DOZEN || last === -1) break;
      if (j > i && isAnd(t, i) && tooBig(t, j, last, power)) break;
      current += v;
      last = TENS;
    } else if ((bits & HUNDRED) !== 0) {
      if (last === HUNDRED || last === SCALE || current >= 100) break;
      current = (current || 1) * 100;
      last = HUNDRED;
    } else if ((bits & SCALE) !== 0 && t.size(j) > 2) {
      if (last === SCALE) {
        total *= 10 ** v;
        power += v;
        i = j + 1;
        continue;
      }
      if (v >= power && groups > 0) break;
      total += (current || 1) * 10 ** v;
      if (groups > 0) single = false;
      if (groups === 0 && current !== 0) value = current;
      current = 0;
      power = v;
      groups++;
      last = SCALE;
    } else if ((bits & DOZEN) !== 0 && last !== SCALE && last !== HUNDRED && (t.word(j) !== SCORE || j === at)) {
      current = (current || 1) * v;
      last = DOZEN;
    } else if ((bits & VAGUE) !== 0 && v === 12 && last > 0) {
      current =
        total + (last === SMALL || last === TENS ? 12 * (current % 100) + current - (current % 100) : 12 * current);
      last = DOZEN;
    } else if (
      t.kind[j] === NUMBER &&
      (last === SCALE || last === HUNDRED) &&
      t.size(j) <= 3 &&
      (j > i || (t.bits(j + 1) & HUNDRED) !== 0)
    ) {
      current += t.integer(j);
      last = HUNDRED;
      if ((t.bits(j + 1) & HUNDRED) !== 0) {
        current *= 100;
        j++;
      }
    } else break;
    i = j + 1;
  }
  if (i === at) return null;
  return finish(t, { from, to: i, total, current, power, groups, single, lead: value, last, words });
}

/** Whether the group after "and" is no smaller than what came before it: "one hundred and two hundred" are two. */
function tooBig(t: Tokens, at: number, last: number, power: number): boolean {
  let i = at + 1;
  if (joins(t, i)) i++;
  if ((t.bits(i) & (SMALL | TENS)) !== 0) i++;
  const bits = t.bits(i);
  if ((bits & HUNDRED) !== 0) return last === HUNDRED;
  return (bits & SCALE) !== 0 && numberOf(t, i) >= power;
}

interface Chain {
  from: number;
  to: number;
  total: number;
  current: number;
  power: number;
  groups: number;
  single: boolean;
  lead: number;
  last: number;
  words: boolean;
}

function finish(t: Tokens, c: Chain): WordsRead {
  const sum = c.total + c.current;
  const next = joins(t, c.to) ? c.to + 1 : c.to;
  const bits = t.bits(next);
  if ((bits & ORDINAL) !== 0 && (c.last === TENS || c.last === HUNDRED) && !isPlural(t, next) && bareOrdinal(t, next)) {
    return result(c.from, next + 1, sum + numberOf(t, next), { ordinal: true });
  }
  const over = c.groups === 0 ? compoundPart(t, c.to, sum) : 0;
  if (over > 0) return result(c.from, c.to + 3, sum, { over: String(over), fraction: true });
  if ((bits & PART) !== 0 && c.groups === 0 && takesPart(t, c, sum, next)) return readFraction(t, c.from, sum, next);
  if (t.word(c.to) === POINT && (t.bits(c.to + 1) & SMALL) !== 0) return readPoint(t, c.from, sum, c.to);
  const tail = c.words || c.groups > 0 ? fractionTail(t, c.to) : null;
  if (tail !== null) {
    if (c.groups === 1 && c.current === 0 && c.single)
      return withTail(c.from, c.lead || 1, tail, c.power, tail.to, c.words);
    const scaled = (t.bits(tail.to) & SCALE) !== 0;
    return withTail(c.from, sum, tail, scaled ? numberOf(t, tail.to) : 0, scaled ? tail.to + 1 : tail.to, c.words);
  }
  const more = { words: c.words, scaled: c.groups > 0 };
  if (c.groups === 1 && c.current === 0 && c.single && c.power < 60) {
    return result(c.from, c.to, sum / 10 ** c.power, { ...more, times: powerOfTen(c.power) });
  }
  return result(c.from, c.to, sum, more);
}

/** "one twenty-fifth", "three twenty-firsts": the denominator, 0 if there is none. */
function compoundPart(t: Tokens, at: number, sum: number): number {
  if ((t.bits(at) & TENS) === 0 || sum < 1 || sum > 19 || !joins(t, at + 1) || t.gap(at + 2)) return 0;
  const unit = numberOf(t, at + 2);
  if ((t.bits(at + 2) & ORDINAL_PART) === 0 || unit < 1 || unit > 9) return 0;
  const said = sum === 1 ? t.word(at + 3) === OF || !t.isWord(at + 3) : isPlural(t, at + 2);
  return said ? numberOf(t, at) + unit : 0;
}

const isPlural = (t: Tokens, at: number): boolean => t.lastUnit(at) === 0x73;

/** "twenty-first", but in "one hundred second-hand cars" the hyphen behind says no. */
const bareOrdinal = (t: Tokens, at: number): boolean => numberOf(t, at) < 10 || !joins(t, at + 1);

/** "two-thirds" and "one third", but not "two third-party firms", "two half-marathons" or "for three quarters". */
function takesPart(t: Tokens, c: Chain, sum: number, at: number): boolean {
  const spelt = t.word(at);
  if (spelt === QUARTERS) return (sum === 1 || sum === 3) && !SPAN_WORDS.has(t.word(c.from - 1));
  if (isPlural(t, at)) return true;
  return sum === 1 && !NO_FRACTION.has(t.word(at + 1));
}

function readFraction(t: Tokens, from: number, part: number, at: number): WordsRead {
  const over = String(numberOf(t, at));
  const scale = t.word(at + 1) === OF && (t.bits(at + 2) & ARTICLE) !== 0 ? at + 3 : at + 1;
  if ((t.bits(scale) & SCALE) !== 0 && t.size(scale) > 3) {
    return result(from, scale + 1, part, { over, times: powerOfTen(numberOf(t, scale)), scaled: true });
  }
  return result(from, at + 1, part, { over, fraction: true });
}

/** "five point five", "two hundred point zero three". */
function readPoint(t: Tokens, from: number, whole: number, at: number): WordsRead {
  let digits = '';
  let i = at + 1;
  while ((t.bits(i) & SMALL) !== 0 && numberOf(t, i) < 10 && digits.length < 15) digits += String(numberOf(t, i++));
  const scaled = (t.bits(i) & SCALE) !== 0;
  const read = result(from, scaled ? i + 1 : i, 0, { scaled, times: scaled ? powerOfTen(numberOf(t, i)) : '1' });
  read.written = `${whole}.${digits}`;
  return read;
}

interface Tail {
  part: number;
  over: number;
  to: number;
}

/** "and a half", "and three quarters", "and one fourth": from the "and". */
function fractionTail(t: Tokens, at: number): Tail | null {
  const first = joins(t, at) && !t.gap(at) ? at + 1 : at;
  if (!isAnd(t, first)) return null;
  let i = first + 1;
  if (joins(t, i)) i++;
  let part = 1;
  if ((t.bits(i) & ARTICLE) !== 0 || t.word(i) === ONE) i++;
  else if ((t.bits(i) & SMALL) !== 0) part = numberOf(t, i++);
  else return null;
  if (joins(t, i)) i++;
  if ((t.bits(i) & PART) === 0 || (part > 1 && !isPlural(t, i))) return null;
  const next = t.bits(i + 1);
  if (
    t.word(i) !== HALF &&
    t.word(i) !== QUARTERS &&
    t.word(i) !== QUARTER &&
    !isPlural(t, i) &&
    (next & SCALE) === 0
  ) {
    if (t.isWord(i + 1) && (next & (PREPOSITION | CONJUNCTION | VERB | AUXILIARY)) === 0) return null;
  }
  return { part, over: numberOf(t, i), to: i + 1 };
}

function withTail(from: number, whole: number, tail: Tail, power: number, to: number, words: boolean): WordsRead {
  return result(from, to, whole * tail.over + tail.part, {
    over: String(tail.over),
    times: powerOfTen(power),
    scaled: power > 0,
    words,
  });
}

/** "half a million", "a third", "a quarter of a million", "half"; null where the word is an ordinal or a period. */
function readPart(t: Tokens, at: number): WordsRead | null {
  const spelt = t.word(at);
  const over = numberOf(t, at);
  const article = (t.bits(at - 1) & ARTICLE) !== 0;
  const from = article ? at - 1 : at;
  if (spelt === HALF || spelt === QUARTER || (article && t.word(at + 1) === OF)) {
    const scaled = scaledPart(t, from, at, over);
    if (scaled !== null) return scaled;
  }
  if (spelt === HALF) return result(from, at + 1, 1, { over: '2', fraction: true });
  if (isPlural(t, at)) return spelt === QUARTERS ? null : result(at, at + 1, 1, { over: String(over), fraction: true });
  if (spelt === QUARTER) {
    const fraction =
      article &&
      !NO_FRACTION.has(t.word(at + 1)) &&
      !joins(t, at + 1) &&
      (t.word(at + 1) === OF || !t.isWord(at + 1) || endsShare(t, at + 1) || OF_UNITS.has(t.word(at + 1)));
    return fraction ? result(from, at + 1, 1, { over: '4', fraction: true }) : null;
  }
  if (!article || joins(t, at + 1) || !endsShare(t, at + 1)) return null;
  if (t.word(at + 1) === OF && (t.bits(at + 2) & MONTH) !== 0 && t.capital(at + 2)) return null;
  return result(from, at + 1, 1, { over: String(over), fraction: true });
}

/** "a third of", "a third to", "a third." but not "a third term". */
function endsShare(t: Tokens, at: number): boolean {
  if (!t.isWord(at)) return t.mark(at) !== HYPHEN;
  return (t.bits(at) & (PREPOSITION | CONJUNCTION | AUXILIARY | VERB | DETERMINER)) !== 0;
}

/** "half a million", "half-dozen", "quarter million", "a quarter of a million". */
function scaledPart(t: Tokens, from: number, at: number, over: number): WordsRead | null {
  let i = at + 1;
  if (joins(t, i)) i++;
  if (t.word(i) === OF && (t.bits(i + 1) & ARTICLE) !== 0) i += 2;
  else if ((t.bits(i) & ARTICLE) !== 0) i++;
  const bits = t.bits(i);
  if ((bits & (SCALE | HUNDRED | DOZEN)) === 0 || t.size(i) < 4 || t.word(i) === SCORE) return null;
  const times = (bits & DOZEN) !== 0 ? '12' : powerOfTen(numberOf(t, i));
  return result(from, i + 1, 1, { over: String(over), times, scaled: (bits & DOZEN) === 0 });
}
