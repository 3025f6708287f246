/** The time that a table's labels name, and whether it is the time that a claim speaks of. */
import { type Bound, builtPattern } from '../../text/built-pattern';
import { type DayRange, daysInMonth } from '../calendar';
import type { Days } from '../comparable';
import { writtenDays } from '../written-days';
import { kept } from './kept';

const SHORT: Bound = { atMost: 300, because: 'labelDays cuts it' };
const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const MONTH = String.raw`(jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec)[a-z]*\.?`;

const century = (digits: string): number =>
  digits.length === 4 ? Number(digits) : Number(digits) + (Number(digits) < 70 ? 2000 : 1900);
const two = (n: number) => String(n).padStart(2, '0');
const months = (year: number, first: number, last: number): DayRange => ({
  from: `${year}-${two(first)}-01`,
  to: `${year}-${two(last)}-${two(daysInMonth(year, last))}`,
});
const wholeYear = (digits: string): DayRange => months(century(digits), 1, 12);
const monthOf = (name: string): number => MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1;

type Form = readonly [pattern: RegExp, read: (parts: readonly string[]) => DayRange | null];

/** How statistics and companies write what prose does not. */
const FORMS: readonly Form[] = [
  [
    builtPattern(String.raw`\b(?:fy|fiscal(?:\s+year)?)\s*'?(\d{4}|\d\d)(?!\d)`, 'i', SHORT),
    ([year = '']) => wholeYear(year),
  ],
  [
    builtPattern(String.raw`\b(?:19|20)(\d\d)\s?[-–/]\s?(?:20)?(\d\d)(?![\d-])`, '', SHORT),
    ([first = '', second = '']) => ((Number(first) + 1) % 100 === Number(second) ? wholeYear(first) : null),
  ],
  [builtPattern(String.raw`\b${MONTH}\s?[-–/']\s?(\d{4}|\d\d)(?!\d)`, 'i', SHORT), readMonth],
  [
    builtPattern(String.raw`\b(\d{4})[-/](0[1-9]|1[0-2])(?![\d-])`, '', SHORT),
    ([y = '', m = '']) => months(Number(y), Number(m), Number(m)),
  ],
  [
    builtPattern(String.raw`\b(\d{4})M(0?[1-9]|1[0-2])\b`, '', SHORT),
    ([y = '', m = '']) => months(Number(y), Number(m), Number(m)),
  ],
  [
    builtPattern(String.raw`\b(?:([1-4])Q|Q([1-4]))\s?'?(\d{4}|\d\d)(?!\d)`, 'i', SHORT),
    ([a = '', b = '', year = '']) => {
      const n = Number(a || b);
      return months(century(year), n * 3 - 2, n * 3);
    },
  ],
  [
    builtPattern(String.raw`\b(?:([12])H|H([12]))\s?'?(\d{4}|\d\d)(?!\d)`, 'i', SHORT),
    ([a = '', b = '', year = '']) =>
      Number(a || b) === 1 ? months(century(year), 1, 6) : months(century(year), 7, 12),
  ],
  [builtPattern(String.raw`(?<!\d)(\d) (\d) (\d) (\d)(?!\d)`, '', SHORT), (digits) => wholeYear(digits.join(''))],
];

function readMonth([name = '', year = '']: readonly string[]): DayRange {
  return months(century(year), monthOf(name), monthOf(name));
}

/** The days that a label may mean; null where it names no time. "Year ended 30 June 2019" is the day it ended on. */
export const labelDays = kept(readDays);

function readDays(label: string): DayRange | null {
  const short = label.slice(0, SHORT.atMost).replaceAll(' › ', ' ');
  if (!/\d/.test(short)) return null;
  for (const [pattern, read] of FORMS) {
    const found = pattern.exec(short);
    if (found !== null) {
      const days = read(found.slice(1));
      if (days !== null && days.from >= '1500' && days.from < '2200') return days;
    }
  }
  return writtenDays(short);
}

/** Words of a label that say when and nothing else. */
const TIMELY = builtPattern(
  String.raw`\b(?:(?:as (?:of|at)|at|on|in|for|the|to|from|fiscal|financial|calendar|years?|quarters?|months?|weeks?|period|ended|ending|end|first|second|third|fourth|twelve|six|nine|three|annual|fy|restated|revised|unaudited|audited|provisional|preliminary|see|notes?)|q[1-4]|[1-4]q|h[12]|${MONTH}|\d{1,2}(?:st|nd|rd|th)?|(?:fy)?'?\d{2,4}(?:[-–/]\d\d)?)(?![\p{L}\d])`,
  'giu',
  SHORT,
);

// polynomial: input at most 300 characters, because timeless cuts it
const WITH_DIGITS = /\S*\d\S*/g;

/** What is left of a label without its time: two labels that differ in nothing else are one series. */
export const timeless = kept((label): string =>
  label
    .slice(0, SHORT.atMost)
    .replace(TIMELY, ' ')
    .replace(WITH_DIGITS, ' ')
    .replace(/[^\p{L}\d%$€£]+/gu, ' ')
    .trim()
    .toLowerCase(),
);

/** A year at its word: a year, or a day or a season in it that stands for one ("year ended 30 June 2019"). */
const yearOf = ({ from, to }: DayRange): string | null =>
  from.slice(0, 4) === to.slice(0, 4) ? from.slice(0, 4) : null;
const isWholeYear = ({ from, to }: DayRange): boolean => from.endsWith('-01-01') && to.endsWith('-12-31');
const isOneDay = ({ from, to }: DayRange): boolean => from === to;

const LONG_MS = 86_400_000;
const lengthOf = ({ from, to }: DayRange): number => (Date.parse(to) - Date.parse(from)) / LONG_MS + 1;

/** Is the time of a table's cell the one that is wanted? A day in a year may stand for it: the day a year ended on. */
export function isSameTime(wanted: DayRange, there: DayRange): boolean {
  if (wanted.from === there.from && wanted.to === there.to) return true;
  const [a, b] = [yearOf(wanted), yearOf(there)];
  if (a !== null && a === b) {
    if (isWholeYear(wanted)) return isWholeYear(there) || isOneDay(there);
    if (isWholeYear(there)) return isOneDay(wanted);
    if (isOneDay(wanted) || isOneDay(there))
      return (
        (wanted.from >= there.from && wanted.to <= there.to) || (there.from >= wanted.from && there.to <= wanted.to)
      );
    return false;
  }
  return isYearTo(wanted, there) || isYearTo(there, wanted);
}

/** Twelve months to March 2024 are read off the row of March 2024. */
function isYearTo(long: DayRange, short: DayRange): boolean {
  const length = lengthOf(long);
  return length > 300 && length < 400 && !isWholeYear(long) && long.to === short.to;
}

export const daysOf = (days: Days | null | undefined): DayRange | null =>
  days?.from && days.to ? { from: days.from, to: days.to } : null;
