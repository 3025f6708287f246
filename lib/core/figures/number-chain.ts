/** Cardinals of any length: "two hundred and fifty-four thousand three hundred and twenty-one". */
import { NUMBER, type Tokens } from '../text/tokens';
import {
  fractionTail,
  isAnd,
  isBetween,
  isPlural,
  joins,
  numberOf,
  partsOf,
  SCORE,
  type Tail,
  tailed,
  withTail,
} from './number-parts';
import { powerOfTen } from './scale';
import { type SpeltNumber, spelt } from './spelt-number';
import { AND, DETERMINER, DOZEN, HUNDRED, ORDINAL, PART, POINT, SCALE, SMALL, TENS, VAGUE } from './vocabulary';

const COMMA = 0x2c;
/** What a chain has after the digits it continues: only a multiplier may follow. */
const DIGITS = -1;
const LONGEST_DECIMALS = 15;

/** Words that add up, as far as they were read: 2,300,000 + 40 for "two million three hundred thousand and forty". */
interface Chain {
  readonly from: number;
  to: number;
  /** Groups that are closed by their multiplier. */
  total: number;
  current: number;
  /** The power of ten of the last group closed. */
  power: number;
  groups: number;
  /** One group alone: "two million". */
  single: boolean;
  /** What stood before the first multiplier. */
  lead: number;
  /** The class of the word before. */
  last: number;
  readonly words: boolean;
}

/** Sums and multiplies from a token on, `value` being what the digits or the article before it are worth. */
export function readChain(t: Tokens, from: number, at: number, value: number, words: boolean): SpeltNumber | null {
  const last = value > 0 ? DIGITS : 0;
  const c: Chain = {
    from,
    to: at,
    total: 0,
    current: value,
    power: 99,
    groups: 0,
    single: true,
    lead: value,
    last,
    words,
  };
  for (;;) {
    const next = c.to > at ? pastLink(t, c) : c.to;
    if (next < 0) break;
    const to = take(t, c, next, at);
    if (to === 0) break;
    c.to = to;
  }
  return c.to === at ? null : finish(t, c);
}

/** Past what may join two words of a number: a hyphen, "and", the comma between groups; -1 where the number ends. */
function pastLink(t: Tokens, c: Chain): number {
  const at = c.to;
  if (joins(t, at) && !t.gap(at + 1)) return joinedAnd(t, c, at + 1) ? at + 3 : at + 1;
  const closed = c.last === HUNDRED || c.last === SCALE;
  if (isAnd(t, at) && closed && !isBetween(t, c.from)) return fractionTail(t, at) === null ? at + 1 : -1;
  return t.mark(at) === COMMA && c.last === SCALE && isLowerGroup(t, at + 1, c.power) ? at + 1 : at;
}

/** "three-hundred-and-forty". */
const joinedAnd = (t: Tokens, c: Chain, at: number): boolean =>
  t.word(at) === AND && joins(t, at + 1) && (c.last === HUNDRED || c.last === SCALE) && fractionTail(t, at) === null;

/** Behind a comma: "two hundred and thirty thousand", but no number of its own. */
function isLowerGroup(t: Tokens, at: number, power: number): boolean {
  if ((t.bits(at + 1) & HUNDRED) !== 0) return true;
  for (let i = at; i < at + 6 && ((t.bits(i) & (SMALL | TENS)) !== 0 || joins(t, i)); i++) {
    if ((t.bits(i + 1) & SCALE) !== 0) return numberOf(t, i + 1) < power;
  }
  return false;
}

/** Adds the word at a token; answers the token after it, 0 if it does not belong to the number. */
function take(t: Tokens, c: Chain, at: number, begin: number): number {
  const bits = t.bits(at);
  if ((bits & (SMALL | TENS)) !== 0) return addUnits(t, c, at, (bits & TENS) !== 0 ? TENS : SMALL);
  if ((bits & HUNDRED) !== 0) return addHundred(c, at);
  if ((bits & SCALE) !== 0) return t.size(at) > 2 ? closeGroup(c, at, numberOf(t, at)) : 0;
  if ((bits & DOZEN) !== 0) return addDozen(t, c, at, begin);
  if ((bits & VAGUE) !== 0) return addDozens(t, c, at);
  return t.kind[at] === NUMBER ? addDigits(t, c, at) : 0;
}

function addUnits(t: Tokens, c: Chain, at: number, cls: number): number {
  const value = numberOf(t, at);
  if (c.last === SMALL || c.last === DOZEN || c.last === DIGITS) return 0;
  if (c.last === TENS && (cls === TENS || value === 0 || value > 9)) return 0;
  if (at > c.to && isAnd(t, at - 1) && tooBig(t, at, c.last, c.power)) return 0;
  c.current += value;
  c.last = cls;
  return at + 1;
}

function addHundred(c: Chain, at: number): number {
  if (c.last === HUNDRED || c.last === SCALE || c.current >= 100) return 0;
  c.current = (c.current || 1) * 100;
  c.last = HUNDRED;
  return at + 1;
}

function closeGroup(c: Chain, at: number, power: number): number {
  if (c.last === SCALE) {
    // "two lakh crore"
    c.total *= 10 ** power;
    c.power += power;
    return at + 1;
  }
  if (power >= c.power && c.groups > 0) return 0;
  c.total += (c.current || 1) * 10 ** power;
  if (c.groups > 0) c.single = false;
  else if (c.current !== 0) c.lead = c.current;
  c.current = 0;
  c.power = power;
  c.groups++;
  c.last = SCALE;
  return at + 1;
}

function addDozen(t: Tokens, c: Chain, at: number, begin: number): number {
  if (c.last === SCALE || c.last === HUNDRED) return 0;
  if (t.word(at) === SCORE && at !== begin && !scoresOf(t, c, at)) return 0;
  c.current = (c.current || 1) * numberOf(t, at);
  c.last = DOZEN;
  return at + 1;
}

/** "three score years", but not "the three score goals". */
const scoresOf = (t: Tokens, c: Chain, at: number): boolean =>
  c.current > 1 && c.current < 10 && (isPlural(t, at + 1) || isAnd(t, at + 1)) && !isThe(t, c.from - 1);

const isThe = (t: Tokens, at: number): boolean => (t.bits(at) & DETERMINER) !== 0;

/** "two hundred dozens" is said, "dozens" alone is vague. */
function addDozens(t: Tokens, c: Chain, at: number): number {
  if (numberOf(t, at) !== 12 || c.last <= 0) return 0;
  const units = c.last === SMALL || c.last === TENS ? c.current % 100 : c.current;
  c.current = c.total + 12 * units + (c.current - units);
  c.last = DOZEN;
  return at + 1;
}

/** "3 million 250 thousand", "2 thousand and 5". */
function addDigits(t: Tokens, c: Chain, at: number): number {
  const hundred = (t.bits(at + 1) & HUNDRED) !== 0;
  if ((c.last !== SCALE && c.last !== HUNDRED) || t.size(at) > 3 || !(at > c.to || hundred)) return 0;
  c.current += t.integer(at);
  c.last = HUNDRED;
  if (!hundred) return at + 1;
  c.current *= 100;
  return at + 2;
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

/** What the chain is once its last word was read: an ordinal, a fraction, a decimal, a mixed number, or its sum. */
function finish(t: Tokens, c: Chain): SpeltNumber {
  const sum = c.total + c.current;
  const next = joins(t, c.to) ? c.to + 1 : c.to;
  if ((t.bits(next) & (ORDINAL | PART)) !== 0 && (c.last === TENS || c.last === HUNDRED)) {
    const plural = isPlural(t, next);
    if (plural && c.last === TENS && next > c.to) return splitParts(t, c, sum, next) ?? plainly(c, sum);
    if ((t.bits(next) & ORDINAL) !== 0 && !plural && endsOrdinal(t, next))
      return spelt(c.from, next + 1, sum + numberOf(t, next), { ordinal: true });
  }
  const parts = partsOf(t, c.from, c.to, sum);
  if (parts !== null) return parts;
  if (t.word(c.to) === POINT && (t.bits(c.to + 1) & (SMALL | TENS)) !== 0)
    return withPoint(t, c.from, String(sum), c.to);
  const tail = (c.words || c.groups > 0) && !isBetween(t, c.from) ? fractionTail(t, c.to) : null;
  return tail === null ? plainly(c, sum) : mixed(t, c, sum, tail);
}

/** "one hundred thirty-fifths": the tens belong to the denominator. */
function splitParts(t: Tokens, c: Chain, sum: number, at: number): SpeltNumber | null {
  const tens = numberOf(t, at - 2);
  return sum > tens ? partsOf(t, c.from, at - 2, sum - tens) : null;
}

/** "twenty-first", but in "one hundred second-hand cars" the hyphen behind says no. */
const endsOrdinal = (t: Tokens, at: number): boolean => numberOf(t, at) < 10 || !joins(t, at + 1);

function mixed(t: Tokens, c: Chain, sum: number, tail: Tail): SpeltNumber {
  if (c.last === DOZEN && c.current % 12 === 0) return withTail(c.from, tail.to, sum / 12, tail, '12', c.words);
  if (isOneGroup(c)) return withTail(c.from, tail.to, c.lead || 1, tail, powerOfTen(c.power), c.words);
  return tailed(t, c.from, sum, tail, c.words);
}

const isOneGroup = (c: Chain): boolean => c.groups === 1 && c.current === 0 && c.single;

/** The sum; a lone multiplier stays apart from what it multiplies: 2 × 1000000, 3 × 100. */
function plainly(c: Chain, sum: number): SpeltNumber {
  const more = { words: c.words, scaled: c.groups > 0 };
  if (isOneGroup(c) && c.power < 60) {
    return spelt(c.from, c.to, sum / 10 ** c.power, { ...more, times: powerOfTen(c.power) });
  }
  if (c.groups === 0 && c.words && c.last === HUNDRED) return spelt(c.from, c.to, sum / 100, { ...more, times: '100' });
  if (c.groups === 0 && c.words && c.last === DOZEN && sum % 12 === 0) {
    return spelt(c.from, c.to, sum / 12, { ...more, times: '12' });
  }
  return spelt(c.from, c.to, sum, more);
}

/** "five point five", "two hundred point zero three", "ninety point twenty-five million". */
export function withPoint(t: Tokens, from: number, whole: string, at: number): SpeltNumber {
  let digits = '';
  let i = at + 1;
  for (; digits.length < LONGEST_DECIMALS; i++) {
    const tens = (t.bits(i) & TENS) !== 0 && digits === '';
    const unit = (t.bits(i) & SMALL) !== 0 && numberOf(t, i) < 10;
    if (!tens && !unit) break;
    digits += tens ? String(numberOf(t, i) / 10) : String(numberOf(t, i));
    if (!tens) continue;
    const next = joins(t, i + 1) ? i + 2 : i + 1;
    const more = (t.bits(next) & SMALL) !== 0 && numberOf(t, next) < 10;
    digits += more ? String(numberOf(t, next)) : '0';
    i = more ? next + 1 : i + 1;
    break;
  }
  const scaled = (t.bits(i) & SCALE) !== 0;
  const times = scaled ? powerOfTen(numberOf(t, i)) : '1';
  return spelt(from, scaled ? i + 1 : i, 0, { written: `${whole}.${digits}`, scaled, times });
}
