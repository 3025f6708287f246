/**
 * How precisely a figure speaks: the intervals of PRODUCT sections 1 and 2. One table for the hedges (`HEDGES`), one
 * rule for printed precision (`roundings`).
 */

import { isCompound } from '../figures/compound';
import {
  absolute,
  add,
  compareExact,
  divide,
  type Exact,
  exact,
  fromInteger,
  larger,
  multiply,
  ONE,
  parseExact,
  powerOfTen,
  sign,
  smaller,
  subtract,
  ZERO,
} from '../figures/exact';
import type { Amount, Hedge, Kind } from '../figures/figure';
import type { Comparable } from './comparable';
import { around, closed, type End, type Interval, isPoint, negateInterval, open, point } from './interval-arithmetic';

/** plain: a value as printed; hedge: a value said to be near; bound: one side open; range: two ends. */
export type Manner = 'plain' | 'hedge' | 'bound' | 'range';

export interface Reading {
  /** The value as written, in the figure's own unit; of a range the lower end. */
  readonly value: Exact;
  readonly high: Exact | null;
  /** What the text says if every digit counts. */
  readonly tight: Interval;
  /** What it says if trailing zeros may come from rounding. Holds the tight one. */
  readonly loose: Interval;
  /** One unit of the last digit written. Zero for exact words. */
  readonly step: Exact;
  readonly manner: Manner;
}

/** Written × times ÷ over, exactly; null when it is not a number. */
export function amountValue({ written, times, over }: Amount): Exact | null {
  const [top, scale, bottom] = [parseExact(written), parseExact(times), parseExact(over)];
  if (top === null || scale === null || bottom === null || sign(bottom) === 0) return null;
  const scaled = scale.n === 1n && scale.d === 1n ? top : multiply(top, scale);
  return bottom.n === 1n && bottom.d === 1n ? scaled : divide(scaled, bottom);
}

const HALF = exact('0.5');
const TENTH = exact('0.1');
const TWENTIETH = exact('0.05');
const HUNDRED = fromInteger(100);

/** Things counted one by one: a whole number of them is exact unless its zeros say otherwise. */
const COUNTED: ReadonlySet<Kind> = new Set(['count', 'number', 'reference', 'rank']);
/** Exact by nature: two-thirds, one in five. A ratio with a unit is a multiple ("2.5 times"), which may be rounded. */
const isProportion = ({ kind, unit }: Comparable) => kind === 'fraction' || (kind === 'ratio' && unit === null);
const IN_HUNDREDS: ReadonlySet<Kind> = new Set(['percent', 'points']);

const decimalsOf = (written: string) => {
  const dot = written.indexOf('.');
  return dot < 0 ? 0 : written.length - dot - 1;
};

/** The zeros at the end that may come from rounding; 100 minutes that were written as 1 hour 40 have none. */
const trailingZeros = (claim: Comparable, { written }: Amount) =>
  written.includes('.') || isCompound(claim) ? 0 : (/[1-9](0+)$/.exec(written)?.[1]?.length ?? 0);

/** One unit of the last digit written: 0.1 for "3.1", 0.01 for "3.10", 10,000 for "7.15 million". */
function lastDigit({ written, times, over }: Amount): Exact {
  const step = multiply(powerOfTen(-decimalsOf(written)), exact(times));
  return over === '1' ? step : divide(step, exact(over));
}

const isScaled = (times: string) => times.length > 3;

/** Are the digits the whole truth? Five companies, a dozen, two-thirds, doubled: yes. */
function isExact(claim: Comparable, amount: Amount): boolean {
  const { written, times, words } = amount;
  const { kind } = claim;
  if (isScaled(times)) return false;
  if (isProportion(claim)) return true;
  if (words) return COUNTED.has(kind) || kind === 'ratio';
  return COUNTED.has(kind) && !written.includes('.') && trailingZeros(claim, amount) === 0;
}

/** Half of what rounding may have hidden, taking trailing zeros at their word or not. */
interface Halves {
  readonly tight: Exact;
  readonly loose: Exact;
}

/**
 * Printed precision. Decimals and scaled numbers ("7.15 million") say how far they were rounded. A whole number with
 * trailing zeros may have been rounded to any of them: loosely to all, but by no more than a tenth of itself
 * (1,000 is not 1,400). The zero of a percentage under 100 is a digit like any other: 80% is not 84%.
 */
function roundings(claim: Comparable, amount: Amount, value: Exact): Halves {
  if (typeof claim.precision === 'number') {
    const half = multiply(powerOfTen(Math.max(-30, Math.min(30, Math.trunc(claim.precision)))), HALF);
    return { tight: half, loose: half };
  }
  if (isExact(claim, amount)) return { tight: ZERO, loose: ZERO };
  const step = lastDigit(amount);
  if (amount.words && isScaled(amount.times) && amount.over !== '1')
    return { tight: ZERO, loose: multiply(step, TENTH) };
  const tight = multiply(step, HALF);
  const zeros = trailingZeros(claim, amount);
  const counts = zeros === 0 || amount.words || (IN_HUNDREDS.has(claim.kind) && amount.written.length <= 2);
  if (counts) return { tight, loose: tight };
  const cap = multiply(absolute(value), TENTH);
  return { tight, loose: larger(tight, smaller(multiply(tight, powerOfTen(zeros)), cap)) };
}

/** The interval of a hedge around v ≥ 0, where `digit` is one unit of the last digit and `zeros` of its zeros. */
type Widen = (v: Exact, digit: Exact, zeros: Exact) => Interval;

const times = (v: Exact, factor: string) => multiply(v, exact(factor));
const upFrom =
  (end: (at: Exact) => End): Widen =>
  (v) => ({ low: end(v), high: null });
const downFrom =
  (end: (at: Exact) => End): Widen =>
  (v) => ({ low: closed(ZERO), high: end(v) });

/** PRODUCT section 2, the one table that is shown to the reviewer. */
const HEDGES: Readonly<Record<Hedge, { readonly manner: Manner; readonly widen: Widen; readonly says: string }>> = {
  about: {
    manner: 'hedge',
    says: 'within 5%, and at least one unit of the last digit',
    widen: (v, digit) => {
      const slack = larger(multiply(v, TWENTIETH), digit);
      return { low: closed(subtract(v, slack)), high: closed(add(v, slack)) };
    },
  },
  nearly: {
    manner: 'hedge',
    says: 'below it, by no more than a tenth',
    widen: (v) => ({ low: closed(times(v, '0.9')), high: open(v) }),
  },
  'just under': {
    manner: 'hedge',
    says: 'below it, by no more than a tenth',
    widen: (v) => ({ low: closed(times(v, '0.9')), high: open(v) }),
  },
  'just over': {
    manner: 'hedge',
    says: 'above it, by no more than a tenth',
    widen: (v) => ({ low: open(v), high: closed(times(v, '1.1')) }),
  },
  odd: {
    manner: 'hedge',
    says: 'from it up to the next round number',
    widen: (v, _digit, zeros) => ({ low: closed(v), high: open(add(v, zeros)) }),
  },
  over: { manner: 'bound', says: 'above it', widen: upFrom(open) },
  'at least': { manner: 'bound', says: 'it or above', widen: upFrom(closed) },
  plus: { manner: 'bound', says: 'it or above', widen: upFrom(closed) },
  under: { manner: 'bound', says: 'below it', widen: downFrom(open) },
  'up to': { manner: 'bound', says: 'it or below', widen: downFrom(closed) },
};

/** The hedge table in words, for the panel. */
export const HEDGE_TABLE: readonly { readonly hedge: Hedge; readonly says: string }[] = (
  Object.keys(HEDGES) as Hedge[]
).map((hedge) => ({ hedge, says: HEDGES[hedge].says }));

const BY_COMPARATOR = { '=': null, '~': 'about', '>': 'over', '>=': 'at least', '<': 'under', '<=': 'up to' } as const;

/** The hedge that was written, or the one its comparator stands for. */
export const hedgeOf = ({ hedge, comparator }: Comparable): Hedge | null => hedge ?? BY_COMPARATOR[comparator];

/** A share cannot pass the whole; a change can. */
function capShare(claim: Comparable, value: Exact, found: Interval): Interval {
  const share = claim.kind === 'percent' && claim.unit === '%' && claim.direction === null;
  if (!share || found.high !== null || compareExact(value, HUNDRED) > 0) return found;
  return { low: found.low, high: closed(HUNDRED) };
}

/** "Under −5°" has no floor at zero. */
function widened(claim: Comparable, widen: Widen, value: Exact, digit: Exact, zeros: Exact): Interval {
  if (sign(value) >= 0) return capShare(claim, value, widen(value, digit, zeros));
  const { low, high } = negateInterval(widen(absolute(value), digit, zeros));
  const hedge = hedgeOf(claim);
  if (hedge === 'over' || hedge === 'at least' || hedge === 'plus')
    return { low: hedge === 'over' ? open(value) : closed(value), high: null };
  if (hedge === 'under' || hedge === 'up to')
    return { low: null, high: hedge === 'under' ? open(value) : closed(value) };
  return { low, high };
}

/** An age counts completed years: somebody of 45 is 45 until the next birthday. */
const isCompleted = (claim: Comparable, amount: Amount) => claim.kind === 'age' && !amount.written.includes('.');

function readPlain(claim: Comparable, amount: Amount, value: Exact, halves: Halves): Pick<Reading, 'tight' | 'loose'> {
  if (isCompleted(claim, amount) && (claim.precision ?? null) === null) {
    const years = { low: closed(value), high: open(add(value, ONE)) };
    return { tight: years, loose: years };
  }
  return { tight: around(value, halves.tight), loose: around(value, halves.loose) };
}

/** From one end to the other, both included; "about 10 to 15" by 5% more on either side. */
function readRange(claim: Comparable, value: Exact, high: Exact, step: Exact): Reading {
  const [low, top] = compareExact(value, high) <= 0 ? [value, high] : [high, value];
  const slack = hedgeOf(claim) === 'about' ? TWENTIETH : ZERO;
  const interval = {
    low: closed(subtract(low, multiply(absolute(low), slack))),
    high: closed(add(top, multiply(absolute(top), slack))),
  };
  return { value: low, high: top, tight: interval, loose: interval, step, manner: 'range' };
}

/**
 * Reads a figure's intervals in its own unit, with the sign its digits carry; a direction ("down 7.6%") is left to the
 * comparison. Null when the figure has no value.
 */
export function readComparable(claim: Comparable): Reading | null {
  const { amount, high } = claim;
  const value = amount === null ? null : amountValue(amount);
  if (amount === null || value === null) return null;
  const halves = roundings(claim, amount, value);
  const top = high === null ? null : amountValue(high);
  const step = add(halves.tight, halves.tight);
  if (top !== null) return readRange(claim, value, top, step);
  const hedge = hedgeOf(claim);
  if (hedge === null) {
    return { value, high: null, ...readPlain(claim, amount, value, halves), step, manner: 'plain' };
  }
  const { manner, widen } = HEDGES[hedge];
  const zeros = larger(lastDigit(amount), multiply(lastDigit(amount), powerOfTen(trailingZeros(claim, amount))));
  const interval = widened(claim, widen, value, lastDigit(amount), zeros);
  return { value, high: null, tight: interval, loose: interval, step, manner };
}

/** The same figure seen through a map that never falls, for conversions and slips. */
export function mapReading(reading: Reading, map: (at: Exact) => Exact, stretch: Exact): Reading {
  const end = (found: End | null) => (found === null ? null : { at: map(found.at), closed: found.closed });
  const over = ({ low, high }: Interval) => ({ low: end(low), high: end(high) });
  const tight = over(reading.tight);
  return {
    value: map(reading.value),
    high: reading.high === null ? null : map(reading.high),
    tight,
    loose: reading.loose === reading.tight ? tight : over(reading.loose),
    step: multiply(reading.step, stretch),
    manner: reading.manner,
  };
}

export function negateReading(reading: Reading): Reading {
  const ends = [reading.value, reading.high].filter((at) => at !== null).map((at) => ({ n: -at.n, d: at.d }));
  const [first, second] = ends;
  return {
    ...reading,
    value: second ?? (first as Exact),
    high: second === undefined ? null : (first as Exact),
    tight: negateInterval(reading.tight),
    loose: negateInterval(reading.loose),
  };
}

/** A computed value without rounding of its own, for example a duration between two dates. */
export const exactReading = (value: Exact): Reading => ({
  value,
  high: null,
  tight: point(value),
  loose: point(value),
  step: ZERO,
  manner: 'plain',
});

/** A computed interval, with the value that its inputs give when they are exact. */
export const computedReading = (value: Exact, interval: Interval): Reading => ({
  value,
  high: null,
  tight: interval,
  loose: interval,
  step: ZERO,
  manner: isPoint(interval) ? 'plain' : 'range',
});
