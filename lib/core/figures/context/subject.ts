import { NUMBER as NUMBER_TOKEN, type Tokens, WORD } from '../../text/tokens';
import type { Draft } from '../draft';
import type { Kind, Said } from '../figure';
import { isMoneySign } from '../money-index';
import { isNouny, looksPlural, nounPhraseEnd } from '../noun-phrase';
import {
  ADVERB,
  ANCHORS,
  ARTICLE,
  AUXILIARY,
  CONJUNCTION,
  DETERMINER,
  DOWN,
  IN,
  MONTH,
  OF,
  PREPOSITION,
  PRONOUN,
  REPORT,
  STOPS,
  TO,
  UP,
  VERB,
  WEEKDAY,
  word,
  wordSet,
} from '../vocabulary';
import type { SentenceSpan } from './sentence-span';

const COMMA = 0x2c;
/** Counted, but saying nothing without what they are points of. */
const OF_SOMETHING: ReadonlySet<string> = new Set(['times', 'points', 'point']);
/** What can be said of the things that the figure before it counted. */
const OWN_COUNT: ReadonlySet<Kind> = new Set(['number', 'count', 'rate', 'percent', 'fraction', 'ratio', 'points']);
/** Adverbs that link sentences. */
const LINKS = wordSet(
  'therefore however moreover thus hence meanwhile nevertheless nonetheless otherwise consequently',
);
const DASH = 0x2014;
const OPEN = 0x28;
const CLOSED = 0x29;
/** What closes an apposition. */
const ASIDES: ReadonlySet<number> = new Set([COMMA, DASH, 0x2013, CLOSED]);
const LONGEST = 12;
/** Verbs that govern a quantity and are nouns as well, so the vocabulary does not class them. */
const CONTAINS = wordSet(
  'cost costs contains contained measures measured weighs weighed totals averaged averages equals exceeds exceeded covers covered employs employed earns earned accounts accounted lasted lasts hosts scored owns owned drew attracted produced produces generated generates serves served uses charges runs pays raised received needs threw shot sought swam drove bought settled ranked backed won face faces faced earn employ contain weigh',
);
const CLAUSES = wordSet('that which who and but while as because although though whereas when if so');
const UP_DOWN = new Set([word('up'), word('down')]);
const WITHIN = word('within');
const THOSE = word('those');
/** "cut the risk by 31%", "left its key rate at 4%": the figure is of the object. */
const TRANSITIVE = wordSet(
  'raised raises raise cut cuts lifted lifts boosted boosts increased increases reduced reduces reduce trimmed slashed hiked lowered lowers left held kept',
);
const LINKING = wordSet('by to at from');
const NOMINATIVE = wordSet('he she it they we i');

export const said = (t: Tokens, from: number, to: number, certainty: number): Said | null =>
  to <= from
    ? null
    : { text: t.slice(from, to), start: t.start[from] as number, end: t.end[to - 1] as number, certainty };

/** What a figure counts or measures. */
export function subjectOf(t: Tokens, s: SentenceSpan, drafts: readonly Draft[], i: number): Said | null {
  return (
    ownSubject(t, s, drafts[i] as Draft, drafts) ??
    inherited(t, s, drafts, i) ??
    mainSubject(t, s, drafts[i] as Draft, drafts)
  );
}

/**
 * A noun phrase or nothing: without what hangs over at its ends (marks, prepositions, adverbs, a bare article), cut
 * behind a figure that it runs through, and null where no noun is left.
 */
function trimmed(t: Tokens, from: number, to: number, drafts: readonly Draft[], certainty: number): Said | null {
  let start = from;
  for (const draft of drafts) {
    if (draft.from >= to) break;
    if (!draft.pending || draft.quoteTo <= start || modifies(t, draft, start, to)) continue;
    start = counts(draft) && draft.to < to ? draft.to : draft.quoteTo;
  }
  if (start > from && (t.bits(start) & VERB) !== 0) return null;
  let end = to;
  while (start < end && hangs(t, start)) start++;
  while (start < end && (hangs(t, end - 1) || (t.bits(end - 1) & (DETERMINER | ARTICLE)) !== 0)) end--;
  let nouns = 0;
  for (let i = start; i < end; i++) if (isNoun(t, i)) nouns++;
  const pronoun = end - start === 1 && NOMINATIVE.has(t.word(start));
  if (nouns === 0 && !pronoun) return null;
  return said(t, start, end, pronoun ? 0.3 : certainty);
}

/** A noun, or a word that is one here: "the plan". */
const isNoun = (t: Tokens, at: number): boolean =>
  isNouny(t, at)
    ? (t.bits(at) & ADVERB) === 0
    : (t.bits(at) & VERB) !== 0 && (t.bits(at - 1) & (DETERMINER | ARTICLE)) !== 0;

const counts = (draft: Draft): boolean => draft.kind === 'count' || draft.kind === 'rate';

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
  return (t.bits(at) & (PREPOSITION | CONJUNCTION | AUXILIARY | ADVERB)) !== 0
    ? !t.upper(at)
    : LINKS.has(t.word(at) || -1);
}

function ownSubject(t: Tokens, s: SentenceSpan, draft: Draft, drafts: readonly Draft[]): Said | null {
  if (draft.kind === 'count' || (draft.kind === 'rate' && draft.unit === null)) {
    const to = nounPhraseEnd(t, draft.to, false) || nounPhraseEnd(t, draft.to, true);
    if (to > 0 && !OF_SOMETHING.has(draft.unitText ?? '')) return trimmed(t, skipHyphen(t, draft.to), to, [], 0.9);
  }
  if (
    t.word(draft.quoteTo) === OF &&
    !OF_SOMETHING.has(draft.unitText ?? '') &&
    draft.unit !== '%' &&
    draft.kind !== 'fraction' &&
    draft.kind !== 'ratio'
  ) {
    if (t.word(draft.hedgeFrom) === WITHIN) return clauseSubject(t, draft, s, drafts);
    return ofThing(t, draft, s, drafts);
  }
  if (draft.kind === 'age' && t.mark(draft.quoteFrom - 1) === COMMA) {
    const named = nameBefore(t, s, draft);
    if (named !== null) return named;
  }
  return changedThing(t, draft, s) ?? predicate(t, draft, s) ?? clauseSubject(t, draft, s, drafts);
}

/** "5 tons of sand", "41 of 46 economists". */
function ofThing(t: Tokens, draft: Draft, s: SentenceSpan, drafts: readonly Draft[]): Said | null {
  const found = behindOf(t, draft.quoteTo + 1, s.to, 0.85);
  if (found === null) return null;
  let to = draft.quoteTo + 1;
  while (to < s.to && (t.end[to] as number) <= found.end) to++;
  return trimmed(t, draft.quoteTo + 1, to, drafts, 0.85);
}

/** The whole of a share: "80% of new imports", "one in five adults". */
export function wholeOf(t: Tokens, s: SentenceSpan, draft: Draft): Said | null {
  const share = draft.unit === '%' || draft.kind === 'fraction' || draft.kind === 'ratio';
  if (!share) return null;
  if (t.word(draft.quoteTo) === OF) return behindOf(t, draft.quoteTo + 1, s.to, 0.9);
  if (draft.kind === 'percent') return null;
  if (isNouny(t, draft.from + 1) && t.word(draft.from + 2) === IN) return said(t, draft.from + 1, draft.from + 2, 0.9);
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
      (t.kind[i] === NUMBER_TOKEN &&
        (i === from || (t.bits(i - 1) & DETERMINER) !== 0 || isPossessive(t, i - 1)) &&
        t.isWord(i + 1)) ||
      isApostrophe(t, i) ||
      isApostrophe(t, i - 1);
    if (!inner || ((t.bits(i) & REPORT) !== 0 && !looksPlural(t, i))) break;
    if (i === from + 1 && t.word(from) === THOSE && !isPast(t, i)) break;
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
      if (t.word(i + 1) !== IN || (t.bits(i + 2) & (MONTH | WEEKDAY)) !== 0) return null;
      return behindOf(t, i + 2, s.to, 0.85);
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
    if (verb === 0) return null;
    let to = i + 1;
    while (to < s.to && to < i + 7 && t.kind[to] === WORD && !endsPredicate(t, to)) to++;
    while (to > i && (t.bits(to - 1) & (PREPOSITION | ADVERB | DETERMINER | ARTICLE)) !== 0) to--;
    return to - i > 1 ? said(t, i, to, 0.7) : null;
  }
  return null;
}

/** "Lucy Hale, 29,": the name before the comma. */
function nameBefore(t: Tokens, s: SentenceSpan, draft: Draft): Said | null {
  const to = draft.quoteFrom - 1;
  let from = to;
  while (from > s.from && to - from < LONGEST && t.kind[from - 1] === WORD && t.capital(from - 1)) from--;
  return trimmed(t, from, to, [], 0.8);
}

const endsPredicate = (t: Tokens, at: number): boolean =>
  t.word(at) !== 0 && (CLAUSES.has(t.word(at)) || t.word(at) === DURING || (t.bits(at) & ANCHORS) !== 0);

const DURING = word('during');

/** The noun phrase before the verb that governs the figure: "Russian oil exports to China totaled ...". */
function clauseSubject(t: Tokens, draft: Draft, s: SentenceSpan, drafts: readonly Draft[]): Said | null {
  const verb = verbBefore(t, draft, s);
  if (verb < 0) return null;
  const object = TRANSITIVE.has(t.word(verb)) ? objectOf(t, verb, draft, drafts) : null;
  if (object !== null) return object;
  let to = verb;
  while (to > s.from && isVerbal(t, to - 1)) to--;
  if (ASIDES.has(t.mark(to - 1))) to = beforeApposition(t, s, to - 1);
  let from = to;
  while (from > s.from && to - from < LONGEST) {
    const at = from - 1;
    if (endsClause(t, at)) break;
    if (CLAUSES.has(t.word(at)) && t.word(at) !== 0) break;
    if ((t.bits(at) & (REPORT | AUXILIARY)) !== 0 && !t.capital(at) && !isPossessive(t, at)) break;
    if (at < to - 1 && isFiniteVerb(t, at)) return null;
    from--;
    if (NOMINATIVE.has(t.word(from))) break;
  }
  // "fell 9%, their steepest fall in 13 years" says nothing of the years.
  if (draft.kind === 'duration' && t.mark(from - 1) === COMMA && (t.bits(from) & DETERMINER) !== 0) return null;
  return trimmed(t, from, to, drafts, draft.kind === 'duration' ? 0.4 : 0.7);
}

/** Commas, stops, dashes, brackets and quotation marks; hyphens and apostrophes inside words are none. */
function endsClause(t: Tokens, at: number): boolean {
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

/** "Russia loses ground in the war he began": another clause lies between, whose object this would be. */
const isFiniteVerb = (t: Tokens, at: number): boolean =>
  (t.bits(at) & VERB) !== 0 &&
  !t.capital(at) &&
  (t.bits(at - 1) & (ARTICLE | DETERMINER | PREPOSITION)) === 0 &&
  t.isWord(at - 1) &&
  !/(?:ed|ing|en|paid|sold|sent|held|made|built|hit|hurt|lost|cut)$/i.test(t.slice(at, at + 1));

function objectOf(t: Tokens, verb: number, draft: Draft, drafts: readonly Draft[]): Said | null {
  let to = draft.hedgeFrom >= 0 ? draft.hedgeFrom : draft.quoteFrom;
  const linked = LINKING.has(t.word(to - 1) || -1);
  if (!linked && draft.kind !== 'percent') return null;
  if (linked) to--;
  for (let i = verb + 1; i < to; i++) if (t.kind[i] !== WORD || CLAUSES.has(t.word(i) || -1)) return null;
  if (to === verb + 2 && (t.bits(verb + 1) & STOPS) === VERB) return said(t, verb + 1, to, 0.75);
  return trimmed(t, verb + 1, to, drafts, 0.75);
}

/** What leads up to the verb: "has already", "agreed to", "is expected to". */
function isVerbal(t: Tokens, at: number): boolean {
  if (isPossessive(t, at)) return false;
  if ((t.bits(at) & (AUXILIARY | ADVERB)) !== 0 || t.word(at) === TO) return true;
  return t.word(at + 1) === TO && ((t.bits(at) & VERB) !== 0 || isPast(t, at));
}

/** The "s" of "Nigeria's", but not of "it's". */
const isPossessive = (t: Tokens, at: number): boolean =>
  (t.mark(at - 1) === 0x27 || t.mark(at - 1) === 0x2019) && !t.gap(at) && (t.bits(at - 2) & PRONOUN) === 0;

/** A verb that no list holds: "settled", "crested". */
const isPast = (t: Tokens, at: number): boolean =>
  t.kind[at] === WORD &&
  t.size(at) > 4 &&
  !t.capital(at) &&
  t.lastUnit(at) === 0x64 &&
  t.text.charCodeAt((t.end[at] as number) - 2) === 0x65;

/** "The striker, 24, cost": the comma that opens the apposition, else where it was. */
function beforeApposition(t: Tokens, s: SentenceSpan, comma: number): number {
  for (let i = comma - 1; i > s.from && i > comma - LONGEST; i--) {
    if (t.mark(i) === t.mark(comma) || (t.mark(comma) === CLOSED && t.mark(i) === OPEN)) return i;
  }
  return comma + 1;
}

/** What the sentence begins with, where nothing nearer was found. */
function mainSubject(t: Tokens, s: SentenceSpan, draft: Draft, drafts: readonly Draft[]): Said | null {
  let from = s.from;
  while (from < s.to && t.kind[from] !== WORD && t.kind[from] !== NUMBER_TOKEN) from++;
  if ((t.bits(from) & (PREPOSITION | CONJUNCTION)) !== 0 || CLAUSES.has(t.word(from) || -1)) return null;
  let to = from;
  while (to < draft.quoteFrom && to - from <= LONGEST && !endsClause(t, to)) {
    const bits = t.bits(to);
    if ((bits & REPORT) !== 0 || CLAUSES.has(t.word(to) || -1)) return null;
    const verb = (bits & (AUXILIARY | VERB | UP | DOWN)) !== 0 || isPast(t, to) || CONTAINS.has(t.word(to) || -1);
    if (to > from && verb && (t.bits(to - 1) & (ARTICLE | DETERMINER | PREPOSITION)) === 0 && !isPossessive(t, to)) {
      return trimmed(t, from, to, drafts, 0.4);
    }
    to++;
  }
  return (ASIDES.has(t.mark(to)) || t.mark(to) === OPEN) && to > from ? trimmed(t, from, to, drafts, 0.35) : null;
}

function verbBefore(t: Tokens, draft: Draft, s: SentenceSpan): number {
  const start = (draft.hedgeFrom >= 0 ? draft.hedgeFrom : draft.quoteFrom) - 1;
  let past = -1;
  for (let i = start; i > s.from && i > start - 14; i--) {
    if (t.mark(i) === COMMA || t.mark(i) === 0x3b || t.mark(i) === DASH || t.mark(i) === 0x2013) return past;
    if (CONTAINS.has(t.word(i)) && t.word(i + 1) !== OF && (t.bits(i - 1) & (ARTICLE | DETERMINER | PREPOSITION)) === 0)
      return i;
    const bits = t.bits(i);
    const finite = (bits & (VERB | AUXILIARY)) !== 0 || ((bits & (UP | DOWN)) !== 0 && !UP_DOWN.has(t.word(i)));
    if (finite && (bits & VERB) !== 0 && TRANSITIVE.has(t.word(i - 1) || -1)) return i - 1;
    if (finite && (bits & REPORT) === 0 && (t.bits(i - 1) & ARTICLE) === 0 && !isPossessive(t, i)) return i;
    const follows = (t.bits(i - 1) & (ARTICLE | DETERMINER | PREPOSITION)) === 0 && t.isWord(i - 1);
    if (past < 0 && follows && isPast(t, i)) past = i;
  }
  return past;
}

/** ", up 7.6% from a year ago": of what the figure before it measured. */
function inherited(t: Tokens, s: SentenceSpan, drafts: readonly Draft[], i: number): Said | null {
  const draft = drafts[i] as Draft;
  for (let j = i - 1; j >= 0 && j > i - 4; j--) {
    const left = drafts[j] as Draft;
    if (left.from < s.from) break;
    if (counts(left) && !OWN_COUNT.has(draft.kind)) continue;
    if (counts(left) && OF_SOMETHING.has(draft.unitText ?? '')) continue;
    if (!left.pending || draft.quoteFrom - left.quoteTo > LONGEST) continue;
    const found = ownSubject(t, s, left, drafts);
    if (found !== null) return { ...found, certainty: 0.6 };
  }
  return null;
}
