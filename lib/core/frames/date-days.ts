import type { Draft } from '../figures/draft';
import { isYear } from '../figures/recognisers/date';
import { HALF, lexicon, MONTH, QUARTER, wordSet } from '../figures/vocabulary';
import type { Tokens } from '../text/tokens';
import {
  type Days,
  halfDays,
  monthDays,
  namedMonth,
  namedPart,
  oneDay,
  quarterDays,
  yearDays,
  yearOf,
} from './calendar';
import type { SentenceSpan } from './sentence-span';

const FUTURE = wordSet('will would expected plans planned next upcoming due scheduled forecast aims could might');
const ISO_DAY = /^(\d{4})-(\d\d)-(\d\d)/;

interface Parts {
  month: number;
  date: number;
  year: number;
  /** A quarter or half by its number, and how many months it has. */
  part: number;
  months: 3 | 6;
}

/** The days of a date draft, null if its year cannot be known. */
export function daysOf(t: Tokens, draft: Draft, day: string | null, s: SentenceSpan): Days | null {
  const full = ISO_DAY.exec(t.slice(draft.from, draft.to));
  if (full !== null) return oneDay(Number(full[1]), Number(full[2]), Number(full[3]));
  const { month, date, year, part, months } = partsOf(t, draft);
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

function partsOf(t: Tokens, draft: Draft): Parts {
  const parts: Parts = { month: 0, date: 0, year: 0, part: 0, months: 3 };
  for (let i = draft.from; i < draft.to; i++) {
    if ((t.bits(i) & MONTH) !== 0) parts.month = lexicon.number[t.what[i] as number] as number;
    else if (isYear(t, i)) parts.year ||= t.integer(i);
    else if (t.isNumber(i) && t.size(i) <= 2) parts.date ||= t.integer(i);
    else if (t.size(i) === 1 && t.firstUnit(i) === 0x48) parts.months = 6;
    else if (t.word(i) === QUARTER || t.word(i) === HALF) parts.months = t.word(i) === HALF ? 6 : 3;
  }
  if (parts.month !== 0) return parts;
  if (draft.n.bits !== 0 && draft.n.value >= 1 && draft.n.value <= 4) parts.part = draft.n.value;
  else if (parts.date > 0 && parts.date <= 4 && (t.size(draft.from) === 1 || t.isNumber(draft.from))) {
    parts.part = parts.date;
    if (t.size(draft.from) === 1 && t.firstUnit(draft.from) === 0x48) parts.months = 6;
  }
  return parts;
}

/** Whether a sentence speaks of what is to come; "more than planned", "as expected" do not. */
export function looksAhead(t: Tokens, s: SentenceSpan): boolean {
  for (let i = s.from; i < s.to && i < s.from + 40; i++)
    if (t.word(i) !== 0 && FUTURE.has(t.word(i)) && !BESIDE.has(t.word(i - 1))) return true;
  return false;
}

const BESIDE = wordSet('than as');
