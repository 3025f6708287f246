/** Dates as people write them, as the days they may mean: for spans, and for the labels of tables. */
import { type Bound, builtPattern } from '../text/built-pattern';
import { type DayRange, daysInMonth, parseDay } from './calendar';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH = String.raw`(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?`;
const YEAR = String.raw`(1[5-9]\d\d|20\d\d)`;
const QUARTERS = ['first', 'second', 'third', 'fourth'];

const SHORT: Bound = { atMost: 300, because: 'writtenDays cuts it' };

const two = (n: number) => String(n).padStart(2, '0');
const monthOf = (name: string) => MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1;

function oneDay(year: number, month: number, day: number): DayRange | null {
  const iso = `${year}-${two(month)}-${two(day)}`;
  return parseDay(iso) === null ? null : { from: iso, to: iso };
}

const months = (year: number, first: number, last: number): DayRange => ({
  from: `${year}-${two(first)}-01`,
  to: `${year}-${two(last)}-${two(daysInMonth(year, last))}`,
});

const quarter = (year: number, n: number) => months(year, n * 3 - 2, n * 3);

type Parts = readonly string[];
type Form = readonly [pattern: RegExp, read: (parts: Parts) => DayRange | null];

/** The surest first; the first that is found is what the text means. */
const FORMS: readonly Form[] = [
  [/\b(\d{4})-(\d\d)-(\d\d)\b/, ([y = '', m = '', d = '']) => oneDay(Number(y), Number(m), Number(d))],
  [
    builtPattern(String.raw`\b(\d{1,2})(?:st|nd|rd|th)?\s+(?:of\s+)?${MONTH},?\s+${YEAR}\b`, 'i', SHORT),
    ([d = '', m = '', y = '']) => oneDay(Number(y), monthOf(m), Number(d)),
  ],
  [
    builtPattern(String.raw`\b${MONTH}\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+${YEAR}\b`, 'i', SHORT),
    ([m = '', d = '', y = '']) => oneDay(Number(y), monthOf(m), Number(d)),
  ],
  [
    builtPattern(String.raw`\b${MONTH},?\s+(?:of\s+)?${YEAR}\b`, 'i', SHORT),
    ([m = '', y = '']) => months(Number(y), monthOf(m), monthOf(m)),
  ],
  [
    builtPattern(String.raw`\b${YEAR}\s+${MONTH}(?![a-z])`, 'i', SHORT),
    ([y = '', m = '']) => months(Number(y), monthOf(m), monthOf(m)),
  ],
  [
    builtPattern(String.raw`\bQ([1-4])\s*,?\s*${YEAR}\b`, 'i', SHORT),
    ([q = '', y = '']) => quarter(Number(y), Number(q)),
  ],
  [
    builtPattern(String.raw`\b${YEAR}\s*-?\s*Q([1-4])\b`, 'i', SHORT),
    ([y = '', q = '']) => quarter(Number(y), Number(q)),
  ],
  [
    builtPattern(String.raw`\b(first|second|third|fourth) quarter,?\s+(?:of\s+)?${YEAR}\b`, 'i', SHORT),
    ([q = '', y = '']) => quarter(Number(y), QUARTERS.indexOf(q.toLowerCase()) + 1),
  ],
  [builtPattern(String.raw`(?<![\d,.])${YEAR}(?![\d,.]*\d)`, '', SHORT), ([y = '']) => months(Number(y), 1, 12)],
];

/**
 * The days that the first date in a short text may mean: "24 February 2022" is one day, "July 2022" a month, "Q2 2022" a
 * quarter, "2021" a year. Null without a year. `year` is taken for a day and month that stand without one.
 */
export function writtenDays(text: string, year: number | null = null): DayRange | null {
  const short = text.slice(0, SHORT.atMost);
  for (const [pattern, read] of FORMS.slice(0, -1)) {
    const found = pattern.exec(short);
    if (found !== null) return read(found.slice(1));
  }
  const dated = year === null ? null : withYear(short, year);
  if (dated !== null) return dated;
  const [pattern, read] = FORMS.at(-1) as Form;
  const found = pattern.exec(short);
  return found === null ? null : read(found.slice(1));
}

const DAY_MONTH = builtPattern(String.raw`\b(\d{1,2})(?:st|nd|rd|th)?\s+(?:of\s+)?${MONTH}(?![a-z])`, 'i', SHORT);
const MONTH_DAY = builtPattern(String.raw`\b${MONTH}\s+(\d{1,2})(?!\d)`, 'i', SHORT);

function withYear(text: string, year: number): DayRange | null {
  const [, day, month] = DAY_MONTH.exec(text) ?? [];
  if (day !== undefined && month !== undefined) return oneDay(year, monthOf(month), Number(day));
  const [, named, of] = MONTH_DAY.exec(text) ?? [];
  return named === undefined || of === undefined ? null : oneDay(year, monthOf(named), Number(of));
}
