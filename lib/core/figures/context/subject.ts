import { type Tokens, WORD as WORD_TOKEN } from '../../text/tokens';
import type { Draft } from '../draft';
import type { Kind, Said } from '../figure';
import { isNouny, looksPlural, nounPhraseEnd } from '../noun-phrase';
import {
  AUXILIARY,
  DOWN,
  FROM,
  IN,
  MONTH,
  MULTIPLE,
  OF,
  PREPOSITION,
  TO,
  UP,
  VERB,
  WEEKDAY,
  word,
  wordSet,
} from '../vocabulary';
import { clauseSubject, hasPronoun, leadingSubject, nounBefore, subjectOfVerb } from './clause-subject';
import { behindOf, counts, isPast, LONGEST, said, trimmed } from './phrase';
import { type SentenceSpan, sentenceOf } from './sentence-span';
import { isShare, shareSubject } from './share';

const COMMA = 0x2c;
/** Counted, but saying nothing without what they are points of. */
const OF_SOMETHING: ReadonlySet<string> = new Set(['times', 'points', 'point']);
/** What can be said of the things that the figure before it counted. */
const OWN_COUNT: ReadonlySet<Kind> = new Set(['number', 'count', 'rate', 'percent', 'fraction', 'ratio', 'points']);
const UP_DOWN = new Set([word('up'), word('down')]);
const WITHIN = word('within');
const WORTH = word('worth');
const AT = word('at');
const THEY = word('they');
const COMPARED = word('compared');
const HE_SHE = wordSet('he she');
/** "at a rate of 5%", "an average of $30", "in excess of": words that measure something else. */
const MEASURES = wordSet(
  `average total minimum maximum rate level pace number estimate rise increase fall drop decline gain reduction range excess order
   region cost price value speed depth age height length width size distance sum amount combined peak record median low high view`,
);
const BEST = wordSet('best worst most least first time');
/** "an annual rate of": still no thing. */
const YEARLY = wordSet('annual annualised annualized adjusted average monthly daily combined grand total record');
const GROWTH = wordSet('growth loss losses gains');

/** What a figure counts or measures: a noun phrase, or null; never a pronoun, never a verb. */
export function subjectOf(t: Tokens, s: SentenceSpan, drafts: readonly Draft[], i: number): Said | null {
  const draft = drafts[i] as Draft;
  if (sinceWhen(t, draft)) return null;
  return (
    carriedOn(t, s, drafts, i) ??
    sameThings(t, s, drafts, i) ??
    ownSubject(t, s, draft, drafts) ??
    inherited(t, s, drafts, i) ??
    antecedent(t, s, draft) ??
    leadingSubject(t, s.from, draft.quoteFrom, drafts, 0.4)
  );
}

/** "the highest in 47 years": nothing is measured by the years but how long ago. */
function sinceWhen(t: Tokens, draft: Draft): boolean {
  const before = (draft.hedgeFrom >= 0 ? draft.hedgeFrom : draft.quoteFrom) - 1;
  if (draft.kind !== 'duration' || t.word(before) !== IN) return false;
  for (let i = before - 1; i > before - 5 && t.isWord(i); i--) {
    if (BEST.has(t.word(i)) || /..est$/.test(t.slice(i, i + 1))) return true;
  }
  return false;
}

function ownSubject(t: Tokens, s: SentenceSpan, draft: Draft, drafts: readonly Draft[]): Said | null {
  if (draft.kind === 'count' || (draft.kind === 'rate' && draft.unit === null)) {
    const to = nounPhraseEnd(t, draft.to, false) || nounPhraseEnd(t, draft.to, true);
    if (to > 0 && !OF_SOMETHING.has(draft.unitText ?? '')) return trimmed(t, skipHyphen(t, draft.to), to, [], 0.9);
  }
  const things = namedThings(t, draft, drafts) ?? unitThings(t, draft);
  if (things !== null) return things;
  if (t.word(draft.quoteTo) === OF && !OF_SOMETHING.has(draft.unitText ?? '') && !isShare(draft)) {
    if (t.word(draft.hedgeFrom) === WITHIN) return clauseSubject(t, draft, s, drafts);
    return ofThing(t, draft, s, drafts);
  }
  if (draft.kind === 'age' && t.mark(draft.quoteFrom - 1) === COMMA) {
    const named = nameBefore(t, s, draft);
    if (named !== null) return named;
  }
  if (draft.kind === 'ratio' && (t.bits(draft.from) & MULTIPLE) !== 0 && isPast(t, draft.from)) {
    return subjectOfVerb(t, s, draft.from, drafts);
  }
  return (
    changedThing(t, draft, s) ??
    measuredThing(t, draft, s) ??
    fronted(t, draft, s) ??
    shareSubject(t, s, draft, drafts) ??
    clauseSubject(t, draft, s, drafts)
  );
}

/** "75 A320 jets": the noun behind a name that has a number. */
function namedThings(t: Tokens, draft: Draft, drafts: readonly Draft[]): Said | null {
  if (draft.kind !== 'number' || !t.isWord(draft.quoteTo) || t.isWord(draft.quoteTo - 1)) return null;
  const name = drafts[drafts.indexOf(draft) + 1];
  if (name?.from !== draft.quoteTo || (name.reason !== 'name' && name.reason !== 'identifier')) return null;
  const to = nounPhraseEnd(t, name.to, false);
  return to > 0 ? said(t, name.from, to, 0.8) : null;
}

/** "14 million containers", "1.3 million barrels of oil": a unit that says what is measured. */
function unitThings(t: Tokens, draft: Draft): Said | null {
  if (draft.unit === '{container}') return said(t, draft.quoteTo - 1, draft.quoteTo, 0.8);
  if (draft.kind !== 'measure' && draft.kind !== 'rate') return null;
  for (let i = draft.to + 1; i + 1 < draft.quoteTo; i++) if (t.word(i) === OF) return said(t, i + 1, i + 2, 0.8);
  return null;
}

/** "5 tons of sand", "41 of 46 economists". */
function ofThing(t: Tokens, draft: Draft, s: SentenceSpan, drafts: readonly Draft[]): Said | null {
  const found = behindOf(t, draft.quoteTo + 1, s.to, 0.85);
  if (found === null) return null;
  let to = draft.quoteTo + 1;
  while (to < s.to && (t.end[to] as number) <= found.end) to++;
  return trimmed(t, draft.quoteTo + 1, to, drafts, 0.85);
}

const skipHyphen = (t: Tokens, at: number): number => (t.mark(at) === 0x2d ? at + 1 : at);

/** "a 4% drop in sales", "a 9% rise in rents". */
function changedThing(t: Tokens, draft: Draft, s: SentenceSpan): Said | null {
  for (let i = draft.quoteTo; i < draft.quoteTo + 3; i++) {
    if ((t.bits(i) & (UP | DOWN)) !== 0 && !UP_DOWN.has(t.word(i))) {
      if (t.word(i + 1) !== IN || (t.bits(i + 2) & (MONTH | WEEKDAY)) !== 0) return null;
      return behindOf(t, i + 2, s.to, 0.85);
    }
    if (!isNouny(t, i)) return null;
  }
  return null;
}

/** "assets worth $63bn", "growth of 0.4%", "a clearance rate of 70%", "a population of 380,000". */
function measuredThing(t: Tokens, draft: Draft, s: SentenceSpan): Said | null {
  if (counts(draft) || draft.kind === 'duration' || draft.kind === 'age') return null;
  let before = (draft.hedgeFrom >= 0 ? draft.hedgeFrom : draft.quoteFrom) - 1;
  if (t.word(before) === WORTH) {
    if (t.mark(before - 1) === COMMA) before--;
    return nounBefore(t, s, before, 0.8);
  }
  if (t.word(before) !== OF) return null;
  const head = before - 1;
  const changes = (t.bits(head) & (UP | DOWN)) !== 0 && !GROWTH.has(t.word(head));
  const bare = MEASURES.has(t.word(head)) && (!isNouny(t, head - 1) || YEARLY.has(t.word(head - 1)));
  return !isNouny(t, head) || changes || bare ? null : nounBefore(t, s, before, 0.75);
}

/** "At 828 metres, the tower is ...": what comes behind the comma. */
function fronted(t: Tokens, draft: Draft, s: SentenceSpan): Said | null {
  const first = (draft.hedgeFrom >= 0 ? draft.hedgeFrom : draft.quoteFrom) - 1;
  if (t.word(first) !== AT || first > s.from + 1 || t.mark(draft.quoteTo) !== COMMA) return null;
  return leadingSubject(t, draft.quoteTo + 1, s.to, [], 0.6);
}

/** "Lucy Hale, 29,": the name before the comma. */
function nameBefore(t: Tokens, s: SentenceSpan, draft: Draft): Said | null {
  const to = draft.quoteFrom - 1;
  let from = to;
  while (from > s.from && to - from < LONGEST && t.kind[from - 1] === WORD_TOKEN && t.capital(from - 1)) from--;
  return trimmed(t, from, to, [], 0.8);
}

/** "raised its rate by 25 points to 4%", "rose from 5% to 6%": still of the same thing. */
function carriedOn(t: Tokens, s: SentenceSpan, drafts: readonly Draft[], i: number): Said | null {
  const draft = drafts[i] as Draft;
  const other = Math.max(draft.changeFrom, draft.changeTo);
  if (other >= 0 && other < i && !counts(draft)) {
    const start = ownSubject(t, s, drafts[other] as Draft, drafts);
    if (start !== null) return start;
  }
  const left = drafts[i - 1];
  if (left === undefined || left.from < s.from || !left.pending || counts(draft)) return null;
  const w = t.word(left.quoteTo);
  if ((w !== TO && w !== FROM) || draft.quoteFrom !== left.quoteTo + 1) return null;
  return ownSubject(t, s, left, drafts);
}

/** "1,100 flights on Friday and a further 900": a bare number goes on counting, as long as no verb comes between. */
function sameThings(t: Tokens, s: SentenceSpan, drafts: readonly Draft[], i: number): Said | null {
  const left = drafts.slice(Math.max(0, i - 3), i).findLast(({ pending }) => pending);
  const draft = drafts[i] as Draft;
  if (left === undefined || draft.kind !== 'number' || t.word(draft.quoteTo) === OF) return null;
  if (left.from < s.from || left.kind !== 'count' || OF_SOMETHING.has(left.unitText ?? '')) return null;
  for (let k = left.quoteTo; k < draft.quoteFrom; k++) {
    if (t.word(k) === COMPARED) continue;
    if ((t.bits(k) & (VERB | AUXILIARY | UP | DOWN)) !== 0 || isPast(t, k)) return null;
  }
  const found = ownSubject(t, s, left, drafts);
  return found === null ? null : { ...found, certainty: 0.6 };
}

/** ", up 7.6% from a year ago": of what the figure before it measured. */
function inherited(t: Tokens, s: SentenceSpan, drafts: readonly Draft[], i: number): Said | null {
  const draft = drafts[i] as Draft;
  for (let j = i - 1; j >= 0 && j > i - 4; j--) {
    const left = drafts[j] as Draft;
    if (left.from < s.from) break;
    if (counts(left) && !OWN_COUNT.has(draft.kind)) continue;
    if (counts(left) && OF_SOMETHING.has(left.unitText ?? '')) continue;
    if (!left.pending || draft.quoteFrom - left.quoteTo > LONGEST) continue;
    const found = ownSubject(t, s, left, drafts);
    if (found !== null) return { ...found, certainty: 0.6 };
  }
  return null;
}

/** "Turnover fell. It had been $4m": what the sentence before begins with, if a pronoun points there. */
function antecedent(t: Tokens, s: SentenceSpan, draft: Draft): Said | null {
  const pronoun = hasPronoun(t, draft, s);
  if (pronoun === 0 || s.from < 2) return null;
  const last = sentenceOf(t, s.from - 2, null);
  if (s.from - last.to > 1) return null;
  const found = leadingSubject(t, last.from, last.to, [], 0.35);
  if (found === null) return null;
  const head = headOf(t, last, found);
  if (HE_SHE.has(pronoun)) return t.capital(head) ? found : null;
  return (pronoun === THEY) === looksPlural(t, head) ? found : null;
}

/** The noun that a phrase is about: "sales" of "sales at the bakery chain". */
function headOf(t: Tokens, s: SentenceSpan, phrase: Said): number {
  let at = s.from;
  while (at < s.to && (t.start[at] as number) < phrase.start) at++;
  while (at + 1 < s.to && (t.end[at] as number) < phrase.end && (t.bits(at + 1) & PREPOSITION) === 0) at++;
  return at;
}
