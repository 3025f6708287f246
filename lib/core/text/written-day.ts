import { type Bound, builtPattern } from './built-pattern';

const SHORT: Bound = { atMost: 300, because: 'dayIn reads no more of a line' };
const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const MONTH = '(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\\.?';
type Parts = (m: RegExpExecArray) => readonly [string, string, string];
const FORMS: readonly (readonly [RegExp, Parts])[] = [
  [/\b(\d{4})-(\d{2})-(\d{2})\b/, (m) => [m[1] ?? '', m[2] ?? '', m[3] ?? '']],
  [
    builtPattern(`\\b${MONTH}\\s{1,3}(\\d{1,2})(?:st|nd|rd|th)?,?\\s{1,3}(\\d{4})\\b`, 'i', SHORT),
    (m) => [m[3] ?? '', monthNumber(m[1]), m[2] ?? ''],
  ],
  [
    builtPattern(`\\b(\\d{1,2})(?:st|nd|rd|th)?(?:\\s{1,3}of)?\\s{1,3}${MONTH},?\\s{1,3}(\\d{4})\\b`, 'i', SHORT),
    (m) => [m[3] ?? '', monthNumber(m[2]), m[1] ?? ''],
  ],
  [/\b(\d{1,2})\.(\d{1,2})\.(\d{4})\b/, (m) => [m[3] ?? '', m[2] ?? '', m[1] ?? '']],
];

const monthNumber = (name: string | undefined): string =>
  String(MONTHS.indexOf((name ?? '').slice(0, 3).toLowerCase()) + 1);

/** A full day as it is written in a line: UTF-16 offsets into the line, end exclusive, and the day as ISO. */
export interface WrittenDay {
  readonly iso: string;
  readonly start: number;
  readonly end: number;
}

/** The first full day (day, month and year) written in a line; "3/4/2022" is left alone, it may be either. */
export function dayWithin(line: string): WrittenDay | null {
  for (const [form, parts] of FORMS) {
    const match = form.exec(line.slice(0, SHORT.atMost));
    if (match === null) continue;
    const [year, month, day] = parts(match);
    const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
    if (isRealDay(iso)) return { iso, start: match.index, end: match.index + match[0].length };
  }
  return null;
}

/** The same as an ISO day. */
export const dayIn = (line: string): string | null => dayWithin(line)?.iso ?? null;

function isRealDay(iso: string): boolean {
  const date = new Date(`${iso}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(iso);
}
