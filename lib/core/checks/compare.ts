/** Does a printed figure hold against its source? PRODUCT section 2. */
import { absolute, add, compareExact, divide, type Exact, exact, sign, subtract, toText } from '../figures/exact';
import { UNIT_BY_CODE } from '../figures/units';
import type { Comparable, Days } from './comparable';
import { applyConversion, type Conversion, conversionBetween, kindsOf, type Obstacle } from './convert';
import type { Alternative, Finding, Measured } from './finding';
import { contains, type Interval, intervalText, meets, width, within } from './interval-arithmetic';
import { mapReading, negateReading, type Reading, readComparable } from './reading';

const TENTH = exact('0.1');

const measured = (source: Reading, unit: string | null): Measured => ({
  value: toText(source.value),
  high: source.high === null ? null : toText(source.high),
  interval: intervalText(source.loose),
  unit,
});

const sameEnds = (a: Reading, b: Reading) =>
  compareExact(a.value, b.value) === 0 &&
  (a.high === null) === (b.high === null) &&
  (a.high === null || b.high === null || compareExact(a.high, b.high) === 0);

/** Is the source printed at least as precisely as the claim? Otherwise the two can only overlap. */
function isFiner(source: Interval, claim: Interval): boolean {
  const [of, against] = [width(source), width(claim)];
  return of !== null && (against === null || compareExact(of, against) <= 0);
}

function offBy(
  claim: Reading,
  source: Reading,
  tested: { claim: ReturnType<typeof intervalText>; source: Measured },
): Finding {
  const isAbove = compareExact(claim.value, source.high ?? source.value) > 0;
  const nearest = isAbove ? (source.high ?? source.value) : source.value;
  const gap = subtract(isAbove ? claim.value : (claim.high ?? claim.value), nearest);
  return {
    ...tested,
    outcome: 'off by',
    by: 'value',
    absolute: toText(gap),
    relative: sign(nearest) === 0 ? null : toText(divide(gap, absolute(nearest))),
    steps: sign(claim.step) === 0 ? null : toText(divide(absolute(gap), claim.step)),
  };
}

/** How far past its bound the source lies, as a share of the bound; null at zero. */
function passedBy(claim: Reading, source: Reading): Exact | null {
  return sign(claim.value) === 0 ? null : divide(absolute(subtract(source.value, claim.value)), absolute(claim.value));
}

type Tested = { claim: ReturnType<typeof intervalText>; source: Measured };

function judgeBound(claim: Reading, source: Reading, tested: Tested): Finding {
  const holds = within(source.tight, claim.tight) || (source.manner !== 'bound' && contains(claim.tight, source.value));
  if (!holds)
    return meets(source.loose, claim.loose) ? { ...tested, outcome: 'overlaps' } : offBy(claim, source, tested);
  const passed = passedBy(claim, source);
  const isLoose = passed !== null && compareExact(passed, TENTH) > 0;
  return isLoose
    ? { ...tested, outcome: 'bound holds but is loose', passedBy: toText(passed) }
    : { ...tested, outcome: 'bound holds' };
}

function judgeHedge(claim: Reading, source: Reading, tested: Tested): Finding {
  const ends = source.high === null ? [source.value] : [source.value, source.high];
  const inside = source.manner !== 'bound' && ends.every((at) => contains(claim.tight, at));
  if (inside) return { ...tested, outcome: 'inside the hedge' };
  return meets(source.loose, claim.loose) ? { ...tested, outcome: 'overlaps' } : offBy(claim, source, tested);
}

/** [v, v + step): digits cut off instead of rounded; below zero the other way. */
function truncation({ value, step }: Reading): Interval {
  const away = sign(value) < 0 ? subtract(value, step) : add(value, step);
  return sign(value) < 0
    ? { low: { at: away, closed: false }, high: { at: value, closed: true } }
    : { low: { at: value, closed: true }, high: { at: away, closed: false } };
}

function judgePlain(claim: Reading, source: Reading, tested: Tested): Finding {
  const single = source.manner === 'plain';
  if (single && isFiner(source.loose, claim.loose)) {
    if (contains(claim.tight, source.value)) return { ...tested, outcome: 'rounds to', reading: 'tight' };
    if (contains(claim.loose, source.value)) return { ...tested, outcome: 'rounds to', reading: 'loose' };
  }
  if (
    single &&
    sign(claim.step) > 0 &&
    isFiner(source.loose, truncation(claim)) &&
    contains(truncation(claim), source.value)
  ) {
    return { ...tested, outcome: 'truncates to' };
  }
  return meets(source.loose, claim.loose) ? { ...tested, outcome: 'overlaps' } : offBy(claim, source, tested);
}

/** The comparison proper: two readings in one unit, signs settled. */
export function judge(claim: Reading, source: Reading, unit: string | null): Finding {
  const tested = { claim: intervalText(claim.loose), source: measured(source, unit) };
  const alike = claim.manner === source.manner && claim.manner !== 'bound' && sameEnds(claim, source);
  if (alike && (claim.manner === 'plain' || within(source.tight, claim.tight))) return { ...tested, outcome: 'exact' };
  if (claim.manner === 'bound') return judgeBound(claim, source, tested);
  if (claim.manner === 'plain') return judgePlain(claim, source, tested);
  return judgeHedge(claim, source, tested);
}

/** −1 or 1 where a direction word or a minus sign tells, else 0. */
export function signOf({ direction }: Comparable, { value }: Reading): -1 | 0 | 1 {
  if (direction !== null) return direction === 'down' ? -1 : 1;
  return sign(value) < 0 ? -1 : 0;
}

const magnitudeOf = (reading: Reading) => (sign(reading.value) < 0 ? negateReading(reading) : reading);

/**
 * Judges two figures whose unit is one, minding signs: where a direction is written ("down 7.6%") sizes are compared,
 * and two known signs must agree.
 */
export function judgeSigned(claim: Comparable, ours: Reading, evidence: Comparable, theirs: Reading): Finding {
  if (claim.direction === null && evidence.direction === null) return judge(ours, theirs, claim.unit);
  const [left, right] = [signOf(claim, ours), signOf(evidence, theirs)];
  if (left * right >= 0) return judge(magnitudeOf(ours), magnitudeOf(theirs), claim.unit);
  const [a, b] = [magnitudeOf(ours), magnitudeOf(theirs)];
  const [ourSide, theirSide] = left < 0 ? [negateReading(a), b] : [a, negateReading(b)];
  const tested = { claim: intervalText(ourSide.loose), source: measured(theirSide, claim.unit) };
  const found = offBy(ourSide, theirSide, tested);
  return found.outcome === 'off by' ? { ...found, by: 'direction' } : found;
}

/** A source's reading in the claim's unit. */
export const converted = (source: Reading, conversion: Conversion): Reading =>
  mapReading(source, (at) => applyConversion(conversion, at), conversion.factor);

/** Two periods are one when they are the same days, or one is a single day inside the other (a stand "as of"). */
export function samePeriod(a: Days | null | undefined, b: Days | null | undefined): boolean {
  if (!a?.from || !a.to || !b?.from || !b.to) return true;
  if (a.from === b.from && a.to === b.to) return true;
  const inside = (day: Days, whole: Days) =>
    day.from === day.to && (day.from ?? '') >= (whole.from ?? '') && (day.to ?? '') <= (whole.to ?? '');
  return inside(a, b) || inside(b, a);
}

function contextObstacle(claim: Comparable, evidence: Comparable): Obstacle | null {
  if (!samePeriod(claim.period, evidence.period)) return 'period';
  if (!samePeriod(claim.base, evidence.base)) return 'base';
  const [ours, theirs] = [claim.terms ?? null, evidence.terms ?? null];
  return ours !== null && theirs !== null && ours !== theirs ? 'nominal against real' : null;
}

const incomparable = (
  because: Obstacle,
  alternatives: readonly Alternative[] = [],
  otherwise: Finding | null = null,
): Finding => ({
  outcome: 'incomparable',
  because,
  alternatives,
  otherwise,
});

/** One way to settle the kind of ton: whichever side left it open is read as `unit`. */
function alternative(claim: Comparable, evidence: Comparable, unit: string): Alternative | null {
  const open = kindsOf(claim.unit).length > 0;
  const ours = open ? { ...claim, unit } : claim;
  const theirs = open ? evidence : { ...evidence, unit };
  const toTheirs = conversionBetween(ours, theirs);
  const reading = readComparable(ours);
  if (!toTheirs.possible || reading === null) return null;
  const name = UNIT_BY_CODE.get(unit)?.plural ?? unit;
  const value = toText(applyConversion(toTheirs.conversion, reading.value));
  return { unit, name, value, finding: compareNumbers(ours, theirs) };
}

function alternatives(claim: Comparable, evidence: Comparable): readonly Alternative[] {
  const kinds = kindsOf(claim.unit).length > 0 ? kindsOf(claim.unit) : kindsOf(evidence.unit);
  return kinds.map((unit) => alternative(claim, evidence, unit)).filter((found) => found !== null);
}

/** As `compare`, minding numbers and units only: not when, and not against what. */
export function compareNumbers(claim: Comparable, evidence: Comparable): Finding {
  const [ours, theirs] = [readComparable(claim), readComparable(evidence)];
  if (ours === null || theirs === null) return incomparable('no value');
  const units = conversionBetween(evidence, claim);
  if (units.possible) return judgeSigned(claim, ours, evidence, converted(theirs, units.conversion));
  return incomparable(units.because, units.because === 'kind of ton' ? alternatives(claim, evidence) : []);
}

/**
 * Compares a claim with a source's value. Everything in the answer is in the claim's unit. Periods, bases and terms are
 * compared only where both sides know theirs; where they differ the answer is `incomparable`, with what the numbers
 * alone would say.
 */
export function compare(claim: Comparable, evidence: Comparable): Finding {
  const obstacle = contextObstacle(claim, evidence);
  const numbers = compareNumbers(claim, evidence);
  if (obstacle === null || numbers.outcome === 'incomparable') return numbers;
  return incomparable(obstacle, [], numbers);
}
