/** Between which times of a series a claim compares. */
import type { DayRange } from '../calendar';
import type { SourceFigure } from '../source-figure';
import { basisOf } from './basis';
import { daysWanted, type Wanted } from './fitting';
import { daysOf, isSameTime, labelDays } from './label-period';

/** One measured thing over time: cells that differ in nothing but their time. */
export interface Series {
  readonly worth: number;
  readonly at: { readonly index: number; readonly figure: SourceFigure; readonly days: DayRange }[];
}

export interface Pair {
  readonly to: DayRange;
  readonly from: DayRange;
  readonly assumed: readonly string[];
}

const shiftYear = (day: string, by: number): string => `${Number(day.slice(0, 4)) + by}${day.slice(4)}`;
const leapless = (day: string): string => (day.endsWith('-02-29') ? `${day.slice(0, 8)}28` : day);
const yearBefore = ({ from, to }: DayRange): DayRange => ({
  from: leapless(shiftYear(from, -1)),
  to: to.endsWith('-02-28') || to.endsWith('-02-29') ? lastOfFebruary(Number(to.slice(0, 4)) - 1) : shiftYear(to, -1),
});
const lastOfFebruary = (year: number): string =>
  `${year}-02-${(year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28}`;
const yearOf = (day: string): DayRange => ({ from: `${day.slice(0, 4)}-01-01`, to: `${day.slice(0, 4)}-12-31` });
const monthOf = (day: string): DayRange | null => labelDays(day.slice(0, 7));

/** Both ends of "between 2018 and 2019", of "from May to July 2023". */
function endsOf({ from, to }: DayRange): readonly [DayRange, DayRange] | null {
  if (from.slice(0, 4) !== to.slice(0, 4) && from.endsWith('-01-01') && to.endsWith('-12-31'))
    return [yearOf(from), yearOf(to)];
  const [first, last] = [monthOf(from), monthOf(to)];
  return first !== null && last !== null && first.from !== last.from && !to.endsWith('-12-31') ? [first, last] : null;
}

/** Between which times the claim compares, the likeliest first. */
export function timesOf(wanted: Wanted, series: Series): readonly Pair[] {
  const { figure, sentence } = wanted;
  const days = daysWanted(wanted);
  const base = daysOf(figure.base);
  if (days !== null && base !== null) return [{ to: days, from: base, assumed: [] }];
  const ends = days === null ? null : endsOf(days);
  if (ends !== null) return [{ from: ends[0], to: ends[1], assumed: [] }];
  if (days !== null) {
    const before = lastBefore(series, days);
    const monthly = ['monthly', 'quarterly'].includes(basisOf(sentence).frequency ?? '');
    const yearly: Pair = { to: days, from: yearBefore(days), assumed: ['against the year before'] };
    return monthly && before !== null ? [{ to: days, from: before, assumed: ['against the time before'] }] : [yearly];
  }
  const [last, earlier] = [...series.at].sort((a, b) => (a.days.to < b.days.to ? 1 : -1));
  if (last === undefined || earlier === undefined) return [];
  return [{ to: last.days, from: earlier.days, assumed: ['the latest time of the table against the one before'] }];
}

function lastBefore({ at }: Series, { from }: DayRange): DayRange | null {
  const earlier = at.filter(({ days }) => days.to < from).sort((a, b) => (a.days.to < b.days.to ? 1 : -1));
  return earlier[0]?.days ?? null;
}

/** The cell of a series that is of a time. */
export const cellAt = (series: Series, days: DayRange) => series.at.find((one) => isSameTime(days, one.days));
