import { type Tokens, WORD } from '../../text/tokens';
import type { Draft } from '../draft';
import type { Said } from '../figure';
import { isNouny, nounPhraseEnd } from '../noun-phrase';
import {
  ADVERB,
  ANCHORS,
  ARTICLE,
  AUXILIARY,
  DETERMINER,
  DOWN,
  IN,
  OF,
  PREPOSITION,
  STOPS,
  UP,
  VERB,
  word,
  wordSet,
} from '../vocabulary';
import { clauseSubject, verbBefore } from './clause-subject';
import { behindOf, isPast, said } from './phrase';
import type { SentenceSpan } from './sentence-span';

const DURING = word('during');
const CLAUSES = wordSet('that which who and but while as because although though whereas when if so');
const COPULAS = wordSet('is are was were be been remain remains remained');
/** Verbs that say what the share belongs to: "Women hold 29% of seats", "solar made up 24% of supply". */
const BELONGS = wordSet(
  `hold holds held make makes made account accounts accounted represent represents represented provide provides provided
   produce produces produced generate generates generated supply supplies supplied own owns owned control controls controlled
   win wins won take takes took taken get gets got receive receives received comprise comprises contribute contributes contributed
   earn earns earned use uses used consume consumes consumed constitute constitutes constituted lose loses lost carry carries
   carried form forms formed contains contain contained employs employ reach reached reaches covers cover covered`,
);

/** "stands at 138% of income". */
const LEVEL = wordSet('at to');

export const isShare = (draft: Draft): boolean =>
  draft.unit === '%' || draft.kind === 'fraction' || draft.kind === 'ratio';

/** The whole of a share: "80% of new imports", "one in five adults". */
export function wholeOf(t: Tokens, s: SentenceSpan, draft: Draft): Said | null {
  if (!isShare(draft)) return null;
  if (t.word(draft.quoteTo) === OF) return behindOf(t, draft.quoteTo + 1, s.to, 0.9);
  if (draft.kind === 'percent') return null;
  if (isNouny(t, draft.from + 1) && t.word(draft.from + 2) === IN) return said(t, draft.from + 1, draft.from + 2, 0.9);
  const from = (t.bits(draft.quoteTo) & DETERMINER) !== 0 ? draft.quoteTo + 1 : draft.quoteTo;
  const to = nounPhraseEnd(t, from, draft.kind === 'fraction');
  if (to === 0) return null;
  return said(t, draft.quoteTo, to, 0.8);
}

/** What a share is a share of being, else whose it is, else its whole: never a verb. */
export function shareSubject(t: Tokens, s: SentenceSpan, draft: Draft, drafts: readonly Draft[]): Said | null {
  const whole = wholeOf(t, s, draft);
  if (whole === null) return null;
  const verb = verbBefore(t, draft, s);
  const governed = verb >= 0 && belongs(t, verb, draft);
  const owner = governed ? clauseSubject(t, draft, s, drafts) : null;
  return owner ?? complement(t, s, draft, whole) ?? { ...whole, certainty: 0.6 };
}

function belongs(t: Tokens, verb: number, draft: Draft): boolean {
  const before = (draft.hedgeFrom >= 0 ? draft.hedgeFrom : draft.quoteFrom) - 1;
  if (LEVEL.has(t.word(before)) || BELONGS.has(t.word(verb)) || (t.bits(verb) & (UP | DOWN)) !== 0) return true;
  let at = before;
  while (at > verb && (t.bits(at) & ADVERB) !== 0) at--;
  return at === verb && (t.bits(verb) & AUXILIARY) !== 0;
}

/** "80% of new cars were electric", "58% of staff are women": the noun or adjective behind "are". */
function complement(t: Tokens, s: SentenceSpan, draft: Draft, whole: Said): Said | null {
  let i = draft.quoteTo;
  while (i < s.to && i < draft.quoteTo + 16 && (t.start[i] as number) < whole.end) i++;
  if (!COPULAS.has(t.word(i)) || t.word(i) === 0) return null;
  i++;
  while ((t.bits(i) & ADVERB) !== 0) i++;
  let to = i;
  while (to < s.to && to < i + 4 && t.kind[to] === WORD && !endsComplement(t, to)) to++;
  if (to === i) return null;
  const participle = (t.bits(i) & VERB) !== 0 || isPast(t, i);
  return participle && to > i + 1 ? null : said(t, i, to, 0.7);
}

function endsComplement(t: Tokens, at: number): boolean {
  const w = t.word(at);
  if (w === 0) return false;
  const stops = STOPS & ~VERB;
  return CLAUSES.has(w) || w === DURING || (t.bits(at) & (ANCHORS | stops | PREPOSITION | ARTICLE)) !== 0;
}
