import type { Tokens } from '../../text/tokens';
import type { Draft } from '../draft';
import type { Period } from '../figure';
import { isYear } from '../recognisers/date';
import { ARTICLE, DETERMINER, HALF, lexicon, MONTH, ONE, QUARTER, THE, WEEKDAY, word, wordSet } from '../vocabulary';
import {
  type Days,
  dayShift,
  halfDays,
  monthDays,
  namedMonth,
  namedPart,
  oneDay,
  quarterDays,
  shiftMonths,
  weekDays,
  yearDays,
  yearOf,
} from './calendar';
import { levelBefore } from './links';
import type { SentenceSpan } from './sentence-span';

const AGO = wordSet('ago earlier before previously prior');
const LAST = wordSet('last previous prior preceding past');
const THIS = wordSet('this current same');
const NEXT = wordSet('next coming following');
const SPAN: ReadonlyMap<number, number> = new Map([
  [word('year'), 12],
  [word('quarter'), 3],
  [word('month'), 1],
  [word('decade'), 120],
]);
const WEEK = word('week');
const TODAY = word('today');
const YESTERDAY = word('yesterday');
const TOMORROW = word('tomorrow');
const YEAR = word('year');
const ON = word('on');
const OVER = word('over');
const FUTURE = wordSet('will would expected plans planned next upcoming due scheduled forecast aims');
/** What makes a time the base of a comparison: "from a year ago", "compared with July". */
const BASE_CUES = wordSet('from than on over since versus vs against with to above below');
const BOUNDS = wordSet('since than');
const REACH = 14;
/** How many figures away a date may stand from its claim. */
const NEAR = 12;

export interface Timed {
  readonly period: Period | null;
  readonly base: Period | null;
}

interface Found {
  from: number;
  to: number;
  days: Days | null;
  /** A shift against the figure's own period: "a year ago". */
  months: number;
  certainty: number;
}

/** When a figure holds and what a change is measured against. `day` is the article's, if known. */
export function timesOf(t: Tokens, s: SentenceSpan, drafts: readonly Draft[], i: number, day: string | null): Timed {
  const draft = drafts[i] as Draft;
  const phrases: Found[] = [];
  const level = levelBefore(t, drafts, i);
  for (let j = Math.max(0, i - NEAR); j < drafts.length && j <= i + NEAR; j++) {
    const other = drafts[j] as Draft;
    if (other.from < s.from || other.from >= s.to || other.reason !== 'period') continue;
    if (other.periodOf === i || (level >= 0 && other.periodOf === level)) phrases.push(ofDraft(t, other, day, s));
  }
  collectRelative(t, s, drafts, draft, day, phrases);
  phrases.sort((a, b) => distance(draft, a) - distance(draft, b));
  const base = phrases.find((found) => isBase(t, draft, found)) ?? null;
  const own = phrases.find((found) => found !== base && !isBase(t, draft, found) && !isBound(t, found)) ?? null;
  const period =
    own === null ? null : asPeriod(t, own, own.days ?? (day === null ? null : shifted(dayShift(day, 0), own.months)));
  return { period, base: base === null ? null : asPeriod(t, base, baseDays(base, period, day)) };
}

const distance = (draft: Draft, { from, to }: Found): number =>
  from >= draft.quoteTo ? from - draft.quoteTo : draft.quoteFrom - to + 1;

function asPeriod(t: Tokens, found: Found, days: Days | null): Period {
  return {
    text: t.slice(found.from, found.to),
    start: t.start[found.from] as number,
    end: t.end[found.to - 1] as number,
    certainty: found.certainty,
    from: days?.from ?? null,
    to: days?.to ?? null,
  };
}

const shifted = (days: Days, months: number): Days => (months === 0 ? days : shiftMonths(days, months));

/** "a year ago" of a figure for July 2022 is July 2021. */
function baseDays(base: Found, period: Period | null, day: string | null): Days | null {
  if (base.days !== null) return base.days;
  if (period !== null && period.from !== null && period.to !== null) {
    return shiftMonths({ from: period.from, to: period.to }, base.months);
  }
  return day === null ? null : shiftMonths(dayShift(day, 0), base.months);
}

function isBase(t: Tokens, draft: Draft, found: Found): boolean {
  const changed = draft.direction !== null || draft.kind === 'ratio' || draft.changeFrom >= 0 || draft.changeTo >= 0;
  if (!changed || found.from < draft.quoteTo) return false;
  let before = found.from - 1;
  if ((t.bits(before) & (DETERMINER | ARTICLE)) !== 0) before--;
  if (found.months !== 0 && t.word(found.from) === YEAR) return true;
  return BASE_CUES.has(t.word(before)) && t.word(before) !== 0;
}

/** "its best since last August": a bound of another comparison, not when the figure holds. */
function isBound(t: Tokens, { from }: Found): boolean {
  let at = from - 1;
  while ((t.bits(at) & (DETERMINER | ARTICLE)) !== 0 || (t.word(at) !== 0 && LAST.has(t.word(at)))) at--;
  return BOUNDS.has(t.word(at)) && t.word(at) !== 0;
}

/** "$4m against $3m a year ago": of the figure right before it only. */
function isNext(s: SentenceSpan, drafts: readonly Draft[], draft: Draft, found: Found): boolean {
  if (found.from < draft.quoteTo) return true;
  return !drafts.some(
    (other) => other.pending && other.from >= draft.quoteTo && other.from < found.from && other.from < s.to,
  );
}

/** A date, year or quarter that the refiners gave to this claim. */
function ofDraft(t: Tokens, draft: Draft, day: string | null, s: SentenceSpan): Found {
  const from = t.word(draft.from - 1) === THE ? draft.from - 1 : draft.from;
  return { from, to: draft.to, days: daysOf(t, draft, day, s), months: 0, certainty: 0.85 };
}

/** The days of a date draft, null if its year cannot be known. */
export function daysOf(t: Tokens, draft: Draft, day: string | null, s: SentenceSpan): Days | null {
  let month = 0;
  let date = 0;
  let year = 0;
  let part = 0;
  let months: 3 | 6 = 3;
  for (let i = draft.from; i < draft.to; i++) {
    if ((t.bits(i) & MONTH) !== 0) month = lexicon.number[t.what[i] as number] as number;
    else if (isYear(t, i)) year ||= t.integer(i);
    else if (t.isNumber(i) && t.size(i) <= 2) date ||= t.integer(i);
    else if (t.word(i) === QUARTER || t.word(i) === HALF) months = t.word(i) === HALF ? 6 : 3;
  }
  if (draft.n.bits !== 0 && month === 0 && draft.n.value >= 1 && draft.n.value <= 4) part = draft.n.value;
  else if (month === 0 && date > 0 && date <= 4 && (t.size(draft.from) === 1 || t.isNumber(draft.from))) {
    part = date;
    if (t.size(draft.from) === 1 && t.firstUnit(draft.from) === 0x48) months = 6;
  }
  const written = t.slice(draft.from, draft.to);
  const full = /^(\d{4})-(\d\d)-(\d\d)/.exec(written);
  if (full !== null) return oneDay(Number(full[1]), Number(full[2]), Number(full[3]));
  if (part > 0 && month === 0) {
    if (year > 0) return months === 3 ? quarterDays(year, part) : halfDays(year, part);
    return day === null ? null : namedPart(day, part, months);
  }
  if (month > 0) {
    if (year > 0) return date > 0 ? oneDay(year, month, date) : monthDays(year, month);
    if (day === null) return null;
    const named = namedMonth(day, month, looksAhead(t, s));
    return date > 0 ? oneDay(yearOf(named.from), month, date) : named;
  }
  return year > 0 ? yearDays(year) : null;
}

function looksAhead(t: Tokens, s: SentenceSpan): boolean {
  for (let i = s.from; i < s.to && i < s.from + 40; i++) if (FUTURE.has(t.word(i)) && t.word(i) !== 0) return true;
  return false;
}

/** "last year", "this month", "a year ago", "yesterday", "year on year" near the figure. */
function collectRelative(
  t: Tokens,
  s: SentenceSpan,
  drafts: readonly Draft[],
  draft: Draft,
  day: string | null,
  out: Found[],
): void {
  const from = Math.max(s.from, draft.quoteFrom - REACH);
  const to = Math.min(s.to, draft.quoteTo + REACH);
  for (let i = from; i < to; i++) {
    if (i >= draft.quoteFrom && i < draft.quoteTo) continue;
    const found = relativeAt(t, i, day);
    if (found === null) continue;
    if (found.months === 0 || draft.direction !== null || isNext(s, drafts, draft, found)) out.push(found);
    i = found.to - 1;
  }
}

const relative = (from: number, to: number, days: Days | null, months = 0, certainty = 0.7): Found => ({
  from,
  to,
  days,
  months,
  certainty,
});

function relativeAt(t: Tokens, i: number, day: string | null): Found | null {
  const w = t.word(i);
  if (w === 0) return null;
  if (w === TODAY || w === YESTERDAY || w === TOMORROW) {
    const step = w === TODAY ? 0 : w === YESTERDAY ? -1 : 1;
    return relative(i, i + 1, day === null ? null : dayShift(day, step));
  }
  const article = (t.bits(i) & ARTICLE) !== 0 || w === ONE;
  const months = SPAN.get(t.word(i + 1));
  if (article && months !== undefined && AGO.has(t.word(i + 2))) return relative(i, i + 3, null, -months, 0.9);
  if (w === YEAR && yearOnYear(t, i)) return relative(i, t.mark(i + 1) === 0x2d ? i + 5 : i + 3, null, -12, 0.9);
  if (LAST.has(w)) return bySpan(t, i, -1, day);
  if (THIS.has(w)) return bySpan(t, i, 0, day);
  return NEXT.has(w) ? bySpan(t, i, 1, day) : null;
}

function yearOnYear(t: Tokens, i: number): boolean {
  const hyphen = t.mark(i + 1) === 0x2d;
  const link = t.word(hyphen ? i + 2 : i + 1);
  return (link === ON || link === OVER) && t.word(hyphen ? i + 4 : i + 2) === YEAR;
}

function bySpan(t: Tokens, i: number, step: number, day: string | null): Found | null {
  const next = t.word(i + 1);
  if (next === 0) return null;
  if (next === WEEK) return relative(i, i + 2, day === null ? null : weekDays(day, step));
  const months = SPAN.get(next);
  if (months !== undefined) return relative(i, i + 2, day === null ? null : spanDays(day, months, step));
  if ((t.bits(i + 1) & MONTH) !== 0 && t.capital(i + 1)) return null;
  return (t.bits(i + 1) & WEEKDAY) !== 0 ? relative(i, i + 2, null, 0, 0.6) : null;
}

/** The year, quarter or month so many steps from the one that holds the day. */
function spanDays(day: string, months: number, step: number): Days {
  if (months === 12) return yearDays(yearOf(day) + step);
  if (months === 120) {
    const decade = yearOf(day) - (yearOf(day) % 10) + 10 * step;
    return { from: yearDays(decade).from, to: yearDays(decade + 9).to };
  }
  const month = Number(day.slice(5, 7));
  const within = months === 3 ? quarterDays(yearOf(day), Math.ceil(month / 3)) : monthDays(yearOf(day), month);
  return shiftMonths(within, months * step);
}
