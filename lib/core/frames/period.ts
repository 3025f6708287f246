import type { Draft } from '../figures/draft';
import { AND, AUXILIARY, DOWN, FROM, OF, OR, TO, UP, VERB, word, wordSet } from '../figures/vocabulary';
import type { Tokens } from '../text/tokens';
import { type Days, dayShift, shiftMonths } from './calendar';
import { levelBefore } from './links';
import type { Period } from './parts';
import type { SentenceSpan } from './sentence-span';
import { COMPARING, SINCE, type TimePhrase } from './time-phrases';

export interface Timed {
  readonly period: Period | null;
  readonly base: Period | null;
}

const COMMA = 0x2c;
const SEMICOLON = 0x3b;
const OPEN = 0x28;
/** How far a time may stand from its figure, in tokens. */
const REACH = 18;
/** How many figures may share one time: "In April it sold 50 cars and 20 vans". */
const MOST = 4;
/** The figure behind one of these is the other side of a comparison, with a time of its own. */
const CONTRASTS = wordSet('from against than versus vs with to as');
/** Begin a clause that has its own times. */
const CLAUSES = wordSet('while but whereas although though which who where after before because');
const WORTH = word('worth');
const COMPARED = wordSet('compared comparison');

/** When a figure holds and what a change is measured against. `day` is the article's, if known. */
export function timesOf(
  t: Tokens,
  s: SentenceSpan,
  drafts: readonly Draft[],
  i: number,
  phrases: readonly TimePhrase[],
  day: string | null,
): Timed {
  if (phrases.length === 0) return NEVER;
  const draft = drafts[i] as Draft;
  if (draft.kind === 'age') return NEVER;
  const base = draft.kind === 'duration' ? null : baseOf(t, drafts, i, phrases, day);
  const own = ownTime(t, s, drafts, i, phrases, base);
  const period = own === null ? null : asPeriod(t, own, ownDays(t, s, drafts, i, own, phrases, day));
  return { period, base: base === null ? null : asPeriod(t, base, baseDays(base, period, day)) };
}

const NEVER: Timed = { period: null, base: null };

function asPeriod(t: Tokens, found: TimePhrase, days: Days | null): Period {
  return {
    text: t.slice(found.from, found.to),
    start: t.start[found.from] as number,
    end: t.end[found.to - 1] as number,
    certainty: found.certainty,
    from: days?.from ?? null,
    to: days?.to ?? null,
  };
}

/** "2.4% in April from 2.6% a month before": counted from the time of what it is compared with, else from today. */
function ownDays(
  t: Tokens,
  s: SentenceSpan,
  drafts: readonly Draft[],
  i: number,
  own: TimePhrase,
  phrases: readonly TimePhrase[],
  day: string | null,
): Days | null {
  if (own.days !== null || own.months === 0) return own.days;
  const other = own.from > (drafts[i] as Draft).from ? comparedWith(drafts, i) : -1;
  const theirs = other < 0 ? null : ownTime(t, s, drafts, other, phrases, null);
  if (theirs !== null && theirs !== own && theirs.days !== null) return shiftMonths(theirs.days, own.months);
  return day === null ? null : shiftMonths(dayShift(day, 0), own.months);
}

function comparedWith(drafts: readonly Draft[], i: number): number {
  const { changeTo, changeFrom } = drafts[i] as Draft;
  if (changeTo >= 0 || changeFrom >= 0) return Math.max(changeTo, changeFrom);
  for (let j = i - 1; j >= 0 && j > i - MOST; j--) if ((drafts[j] as Draft).pending) return j;
  return -1;
}

/** "a year ago" of a figure for July 2022 is July 2021. */
function baseDays(base: TimePhrase, period: Period | null, day: string | null): Days | null {
  if (base.days !== null || base.months === 0) return base.days;
  if (period !== null && period.from !== null && period.to !== null) {
    return shiftMonths({ from: period.from, to: period.to }, base.months);
  }
  return day === null ? null : shiftMonths(dayShift(day, 0), base.months);
}

/** The time a change is measured against: behind it, or at the sentence's front ("Since January, ..."). */
function baseOf(
  t: Tokens,
  drafts: readonly Draft[],
  i: number,
  phrases: readonly TimePhrase[],
  day: string | null,
): TimePhrase | null {
  const draft = drafts[i] as Draft;
  for (const phrase of phrases) {
    if (!mayBeBase(draft, phrase, day)) continue;
    if (phrase.from >= draft.quoteTo) {
      const near = phrase.from - draft.quoteTo <= REACH && !clauseBetween(t, draft.quoteTo, phrase.from);
      const shared = changes(draft) ? chained(t, drafts, i, phrase.from) : alone(drafts, i, phrase.from);
      if (near && shared) return phrase;
    } else if (opensSentence(t, phrase)) return phrase;
  }
  return null;
}

const changes = (draft: Draft): boolean => draft.direction !== null || draft.kind === 'ratio';

/** Whether no other figure stands between one and its time. */
function alone(drafts: readonly Draft[], i: number, until: number): boolean {
  const next = drafts.slice(i + 1, i + 1 + MOST).find(({ pending }) => pending);
  return next === undefined || next.quoteFrom >= until;
}

function mayBeBase(draft: Draft, phrase: TimePhrase, day: string | null): boolean {
  if (phrase.cue === 0)
    return changes(draft) && phrase.months <= -12 && phrase.from >= draft.quoteTo && phrase.from <= draft.quoteTo + 1;
  if (phrase.days !== null && day !== null && phrase.days.from > day) return false;
  if (phrase.cue === SINCE || !COMPARING.has(phrase.cue)) return changes(draft);
  return true;
}

/** "Since January, the rouble ...", "Compared with 2020, ...". */
function opensSentence(t: Tokens, phrase: TimePhrase): boolean {
  if (t.mark(phrase.to) !== COMMA) return false;
  let at = phrase.from - 1;
  while (t.isWord(at) && at > phrase.from - 4) at--;
  return !t.isWord(at) && t.mark(at) !== COMMA && !t.isNumber(at);
}

/** The nearest time that is said of a figure and is not what something is compared with. */
function ownTime(
  t: Tokens,
  s: SentenceSpan,
  drafts: readonly Draft[],
  i: number,
  phrases: readonly TimePhrase[],
  base: TimePhrase | null,
): TimePhrase | null {
  const draft = drafts[i] as Draft;
  let best: TimePhrase | null = null;
  let nearest = Number.POSITIVE_INFINITY;
  for (const phrase of phrases) {
    if (phrase === base || phrase.cue !== 0 || (phrase.from < draft.quoteTo && phrase.to > draft.quoteFrom)) continue;
    const away = phrase.from >= draft.quoteTo ? behind(t, drafts, i, phrase) : inFront(t, s, drafts, i, phrase);
    if (away < 0 || away >= nearest) continue;
    best = phrase;
    nearest = away;
  }
  return best;
}

/** How far behind a figure a time stands that is said of it; -1 if it is said of something else. */
function behind(t: Tokens, drafts: readonly Draft[], i: number, phrase: TimePhrase): number {
  const draft = drafts[i] as Draft;
  const away = phrase.from - draft.quoteTo;
  if (away > (draft.kind === 'duration' ? 2 : REACH) || clauseBetween(t, draft.quoteTo, phrase.from)) return -1;
  return chained(t, drafts, i, phrase.from) ? away : -1;
}

/** Between a figure and its time stand only figures said in the same breath. */
function chained(t: Tokens, drafts: readonly Draft[], i: number, until: number): boolean {
  let last = i;
  for (let j = i + 1; j < drafts.length && j <= i + MOST; j++) {
    const other = drafts[j] as Draft;
    if (other.from >= until) break;
    if (!other.pending || other.quoteTo > until) continue;
    if (!inOneBreath(t, drafts, last, j)) return false;
    last = j;
  }
  return true;
}

/** "5% to $4m", "240 beds and 12 wards", "$4m, or 36 cents", "500 miles (800 km)", "7 million tons, up 3%". */
export function inOneBreath(t: Tokens, drafts: readonly Draft[], left: number, right: number): boolean {
  const a = drafts[left] as Draft;
  const b = drafts[right] as Draft;
  if (b.changeFrom >= 0 || b.changeTo >= 0 || contrasted(t, b)) return false;
  if (levelBefore(t, drafts, right) === left) return true;
  const from = a.quoteTo;
  const to = b.hedgeFrom >= 0 ? b.hedgeFrom : b.quoteFrom;
  if (t.word(to - 1) === WORTH || (t.word(from) === OF && to - from < 4)) return to - from < 6;
  if (to - from > 2) return false;
  const w = t.word(to - 1);
  return w === TO || w === AND || w === OR || t.mark(from) === COMMA || t.mark(from) === OPEN;
}

/** "against $3m", "compared with 26", "than the 245,000". */
function contrasted(t: Tokens, draft: Draft): boolean {
  let at = (draft.hedgeFrom >= 0 ? draft.hedgeFrom : draft.quoteFrom) - 1;
  if (t.isWord(at) && t.size(at) === 3 && t.word(at) !== AND) at--;
  const w = t.word(at);
  if (w === 0 || !CONTRASTS.has(w) || w === TO) return w === TO && COMPARED.has(t.word(at - 1));
  return w !== FROM || draft.changeTo >= 0 || t.bits(at - 1) !== 0;
}

/** How far in front of a figure a time stands that is said of it, -1 if it is said of something else. */
function inFront(t: Tokens, s: SentenceSpan, drafts: readonly Draft[], i: number, phrase: TimePhrase): number {
  const draft = drafts[i] as Draft;
  if (draft.kind === 'duration' || contrasted(t, draft) || draft.changeTo >= 0) return -1;
  if (clauseBetween(t, phrase.to, draft.quoteFrom) || apposed(t, s, phrase)) return -1;
  // "fell from 161 in May to 11 now": May is of the first.
  if (draft.changeFrom >= 0 && phrase.from > (drafts[draft.changeFrom] as Draft).quoteFrom) return -1;
  const away = draft.quoteFrom - phrase.to + 1;
  const fronted = opensSentence(t, phrase) || phrase.from <= s.from + 2;
  if (!fronted && away > REACH) return -1;
  let last = -1;
  for (let j = i - 1; j >= 0 && j > i - MOST; j--) {
    const other = drafts[j] as Draft;
    if (other.quoteFrom < phrase.to) break;
    if (!other.pending) continue;
    if (last < 0) last = j;
  }
  if (last < 0 || fronted) return away;
  return -1;
}

/** "The strike, the third this year, will ...": shut in between commas, it is said of what stands there. */
function apposed(t: Tokens, s: SentenceSpan, phrase: TimePhrase): boolean {
  if (t.mark(phrase.to) !== COMMA) return false;
  for (let i = phrase.from - 1; i > s.from && i > phrase.from - 6; i--) {
    if (t.mark(i) === COMMA) return !t.isNumber(i + 1);
    if (t.isNumber(i)) return false;
  }
  return false;
}

function clauseBetween(t: Tokens, from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    if (t.word(i) === AND && (t.bits(i + 1) & (AUXILIARY | VERB | UP | DOWN)) !== 0) return true;
    if (t.mark(i) === SEMICOLON || (CLAUSES.has(t.word(i)) && t.word(i) !== 0 && t.mark(i - 1) === COMMA)) return true;
  }
  return false;
}
