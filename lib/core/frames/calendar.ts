/** Days as ISO text, both ends inclusive. Pure arithmetic on UTC days. */
export interface Days {
  readonly from: string;
  readonly to: string;
}

const DAY = 86_400_000;

const iso = (year: number, month: number, day: number): string =>
  new Date(Date.UTC(year, month - 1, day)).toISOString().slice(0, 10);

const read = (day: string): { year: number; month: number; day: number } => ({
  year: Number(day.slice(0, 4)),
  month: Number(day.slice(5, 7)),
  day: Number(day.slice(8, 10)),
});

export const yearDays = (year: number): Days => ({ from: iso(year, 1, 1), to: iso(year, 12, 31) });

export const monthDays = (year: number, month: number): Days => ({
  from: iso(year, month, 1),
  to: iso(year, month + 1, 0),
});

export const quarterDays = (year: number, quarter: number): Days => ({
  from: iso(year, quarter * 3 - 2, 1),
  to: iso(year, quarter * 3 + 1, 0),
});

export const halfDays = (year: number, half: number): Days => ({
  from: iso(year, half * 6 - 5, 1),
  to: iso(year, half * 6 + 1, 0),
});

export const oneDay = (year: number, month: number, day: number): Days => ({
  from: iso(year, month, day),
  to: iso(year, month, day),
});

/** Monday to Sunday, so many weeks from the one that holds the day. */
export function weekDays(day: string, weeks: number): Days {
  const time = Date.parse(`${day}T00:00:00Z`);
  const monday = time - ((new Date(time).getUTCDay() + 6) % 7) * DAY + weeks * 7 * DAY;
  return {
    from: new Date(monday).toISOString().slice(0, 10),
    to: new Date(monday + 6 * DAY).toISOString().slice(0, 10),
  };
}

export function dayShift(day: string, days: number): Days {
  const shifted = new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10);
  return { from: shifted, to: shifted };
}

/** The same days so many months earlier or later; whole months stay whole. */
export function shiftMonths(days: Days, months: number): Days {
  const from = read(days.from);
  const to = read(days.to);
  const whole = from.day === 1 && days.to === iso(to.year, to.month + 1, 0);
  if (whole) return { from: iso(from.year, from.month + months, 1), to: iso(to.year, to.month + months + 1, 0) };
  const clip = (at: { year: number; month: number; day: number }) => {
    const last = Number(iso(at.year, at.month + months + 1, 0).slice(8));
    return iso(at.year, at.month + months, Math.min(at.day, last));
  };
  return { from: clip(from), to: clip(to) };
}

/** The latest month of that name that has begun by the day; with `ahead` the next one to come. */
export function namedMonth(day: string, month: number, ahead: boolean): Days {
  const at = read(day);
  if (ahead) return monthDays(month >= at.month ? at.year : at.year + 1, month);
  return monthDays(month <= at.month ? at.year : at.year - 1, month);
}

/** The latest quarter or half of that number that has begun by the day. */
export function namedPart(day: string, number: number, months: 3 | 6): Days {
  const at = read(day);
  const year = (number - 1) * months + 1 <= at.month ? at.year : at.year - 1;
  return months === 3 ? quarterDays(year, number) : halfDays(year, number);
}

export const yearOf = (day: string): number => Number(day.slice(0, 4));

/** So many whole months that end on a day: the year to 31 March. */
export function monthsUpTo(end: string, months: number): Days {
  const at = read(end);
  const last = iso(at.year, at.month + 1, 0) === end;
  return { from: last ? iso(at.year, at.month - months + 1, 1) : iso(at.year, at.month - months, at.day + 1), to: end };
}

/** So many months from the first of one of them. */
export const monthsFrom = (year: number, month: number, months: number): Days => ({
  from: iso(year, month, 1),
  to: iso(year, month + months, 0),
});

/** The weekday (0 Sunday) nearest to a day: on or before it (0), before it (-1), or after it (1). */
export function namedWeekday(day: string, weekday: number, step: -1 | 0 | 1): Days {
  const today = new Date(`${day}T00:00:00Z`).getUTCDay();
  const back = (today - weekday + 7) % 7;
  if (step > 0) return dayShift(day, back === 0 ? 7 : 7 - back);
  return dayShift(day, -(step < 0 && back === 0 ? 7 : back));
}
