export type TimeStyle = 'date' | 'short' | 'day' | 'moment' | 'clock';

const STYLES: Readonly<Record<TimeStyle, Intl.DateTimeFormatOptions>> = {
  date: { day: 'numeric', month: 'long', year: 'numeric' },
  short: { day: 'numeric', month: 'short', year: 'numeric' },
  day: { day: 'numeric', month: 'short' },
  moment: { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' },
  clock: { hour: '2-digit', minute: '2-digit' },
};
const EXACT: Intl.DateTimeFormatOptions = {
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  timeZoneName: 'short',
};

/** The short form: date "3 March 2026", short "3 Mar 2026", day "3 Mar", moment "3 Mar, 14:05", clock "14:05". */
export function shortTime(at: string, zone: string, locale: string, style: TimeStyle): string {
  return written(at, zone, locale, STYLES[style]);
}

/** Everything: "Tuesday 3 March 2026 at 14:05:09 GMT". */
export function exactTime(at: string, zone: string, locale: string): string {
  return written(at, zone, locale, EXACT);
}

/** A count with the locale's separators: 12345 is "12,345". */
export function writtenCount(count: number, locale = 'en-GB'): string {
  return new Intl.NumberFormat(locale).format(count);
}

/** Node and browsers ship different ICU data, which differ in the kind of space: one kind for both. */
function written(at: string, zone: string, locale: string, options: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat(locale, { ...options, timeZone: zone })
    .format(new Date(at))
    .replace(/[\u202f\u2009]/gu, '\u00a0');
}
