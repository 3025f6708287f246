/** "Monday, 3 May 2021": was it one? And days that no calendar has: 31 June, 29 February 2023. */
import { fromInteger } from '../../figures/exact';
import type { FigureInContext } from '../../frames/in-context';
import { builtPattern } from '../../text/built-pattern';
import { dayNumber, daysInMonth, parseDay } from '../calendar';
import type { Computed } from '../derive';
import { point } from '../interval-arithmetic';
import { FAR_BEFORE, NEAR } from '../lint-article';
import type { Relation } from '../lint-finding';
import { writtenDays } from '../written-days';
import { dateItem } from './dated';

const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const WEEKDAY = '(Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day';
/** "Mon., 3 May"; but "The Sun, 3 May" is a newspaper. */
const SHORT = '(?<!\\b[Tt]he\\s)\\b(Mon|Tue|Wed|Thu|Fri|Sat|Sun)(?:s|rs)?\\.?';
const AHEAD = builtPattern(
  `(?:\\b${WEEKDAY}(?:\\s+(?:morning|afternoon|evening|night))?|${SHORT}),?\\s+\\(?(?:the\\s+)?$`,
  '',
  FAR_BEFORE,
);
const BEHIND = builtPattern(
  `^(?:\\s+\\(|,\\s+(?:which\\s+(?:was|is|fell on)\\s+)?an?\\s+|\\s+(?:was|is|falls? on|fell on)\\s+an?\\s+)${WEEKDAY}\\b`,
  '',
  NEAR,
);
/** "In 2021, on Tuesday, 4 May", "Tuesday, 4 May, in 2021": the year that a date has beside it. */
const YEAR_AHEAD = /\b[Ii]n (\d{4}),? (?:on )?$/;
const YEAR_BEHIND = /^,? (?:of|in) (\d{4})\b(?!-)/;

/** The last countries to change their calendar did so by then. */
const FIRST_YEAR = 1924;

/** 1 for Monday; 1 January 1970 was a Thursday. */
function weekdayOf(iso: string): number {
  const day = parseDay(iso);
  return day === null ? 0 : ((((dayNumber(day) + 3) % 7) + 7) % 7) + 1;
}

const nameOf = (weekday: number) => WEEKDAYS[weekday - 1] ?? '';

const exactly = (n: number): Computed => ({ value: fromInteger(n), interval: point(fromInteger(n)) });

interface Place {
  readonly text: string;
  readonly figure: FigureInContext;
  readonly index: number;
}

const SEEN_BEFORE = 60;
const lead = ({ text, figure: { quoteStart, sentence } }: Place) =>
  text.slice(Math.max(sentence.start, quoteStart - SEEN_BEFORE), quoteStart);
const tail = ({ text, figure: { quoteEnd, sentence } }: Place) =>
  text.slice(quoteEnd, Math.min(sentence.end, quoteEnd + SEEN_BEFORE));

/** The weekday said beside a date, and where the words for both begin and end. */
function weekdayBeside(place: Place) {
  const { quoteStart, quoteEnd } = place.figure;
  const ahead = AHEAD.exec(lead(place));
  const behind = ahead === null ? BEHIND.exec(tail(place)) : null;
  const name = (ahead?.[1] ?? ahead?.[2] ?? behind?.[1])?.slice(0, 3);
  if (name === undefined) return null;
  return {
    said: WEEKDAYS.findIndex((day) => day.startsWith(name)) + 1,
    start: quoteStart - (ahead?.[0].length ?? 0),
    end: quoteEnd + (behind?.[0].length ?? 0),
  };
}

function yearBeside(place: Place, start: number): number | null {
  const { sentence } = place.figure;
  const before = place.text.slice(Math.max(sentence.start, start - SEEN_BEFORE), start);
  const year = YEAR_AHEAD.exec(before)?.[1] ?? YEAR_BEHIND.exec(tail(place))?.[1];
  return year === undefined ? null : Number(year);
}

function weekday(place: Place, quote: string): Relation[] {
  const beside = weekdayBeside(place);
  if (beside === null) return [];
  const days = writtenDays(quote, yearBeside(place, beside.start));
  if (days === null || days.from !== days.to || Number(days.from.slice(0, 4)) < FIRST_YEAR) return [];
  const found = weekdayOf(days.from);
  const year = Number(days.from.slice(0, 4));
  const otherYear = (by: number) => ({
    name: `the weekday of ${year + by}`,
    worked: exactly(weekdayOf(`${year + by}${days.from.slice(4)}`)),
  });
  const item = dateItem({ ...place.figure, quoteStart: beside.start, quoteEnd: beside.end }, place.index);
  return [
    {
      rule: 'weekday',
      formula: 'weekday of a',
      inputs: [item],
      stated: item,
      said: exactly(beside.said),
      worked: exactly(found),
      unit: 'day of the week',
      about: quote,
      comes: `${quote}${/\d{4}/.test(quote) ? '' : ` ${year}`} is a ${nameOf(found)}`,
      slips: [otherYear(-1), otherYear(1)],
    },
  ];
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const DAY_FIRST = /^(\d{1,2})(?:st|nd|rd|th)? (?:of )?([A-Z][a-z]{2,8})\.?(?:,? (\d{4}))?$/;
const MONTH_FIRST = /^([A-Z][a-z]{2,8})\.? (\d{1,2})(?:st|nd|rd|th)?(?:,? (\d{4}))?$/;
/** "On June 31."; but "in June 31 people were hurt". */
const ON = /\b(?:on|by|until|till|through|since|before|after)\s$/;
/** Of a day that is named because there is none. */
const NO_SUCH =
  /\b(?:not exist|no such|there (?:is|was) no|never|imaginary|fictitious|fictional|impossible|invalid|non-?existent)\b/i;

function impossibleDate(place: Place, quote: string): Relation[] {
  const [, day, name, year] = DAY_FIRST.exec(quote) ?? [];
  const [, named, of, ofYear] = MONTH_FIRST.exec(quote) ?? [];
  const month = MONTHS.indexOf((name ?? named ?? '').slice(0, 3).toLowerCase()) + 1;
  const written = year ?? ofYear;
  // Without a year it may be a leap year.
  const last = month === 0 ? 0 : daysInMonth(Number(written ?? 2000), month);
  const said = Number(day ?? of ?? 0);
  if (last === 0 || said <= last || (written !== undefined && Number(written) < FIRST_YEAR)) return [];
  const { start, end } = place.figure.sentence;
  const mayBeACount = day === undefined && written === undefined;
  if (mayBeACount && !(ON.test(lead(place)) && /^\s*(?:[,.;:!?)”"]|$)/.test(tail(place)))) return [];
  if (NO_SUCH.test(place.text.slice(start, end))) return [];
  const item = dateItem(place.figure, place.index);
  const monthName = `${name ?? named}${month === 2 && written !== undefined ? ` ${written}` : ''}`;
  return [
    {
      rule: 'date',
      formula: 'last day of the month',
      inputs: [item],
      stated: item,
      said: exactly(said),
      worked: exactly(last),
      unit: 'day of the month',
      about: quote,
      comes: `${monthName} has ${last} days`,
      fits: false,
    },
  ];
}

/** What is wrong with one date as it stands. */
export function calendarDays(text: string, figure: FigureInContext, index: number): readonly Relation[] {
  if (figure.kind !== 'date' && figure.kind !== 'period') return [];
  const quote = text.slice(figure.quoteStart, figure.quoteEnd);
  if (quote.length > 30 || !/\d/.test(quote)) return [];
  const place = { text, figure, index };
  const none = impossibleDate(place, quote);
  return none.length > 0 ? none : weekday(place, quote);
}
