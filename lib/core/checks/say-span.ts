/** A span between two dates in plain words, and whether a claimed length of time holds. */
import { type DayRange, durationBetween, parseDay } from './calendar';
import type { Comparable } from './comparable';
import { type Finding, standingOf } from './finding';
import type { EndOf, PinnedReading } from './pinned';
import { sayFigure } from './say-figure';

type Span = Extract<PinnedReading, { is: 'span' }>;

const MONTHS = [
  ...['January', 'February', 'March', 'April', 'May', 'June', 'July'],
  ...['August', 'September', 'October', 'November', 'December'],
];

/** "24 February 2022" */
function sayDay(iso: string): string {
  const day = parseDay(iso);
  return day === null ? iso : `${day.day} ${MONTHS[day.month - 1]} ${day.year}`;
}

const NOTES: Readonly<Record<EndOf, string>> = {
  passage: '',
  typed: ' (typed)',
  article: ' (the article’s date)',
};

const sayEnd = ({ from, to }: DayRange, of: EndOf | undefined) =>
  `${from === to ? sayDay(from) : `some day from ${sayDay(from)} to ${sayDay(to)}`}${of ? NOTES[of] : ''}`;

const counted = (n: number, unit: string) => `${n} ${unit}${n === 1 ? '' : 's'}`;

/** "6 months and 20 days". */
function sayLength(from: string, to: string): string {
  const length = durationBetween(from, to);
  if (length === null) return 'no span';
  const parts = [counted(length.years, 'year'), counted(length.months, 'month'), counted(length.days, 'day')];
  const said = parts.filter((part) => !part.startsWith('0 '));
  return said.length === 0 ? 'no time at all' : said.join(' and ');
}

/** Its shortest and its longest, where an end is known only to the month or year. */
function sayLengths(first: DayRange, second: DayRange): string {
  const longest = sayLength(first.from, second.to);
  if (first.from === first.to && second.from === second.to) return longest;
  const shortest = second.from <= first.to ? 'no time at all' : sayLength(first.to, second.from);
  return `${shortest} to ${longest}`;
}

/** "From 24 February 2022 to 13 September 2022 is 6 months and 20 days. “nearly 7 months” holds." */
export function saySpanFinding(claim: Comparable, span: Span, finding: Finding): string {
  const ends = [
    { days: span.from, of: span.ends?.from },
    { days: span.to, of: span.ends?.to },
  ].sort((a, b) => a.days.from.localeCompare(b.days.from));
  const [first = { days: span.from, of: undefined }, second = first] = ends;
  const said = `From ${sayEnd(first.days, first.of)} to ${sayEnd(second.days, second.of)}`;
  if (finding.outcome === 'incomparable')
    return `${said}. Cannot compare: “${sayFigure(claim)}” is not a length of time.`;
  return `${said} is ${sayLengths(first.days, second.days)}. “${sayFigure(claim)}” ${HOLDS[standingOf(finding)]}.`;
}

const HOLDS = { agrees: 'holds', open: 'may hold', differs: 'does not hold' } as const;
