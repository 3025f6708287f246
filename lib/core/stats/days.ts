/**
 * Days in a time zone. Pure: the zone's rules come from the platform's own tables (Intl).
 */

/** The calendar day ("2022-09-13") that a moment falls on in a time zone. */
export function dayOf(moment: Date, timeZone: string): string {
  return formatter(timeZone).format(moment).padStart(10, '0');
}

const formatters = new Map<string, Intl.DateTimeFormat>();

/** "en-CA" writes days as 2022-09-13. */
function formatter(timeZone: string): Intl.DateTimeFormat {
  const known = formatters.get(timeZone);
  if (known) return known;
  const made = new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' });
  formatters.set(timeZone, made);
  return made;
}

/** The day so many days later (or earlier). */
export function addDays(day: string, days: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}

/** The moments a day begins and ends in a time zone; `to` is exclusive. Days of 23 and 25 hours come out right. */
export function dayRange(day: string, timeZone: string): { readonly from: Date; readonly to: Date } {
  return { from: startOf(day, timeZone), to: startOf(addDays(day, 1), timeZone) };
}

const HOUR = 3_600_000;

/** The first moment of the day: found by halving between a moment surely before it and one surely after. */
function startOf(day: string, timeZone: string): Date {
  const noon = Date.parse(`${day}T12:00:00Z`);
  let before = noon - 36 * HOUR;
  let after = noon + 36 * HOUR;
  while (after - before > 1) {
    const middle = Math.floor((before + after) / 2);
    if (dayOf(new Date(middle), timeZone) < day) before = middle;
    else after = middle;
  }
  return new Date(after);
}
