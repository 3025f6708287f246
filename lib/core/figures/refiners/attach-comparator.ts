import type { Tokens } from '../../text/tokens';
import { AFTER, BEFORE, type ComparatorLine } from '../comparators';
import type { Draft, Refiner } from '../draft';
import type { Comparator, Hedge } from '../figure';
import { isNouny, looksPlural } from '../noun-phrase';
import { beforeQuote } from '../quotes';
import { A, AN, AND, ARTICLE, AUXILIARY, DETERMINER, FROM, OF, OR, TO, UP, VERB, word, wordSet } from '../vocabulary';
import { sumsUp } from './attach-direction';
import { mergeRange } from './join-ranges';

interface Phrase {
  readonly words: readonly number[];
  readonly comparator: Comparator;
  readonly hedge: Hedge;
  readonly text: string;
}

const EXTREMES = wordSet('minimum maximum');
const BE = wordSet('be been being is are was were');
/** "edged up to 5.8%" names a level, no bound. */
const CREEPS = wordSet(
  'edge edged edges edging tick ticked ticks ticking inch inched inches inching creep crept creeps creeping nudge nudged nudges nudging went moved moves moving drifted shot pushed ramped climbed jumped rose rising bumped notched rounded',
);
const BEHIND_TIME = wordSet('ago old long late later earlier');
const AGES = wordSet('age ages');
/** What a price may begin at. */
const PRICED = wordSet(
  'cost costs costing price prices priced sell sells start starts starting begin begins rent rents available tickets rooms fares rates fees',
);
const PLUS_MARK = 0x2b;
const HYPHEN = 0x2d;
const COMMA = 0x2c;
const EQUALS = 0x3d;
const MOST_OF = wordSet('limit limits cap ceiling maximum');
/** "A $2 trillion market cap" is a worth. */
const MARKET = word('market');
const MINIMUM = word('minimum');
const WITHIN = word('within');
const TURNS = wordSet(
  'turn turns turned turning roll rolls rolled rolling flip flips flipped tip tips tipped spin spins spun swing swung come came look looked',
);
const ANGLES: ReadonlySet<string> = new Set(['deg', 'rad', "'"]);
const NEGATIONS = wordSet('not never cannot');
const T_LETTER = word('t');
const TICKS: ReadonlySet<number> = new Set([0x27, 0x2019]);
const LEADS_UP = wordSet(
  'to be been have expected likely meant allowed supposed planned thought set due permitted projected',
);
const GIVE = word('give');
const BUT = word('but');
const before = index(BEFORE, true);
const after = index(AFTER, false);

function index(lines: readonly ComparatorLine[], reversed: boolean): ReadonlyMap<number, readonly Phrase[]> {
  const found = new Map<number, Phrase[]>();
  for (const [comparator, hedge, phrases] of lines) {
    for (const text of phrases.split('|')) {
      const words = text.replace(/\./g, '').split(' ').map(word);
      if (reversed) words.reverse();
      const first = words[0] as number;
      const list = found.get(first) ?? [];
      list.push({ words, comparator, hedge, text });
      list.sort((x, y) => y.words.length - x.words.length);
      found.set(first, list);
    }
  }
  return found;
}

/** "more than 80%", "nearly seven months", "about a dozen", "40 or so", "500+", "≥ 30". */
export const attachComparator: Refiner = {
  name: 'attach comparator',
  refine(t, drafts) {
    for (let i = 0; i < drafts.length; i++) {
      const draft = drafts[i] as Draft;
      if (!draft.pending || draft.amount === null) continue;
      if (!marked(t, draft) && !spelt(t, drafts, i) && !behind(t, draft)) inBrackets(t, drafts[i - 1], draft);
    }
    joinBounds(t, drafts);
  },
};

/** "more than 10 and less than 20", "at most 50 but no less than 20": two bounds are one range. */
function joinBounds(t: Tokens, drafts: Draft[]): void {
  for (let i = 0; i + 1 < drafts.length; i++) {
    const left = drafts[i] as Draft;
    const right = drafts[i + 1] as Draft;
    if (!left.pending || !right.pending || left.high !== null || right.high !== null || left.hedge === 'plus') continue;
    const rises = left.comparator.startsWith('>') && right.comparator.startsWith('<') && left.value < right.value;
    const falls = left.comparator.startsWith('<') && right.comparator.startsWith('>') && left.value > right.value;
    if (!(rises || falls) || !linksBounds(t, left.quoteTo, right.hedgeFrom)) continue;
    if (left.kind !== right.kind && left.kind !== 'number' && right.kind !== 'number') continue;
    mergeRange(left, right);
    if (falls) left.turnRound();
    left.comparator = '=';
    left.hedge = null;
    left.note('comparator: two bounds make a range');
    drafts.splice(i + 1, 1);
  }
}

/** "and", "but", ", but" and nothing else. */
function linksBounds(t: Tokens, from: number, to: number): boolean {
  const at = t.mark(from) === COMMA ? from + 1 : from;
  return to === at + 1 && (t.word(at) === AND || t.word(at) === BUT);
}

/** "more than 100 kilometres (60 miles)": the same quantity once more, with the same comparator. */
function inBrackets(t: Tokens, left: Draft | undefined, draft: Draft): void {
  if (left === undefined || !left.pending || left.hedge === null) return;
  const bracket = draft.quoteFrom - 1;
  if (t.mark(bracket) !== 0x28 || left.quoteTo !== bracket || t.mark(draft.quoteTo) !== 0x29) return;
  if (draft.unit === null || draft.kind !== left.kind || draft.unit === left.unit) return;
  set(draft, left.comparator, left.hedge, 'as before the brackets');
}

function set(draft: Draft, comparator: Comparator, hedge: Hedge, why: string): true {
  draft.comparator = comparator;
  draft.hedge = hedge;
  draft.note(`comparator: "${why}"`);
  return true;
}

/** ">", "<=", "~", "≈" right before the figure. */
function marked(t: Tokens, draft: Draft): boolean {
  const at = draft.quoteFrom - 1;
  const mark = t.mark(at);
  if (mark === 0) return false;
  if (mark === 0x7e || mark === 0x2248 || mark === 0x223c) return set(draft, '~', 'about', '~');
  if (mark === 0x3e) return set(draft, '>', 'over', '>');
  if (mark === 0x3c) return set(draft, '<', 'under', '<');
  if (mark === 0x2265) return set(draft, '>=', 'at least', '≥');
  if (mark === 0x2264) return set(draft, '<=', 'up to', '≤');
  if (mark !== EQUALS) return false;
  if (t.mark(at - 1) === 0x3e) return set(draft, '>=', 'at least', '>=');
  return t.mark(at - 1) === 0x3c && set(draft, '<=', 'up to', '<=');
}

function spelt(t: Tokens, drafts: readonly Draft[], i: number): boolean {
  const draft = drafts[i] as Draft;
  let at = beforeQuote(t, draft.quoteFrom - 1);
  if (t.word(at) === OF && AGES.has(t.word(at - 1)) && draft.kind === 'age')
    at -= (t.bits(at - 2) & (ARTICLE | DETERMINER)) !== 0 ? 3 : 2;
  if (t.word(at) === A || t.word(at) === AN) at--;
  else if (t.mark(at) === HYPHEN && !t.gap(at)) at--;
  else if (t.mark(at) === 0x2e && !t.gap(at) && t.size(at - 1) <= 6) at--;
  if (t.word(at) === FROM && isFloor(t, draft, at)) {
    draft.hedgeFrom = at;
    return set(draft, '>=', 'at least', 'from');
  }
  for (const phrase of before.get(t.word(at)) ?? []) {
    const from = matched(t, at, phrase.words);
    if (from < 0) continue;
    if (phrase.words[0] === WITHIN && draft.kind !== 'duration' && draft.kind !== 'measure') {
      if (draft.kind !== 'count' || t.word(draft.quoteTo) !== OF) return false;
    }
    if (draft.high !== null && draft.kind === 'duration' && phrase.hedge === 'over') return false;
    // "1.4 GW over 720 km", "70p more than five years ago", "a seven-under 63" bound nothing.
    if ((phrase.text === 'over' || phrase.text.endsWith(' than')) && drafts[i - 1]?.quoteTo === from) return false;
    if (phrase.text === 'over' && spansOver(t, at, draft)) return false;
    if (t.mark(from - 1) === HYPHEN && !t.gap(from) && phrase.words.length === 1) return false;
    if (phrase.text === 'past' && (t.bits(at - 1) & UP) === 0 && draft.kind !== 'age') return false;
    if (isParticle(t, draft, at, phrase.text)) return false;
    if (phrase.text === 'up to' && (CREEPS.has(t.word(at - 2)) || sumsUp(t, at))) continue;
    draft.hedgeFrom = from;
    const { comparator, hedge, text } = isNegated(t, from) ? negated(phrase) : phrase;
    return set(draft, comparator, hedge, text);
  }
  return false;
}

/** "Rolled over 180 degrees", "turned around six hours later": a part of the verb. */
function isParticle(t: Tokens, draft: Draft, at: number, text: string): boolean {
  if (!TURNS.has(t.word(at - 1))) return false;
  if (text === 'over') return draft.unitText !== null && ANGLES.has(draft.unit ?? '');
  return text === 'around' && draft.kind === 'duration' && BEHIND_TIME.has(t.word(draft.quoteTo));
}

/** Whether a verb that is denied leads up to a bound: "won't exceed", "is not expected to be more than". */
function isNegated(t: Tokens, from: number): boolean {
  for (let i = from - 1; i > from - 7; i--) {
    const w = t.word(i);
    if (NEGATIONS.has(w) || (w === T_LETTER && TICKS.has(t.mark(i - 1)) && !t.gap(i))) return true;
    if (!LEADS_UP.has(w) && (t.bits(i) & (AUXILIARY | VERB)) === 0) return false;
  }
  return false;
}

/** What is not over is at most; what is not under, at least. Other bounds stay as they are. */
function negated(phrase: Phrase): Pick<Phrase, 'comparator' | 'hedge' | 'text'> {
  if (phrase.comparator === '>') return { comparator: '<=', hedge: 'up to', text: `not ${phrase.text}` };
  if (phrase.text === 'nearly' || phrase.text === 'almost' || phrase.comparator !== '<') return phrase;
  return { comparator: '>=', hedge: 'at least', text: `not ${phrase.text}` };
}

/** "11 cities over five weeks" says in what time; "waited over five weeks" how long. */
function spansOver(t: Tokens, at: number, draft: Draft): boolean {
  if (draft.kind !== 'duration' || BEHIND_TIME.has(t.word(draft.quoteTo))) return false;
  // "would be spent over five years"
  if (BE.has(t.word(at - 2)) && /(?:ed|[np]t|en)$/.test(t.slice(at - 1, at))) return true;
  if (!isNouny(t, at - 1)) return false;
  return looksPlural(t, at - 1) || !/(?:ed|ing|pt|ght)$/i.test(t.slice(at - 1, at));
}

/** Where a phrase begins that ends here, whatever quotation mark stands in it; -1 if it does not stand here. */
function matched(t: Tokens, at: number, words: readonly number[]): number {
  let i = at;
  for (let k = 0; k < words.length; k++) {
    i = k === 0 ? at : beforeQuote(t, i - 1);
    if (t.word(i) !== words[k]) return -1;
  }
  return i;
}

/** "Rooms cost from $35": the least price; "rose from $35 to $40" has another end. */
function isFloor(t: Tokens, draft: Draft, at: number): boolean {
  if (draft.kind !== 'money' || draft.high !== null || t.word(draft.quoteTo) === TO) return false;
  return PRICED.has(t.word(at - 1)) && !(t.isNumber(draft.quoteTo + 1) && t.mark(draft.quoteTo) === HYPHEN);
}

function matches(t: Tokens, at: number, words: readonly number[], step: 1 | -1): boolean {
  for (let k = 0; k < words.length; k++) if (t.word(at + step * k) !== words[k]) return false;
  return true;
}

/** "20-odd", "800 kilos, give or take". */
const skipsMark = (t: Tokens, at: number): boolean =>
  (t.mark(at) === HYPHEN && !t.gap(at)) || (t.mark(at) === COMMA && t.word(at + 1) === GIVE);

function behind(t: Tokens, draft: Draft): boolean {
  for (const end of draft.to === draft.quoteTo ? [draft.to] : [draft.to, draft.quoteTo]) {
    if (t.mark(end) === PLUS_MARK && !t.gap(end) && !t.isNumber(end + 1)) {
      if (draft.quoteTo === end) draft.quoteTo = end + 1;
      return set(draft, '>=', 'plus', '+');
    }
    const at = skipsMark(t, end) ? end + 1 : end;
    for (const phrase of after.get(t.word(at)) ?? []) {
      if (phrase.hedge === 'odd' && at === end && t.gap(at) && (draft.value < 20 || phrase.text === 'some')) continue;
      if (phrase.hedge === 'plus' && at === end && t.gap(at)) continue;
      // "1.4 minimum wages"
      if (EXTREMES.has(t.word(at)) && isNouny(t, at + 1)) continue;
      if (matches(t, at, phrase.words, 1)) return set(draft, phrase.comparator, phrase.hedge, phrase.text);
    }
  }
  return behindSubstance(t, draft) || asLimit(t, draft);
}

/** "A six fish limit", "the £500 cap": what is bounded stands between, if anything does. */
function asLimit(t: Tokens, draft: Draft): boolean {
  for (let i = draft.quoteTo; i < draft.quoteTo + 3; i++) {
    if (MOST_OF.has(t.word(i))) return t.word(i - 1) !== MARKET && set(draft, '<=', 'up to', 'limit');
    if (t.word(i) === MINIMUM) return set(draft, '>=', 'at least', 'minimum');
    if (t.mark(i) !== HYPHEN && !isNouny(t, i)) return false;
  }
  return false;
}

/** "10 inches of rain or more": past what is measured. */
function behindSubstance(t: Tokens, draft: Draft): boolean {
  if (t.word(draft.quoteTo) !== OF || draft.unit === null) return false;
  let at = draft.quoteTo + 1;
  while (at < draft.quoteTo + 4 && isNouny(t, at)) at++;
  if (t.word(at) !== OR) return false;
  const phrase = after.get(OR)?.find(({ words }) => matches(t, at, words, 1));
  return phrase !== undefined && set(draft, phrase.comparator, phrase.hedge, phrase.text);
}
