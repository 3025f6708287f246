import { NUMBER as NUMBER_TOKEN, type Tokens, WORD } from '../../text/tokens';
import type { Draft } from '../draft';
import type { Said } from '../figure';
import { isNouny, isPossessive } from '../noun-phrase';
import {
  ADVERB,
  AND,
  ARTICLE,
  AUXILIARY,
  CONJUNCTION,
  DETERMINER,
  DOWN,
  OF,
  PREPOSITION,
  REPORT,
  STOPS,
  TO,
  UP,
  VERB,
  word,
  wordSet,
} from '../vocabulary';
import { endsClause, isJoint, isPast, LONGEST, said, trimmed } from './phrase';
import type { SentenceSpan } from './sentence-span';

const COMMA = 0x2c;
const SEMICOLON = 0x3b;
const DASH = 0x2014;
const EN_DASH = 0x2013;
const OPEN = 0x28;
const CLOSED = 0x29;
/** What closes an apposition. */
const ASIDES: ReadonlySet<number> = new Set([COMMA, DASH, EN_DASH, CLOSED]);
/** How far before its figure a verb may stand. */
const REACH = 14;
/** Verbs that govern a quantity and are nouns as well, or that the vocabulary does not class. */
const CONTAINS = wordSet(
  `cost costs contains contained measures measured weighs weighed totals averaged averages equals exceeds exceeded covers covered
   employs employed earns earned accounts accounted lasted lasts hosts scored owns owned drew attracted produced produces generated
   generates serves served uses charges runs pays raised received needs threw shot sought swam drove bought settled ranked backed
   won face faces faced earn employ contain weigh manages sets overspent underspent outspent puts carries handles delivers allocates
   owes invests borrows emits consumes spans stretches comprises includes boasts stands saw sees hands offers overtook beat shrank
   swept burnt dug flew fought froze laid overran rode sank shook spread stole strove wore wrote awards imposed imposes`,
);
const CLAUSES = wordSet('that which who and but while as because although though whereas when if so');
const UP_DOWN = new Set([word('up'), word('down')]);
/** "cut the risk by 31%", "left its key rate at 4%", "puts the cost at $5m": the figure is of the object. */
const TRANSITIVE = wordSet(
  `raised raises raise cut cuts lifted lifts boosted boosts increased increases reduced reduces reduce trimmed slashed hiked lowered
   lowers left held kept values put puts estimated estimates valued values priced pegged pegs capped set sets`,
);
const LINKING = wordSet('by to at from');
const STEADY = wordSet('steady firm flat stable unchanged');
export const NOMINATIVE = wordSet('he she it they we i you');

/** The noun phrase before the verb that governs the figure: "Russian oil exports to China totaled ...". */
export function clauseSubject(t: Tokens, draft: Draft, s: SentenceSpan, drafts: readonly Draft[]): Said | null {
  const verb = verbBefore(t, draft, s);
  if (verb < 0) return null;
  const object = TRANSITIVE.has(t.word(verb)) ? objectOf(t, verb, draft, drafts) : null;
  if (object !== null) return object;
  const [from, to] = subjectSpan(t, s, verb);
  if (from < 0) return null;
  // "fell 9%, their steepest fall in 13 years" says nothing of the years.
  if (draft.kind === 'duration' && t.mark(from - 1) === COMMA && (t.bits(from) & DETERMINER) !== 0) return null;
  return trimmed(t, from, to, drafts, draft.kind === 'duration' ? 0.4 : 0.7);
}

/** "The price has doubled": where the figure is the verb. */
export function subjectOfVerb(t: Tokens, s: SentenceSpan, verb: number, drafts: readonly Draft[]): Said | null {
  const [from, to] = subjectSpan(t, s, verb);
  return from < 0 ? null : trimmed(t, from, to, drafts, 0.7);
}

/** Whether the subject of a figure's verb is a pronoun. */
export function hasPronoun(t: Tokens, draft: Draft, s: SentenceSpan): number {
  const verb = verbBefore(t, draft, s);
  if (verb < 0) return 0;
  let to = verb;
  while (to > s.from && isVerbal(t, to - 1)) to--;
  return NOMINATIVE.has(t.word(to - 1)) ? t.word(to - 1) : 0;
}

/** Where the words before a verb begin and end that can be its subject; -1 if another verb lies between. */
function subjectSpan(t: Tokens, s: SentenceSpan, verb: number): readonly [number, number] {
  let to = verb;
  while (to > s.from && isVerbal(t, to - 1)) to--;
  if (ASIDES.has(t.mark(to - 1))) to = beforeApposition(t, s, to - 1);
  let from = to;
  while (from > s.from && to - from < LONGEST) {
    const at = from - 1;
    if (endsClause(t, at)) break;
    if (CLAUSES.has(t.word(at)) && t.word(at) !== 0 && !joinsNouns(t, s, at)) break;
    if (isPast(t, at) && at > s.from + 1 && isNouny(t, at - 1) && (t.bits(at + 1) & (DETERMINER | ARTICLE)) !== 0)
      break;
    if ((t.bits(at) & (REPORT | AUXILIARY)) !== 0 && !t.capital(at) && !isPossessive(t, at)) break;
    if (at < to - 1 && isFiniteVerb(t, at)) return [-1, -1];
    from--;
    if (NOMINATIVE.has(t.word(from))) break;
  }
  return [from, to];
}

/** "rich and poor pupils": no verb stands before the "and", so it joins no clauses. */
function joinsNouns(t: Tokens, s: SentenceSpan, at: number): boolean {
  if (t.word(at) !== AND || !isNouny(t, at - 1)) return false;
  for (let i = at - 1; i >= s.from && i > at - LONGEST && !endsClause(t, i); i--)
    if (i > s.from && isVerb(t, i)) return false;
  return true;
}

/** The verb that governs a figure, -1 if none is near. */
export function verbBefore(t: Tokens, draft: Draft, s: SentenceSpan): number {
  const start = (draft.hedgeFrom >= 0 ? draft.hedgeFrom : draft.quoteFrom) - 1;
  let past = -1;
  for (let i = start; i > s.from && i > start - REACH; i--) {
    const mark = t.mark(i);
    if (mark === COMMA || mark === SEMICOLON || mark === DASH || mark === EN_DASH) return past;
    const free = (t.bits(i - 1) & (ARTICLE | DETERMINER | PREPOSITION)) === 0;
    if ((CONTAINS.has(t.word(i)) || TRANSITIVE.has(t.word(i))) && t.word(i + 1) !== OF && free) return i;
    const bits = t.bits(i);
    const finite = (bits & (VERB | AUXILIARY)) !== 0 || ((bits & (UP | DOWN)) !== 0 && !UP_DOWN.has(t.word(i)));
    if (finite && (bits & VERB) !== 0 && TRANSITIVE.has(t.word(i - 1))) return i - 1;
    if (finite && (bits & REPORT) === 0 && (t.bits(i - 1) & ARTICLE) === 0 && !isPossessive(t, i)) return i;
    if (past < 0 && free && t.isWord(i - 1) && isPast(t, i)) past = i;
  }
  return past;
}

/** "Russia loses ground in the war he began": another clause lies between, whose object this would be. */
const isFiniteVerb = (t: Tokens, at: number): boolean =>
  (t.bits(at) & VERB) !== 0 &&
  !t.capital(at) &&
  (t.bits(at - 1) & (ARTICLE | DETERMINER | PREPOSITION)) === 0 &&
  t.isWord(at - 1) &&
  !/(?:ed|ing|en|paid|sold|sent|held|made|built|hit|hurt|lost|cut)$/i.test(t.slice(at, at + 1));

function objectOf(t: Tokens, verb: number, draft: Draft, drafts: readonly Draft[]): Said | null {
  let to = draft.hedgeFrom >= 0 ? draft.hedgeFrom : draft.quoteFrom;
  const linked = LINKING.has(t.word(to - 1));
  if (!linked && draft.kind !== 'percent') return null;
  if (linked) to--;
  if (STEADY.has(t.word(verb + 1))) return null;
  for (let i = verb + 1; i < to; i++) if (t.kind[i] !== WORD || CLAUSES.has(t.word(i))) return null;
  if (to === verb + 2 && (t.bits(verb + 1) & STOPS) === VERB) return said(t, verb + 1, to, 0.75);
  return trimmed(t, verb + 1, to, drafts, 0.75);
}

/** What leads up to the verb: "has already", "agreed to", "is expected to". */
function isVerbal(t: Tokens, at: number): boolean {
  if (isPossessive(t, at)) return false;
  if ((t.bits(at) & (AUXILIARY | ADVERB)) !== 0 || t.word(at) === TO) return true;
  if (t.kind[at] === WORD && !t.capital(at) && t.text.endsWith('ly', t.end[at]) && (t.bits(at - 1) & AUXILIARY) !== 0)
    return true;
  return t.word(at + 1) === TO && ((t.bits(at) & VERB) !== 0 || isPast(t, at));
}

/** "The striker, 24, cost": the comma that opens the apposition, else where it was. */
function beforeApposition(t: Tokens, s: SentenceSpan, comma: number): number {
  for (let i = comma - 1; i > s.from && i > comma - LONGEST; i--) {
    if (t.mark(i) === t.mark(comma) || (t.mark(comma) === CLOSED && t.mark(i) === OPEN)) return i;
  }
  return comma + 1;
}

/** The noun phrase that a stretch of a sentence begins with, up to its verb; null if it begins with anything else. */
export function leadingSubject(
  t: Tokens,
  begin: number,
  limit: number,
  drafts: readonly Draft[],
  certainty: number,
): Said | null {
  let from = begin;
  while (from < limit && t.kind[from] !== WORD && t.kind[from] !== NUMBER_TOKEN) from++;
  if ((t.bits(from) & (PREPOSITION | CONJUNCTION)) !== 0 || CLAUSES.has(t.word(from))) return null;
  let to = from;
  while (to < limit && to - from <= LONGEST && !endsClause(t, to)) {
    if ((t.bits(to) & REPORT) !== 0 || CLAUSES.has(t.word(to))) return null;
    if (to > from && isVerb(t, to)) return trimmed(t, from, to, drafts, certainty);
    to++;
  }
  const aside = ASIDES.has(t.mark(to)) || t.mark(to) === OPEN;
  return aside && to > from ? trimmed(t, from, to, drafts, certainty - 0.05) : null;
}

function isVerb(t: Tokens, at: number): boolean {
  if ((t.bits(at - 1) & (ARTICLE | DETERMINER | PREPOSITION)) !== 0 || isPossessive(t, at)) return false;
  return (t.bits(at) & (AUXILIARY | VERB | UP | DOWN)) !== 0 || isPast(t, at) || CONTAINS.has(t.word(at));
}

/** The noun phrase that ends right before a token: "a median price" of "at a median price of". */
export function nounBefore(t: Tokens, s: SentenceSpan, to: number, certainty: number): Said | null {
  let from = to;
  while (from > s.from && to - from < 6 && insidePhrase(t, from - 1)) from--;
  return trimmed(t, from, to, [], certainty);
}

const insidePhrase = (t: Tokens, at: number): boolean =>
  isJoint(t, at) ||
  isPossessive(t, at) ||
  (isNouny(t, at) && !(CONTAINS.has(t.word(at)) && isNouny(t, at + 1)) && !reports(t, at));

/** "forecast growth": a verb of saying before its object; "the forecast" is a noun. */
const reports = (t: Tokens, at: number): boolean =>
  (t.bits(at) & REPORT) !== 0 && isNouny(t, at + 1) && (t.bits(at - 1) & (DETERMINER | ARTICLE)) === 0;
