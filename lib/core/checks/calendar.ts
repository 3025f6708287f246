/** Durations between dates, exact to the calendar. Dates are ISO days ("2022-09-13"), Gregorian throughout. */
import { divide, type Exact, fromInteger, larger, multiply, smaller, ZERO } from '../figures/exact';
import type { Comparable } from './comparable';
import { judge } from './compare';
import { type Finding, standingOf } from './finding';
import { closed } from './interval-arithmetic';
import { computedReading, exactReading, type Reading, readComparable } from './reading';

interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** "24 February 2022" may be known to the day, "February 2022" only to the month: both ends inclusive. */
export interface DayRange {
  readonly from: string;
  readonly to: string;
}

/** Whole years, months and days, and all of it in days. Negative never: the earlier date comes first. */
export interface CalendarDuration {
  readonly years: number;
  readonly months: number;
  readonly days: number;
  readonly totalDays: number;
}

const isLeap = (year: number) => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeap(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** Null for anything but a day that exists. */
export function parseDay(iso: string): Day | null {
  const found = /^(\d{4})-(\d\d)-(\d\d)$/.exec(iso);
  if (found === null) return null;
  const [year, month, day] = [Number(found[1]), Number(found[2]), Number(found[3])];
  return month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month) ? null : { year, month, day };
}

/** Days since 1 January 1970; the calendar repeats every 400 years, which are 146,097 days. */
export function dayNumber({ year, month, day }: Day): number {
  const shiftedYear = month <= 2 ? year - 1 : year;
  const era = Math.floor(shiftedYear / 400);
  const yearOfEra = shiftedYear - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  return (
    era * 146_097 + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear - 719_468
  );
}

/** The same day of a later month, or that month's last: 31 January and a month is 28 or 29 February. */
function addMonths({ year, month, day }: Day, months: number): Day {
  const index = year * 12 + month - 1 + months;
  const [toYear, toMonth] = [Math.floor(index / 12), (index % 12) + 1];
  return { year: toYear, month: toMonth, day: Math.min(day, daysInMonth(toYear, toMonth)) };
}

function wholeMonths(from: Day, to: Day): number {
  const guess = (to.year - from.year) * 12 + to.month - from.month;
  return dayNumber(addMonths(from, guess)) > dayNumber(to) ? guess - 1 : guess;
}

/** From one day to another: 24 February to 13 September 2022 is 6 months and 20 days. Null for days that do not exist. */
export function durationBetween(from: string, to: string): CalendarDuration | null {
  const [start, end] = [parseDay(from), parseDay(to)];
  if (start === null || end === null) return null;
  const [first, last] = dayNumber(start) <= dayNumber(end) ? [start, end] : [end, start];
  const months = wholeMonths(first, last);
  return {
    years: Math.floor(months / 12),
    months: months % 12,
    days: dayNumber(last) - dayNumber(addMonths(first, months)),
    totalDays: dayNumber(last) - dayNumber(first),
  };
}

/** Months that divide a span, with the fraction of the running one: 6 + 20/31 for 6 months and 20 days. */
function inMonths(first: Day, last: Day, size: number): Exact {
  const whole = Math.floor(wholeMonths(first, last) / size);
  const [begun, next] = [addMonths(first, whole * size), addMonths(first, (whole + 1) * size)];
  const length = dayNumber(next) - dayNumber(begun);
  return divide(fromInteger(whole * length + dayNumber(last) - dayNumber(begun)), fromInteger(length));
}

const MONTHS_IN: Readonly<Record<string, number>> = {
  mo: 1,
  '{quarter}': 3,
  a: 12,
  '{decade}': 120,
  '{century}': 1200,
};
/** As [numerator, denominator] of one unit in a day. */
const PER_DAY: Readonly<Record<string, readonly [number, number]>> = {
  s: [86_400, 1],
  min: [1440, 1],
  h: [24, 1],
  d: [1, 1],
  wk: [1, 7],
  '{fortnight}': [1, 14],
};

/** The span between two days in a unit of time, by the calendar; null for another unit or days that do not exist. */
export function spanIn(unit: string, from: string, to: string): Exact | null {
  const [start, end] = [parseDay(from), parseDay(to)];
  if (start === null || end === null) return null;
  const [first, last] = dayNumber(start) <= dayNumber(end) ? [start, end] : [end, start];
  const months = MONTHS_IN[unit];
  if (months !== undefined) return inMonths(first, last, months);
  const perDay = PER_DAY[unit];
  if (perDay === undefined) return null;
  return divide(
    multiply(fromInteger(dayNumber(last) - dayNumber(first)), fromInteger(perDay[0])),
    fromInteger(perDay[1]),
  );
}

/** The span between two dates that may be known to the month or year only, as a reading in the unit. */
export function spanReading(unit: string, from: DayRange, to: DayRange): Reading | null {
  const [first, second] = from.from <= to.from ? [from, to] : [to, from];
  const shortest = second.from <= first.to ? ZERO : spanIn(unit, first.to, second.from);
  const longest = spanIn(unit, first.from, second.to);
  if (shortest === null || longest === null) return null;
  if (first.from === first.to && second.from === second.to) return exactReading(longest);
  const [low, high] = [smaller(shortest, longest), larger(shortest, longest)];
  return computedReading(low, { low: closed(low), high: closed(high) });
}

/** Does a duration hold between two dates? "Nearly seven months" from 24 February to 13 September 2022 does. */
export function compareDuration(claim: Comparable, from: DayRange, to: DayRange): Finding {
  const reading = readComparable(claim);
  const span = claim.unit === null ? null : spanReading(claim.unit, from, to);
  if (reading === null || span === null) {
    const because = reading === null ? 'no value' : 'dimension';
    return { outcome: 'incomparable', because, alternatives: [], otherwise: null };
  }
  return judgeSpan(reading, span, claim.unit);
}

/** A span known only to the month holds when its shortest and its longest do; when one of them does, it is open. */
function judgeSpan(claim: Reading, span: Reading, unit: string | null): Finding {
  const finding = judge(claim, span, unit);
  const { low, high } = span.tight;
  if (finding.outcome === 'incomparable' || standingOf(finding) !== 'agrees' || !low || !high) return finding;
  const holds = [low.at, high.at].every((end) => standingOf(judge(claim, exactReading(end), unit)) === 'agrees');
  return holds ? finding : { outcome: 'overlaps', claim: finding.claim, source: finding.source };
}
