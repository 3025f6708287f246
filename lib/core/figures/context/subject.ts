import { type Tokens, WORD } from '../../text/tokens';
import type { Draft } from '../draft';
import type { Said } from '../figure';
import { isNouny, nounPhraseEnd } from '../noun-phrase';
import {
  ADVERB,
  ARTICLE,
  AUXILIARY,
  CONJUNCTION,
  DETERMINER,
  DOWN,
  IN,
  OF,
  PREPOSITION,
  PRONOUN,
  REPORT,
  UP,
  VERB,
  word,
  wordSet,
} from '../vocabulary';
import type { SentenceSpan } from './sentence-span';

const COMMA = 0x2c;
const LONGEST = 12;
const CLAUSES = wordSet('that which who and but while as because although though whereas when if so');
const UP_DOWN = new Set([word('up'), word('down')]);
const INTO = wordSet('in for from');

export const said = (t: Tokens, from: number, to: number, certainty: number): Said | null =>
  to <= from
    ? null
    : { text: t.slice(from, to), start: t.start[from] as number, end: t.end[to - 1] as number, certainty };

/** What a figure counts or measures. */
export function subjectOf(t: Tokens, s: SentenceSpan, drafts: readonly Draft[], i: number): Said | null {
  return ownSubject(t, s, drafts[i] as Draft) ?? inherited(t, s, drafts, i);
}

function ownSubject(t: Tokens, s: SentenceSpan, draft: Draft): Said | null {
  if (draft.kind === 'count' || (draft.kind === 'rate' && draft.unit === null)) {
    const to = nounPhraseEnd(t, draft.to, true);
    if (to > 0) return said(t, skipHyphen(t, draft.to), to, 0.9);
  }
  if (t.word(draft.quoteTo) === OF && draft.unit !== '%' && draft.kind !== 'fraction' && draft.kind !== 'ratio') {
    return behindOf(t, draft.quoteTo + 1, s.to, 0.85);
  }
  return changedThing(t, draft, s) ?? predicate(t, draft, s) ?? clauseSubject(t, draft, s);
}

/** The whole of a share: "80% of new imports", "one in five adults". */
export function wholeOf(t: Tokens, s: SentenceSpan, draft: Draft): Said | null {
  const share = draft.unit === '%' || draft.kind === 'fraction' || draft.kind === 'ratio';
  if (!share) return null;
  if (t.word(draft.quoteTo) === OF) return behindOf(t, draft.quoteTo + 1, s.to, 0.9);
  if (draft.kind === 'percent') return null;
  const from = (t.bits(draft.quoteTo) & DETERMINER) !== 0 ? draft.quoteTo + 1 : draft.quoteTo;
  const to = nounPhraseEnd(t, from, draft.kind === 'fraction');
  return to > 0 ? said(t, from, to, 0.8) : null;
}

const skipHyphen = (t: Tokens, at: number): number => (t.mark(at) === 0x2d ? at + 1 : at);

/** A noun phrase with its own "of" and possessives, up to the verb. */
function behindOf(t: Tokens, from: number, limit: number, certainty: number): Said | null {
  let i = from;
  while (i < limit && i < from + LONGEST) {
    const w = t.word(i);
    const inner =
      w === OF ||
      (t.bits(i) & (DETERMINER | ARTICLE)) !== 0 ||
      isNouny(t, i) ||
      isApostrophe(t, i) ||
      isApostrophe(t, i - 1);
    if (!inner || (t.bits(i) & REPORT) !== 0) break;
    i++;
  }
  while (i > from && (t.bits(i - 1) & (DETERMINER | ARTICLE | PREPOSITION)) !== 0) i--;
  return said(t, from, i, certainty);
}

const isApostrophe = (t: Tokens, at: number): boolean =>
  t.mark(at) === 0x27 || t.mark(at) === 0x2019 || t.mark(at) === 0x2d;

/** "a 4% drop in sales", "a 9% rise in rents". */
function changedThing(t: Tokens, draft: Draft, s: SentenceSpan): Said | null {
  for (let i = draft.quoteTo; i < draft.quoteTo + 3; i++) {
    if ((t.bits(i) & (UP | DOWN)) !== 0 && !UP_DOWN.has(t.word(i))) {
      return INTO.has(t.word(i + 1)) && t.word(i + 1) === IN ? behindOf(t, i + 2, s.to, 0.85) : null;
    }
    if (!isNouny(t, i)) return null;
  }
  return null;
}

/** "80% of new imports were Chinese": what the share is a share of being. */
function predicate(t: Tokens, draft: Draft, s: SentenceSpan): Said | null {
  if (draft.unit !== '%' && draft.kind !== 'fraction' && draft.kind !== 'ratio') return null;
  const whole = wholeOf(t, s, draft);
  if (whole === null) return null;
  for (let i = draft.quoteTo; i < s.to && i < draft.quoteTo + 16; i++) {
    if ((t.start[i] as number) < whole.end) continue;
    const verb = t.bits(i) & (AUXILIARY | VERB | UP | DOWN);
    if (verb === 0 && t.kind[i] === WORD && t.bits(i) !== 0) return null;
    let to = i + 1;
    while (to < s.to && to < i + 7 && t.kind[to] === WORD && !CLAUSES.has(t.word(to)) && t.word(to) !== DURING) to++;
    return said(t, i, to, 0.7);
  }
  return null;
}

const DURING = word('during');

/** The noun phrase before the verb that governs the figure: "Russian oil exports to China totaled ...". */
function clauseSubject(t: Tokens, draft: Draft, s: SentenceSpan): Said | null {
  const verb = verbBefore(t, draft, s);
  if (verb < 0) return null;
  let to = verb;
  while (to > s.from && (t.bits(to - 1) & (AUXILIARY | ADVERB)) !== 0) to--;
  let from = to;
  while (from > s.from && to - from < LONGEST) {
    const at = from - 1;
    if (t.mark(at) === COMMA || t.mark(at) === 0x3b || t.mark(at) === 0x3a || isQuoteMark(t.mark(at))) break;
    if (CLAUSES.has(t.word(at)) && t.word(at) !== 0) break;
    if ((t.bits(at) & (REPORT | AUXILIARY)) !== 0 && !t.capital(at)) break;
    from--;
  }
  while (from < to && (t.bits(from) & (PREPOSITION | CONJUNCTION)) !== 0) from++;
  if (from === to) return null;
  const pronoun = to - from === 1 && (t.bits(from) & (PRONOUN | DETERMINER)) !== 0;
  return said(t, from, to, pronoun ? 0.3 : draft.kind === 'duration' ? 0.4 : 0.7);
}

const isQuoteMark = (mark: number): boolean => mark === 0x22 || mark === 0x201c || mark === 0x201d;

function verbBefore(t: Tokens, draft: Draft, s: SentenceSpan): number {
  const start = (draft.hedgeFrom >= 0 ? draft.hedgeFrom : draft.quoteFrom) - 1;
  for (let i = start; i > s.from && i > start - 14; i--) {
    if (t.mark(i) === COMMA || t.mark(i) === 0x3b) return -1;
    const bits = t.bits(i);
    const finite = (bits & (VERB | AUXILIARY)) !== 0 || ((bits & (UP | DOWN)) !== 0 && !UP_DOWN.has(t.word(i)));
    if (finite && (bits & REPORT) === 0 && (t.bits(i - 1) & ARTICLE) === 0) return i;
  }
  return -1;
}

/** ", up 7.6% from a year ago": of what the figure before it measured. */
function inherited(t: Tokens, s: SentenceSpan, drafts: readonly Draft[], i: number): Said | null {
  const draft = drafts[i] as Draft;
  for (let j = i - 1; j >= 0 && j > i - 4; j--) {
    const left = drafts[j] as Draft;
    if (left.from < s.from) break;
    if (!left.pending || draft.quoteFrom - left.quoteTo > LONGEST) continue;
    const found = ownSubject(t, s, left);
    if (found !== null) return { ...found, certainty: 0.6 };
  }
  return null;
}
