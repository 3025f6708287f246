/**
 * Workings: a small form over named, pinned values ("a / b - 1"), read by a parser of its own and recomputed exactly,
 * with the interval that the rounding of the values leaves. It is not code: there are numbers, names, + − × ÷ ^, a per
 * cent sign, brackets, and `sum`, `mean`, `growth` (per year) and `span` (between two days).
 */
import { add, divide, type Exact, exact, fromInteger, multiply, sign, toText } from '../figures/exact';
import { UNIT_BY_CODE } from '../figures/units';
import { spanIn } from './calendar';
import type { Comparable } from './comparable';
import { judge, signOf } from './compare';
import { type Conversion, conversionBetween, SAME } from './convert';
import { asReading, type Computed } from './derive';
import type { Finding } from './finding';
import { type Interval, type IntervalText, intervalText, mapRising, point } from './interval-arithmetic';
import { exactReading, mapReading, negateReading, type Reading, readComparable } from './reading';
import { parseWorking, type Term } from './working-form';
import {
  isPlain,
  PLAIN,
  type Quantity,
  Refused,
  refuse,
  type Step,
  times,
  unitText,
  type Values,
  type WorkingRefusal,
  work,
} from './working-steps';

/** A value that a working may use, by its name in the form. */
export interface Named {
  readonly name: string;
  readonly figure: Comparable;
}

export type Working =
  | {
      readonly outcome: 'worked out';
      /** If the values are exact. */
      readonly exact: string;
      /** If they are rounded as printed. */
      readonly rounded: IntervalText;
      /** Unit of the result: a code, or null for a plain number. */
      readonly unit: string | null;
      /** The names it uses, in the order of their first use. */
      readonly names: readonly string[];
    }
  | { readonly outcome: 'refused'; readonly refusal: WorkingRefusal };

/** What a working says about a printed figure. */
export type WorkingFinding =
  | { readonly outcome: 'compared'; readonly working: Working; readonly ifExact: Finding; readonly ifRounded: Finding }
  | { readonly outcome: 'refused'; readonly refusal: WorkingRefusal };

/** A figure as a value of a working: signed, in its own unit; per cent become plain shares. */
function valueFor({ name, figure }: Named, conversion: Conversion): Step {
  const reading = readComparable(figure);
  if (reading === null) return refuse({ error: 'no value', name });
  const turned = signOf(figure, reading) < 0 && sign(reading.value) > 0 ? negateReading(reading) : reading;
  const said = isShare(figure.unit) ? mapReading(turned, (at) => divide(at, exact('100')), exact('0.01')) : turned;
  const final = mapReading(said, (at) => add(multiply(at, conversion.factor), conversion.offset), conversion.factor);
  const unit =
    figure.unit === null || isShare(figure.unit)
      ? PLAIN
      : times({ above: [figure.unit], below: [] }, denominator(figure.per));
  const slopes = new Map([[name, point(fromInteger(1))]]);
  return { value: final.value, interval: final.loose, unit, slopes };
}

const isShare = (unit: string | null) => unit === '%' || unit === '[pp]';
const denominator = (per: string | null): Quantity => (per === null ? PLAIN : { above: [], below: [per] });

/** Values of one dimension are said in the unit of the first of them, so that t and kg add up. */
function alignUnits(named: readonly Named[]): Values {
  const leaders: Comparable[] = [];
  return new Map(
    named.map(({ name, figure }) => {
      const leader = leaders.find((other) => conversionBetween(figure, other).possible);
      if (leader === undefined) leaders.push(figure);
      const found = leader === undefined ? null : conversionBetween(figure, leader);
      const conversion = found?.possible ? found.conversion : SAME;
      const value = valueFor({ name, figure }, isShare(figure.unit) ? SAME : conversion);
      const unit = leader !== undefined && !isShare(figure.unit) ? valueUnit(leader) : value.unit;
      return [name, { ...value, unit }] as const;
    }),
  );
}

const valueUnit = (figure: Comparable): Quantity =>
  figure.unit === null || isShare(figure.unit)
    ? PLAIN
    : times({ above: [figure.unit], below: [] }, denominator(figure.per));

const definiteSign = ({ low, high }: Interval): -1 | 0 | 1 => {
  if (low !== null && sign(low.at) >= 0) return 1;
  return high !== null && sign(high.at) <= 0 ? -1 : 0;
};

/**
 * Plain interval arithmetic is too wide where a name stands twice (a / (a + b)). Where the slope of every name keeps one
 * sign, the result runs between two corners, and those are exact.
 */
function tightened(term: Term, values: Values, naive: Step): Interval {
  const used = [...naive.slopes.keys()];
  const signs = used.map((name) => definiteSign(naive.slopes.get(name) as Interval));
  if (signs.includes(0)) return naive.interval;
  const cornerAt = (side: 'low' | 'high') => {
    const ends = used.map((name, k) => {
      const { interval } = values.get(name) as Step;
      return (signs[k] as number) > 0 === (side === 'low') ? interval.low : interval.high;
    });
    if (ends.includes(null)) return undefined;
    const at = new Map(values);
    used.forEach((name, k) => {
      const { at: value } = ends[k] as { at: Exact };
      at.set(name, { ...(values.get(name) as Step), value, interval: point(value) });
    });
    return { at: work(term, at).value, closed: ends.every((end) => end?.closed) };
  };
  const [low, high] = [cornerAt('low'), cornerAt('high')];
  return low === undefined || high === undefined ? naive.interval : { low, high };
}

interface Result extends Computed {
  readonly term: Term;
  readonly unit: Quantity;
  readonly names: readonly string[];
}

function workedOut(expression: string, named: readonly Named[]): Result {
  const parsed = parseWorking(expression);
  if (!parsed.ok) return refuse(parsed.error);
  const used = named.filter(({ name }) => parsed.names.includes(name));
  const values = alignUnits(used);
  const naive = work(parsed.term, values);
  const { term, names } = parsed;
  return { term, names, value: naive.value, interval: tightened(term, values, naive), unit: naive.unit };
}

function attempt<T>(run: () => T): T | { readonly outcome: 'refused'; readonly refusal: WorkingRefusal } {
  try {
    return run();
  } catch (error) {
    if (error instanceof Refused) return { outcome: 'refused', refusal: error.refusal };
    throw error;
  }
}

const asWorking = ({ value, interval, unit, names }: Result): Working => ({
  outcome: 'worked out',
  exact: toText(value),
  rounded: intervalText(interval),
  unit: isPlain(unit) ? null : unitText(unit),
  names,
});

/** Works an expression out over named values. Per cent count as shares: 7.6% is 0.076. Same input, same output, for ever. */
export const workOut = (expression: string, named: readonly Named[]): Working =>
  attempt(() => asWorking(workedOut(expression, named)));

/** By the calendar, in the claim's unit of time: 24 February to 13 September is 6 months and 20 days. */
function spanOf({ unit }: Comparable, { term }: Result): Computed | null {
  const span = term.is === 'span' && unit !== null ? spanIn(unit, term.from, term.to) : null;
  return span === null ? null : { value: span, interval: point(span) };
}

/** A total over so many people is a rate per head, which no unit of the people says. */
const perHead = (claim: Comparable, { term, unit }: Result) =>
  term.is === 'over' && unit.below.length === 0 && claim.per !== null && UNIT_BY_CODE.get(claim.per) === undefined
    ? claim.per
    : null;

/** The result in the unit of the claim: a plain number becomes per cent, a quantity is converted. */
function inUnitOf(claim: Comparable, result: Result): Computed {
  const scaled = (factor: Exact): Computed => ({
    value: multiply(result.value, factor),
    interval: mapRising(result.interval, (at) => multiply(at, factor)),
  });
  const span = spanOf(claim, result);
  if (span !== null) return span;
  if (isPlain(result.unit) && isShare(claim.unit)) return scaled(exact('100'));
  if (isPlain(result.unit) && claim.unit === 'bp') return scaled(exact('10000'));
  if (isPlain(result.unit) && (claim.unit === null || claim.unit === 'fold')) return result;
  const [unit = null] = result.unit.above;
  const [per = perHead(claim, result)] = result.unit.below;
  const simple = result.unit.above.length <= 1 && result.unit.below.length <= 1;
  const found = simple ? conversionBetween({ ...claim, unit, per, kind: 'measure' }, claim) : null;
  if (!found?.possible) return refuse({ error: 'units differ', left: unitText(result.unit), right: claim.unit ?? '1' });
  return scaled(found.conversion.factor);
}

const signedReading = (claim: Comparable, reading: Reading) =>
  signOf(claim, reading) < 0 && sign(reading.value) > 0 ? negateReading(reading) : reading;

/** Recomputes a working and compares it with the printed figure, as if its inputs were exact and as if rounded. */
export function compareWorking(claim: Comparable, expression: string, named: readonly Named[]): WorkingFinding {
  return attempt((): WorkingFinding => {
    const result = workedOut(expression, named);
    const reading = readComparable(claim);
    if (reading === null) return refuse({ error: 'no value', name: 'the claim' });
    const found = inUnitOf(claim, result);
    const ours = signedReading(claim, reading);
    return {
      outcome: 'compared',
      working: asWorking(result),
      ifExact: judge(ours, exactReading(found.value), claim.unit),
      ifRounded: judge(ours, asReading(found), claim.unit),
    };
  });
}
