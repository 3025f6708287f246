/** Intervals with open, closed or missing ends, over exact numbers. */
import {
  add,
  compareExact,
  divide,
  type Exact,
  multiply,
  negate,
  sign,
  subtract,
  toText,
  ZERO,
} from '../figures/exact';

export interface End {
  readonly at: Exact;
  readonly closed: boolean;
}

/** A missing end (null) is unbounded. */
export interface Interval {
  readonly low: End | null;
  readonly high: End | null;
}

/** The JSON form of an interval: exact texts, null for an end that is open to infinity. */
export interface IntervalText {
  readonly low: string | null;
  readonly lowOpen: boolean;
  readonly high: string | null;
  readonly highOpen: boolean;
}

export const closed = (at: Exact): End => ({ at, closed: true });
export const open = (at: Exact): End => ({ at, closed: false });
export const point = (at: Exact): Interval => ({ low: closed(at), high: closed(at) });

/** [centre − half, centre + half): what rounds to the centre. */
export const around = (centre: Exact, half: Exact): Interval =>
  sign(half) === 0 ? point(centre) : { low: closed(subtract(centre, half)), high: open(add(centre, half)) };

export function intervalText({ low, high }: Interval): IntervalText {
  return {
    low: low === null ? null : toText(low.at),
    lowOpen: !(low?.closed ?? false),
    high: high === null ? null : toText(high.at),
    highOpen: !(high?.closed ?? false),
  };
}

const aboveLow = (low: End | null, at: Exact) => {
  if (low === null) return true;
  const order = compareExact(at, low.at);
  return order > 0 || (order === 0 && low.closed);
};

const belowHigh = (high: End | null, at: Exact) => {
  if (high === null) return true;
  const order = compareExact(at, high.at);
  return order < 0 || (order === 0 && high.closed);
};

export const contains = ({ low, high }: Interval, at: Exact): boolean => aboveLow(low, at) && belowHigh(high, at);

function lowWithin(inner: End | null, outer: End | null): boolean {
  if (outer === null) return true;
  if (inner === null) return false;
  const order = compareExact(inner.at, outer.at);
  return order > 0 || (order === 0 && (outer.closed || !inner.closed));
}

function highWithin(inner: End | null, outer: End | null): boolean {
  if (outer === null) return true;
  if (inner === null) return false;
  const order = compareExact(inner.at, outer.at);
  return order < 0 || (order === 0 && (outer.closed || !inner.closed));
}

/** Is all of `inner` inside `outer`? */
export const within = (inner: Interval, outer: Interval): boolean =>
  lowWithin(inner.low, outer.low) && highWithin(inner.high, outer.high);

function before(high: End | null, low: End | null): boolean {
  if (high === null || low === null) return false;
  const order = compareExact(high.at, low.at);
  return order < 0 || (order === 0 && !(high.closed && low.closed));
}

/** Do the two share a point? */
export const meets = (a: Interval, b: Interval): boolean => !before(a.high, b.low) && !before(b.high, a.low);

/** Null for an unbounded interval. */
export const width = ({ low, high }: Interval): Exact | null =>
  low === null || high === null ? null : subtract(high.at, low.at);

export const isPoint = (a: Interval): boolean => {
  const size = width(a);
  return size !== null && sign(size) === 0;
};

export const negateInterval = ({ low, high }: Interval): Interval => ({
  low: high === null ? null : { at: negate(high.at), closed: high.closed },
  high: low === null ? null : { at: negate(low.at), closed: low.closed },
});

/** Applies a map that never falls (conversion with a factor above zero, adding a constant) to both ends. */
export const mapRising = ({ low, high }: Interval, map: (at: Exact) => Exact): Interval => ({
  low: low === null ? null : { at: map(low.at), closed: low.closed },
  high: high === null ? null : { at: map(high.at), closed: high.closed },
});

const plus = (a: End | null, b: End | null): End | null =>
  a === null || b === null ? null : { at: add(a.at, b.at), closed: a.closed && b.closed };

export const addIntervals = (a: Interval, b: Interval): Interval => ({
  low: plus(a.low, b.low),
  high: plus(a.high, b.high),
});

export const subtractIntervals = (a: Interval, b: Interval): Interval => addIntervals(a, negateInterval(b));

/** One corner of a product: zero swallows infinity, else null is infinite with the sign that is given. */
type Corner = { readonly end: End } | { readonly infinite: -1 | 1 };

const signAt = (end: End | null, side: -1 | 1): -1 | 0 | 1 => (end === null ? side : sign(end.at));

function corner(a: End | null, aSide: -1 | 1, b: End | null, bSide: -1 | 1): Corner {
  if (a !== null && b !== null) {
    const atZero = (sign(a.at) === 0 && a.closed) || (sign(b.at) === 0 && b.closed);
    return { end: { at: multiply(a.at, b.at), closed: atZero || (a.closed && b.closed) } };
  }
  const direction = signAt(a, aSide) * signAt(b, bSide);
  const zero = a ?? b;
  if (direction === 0) return { end: { at: ZERO, closed: zero?.closed ?? false } };
  return { infinite: direction > 0 ? 1 : -1 };
}

function extreme(corners: readonly Corner[], side: -1 | 1): End | null {
  let best: End | null = null;
  for (const found of corners) {
    if ('infinite' in found) {
      if (found.infinite === side) return null;
      continue;
    }
    const order = best === null ? side : compareExact(found.end.at, best.at);
    if (best === null || order === side || (order === 0 && found.end.closed)) best = found.end;
  }
  return best;
}

export function multiplyIntervals(a: Interval, b: Interval): Interval {
  const corners = [
    corner(a.low, -1, b.low, -1),
    corner(a.low, -1, b.high, 1),
    corner(a.high, 1, b.low, -1),
    corner(a.high, 1, b.high, 1),
  ];
  return { low: extreme(corners, -1), high: extreme(corners, 1) };
}

/** 1 / a; null when zero is inside, or an end, of a. */
export function invertInterval({ low, high }: Interval): Interval | null {
  const positive = low !== null && sign(low.at) > 0;
  const negative = high !== null && sign(high.at) < 0;
  if (!positive && !negative) return null;
  const one: Exact = { n: 1n, d: 1n };
  const flip = (end: End | null): End => (end === null ? open(ZERO) : { at: divide(one, end.at), closed: end.closed });
  return { low: flip(high), high: flip(low) };
}

/** Null when the divisor may be zero. */
export function divideIntervals(a: Interval, b: Interval): Interval | null {
  const inverse = invertInterval(b);
  return inverse === null ? null : multiplyIntervals(a, inverse);
}
