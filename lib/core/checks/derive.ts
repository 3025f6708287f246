/**
 * Figures worked out from other figures, with the interval that the rounding of the inputs leaves: every result says
 * both what it is "if the inputs are exact" and what it may be "if they are rounded".
 */
import {
  add,
  compareExact,
  divide,
  type Exact,
  fromInteger,
  multiply,
  ONE,
  power,
  powerOfTen,
  sign,
  subtract,
  toText,
} from '../figures/exact';
import {
  addIntervals,
  type Interval,
  type IntervalText,
  intervalText,
  invertInterval,
  mapRising,
  multiplyIntervals,
  point,
  subtractIntervals,
} from './interval-arithmetic';
import { computedReading, type Reading } from './reading';

export type Relation =
  | 'change'
  | 'percent change'
  | 'points'
  | 'share'
  | 'sum'
  | 'difference'
  | 'ratio'
  | 'per head'
  | 'average'
  | 'growth per year'
  | 'in real terms'
  | 'implied base'
  | 'implied whole'
  | 'implied part';

/** What a derived figure is in: as its inputs, a plain number, per cent, or percentage points. */
export type DerivedUnit = 'as the inputs' | 'ratio' | '%' | '[pp]';

export type Derived =
  | {
      readonly outcome: 'derived';
      readonly relation: Relation;
      readonly unit: DerivedUnit;
      /** If the inputs are exact. Exact text; growth per year, which has no exact form, to 15 digits. */
      readonly exact: string;
      /** If the inputs are rounded as printed. */
      readonly rounded: IntervalText;
      /** With a and b for the inputs: "b / a − 1". */
      readonly formula: string;
    }
  | {
      readonly outcome: 'undecidable';
      readonly relation: Relation;
      readonly because: 'the base is zero' | 'the base may be zero' | 'no inputs' | 'below zero has no root';
    };

/** A derived value before it is put into words: what `Derived` holds as text. */
export interface Computed {
  readonly value: Exact;
  readonly interval: Interval;
}

const HUNDRED = fromInteger(100);
const toPercent = ({ value, interval }: Computed): Computed => ({
  value: multiply(value, HUNDRED),
  interval: mapRising(interval, (at) => multiply(at, HUNDRED)),
});

export const computed = (reading: Reading): Computed => ({ value: reading.value, interval: reading.loose });

/** As a reading again, so that it can be judged against a printed figure. */
export const asReading = ({ value, interval }: Computed): Reading => computedReading(value, interval);

function derived(
  relation: Relation,
  unit: DerivedUnit,
  formula: string,
  found: Computed | 'the base is zero' | 'the base may be zero',
): Derived {
  if (typeof found === 'string') return { outcome: 'undecidable', relation, because: found };
  return {
    outcome: 'derived',
    relation,
    unit,
    formula,
    exact: toText(found.value),
    rounded: intervalText(found.interval),
  };
}

type Quotient = Computed | 'the base is zero' | 'the base may be zero';

export function quotient(top: Computed, bottom: Computed): Quotient {
  if (sign(bottom.value) === 0) return 'the base is zero';
  const inverse = invertInterval(bottom.interval);
  if (inverse === null) return 'the base may be zero';
  return { value: divide(top.value, bottom.value), interval: multiplyIntervals(top.interval, inverse) };
}

const minusOne = (found: Computed): Computed => ({
  value: subtract(found.value, ONE),
  interval: mapRising(found.interval, (at) => subtract(at, ONE)),
});

const mapFound = (found: Quotient, map: (found: Computed) => Computed): Quotient =>
  typeof found === 'string' ? found : map(found);

export const difference = (a: Computed, b: Computed): Computed => ({
  value: subtract(b.value, a.value),
  interval: subtractIntervals(b.interval, a.interval),
});

/** The change from a to b as a share of a, in per cent. */
export const percentChange = (a: Computed, b: Computed): Quotient =>
  mapFound(quotient(b, a), (found) => toPercent(minusOne(found)));

/** The part as a share of the whole, in per cent. */
export const shareOf = (part: Computed, whole: Computed): Quotient => mapFound(quotient(part, whole), toPercent);

export function sumOf(parts: readonly Computed[]): Computed {
  return parts.reduce(
    (sum, part) => ({ value: add(sum.value, part.value), interval: addIntervals(sum.interval, part.interval) }),
    {
      value: fromInteger(0),
      interval: point(fromInteger(0)),
    },
  );
}

/** 1 + p/100, where p is signed. */
const growth = (percent: Computed): Computed => ({
  value: add(ONE, divide(percent.value, HUNDRED)),
  interval: mapRising(percent.interval, (at) => add(ONE, divide(at, HUNDRED))),
});

/** What it must have been before, if it is b now after a change of p per cent: b / (1 + p). */
export const baseBefore = (level: Computed, percent: Computed): Quotient => quotient(level, growth(percent));

const by = (a: Reading, b: Reading) => [computed(a), computed(b)] as const;

/** All inputs are readings in one unit; changes and percentages signed. Those with a base may be `undecidable`. */
export const derive = {
  change: (a: Reading, b: Reading): Derived => derived('change', 'as the inputs', 'b − a', difference(...by(a, b))),
  points: (a: Reading, b: Reading): Derived => derived('points', '[pp]', 'b − a', difference(...by(a, b))),
  difference: (a: Reading, b: Reading): Derived =>
    derived('difference', 'as the inputs', 'a − b', difference(...by(b, a))),
  percentChange: (a: Reading, b: Reading): Derived =>
    derived('percent change', '%', 'b / a − 1', percentChange(...by(a, b))),
  share: (part: Reading, whole: Reading): Derived => derived('share', '%', 'a / b', shareOf(...by(part, whole))),
  ratio: (a: Reading, b: Reading): Derived => derived('ratio', 'ratio', 'a / b', quotient(...by(a, b))),
  perHead: (total: Reading, heads: Reading): Derived =>
    derived('per head', 'as the inputs', 'a / b', quotient(...by(total, heads))),
  sum: (parts: readonly Reading[]): Derived =>
    parts.length === 0
      ? { outcome: 'undecidable', relation: 'sum', because: 'no inputs' }
      : derived('sum', 'as the inputs', 'a + b + …', sumOf(parts.map(computed))),
  average: (parts: readonly Reading[]): Derived =>
    parts.length === 0
      ? { outcome: 'undecidable', relation: 'average', because: 'no inputs' }
      : derived(
          'average',
          'as the inputs',
          '(a + b + …) / n',
          quotient(sumOf(parts.map(computed)), count(parts.length)),
        ),
  growthPerYear,
  /** Nominal money in the prices of another time: times the index then, over the index now. */
  inRealTerms: (nominal: Reading, indexNow: Reading, indexThen: Reading): Derived =>
    derived(
      'in real terms',
      'as the inputs',
      'a × c / b',
      deflated(computed(nominal), computed(indexNow), computed(indexThen)),
    ),
  /** Before there is any source: what the base must have been if a level and its change are both right. */
  impliedBase: (level: Reading, percent: Reading): Derived =>
    derived('implied base', 'as the inputs', 'b / (1 + p)', baseBefore(...by(level, percent))),
  impliedWhole: (part: Reading, percent: Reading): Derived =>
    derived('implied whole', 'as the inputs', 'a / p', mapFound(quotient(...by(part, percent)), toPercent)),
  impliedPart: (whole: Reading, percent: Reading): Derived =>
    derived('implied part', 'as the inputs', 'a × p', partOf(...by(whole, percent))),
};

const count = (n: number): Computed => ({ value: fromInteger(n), interval: point(fromInteger(n)) });

/** p per cent of a whole. */
export const partOf = (whole: Computed, percent: Computed): Computed => ({
  value: divide(multiply(whole.value, percent.value), HUNDRED),
  interval: mapRising(multiplyIntervals(whole.interval, percent.interval), (at) => divide(at, HUNDRED)),
});

function deflated(nominal: Computed, now: Computed, then: Computed): Quotient {
  return mapFound(quotient(then, now), (index) => ({
    value: multiply(nominal.value, index.value),
    interval: multiplyIntervals(nominal.interval, index.interval),
  }));
}

const ROOT_DIGITS = 15;

/** The n-th root of x ≥ 0 to 15 decimals, rounded down or up: a sound bound either way. */
function root(x: Exact, n: number, side: 'down' | 'up'): Exact {
  const scale = powerOfTen(ROOT_DIGITS);
  const target = multiply(x, power(scale, n));
  let low = 0n;
  let high = scale.n;
  while (compareExact(fromInteger(high ** BigInt(n)), target) < 0) high *= 2n;
  while (high - low > 1n) {
    const middle = (low + high) / 2n;
    if (compareExact(fromInteger(middle ** BigInt(n)), target) <= 0) low = middle;
    else high = middle;
  }
  const isWhole = compareExact(fromInteger(low ** BigInt(n)), target) === 0;
  return divide(fromInteger(side === 'down' || isWhole ? low : high), scale);
}

/** The n-th root of a quotient that is not below zero, less one: a steady rate as a share. Null where there is no root. */
export function steadyRate({ value, interval: { low, high } }: Computed, years: number): Computed | null {
  if (low === null || high === null || sign(low.at) < 0) return null;
  return minusOne({
    value: root(value, years, 'down'),
    interval: { low: { ...low, at: root(low.at, years, 'down') }, high: { ...high, at: root(high.at, years, 'up') } },
  });
}

/** The steady yearly rate, in per cent, that leads from a to b in so many whole years (1 to 200). */
function growthPerYear(a: Reading, b: Reading, years: number): Derived {
  const relation = 'growth per year';
  const found = quotient(computed(b), computed(a));
  if (typeof found === 'string') return { outcome: 'undecidable', relation, because: found };
  const n = Math.max(1, Math.min(200, Math.trunc(years)));
  const rate = steadyRate(found, n);
  if (rate === null) return { outcome: 'undecidable', relation, because: 'below zero has no root' };
  return derived(relation, '%', `(b / a)^(1/${n}) − 1`, toPercent(rate));
}
