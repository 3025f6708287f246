/** The arithmetic of a working: values with their intervals, units and slopes, one operation at a time. */
import { add, divide, type Exact, exact, fromInteger, multiply, negate, sign, ZERO } from '../figures/exact';
import { spanIn } from './calendar';
import { steadyRate } from './derive';
import {
  addIntervals,
  closed,
  type Interval,
  invertInterval,
  multiplyIntervals,
  negateInterval,
  point,
} from './interval-arithmetic';
import type { Term, WorkingError } from './working-form';

export type WorkingRefusal =
  | WorkingError
  | { readonly error: 'unknown name'; readonly name: string }
  | { readonly error: 'no value'; readonly name: string }
  | { readonly error: 'units differ'; readonly left: string; readonly right: string }
  | { readonly error: 'division by zero' }
  /** Growth per year needs whole years, and values above zero. */
  | { readonly error: 'no growth' }
  | { readonly error: 'no such day'; readonly name: string }
  | { readonly error: 'too large' };

/** A partial result: value, interval, its unit as a quotient of codes, and how it moves with each name. */
export interface Step {
  readonly value: Exact;
  readonly interval: Interval;
  readonly unit: Quantity;
  readonly slopes: ReadonlyMap<string, Interval>;
}

/** Codes multiplied above and below the line, sorted; both empty for a plain number. */
export interface Quantity {
  readonly above: readonly string[];
  readonly below: readonly string[];
}

export const PLAIN: Quantity = { above: [], below: [] };
const LARGEST_BITS = 4000;

export class Refused extends Error {
  constructor(readonly refusal: WorkingRefusal) {
    super(refusal.error);
  }
}

export function refuse(refusal: WorkingRefusal): never {
  throw new Refused(refusal);
}

export const unitText = ({ above, below }: Quantity) =>
  `${above.join('·') || '1'}${below.length === 0 ? '' : `/${below.join('·')}`}`;
const sameUnit = (a: Quantity, b: Quantity) => unitText(a) === unitText(b);
export const isPlain = ({ above, below }: Quantity) => above.length === 0 && below.length === 0;

export function times(a: Quantity, b: Quantity): Quantity {
  const above = [...a.above, ...b.above];
  const below: string[] = [];
  for (const code of [...a.below, ...b.below]) {
    const at = above.indexOf(code);
    if (at >= 0) above.splice(at, 1);
    else below.push(code);
  }
  return { above: above.sort(), below: below.sort() };
}

const flipped = ({ above, below }: Quantity): Quantity => ({ above: below, below: above });

function mergeSlopes(
  a: ReadonlyMap<string, Interval>,
  b: ReadonlyMap<string, Interval>,
  left: (slope: Interval) => Interval,
  right: (slope: Interval) => Interval,
): ReadonlyMap<string, Interval> {
  const found = new Map([...a].map(([name, slope]) => [name, left(slope)] as const));
  for (const [name, slope] of b) {
    const kept = found.get(name);
    found.set(name, kept === undefined ? right(slope) : addIntervals(kept, right(slope)));
  }
  return found;
}

const same = (slope: Interval) => slope;

function plus(a: Step, b: Step): Step {
  if (!sameUnit(a.unit, b.unit)) refuse({ error: 'units differ', left: unitText(a.unit), right: unitText(b.unit) });
  return {
    value: add(a.value, b.value),
    interval: addIntervals(a.interval, b.interval),
    unit: a.unit,
    slopes: mergeSlopes(a.slopes, b.slopes, same, same),
  };
}

const minus = (a: Step): Step => ({
  value: negate(a.value),
  interval: negateInterval(a.interval),
  unit: a.unit,
  slopes: mergeSlopes(a.slopes, new Map(), negateInterval, same),
});

function multiplied(a: Step, b: Step): Step {
  return {
    value: multiply(a.value, b.value),
    interval: multiplyIntervals(a.interval, b.interval),
    unit: times(a.unit, b.unit),
    slopes: mergeSlopes(
      a.slopes,
      b.slopes,
      (slope) => multiplyIntervals(slope, b.interval),
      (slope) => multiplyIntervals(slope, a.interval),
    ),
  };
}

function inverted(a: Step): Step {
  const interval = invertInterval(a.interval);
  if (sign(a.value) === 0 || interval === null) refuse({ error: 'division by zero' });
  const slope = negateInterval(multiplyIntervals(interval, interval));
  return {
    value: divide(fromInteger(1), a.value),
    interval,
    unit: flipped(a.unit),
    slopes: mergeSlopes(a.slopes, new Map(), (inner) => multiplyIntervals(inner, slope), same),
  };
}

const constant = (value: Exact): Step => ({ value, interval: point(value), unit: PLAIN, slopes: new Map() });

function raised(base: Step, exponent: number): Step {
  if (exponent < 0) return inverted(raised(base, -exponent));
  let found = constant(fromInteger(1));
  for (let k = 0; k < exponent; k += 1) found = guarded(multiplied(found, base));
  return found;
}

function guarded(found: Step): Step {
  const bits = (found.value.n < 0n ? -found.value.n : found.value.n).toString(16).length * 4;
  if (bits > LARGEST_BITS || found.value.d.toString(16).length * 4 > LARGEST_BITS) refuse({ error: 'too large' });
  return found;
}

const MOST_YEARS = 200;
const RISES: Interval = { low: closed(ZERO), high: null };
const FALLS: Interval = { low: null, high: closed(ZERO) };

/** It rises with what it leads to and falls with what it came from; the years are a whole number. */
function growth(from: Step, to: Step, years: Step): Step {
  const { n, d } = years.value;
  if (d !== 1n || n < 1n || n > BigInt(MOST_YEARS)) refuse({ error: 'no growth' });
  const ratio = multiplied(to, inverted(from));
  if (!isPlain(ratio.unit)) refuse({ error: 'units differ', left: unitText(from.unit), right: unitText(to.unit) });
  const rate = steadyRate(ratio, Number(n));
  if (rate === null) refuse({ error: 'no growth' });
  const slopes = mergeSlopes(
    from.slopes,
    to.slopes,
    (slope) => multiplyIntervals(slope, FALLS),
    (slope) => multiplyIntervals(slope, RISES),
  );
  return { ...rate, unit: PLAIN, slopes };
}

/** In days; a working that is nothing but a span is said in the unit of its claim. */
function span(from: string, to: string): Step {
  const days = spanIn('d', from, to);
  if (days === null) refuse({ error: 'no such day', name: `${from}, ${to}` });
  return { ...constant(days), unit: { above: ['d'], below: [] } };
}

export type Values = ReadonlyMap<string, Step>;

export function work(term: Term, values: Values): Step {
  switch (term.is) {
    case 'number':
      return constant(exact(term.text));
    case 'name':
      return values.get(term.name) ?? refuse({ error: 'unknown name', name: term.name });
    case 'negative':
      return minus(work(term.of, values));
    case 'percent':
      return multiplied(work(term.of, values), constant(exact('0.01')));
    case 'power':
      return raised(work(term.of, values), term.exponent);
    case 'growth':
      return growth(work(term.from, values), work(term.to, values), work(term.years, values));
    case 'span':
      return span(term.from, term.to);
    case 'sum':
      return term.of.map((part) => work(part, values)).reduce(plus);
    case 'mean':
      return multiplied(
        term.of.map((part) => work(part, values)).reduce(plus),
        constant(divide(fromInteger(1), fromInteger(term.of.length))),
      );
    default:
      return guarded(workTwo(term, values));
  }
}

function workTwo(term: Extract<Term, { readonly right: Term }>, values: Values): Step {
  const [left, right] = [work(term.left, values), work(term.right, values)];
  if (term.is === 'plus') return plus(left, right);
  if (term.is === 'minus') return plus(left, minus(right));
  return term.is === 'times' ? multiplied(left, right) : multiplied(left, inverted(right));
}
