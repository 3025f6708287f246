import { NUMBER as NUMBER_TOKEN, type Tokens, WORD } from '../../text/tokens';
import type { Draft } from '../draft';
import type { Said } from '../figure';
import { isMoneySign } from '../money-index';
import { isNouny, isPossessive, looksPlural } from '../noun-phrase';
import {
  ADVERB,
  ARTICLE,
  AUXILIARY,
  CONJUNCTION,
  DETERMINER,
  OF,
  PREPOSITION,
  REPORT,
  SCALE,
  SMALL,
  TENS,
  VERB,
  WEEKDAY,
  word,
  wordSet,
} from '../vocabulary';

/** No noun phrase that is read here has more tokens. */
export const LONGEST = 12;
/** Adverbs that link sentences. */
const LINKS = wordSet(
  'therefore however moreover thus hence meanwhile nevertheless nonetheless otherwise consequently overnight so',
);
const THOSE = word('those');
const WORTH = word('worth');
const WHICH_TIME = wordSet('last this next every each');
const SPANS = wordSet('year month week quarter decade day season night morning evening summer winter spring autumn');

export const said = (t: Tokens, from: number, to: number, certainty: number): Said | null =>
  to <= from
    ? null
    : { text: t.slice(from, to), start: t.start[from] as number, end: t.end[to - 1] as number, certainty };

/**
 * A noun phrase or nothing: without what hangs over at its ends (marks, prepositions, adverbs, a bare article, "last
 * year"), cut where a figure runs through it, and null where no noun is left.
 */
export function trimmed(t: Tokens, from: number, to: number, drafts: readonly Draft[], certainty: number): Said | null {
  let start = from;
  let end = to;
  for (let k = firstBehind(drafts, start); k < drafts.length; k++) {
    const draft = drafts[k] as Draft;
    if (draft.from >= end) break;
    if (!draft.pending || draft.quoteTo <= start || modifies(t, draft, start, end)) continue;
    const before = beforeFigure(t, draft, start);
    if (before > start) {
      end = before;
      break;
    }
    start = counts(draft) && draft.to < end ? draft.to : draft.quoteTo;
  }
  if (start > from && (t.bits(start) & VERB) !== 0) return null;
  start = pastTime(t, start);
  // "By mid-2023 the backlog"
  for (let i = start + 1; i < end && i < start + 6; i++)
    if (t.kind[i - 1] === NUMBER_TOKEN && (t.bits(i) & (ARTICLE | DETERMINER)) !== 0) start = i;
  // "bringing the total number"
  if (t.text.endsWith('ing', t.end[start]) && !t.capital(start) && (t.bits(start + 1) & DETERMINER) !== 0) start++;
  if ((t.bits(end - 1) & WEEKDAY) !== 0 && (t.bits(end - 2) & PREPOSITION) !== 0) end -= 2;
  while (start < end && hangs(t, start)) start++;
  while (start < end && (hangs(t, end - 1) || (t.bits(end - 1) & (DETERMINER | ARTICLE)) !== 0)) end--;
  for (let i = start; i < end; i++) if (isNoun(t, i)) return said(t, start, end, certainty);
  return null;
}

/** The first figure that ends behind a token. */
function firstBehind(drafts: readonly Draft[], at: number): number {
  let low = 0;
  let high = drafts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((drafts[middle] as Draft).quoteTo <= at) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** "Revenue for the three months to March": the noun before the preposition that leads to a figure; 0 if none does. */
function beforeFigure(t: Tokens, draft: Draft, start: number): number {
  let i = (draft.hedgeFrom >= 0 ? draft.hedgeFrom : draft.quoteFrom) - 1;
  while (i > start && (t.bits(i) & (DETERMINER | ARTICLE)) !== 0) i--;
  const leads = (t.bits(i) & PREPOSITION) !== 0 && t.word(i) !== OF && i > start && isNouny(t, i - 1);
  return leads ? i : 0;
}

/** Over "Last year" and "this week" at a phrase's front. */
function pastTime(t: Tokens, at: number): number {
  if (!WHICH_TIME.has(t.word(at)) || t.word(at) === 0) return at;
  return SPANS.has(t.word(at + 1)) || (t.bits(at + 1) & WEEKDAY) !== 0 ? at + 2 : at;
}

/** A noun, or a word that is one here: "the plan". */
const isNoun = (t: Tokens, at: number): boolean =>
  isNouny(t, at)
    ? (t.bits(at) & ADVERB) === 0
    : (t.bits(at) & VERB) !== 0 && (t.bits(at - 1) & (DETERMINER | ARTICLE)) !== 0;

export const counts = (draft: Draft): boolean => draft.kind === 'count' || draft.kind === 'rate';

/** "The 23-year-old from Leeds", "the $4bn dam": the figure tells of which it is. */
function modifies(t: Tokens, draft: Draft, from: number, to: number): boolean {
  if (draft.kind === 'age') return draft.from >= from;
  if (t.mark(draft.to) === 0x2d && !t.gap(draft.to + 1)) return draft.from >= from;
  const before = t.bits(draft.quoteFrom - 1) & (DETERMINER | ARTICLE);
  return before !== 0 && draft.quoteFrom > from && draft.quoteTo < to && isNouny(t, draft.quoteTo);
}

/** What a noun phrase neither begins nor ends with. */
function hangs(t: Tokens, at: number): boolean {
  if (t.kind[at] !== WORD) return t.kind[at] !== NUMBER_TOKEN && t.mark(at) !== 0x27 && t.mark(at) !== 0x2019;
  return (t.bits(at) & (PREPOSITION | CONJUNCTION | AUXILIARY | ADVERB)) !== 0 ? !t.upper(at) : LINKS.has(t.word(at));
}

/** A noun phrase with its own "of" and possessives, up to the verb. */
export function behindOf(t: Tokens, from: number, limit: number, certainty: number): Said | null {
  let i = from;
  while (i < limit && i < from + LONGEST) {
    if (!insideNoun(t, i, from) || ((t.bits(i) & REPORT) !== 0 && !looksPlural(t, i))) break;
    if (i === from + 1 && t.word(from) === THOSE && !isPast(t, i)) break;
    if ((t.bits(i) & ADVERB) !== 0 || LINKS.has(t.word(i)) || t.word(i) === WORTH) break;
    // "oil a day"
    if ((t.bits(i) & ARTICLE) !== 0 && SPANS.has(t.word(i + 1))) break;
    i++;
  }
  while (i > from && (t.bits(i - 1) & (DETERMINER | ARTICLE | PREPOSITION)) !== 0) i--;
  // "ballots counted", "homes built": what was done to them is no part of their name.
  if (i - from > 1 && isPast(t, i - 1) && looksPlural(t, i - 2)) i--;
  return said(t, from, i, certainty);
}

function insideNoun(t: Tokens, i: number, from: number): boolean {
  if (t.word(i) === OF || (t.bits(i) & (DETERMINER | ARTICLE)) !== 0 || isNouny(t, i)) return true;
  if (isJoint(t, i) || isJoint(t, i - 1)) return true;
  if ((t.bits(i) & SCALE) !== 0 && t.kind[i - 1] === NUMBER_TOKEN) return true;
  const number = t.kind[i] === NUMBER_TOKEN || (t.bits(i) & (SMALL | TENS)) !== 0;
  if (!number || !t.isWord(i + 1)) return false;
  return i === from || (t.bits(i - 1) & DETERMINER) !== 0 || isPossessive(t, i - 1);
}

/** An apostrophe or a hyphen. */
export const isJoint = (t: Tokens, at: number): boolean =>
  t.mark(at) === 0x27 || t.mark(at) === 0x2019 || t.mark(at) === 0x2d;

/** Commas, stops, dashes, brackets and quotation marks; hyphens and apostrophes inside words are none. */
export function endsClause(t: Tokens, at: number): boolean {
  const mark = t.mark(at);
  if (mark === 0) return t.kind[at] !== WORD && t.kind[at] !== NUMBER_TOKEN;
  if (mark === 0x2d || mark === 0x27 || mark === 0x2019) return t.gap(at) && t.gap(at + 1);
  return (
    mark !== 0x26 &&
    mark !== 0x2f &&
    (mark !== 0x2e || (t.gap(at + 1) && t.size(at - 1) > 3)) &&
    !isMoneySign(mark) &&
    mark !== 0x25
  );
}

/** A verb that no list holds: "settled", "crested". */
export const isPast = (t: Tokens, at: number): boolean =>
  t.kind[at] === WORD &&
  t.size(at) > 4 &&
  !t.capital(at) &&
  t.lastUnit(at) === 0x64 &&
  t.text.charCodeAt((t.end[at] as number) - 2) === 0x65;
