import type { Draft } from '../figures/draft';
import { isNouny } from '../figures/noun-phrase';
import {
  ARTICLE,
  AUXILIARY,
  CONJUNCTION,
  DETERMINER,
  DOWN,
  OF,
  PREPOSITION,
  UP,
  VERB,
  word,
  wordSet,
} from '../figures/vocabulary';
import type { StandIn } from '../grammar/sentence-words';
import { type Tokens, WORD } from '../text/tokens';

const HYPHEN = 0x2d;
const WORTH = word('worth');
/** No chain of hyphens that is read here has more tokens. */
const LONGEST = 10;
/** What a figure is read as by the grammar: any number will do. */
const NUMBER = '12';
const QUOTES: ReadonlySet<number> = new Set([0x27, 0x2018, 0x2019]);

/** A figure in front of a noun it tells of: "a 500-pound gorilla", "the 92-year-old baker". */
const MODIFIER = ['big'];
/** Counted, but units all the same. */
const PARTS: ReadonlySet<string> = new Set(['points', 'point', 'times']);
/** "One in five", "nine out of ten". */
const PART_OF = wordSet('in of out');
/** Comparators that are the verb of their sentence: "sales topped 3 million" has no other. */
const VERBAL = wordSet(
  `exceed exceeds exceeded exceeding top tops topped topping surpass surpasses surpassed surpassing reach reaches reached fall
   falls fell starts start starting begins beginning bottoms maxes capped limited approaching`,
);
/** A name with a number in it: "RSV-2". */
const NAME = ['Boeing'];

/**
 * How the figures of a sentence are put to the grammar: a plain number and a plain unit, without "at least", signs and
 * quotation marks. What they are was read already; how "$", "bn" or "one in four" hang together need not be read again.
 */
export function standInFor(t: Tokens, draft: Draft): StandIn | null {
  const { kind } = draft;
  if (!draft.pending)
    return kind === 'name' && draft.to > draft.from ? { from: draft.from, to: draft.to, words: NAME } : null;
  let from = beginOf(t, draft);
  if (QUOTES.has(t.mark(from - 1)) && !t.gap(from)) from--;
  const isJoined = t.mark(draft.to) === HYPHEN && !t.gap(draft.to) && !t.gap(draft.to + 1);
  const standsBeforeWord = t.kind[draft.quoteTo] === WORD || t.mark(draft.quoteTo) === HYPHEN;
  if (isJoined && standsBeforeWord && kind !== 'count') return { from, to: draft.quoteTo, words: MODIFIER };
  if (kind !== 'count' && kind !== 'number' && namesNext(t, from, draft.quoteTo))
    return { from, to: draft.quoteTo, words: MODIFIER };
  if (kind === 'money' && draft.quoteFrom < draft.from && pricesNext(t, draft.quoteTo))
    return { from, to: draft.quoteTo, words: MODIFIER };
  if (kind === 'age' && standsBeforeWord && draft.quoteTo > draft.to + 1)
    return { from, to: draft.quoteTo, words: MODIFIER };
  if (PARTS.has(draft.unitText ?? ''))
    return { from, to: closed(t, from, draft.quoteTo), words: [NUMBER, draft.unitText as string] };
  if (kind === 'count' || kind === 'number' || (kind === 'rate' && draft.unit === null)) {
    if (draft.to <= from) return null;
    return { from, to: closed(t, from, draft.to), words: [NUMBER] };
  }
  const isPart =
    kind === 'fraction' || (kind === 'ratio' && draft.unit === null && PART_OF.has(t.word(draft.from + 1)));
  if (kind === 'ratio' && !isPart) return null;
  const to = closed(t, from, isPart ? draft.to : substanceIn(t, draft));
  if (isPart) {
    const goesOn = t.kind[to] === WORD && (t.bits(to) & (PREPOSITION | AUXILIARY | CONJUNCTION | VERB)) === 0;
    return { from, to, words: goesOn ? [NUMBER, 'percent', 'of'] : [NUMBER, 'percent'] };
  }
  return { from, to, words: [NUMBER, unitWord(t, draft)] };
}

/** Where a figure begins with its comparator, of which a verb is left to the sentence. */
function beginOf(t: Tokens, { hedgeFrom, from, quoteFrom }: Draft): number {
  if (hedgeFrom < 0 || hedgeFrom >= from) return quoteFrom;
  for (let i = quoteFrom - 1; i >= hedgeFrom; i--) if (VERBAL.has(t.word(i))) return i + 1;
  return hedgeFrom;
}

/** "Tonnes of salt a year": the rate goes over what it is of, which is left to the sentence. */
function substanceIn(t: Tokens, { to, quoteTo }: Draft): number {
  for (let i = to + 1; i < quoteTo - 1; i++) if (t.word(i) === OF) return i;
  return quoteTo;
}

/** "The 71 percent recycling rate": between an article and a noun a figure only tells of which it is. */
function namesNext(t: Tokens, from: number, to: number): boolean {
  if ((t.bits(from - 1) & (ARTICLE | DETERMINER)) === 0 || t.kind[to] !== WORD) return false;
  return isNouny(t, to) || (t.bits(to) & (UP | DOWN)) !== 0;
}

/** "$4 coffee", "fewer £9 tickets": a sum whose sign stands before it, right before a noun, is its price. */
const pricesNext = (t: Tokens, to: number): boolean =>
  isNouny(t, to) && !t.capital(to) && t.bits(to) === 0 && t.word(to) !== WORTH;

/** Behind a number: "burnt-out" of "600 burnt-out street lamps", also in quotation marks; null if there is none. */
export function hyphenated(t: Tokens, at: number): StandIn | null {
  const first = QUOTES.has(t.mark(at)) ? at + 1 : at;
  let to = first;
  while (t.kind[to] === WORD && t.mark(to + 1) === HYPHEN && !t.gap(to + 1) && !t.gap(to + 2) && to - first < LONGEST)
    to += 2;
  if (to === first || t.kind[to] !== WORD) return null;
  to++;
  if (first > at && QUOTES.has(t.mark(to))) to++;
  return t.kind[to] === WORD && t.gap(to) ? { from: at, to, words: MODIFIER } : null;
}

/** Over the quotation mark behind a figure that had one before it. */
function closed(t: Tokens, from: number, to: number): number {
  return QUOTES.has(t.mark(from)) && QUOTES.has(t.mark(to)) && !t.gap(to) ? to + 1 : to;
}

function unitWord(t: Tokens, { kind, quoteTo, to }: Draft): string {
  if (kind === 'percent') return 'percent';
  if (kind === 'points') return 'points';
  if (kind === 'money') return 'dollars';
  const last = quoteTo - 1;
  return last >= to && t.kind[last] === WORD && t.size(last) > 2 ? t.slice(last, last + 1) : 'tons';
}
