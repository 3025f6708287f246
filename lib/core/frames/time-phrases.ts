import type { Draft } from '../figures/draft';
import { isYear } from '../figures/recognisers/date';
import {
  AND,
  ARTICLE,
  BETWEEN,
  DETERMINER,
  FROM,
  lexicon,
  MONTH,
  OF,
  ONE,
  PREPOSITION,
  REPORT,
  SMALL,
  THE,
  TO,
  WEEKDAY,
  word,
  wordSet,
} from '../figures/vocabulary';
import type { Tokens } from '../text/tokens';
import {
  type Days,
  dayShift,
  monthDays,
  monthsFrom,
  monthsUpTo,
  namedWeekday,
  quarterDays,
  shiftMonths,
  weekDays,
  yearDays,
  yearOf,
} from './calendar';
import { daysOf, looksAhead } from './date-days';
import type { SentenceSpan } from './sentence-span';

/** A time that a sentence names, before it is known what it is said of. */
export interface TimePhrase {
  readonly from: number;
  readonly to: number;
  readonly days: Days | null;
  /** So many months from another time: "a year ago" is -12 from the figure's own period. */
  readonly months: number;
  readonly certainty: number;
  /** The word that makes it what something is measured against: "from", "than", "since"; 0 if there is none. */
  readonly cue: number;
}

const AGO = wordSet('ago earlier before previously prior');
const LAST = wordSet('last previous prior preceding past');
const THIS = wordSet('this current same');
const NEXT = wordSet('next coming following');
/** Every word but numbers, articles and weekdays that a relative time begins with. */
const STARTS = wordSet(
  'today yesterday tomorrow the year first opening final last previous prior preceding past this current same next coming following',
);
const SPAN: ReadonlyMap<number, number> = new Map([
  [word('year'), 12],
  [word('years'), 12],
  [word('quarter'), 3],
  [word('quarters'), 3],
  [word('month'), 1],
  [word('months'), 1],
  [word('decade'), 120],
  [word('decades'), 120],
]);
const WEEK = word('week');
const SEASONS = wordSet('spring summer autumn fall winter season weekend');
const TODAY = word('today');
const YESTERDAY = word('yesterday');
const TOMORROW = word('tomorrow');
const YEAR = word('year');
const ON = word('on');
const OVER = word('over');
const FIRST = wordSet('first opening final last');
const ENDED = wordSet('ended ending to through');
const PARTS_OF_DAY = wordSet('morning afternoon evening night');
export const FROM_CUES = wordSet('from since');
export const SINCE = word('since');
/** "than in 2022", "compared with July", "below its 2019 level". */
export const COMPARING = wordSet('than versus vs against with to above below as');
const COMPARED = wordSet('compared comparison compares comparing relative');
const LEVELS = wordSet('level levels average peak figure total mark pace');
const THAT = wordSet('in at for during by');
const NO_CUE = 0;
const BEFORE = wordSet('previous preceding prior');
const EARLY = wordSet('early late mid');
/** "than it was in 1990". */
const WAS = wordSet('was were did is are it they he she');
const DATES = new Set(['period', 'date', 'year', 'decade']);

/** All times that a sentence names, in text order. */
export function timePhrases(
  t: Tokens,
  s: SentenceSpan,
  drafts: readonly Draft[],
  near: number,
  day: string | null,
): TimePhrase[] {
  const found: TimePhrase[] = [];
  for (let j = near; j < drafts.length; j++) {
    const draft = drafts[j] as Draft;
    if (draft.from >= s.to) break;
    if (draft.from < s.from || draft.reason === null || !DATES.has(draft.reason)) continue;
    const phrase = ofDraft(t, draft, day, s);
    const before = found.at(-1);
    const ends = before !== undefined && t.word(before.from - 1) === BETWEEN && draft.from === before.to + 1;
    if (ends || draft.reason === 'period' || phrase.cue !== NO_CUE || t.word(draft.from) !== t.word(phrase.from))
      found.push(phrase);
  }
  for (let i = s.from; i < s.to; i++) {
    const phrase = relativeAt(t, i, day, s);
    if (phrase === null) continue;
    if (!found.some(({ from, to }) => from < phrase.to && phrase.from < to)) found.push(phrase);
    i = phrase.to - 1;
  }
  found.sort((a, b) => a.from - b.from);
  return joined(t, found)
    .filter((phrase) => !saysWhen(t, s, phrase))
    .map((phrase) => (startsLater(phrase, day) ? { ...phrase, cue: NO_CUE } : phrase));
}

/** "Between January and June", "from 2019 to 2023": two times that stand as the ends of one. */
function joined(t: Tokens, phrases: readonly TimePhrase[]): TimePhrase[] {
  const found: TimePhrase[] = [];
  for (const phrase of phrases) {
    const first = found.at(-1);
    const one = first === undefined ? null : asOne(t, first, phrase);
    if (one === null) found.push(phrase);
    else found[found.length - 1] = one;
  }
  return found;
}

function asOne(t: Tokens, first: TimePhrase, last: TimePhrase): TimePhrase | null {
  const [opens, link] = [t.word(first.from - 1), t.word(first.to)];
  const spans = (opens === BETWEEN && link === AND) || (opens === FROM && link === TO);
  if (!spans || last.from !== first.to + 1 || first.days === null || last.days === null) return null;
  const begins = first.days.from > last.days.to ? shiftMonths(first.days, -12) : first.days;
  if (begins.from > last.days.to) return null;
  return { ...first, from: first.from - 1, to: last.to, days: { from: begins.from, to: last.days.to }, cue: NO_CUE };
}

/** "will cost £2 from June 1": a beginning, not a comparison. */
const startsLater = ({ cue, days }: TimePhrase, day: string | null): boolean =>
  cue !== NO_CUE && FROM_CUES.has(cue) && days !== null && day !== null && days.from > day;

/** A date, year or quarter; with what it closes: "the year to March", "the week ended May 10". */
function ofDraft(t: Tokens, draft: Draft, day: string | null, s: SentenceSpan): TimePhrase {
  const days = daysOf(t, draft, day, s);
  const closed = closedSpan(t, draft.from, days);
  if (closed !== null)
    return { ...closed, to: draft.to, months: 0, certainty: 0.85, cue: cueBefore(t, closed.from, draft.to) };
  const from = t.word(draft.from - 1) === THE ? draft.from - 1 : draft.from;
  return { from, to: draft.to, days, months: 0, certainty: 0.85, cue: cueBefore(t, from, draft.to) };
}

/** "the year to March", "the three months ended June 30": the span whose end a date names. */
function closedSpan(t: Tokens, at: number, days: Days | null): { from: number; days: Days | null } | null {
  if (!ENDED.has(t.word(at - 1))) return null;
  const months = SPAN.get(t.word(at - 2));
  const week = t.word(at - 2) === WEEK;
  if (months === undefined && !week) return null;
  const count = smallNumber(t, at - 3);
  let from = count > 0 ? at - 3 : at - 2;
  if (t.word(from - 1) === THE) from--;
  else if (count === 0) return null;
  if (days === null) return { from, days: null };
  const end = days.to;
  if (week) return { from, days: { from: dayShift(end, -6).from, to: end } };
  return { from, days: monthsUpTo(end, (months as number) * Math.max(1, count)) };
}

/** The value of "three" or "12", 0 for all else. */
function smallNumber(t: Tokens, at: number): number {
  if (t.isNumber(at)) return t.size(at) <= 2 ? t.integer(at) : 0;
  return (t.bits(at) & SMALL) !== 0 ? (lexicon.number[t.what[at] as number] as number) : 0;
}

/** "said on Friday", "officials on Friday said": when it was said, not when it holds. */
function saysWhen(t: Tokens, s: SentenceSpan, { from, to, days }: TimePhrase): boolean {
  const oneDay = days !== null ? days.from === days.to : (t.bits(from) & WEEKDAY) !== 0;
  if (!oneDay) return false;
  if ((t.bits(to) & REPORT) !== 0) return true;
  for (let i = from - 1; i >= s.from && i > from - 7; i--) {
    if ((t.bits(i) & REPORT) !== 0 && !t.capital(i)) return true;
    if (!t.isWord(i)) return false;
  }
  return false;
}

/** What it is compared with, by the word before it: "from a year ago", "than in 2022", "below its 2019 level". */
function cueBefore(t: Tokens, from: number, to: number): number {
  let i = from - 1;
  while ((t.bits(i) & (DETERMINER | ARTICLE)) !== 0 || LAST.has(t.word(i)) || EARLY.has(t.word(i))) i--;
  const w = t.word(i);
  if (w === 0) return NO_CUE;
  if (FROM_CUES.has(w)) return w;
  if (THAT.has(w)) {
    i--;
    while (WAS.has(t.word(i))) i--;
    return THAN.has(t.word(i)) ? t.word(i) : NO_CUE;
  }
  if (!COMPARING.has(w))
    return (w === ON || (w === OVER && (i === from - 1 || BEFORE.has(t.word(from))))) && isShift(t, from) ? w : NO_CUE;
  if (w === WITH || w === TO) return COMPARED.has(t.word(i - 1)) ? w : NO_CUE;
  if (w === ABOVE || w === BELOW) return LEVELS.has(t.word(to)) ? w : NO_CUE;
  return w === AS ? NO_CUE : w;
}

const WITH = word('with');
const ABOVE = word('above');
const BELOW = word('below');
const AS = word('as');
const THAN = wordSet('than as against');

/** "up 3% on last year", "on a year ago": a step back, not a day. */
const isShift = (t: Tokens, at: number): boolean =>
  isYear(t, at) ||
  (((t.bits(at) & (ARTICLE | DETERMINER)) !== 0 || LAST.has(t.word(at))) && (t.bits(at + 1) & WEEKDAY) === 0);

function relativeAt(t: Tokens, i: number, day: string | null, s: SentenceSpan): TimePhrase | null {
  const w = t.word(i);
  if (w === 0) return t.isNumber(i) ? ago(t, i, t.size(i) <= 2 ? t.integer(i) : 0, day) : null;
  const bits = t.bits(i);
  if ((bits & (ARTICLE | SMALL | WEEKDAY)) === 0 && !STARTS.has(w)) return null;
  if (w === TODAY || w === YESTERDAY || w === TOMORROW) {
    const step = w === TODAY ? 0 : w === YESTERDAY ? -1 : 1;
    return phrase(t, i, i + 1, day === null ? null : dayShift(day, step));
  }
  if ((bits & ARTICLE) !== 0 || w === ONE || w === THE) {
    const found = ago(t, i, 1, day);
    if (found !== null) return found;
  }
  if (w === YEAR && yearOnYear(t, i)) return phrase(t, i, t.mark(i + 1) === 0x2d ? i + 5 : i + 3, null, -12, 0.9, OVER);
  if (FIRST.has(w)) {
    const opening = monthsOfYear(t, i, day);
    if (opening !== null) return opening;
  }
  if (LAST.has(w)) return bySpan(t, i, -1, day);
  if (THIS.has(w)) return bySpan(t, i, 0, day);
  if (NEXT.has(w)) return bySpan(t, i, 1, day);
  if ((bits & SMALL) !== 0) return ago(t, i, smallNumber(t, i), day);
  return (bits & WEEKDAY) !== 0 && t.capital(i) ? weekday(t, i, day, s) : null;
}

const phrase = (
  t: Tokens,
  from: number,
  to: number,
  days: Days | null,
  months = 0,
  certainty = 0.7,
  cue = cueBefore(t, from, to),
): TimePhrase => ({ from, to, days, months, certainty, cue });

/** "a year ago", "the month before", "five years earlier". */
function ago(t: Tokens, i: number, count: number, day: string | null): TimePhrase | null {
  if (count === 0 || !AGO.has(t.word(i + 2))) return null;
  const months = SPAN.get(t.word(i + 1));
  if (months !== undefined) return phrase(t, i, i + 3, null, -months * count, 0.9);
  if (t.word(i + 1) !== WEEK && t.word(i + 1) !== WEEKS) return null;
  return phrase(t, i, i + 3, day === null ? null : weekDays(day, -count), 0, 0.8);
}

const WEEKS = word('weeks');

function yearOnYear(t: Tokens, i: number): boolean {
  const hyphen = t.mark(i + 1) === 0x2d;
  const link = t.word(hyphen ? i + 2 : i + 1);
  return (link === ON || link === OVER) && t.word(hyphen ? i + 4 : i + 2) === YEAR;
}

/** "the first three months of the year", "the last two months of 2023". */
function monthsOfYear(t: Tokens, i: number, day: string | null): TimePhrase | null {
  const count = smallNumber(t, i + 1);
  if (count === 0 || count > 11 || SPAN.get(t.word(i + 2)) !== 1 || t.word(i + 3) !== OF) return null;
  const named = isYear(t, i + 4);
  const lasting = t.word(i + 5) === YEAR;
  if (!named && !lasting) return null;
  const to = named ? i + 5 : i + 6;
  const year = named ? t.integer(i + 4) : day === null ? 0 : yearOf(day) - (LAST.has(t.word(i + 4)) ? 1 : 0);
  const opens = t.word(i) === word('first') || t.word(i) === word('opening');
  const days = year === 0 ? null : opens ? monthsFrom(year, 1, count) : monthsFrom(year, 13 - count, count);
  const from = t.word(i - 1) === THE ? i - 1 : i;
  return phrase(t, from, to, days, 0, 0.85);
}

function bySpan(t: Tokens, i: number, step: number, day: string | null): TimePhrase | null {
  const next = t.word(i + 1);
  if (next === 0) return null;
  if (next === WEEK) return phrase(t, i, i + 2, day === null ? null : weekDays(day, step));
  const months = SPAN.get(next);
  if (months !== undefined) return phrase(t, i, i + 2, day === null ? null : spanDays(day, months, step));
  if ((t.bits(i + 1) & MONTH) !== 0 && t.capital(i + 1)) return null;
  if (SEASONS.has(next)) return phrase(t, i, i + 2, null, 0, 0.6);
  if ((t.bits(i + 1) & WEEKDAY) === 0) return null;
  return phrase(t, i, i + 2, step < 0 && day !== null ? namedWeekday(day, weekdayOf(t, i + 1), -1) : null, 0, 0.6);
}

/** "on Tuesday", "Monday evening": the last one before the article, or the next if the sentence looks ahead. */
function weekday(t: Tokens, i: number, day: string | null, s: SentenceSpan): TimePhrase | null {
  if ((t.bits(i - 1) & (PREPOSITION | ARTICLE | DETERMINER)) === 0 && t.capital(i - 1)) return null;
  const to = PARTS_OF_DAY.has(t.word(i + 1)) ? i + 2 : i + 1;
  const days = day === null ? null : namedWeekday(day, weekdayOf(t, i), looksAhead(t, s) ? 1 : 0);
  return phrase(t, i, to, days, 0, 0.6);
}

const NAMES = ['su', 'mo', 'tu', 'we', 'th', 'fr', 'sa'];
const weekdayOf = (t: Tokens, at: number): number =>
  NAMES.indexOf(
    t
      .slice(at, at + 1)
      .slice(0, 2)
      .toLowerCase(),
  );

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
