import type { Tokens } from '../../text/tokens';
import type { Draft, Refiner } from '../draft';
import type { Direction } from '../figure';
import { isNouny } from '../noun-phrase';
import { beforeQuote } from '../quotes';
import {
  ADVERB,
  AND,
  ARTICLE,
  BETWEEN,
  DETERMINER,
  DOWN,
  FROM,
  IN,
  OF,
  OR,
  PREPOSITION,
  TO,
  UP,
  word,
  wordSet,
} from '../vocabulary';

const COMMA = 0x2c;
const OPEN = 0x28;
const CLOSE = 0x29;
const BY = word('by');
/** "Three inches fell in an hour": rain. */
const FELL = word('fell');
/** "negative growth of 2%" */
const NEGATIVE = word('negative');
const UP_WORD = word('up');
const DOWN_WORD = word('down');
/** Shares "gave up 0.8%"; a buyer "put down 20%". */
const GAVE = wordSet('gave give gives giving');
const PUT = wordSet('put puts putting laid lay turned knocked took shot broke wrote');
const SHORT = word('short');
const THAN = word('than');
const MORE = wordSet('more');
const LESS = wordSet('less fewer');
/** "12% below its peak", "40% cheaper than". */
const LESSER = wordSet('below under cheaper smaller slower weaker shorter lighter fewer poorer');
const GREATER = wordSet(
  'above over bigger larger faster stronger longer taller heavier dearer costlier richer greater pricier',
);
const PASSED = wordSet('another extra additional further roughly as much whopping staggering record some still just');
/** Of money these say what was collected or lost, not what changed: "raised $5 million". */
const NOT_OF_MONEY = wordSet(
  'raise raised raises raising recover recovers recovered recovering recovery loss losses gain gains profit',
);
/** "raised five sheep", "recovered 12 bikes": how many things there are is no matter of these. */
const NOT_OF_COUNTS = wordSet(
  'raise raised raises raising recover recovers recovered recovering boost boosted advance lift lifted lifts sank sink sinks sunk mounted stumbled',
);
/** Contests are lost, and nothing is fewer for it. */
export const CONTESTS: ReadonlySet<string> = new Set(
  'game games match matches set sets race races vote votes battle battles fight fights final finals election elections case cases appeal appeals bet bets time times'.split(
    ' ',
  ),
);
const CHANGES = new Set(['percent', 'points', 'money', 'number', 'measure', 'duration', 'rate', 'fraction', 'ratio']);
/** "$2,000 more than", "30bp more than". */
const OF_THAN = new Set(['money', 'number', 'points']);
/** "fell below 50%" names a level; "fell more than 5%" a change. */
export const LEVELS = wordSet('below above under beyond past');
/** "7.6% up on a year ago". */
const COMPARED = wordSet('on from since year compared in for at versus than');
/** "lost by 312 votes": a margin. */
export const LOSE = wordSet('lost lose loses losing');
/** "raised defence spending 7.2%": what was changed stands between. */
const CHANGED = wordSet(
  'raised raises raise raising cut cuts cutting lifted lifts lifting boosted boosts boosting increased increases increase increasing reduced reduces reduce reducing trimmed slashed hiked hikes lowered lowers',
);
/** "made up 24% of sales", "gave up 30 points". */
const PHRASAL = wordSet(
  'make makes made making give gives gave given giving pick picks picked picking set sets setting rack racked chalked end ends ended sign signed snap snapped bought line lined hold held used use',
);
/** "Adds up to 1.3 million litres" is so many. */
const ADDS = wordSet('add adds added adding sum sums summed');
const WITHIN = word('within');
const SURE = wordSet('increase decrease decline reduction higher lower growth shrinkage');
/** Of a length without "by": how far somebody got. */
const LEAPS = wordSet('leap leapt leaped leaps jump jumped jumps climb climbed climbs dived tumbled slid');
const REACH = 8;

/** The sign of a change, from the verb or noun before it ("fell 4%") or behind it ("a 4% drop"). */
export const attachDirection: Refiner = {
  name: 'attach direction',
  refine(t, drafts) {
    for (let i = 0; i < drafts.length; i++) {
      const draft = drafts[i] as Draft;
      if (!draft.pending || draft.direction !== null || draft.amount === null) continue;
      const negative = draft.value < 0 && (draft.kind === 'percent' || draft.kind === 'points') ? 'down' : null;
      const direction =
        negative ?? before(t, draft) ?? behind(t, draft) ?? overObject(t, draft) ?? restated(t, drafts, i);
      if (direction === null) continue;
      draft.direction = direction;
      draft.note(`direction: ${direction}`);
    }
    spread(drafts);
  },
};

/** Whether a "to" stands behind "adds up". */
export const sumsUp = (t: Tokens, to: number): boolean => t.word(to - 1) === UP_WORD && ADDS.has(t.word(to - 2));

function before(t: Tokens, draft: Draft): Direction | null {
  if (t.word(draft.quoteTo) === SHORT) return null;
  if (draft.hedgeFrom >= 0 && (LEVELS.has(t.word(draft.hedgeFrom)) || t.word(draft.hedgeFrom) === WITHIN)) return null;
  let i = (draft.hedgeFrom >= 0 ? draft.hedgeFrom : draft.quoteFrom) - 1;
  let by = false;
  for (let steps = 0; steps < REACH; steps++, i--) {
    i = beforeQuote(t, i);
    const w = t.word(i);
    const bits = t.bits(i);
    if (w === 0 && !(by && t.isWord(i))) return null;
    if ((bits & (UP | DOWN)) !== 0 && !(w === TO || w === FROM)) return directs(t, draft, i, by);
    if (w === BY) by = true;
    else if (w === OF || (w === BETWEEN && draft.high !== null)) continue;
    else if ((bits & (ARTICLE | ADVERB)) === 0 && !PASSED.has(w) && !(by && steps > 0)) return null;
  }
  return null;
}

function overObject(t: Tokens, draft: Draft): Direction | null {
  if ((draft.kind !== 'percent' && draft.kind !== 'points') || draft.hedgeFrom >= 0) return null;
  if (t.word(draft.quoteTo) === OF || isNouny(t, draft.quoteTo)) return null;
  let i = draft.quoteFrom - 1;
  if (!isNouny(t, i) || (t.bits(i) & ADVERB) !== 0) return null;
  while (i > draft.quoteFrom - 6 && (isNouny(t, i) || (t.bits(i) & DETERMINER) !== 0) && !CHANGED.has(t.word(i))) i--;
  if (!CHANGED.has(t.word(i)) || t.word(i) === 0 || (t.bits(i - 1) & (ARTICLE | DETERMINER)) !== 0) return null;
  return (t.bits(i) & UP) !== 0 ? 'up' : 'down';
}

function directs(t: Tokens, draft: Draft, at: number, by: boolean): Direction | null {
  const w = t.word(at);
  if (by && draft.kind === 'count' && LOSE.has(w)) return null;
  if (w === UP_WORD && GAVE.has(t.word(at - 1)) && draft.kind === 'percent') return 'down';
  if (w === DOWN_WORD && PUT.has(t.word(at - 1))) return null;
  if (w === UP_WORD && PHRASAL.has(t.word(at - 1))) return null;
  const direction: Direction = (t.bits(at) & UP) !== 0 && t.word(at - 1) !== NEGATIVE ? 'up' : 'down';
  if (draft.kind === 'money' && !by && NOT_OF_MONEY.has(w)) return null;
  if (draft.kind === 'measure' && !by && LEAPS.has(w)) return null;
  if ((draft.kind === 'count' || draft.kind === 'measure') && !by && NOT_OF_COUNTS.has(w)) return null;
  // "Rates rise three times a year": so often, not by so many.
  if (draft.kind === 'count' && draft.unitText === 'times') return null;
  if (draft.kind === 'count' && LOSE.has(w) && CONTESTS.has((draft.unitText ?? '').toLowerCase())) return null;
  if (w === UP_WORD || w === DOWN_WORD) {
    const stated = (draft.kind !== 'count' && draft.kind !== 'age') || draft.unitText === 'points';
    return stated || by || t.mark(at - 1) === COMMA || t.mark(at - 1) === 0x28 ? direction : null;
  }
  const toLevel = t.word(draft.quoteTo) === TO && t.isNumber(draft.quoteTo + 1);
  return draft.kind === 'age' || (draft.kind === 'duration' && !by && !toLevel) ? null : direction;
}

/** "a 4% drop", "34.4% higher", "20% fewer": at most two nouns between. */
function behind(t: Tokens, draft: Draft): Direction | null {
  const points = draft.kind === 'count' && draft.unitText === 'points';
  if ((!CHANGES.has(draft.kind) && !points) || draft.kind === 'duration') return null;
  for (let i = draft.quoteTo; i < draft.quoteTo + 3; i++) {
    const w = t.word(i);
    if (draft.kind === 'percent' && i === draft.quoteTo && MORE.has(w)) return 'up';
    if (draft.kind === 'percent' && LESS.has(w)) return 'down';
    if (OF_THAN.has(draft.kind) && i === draft.quoteTo && endsThere(t, draft, i + 1) && (MORE.has(w) || LESS.has(w)))
      return MORE.has(w) ? 'up' : 'down';
    if (draft.kind === 'percent' && i === draft.quoteTo && w !== 0) {
      if (LESSER.has(w)) return 'down';
      if (GREATER.has(w)) return 'up';
    }
    if (
      i === draft.quoteTo &&
      (w === UP_WORD || w === DOWN_WORD) &&
      (COMPARED.has(t.word(i + 1)) || (draft.kind !== 'measure' && !t.isWord(i + 1)))
    ) {
      return w === UP_WORD ? 'up' : 'down';
    }
    const bits = t.bits(i);
    if (draft.kind === 'number' && isSizeOf(t, draft)) return null;
    if ((bits & (UP | DOWN)) !== 0 && w !== UP_WORD && w !== DOWN_WORD && w !== TO) {
      if (draft.kind === 'measure' && (i > draft.quoteTo || !isChangeOf(t, i))) return null;
      return (bits & UP) !== 0 ? 'up' : 'down';
    }
    if (!isNouny(t, i) && t.mark(i) !== 0x2d) return null;
  }
  return null;
}

/** "The flock of 1,336 lost", "a total of 40 fell ill": how many they are, and then what they did. */
const isSizeOf = (t: Tokens, { hedgeFrom, quoteFrom }: Draft): boolean =>
  t.word((hedgeFrom >= 0 ? hedgeFrom : quoteFrom) - 1) === OF;

/** "$2,000 more than", "60 euros more for heating"; "60 more beds" are so many, and "60 more" of what was told of before. */
const endsThere = (t: Tokens, draft: Draft, at: number): boolean =>
  t.word(at) === THAN || (draft.kind !== 'number' && !isNouny(t, at));

/** "a 5 cm rise in", "a 2-litre increase"; "a 30ft drop" is a height. */
const isChangeOf = (t: Tokens, at: number): boolean =>
  SURE.has(t.word(at)) || (t.word(at + 1) === IN && t.word(at) !== FELL);

/** "fell 12 basis points, or 0.12 percentage points": the same change once more. */
function restated(t: Tokens, drafts: Draft[], i: number): Direction | null {
  const left = drafts[i - 1];
  const draft = drafts[i] as Draft;
  if (left === undefined || left.direction === null || !left.pending) return null;
  if (isGapped(t, left, draft) || isSecond(t, left, draft) || isSameInBrackets(t, left, draft)) return left.direction;
  if (t.mark(left.quoteTo) !== COMMA || !again(t, draft, left.quoteTo + 1)) return null;
  return CHANGES.has(draft.kind) || draft.unitText === 'points' ? left.direction : null;
}

/** "tumbled 1,053 points (1.47%)": the same change as a share. */
const isSameInBrackets = (t: Tokens, left: Draft, draft: Draft): boolean =>
  draft.kind === 'percent' &&
  left.kind !== 'percent' &&
  draft.quoteFrom === left.quoteTo + 1 &&
  t.mark(left.quoteTo) === OPEN &&
  t.mark(draft.quoteTo) === CLOSE;

/** ", or 8%", ", about 8%". */
const again = (t: Tokens, draft: Draft, at: number): boolean =>
  draft.hedgeFrom === at || (t.word(at) === OR && (draft.quoteFrom === at + 1 || draft.hedgeFrom === at + 1));

/** "cut crashes by 13% and average speeds by 1.3 mph": the verb holds for both. */
function isGapped(t: Tokens, left: Draft, draft: Draft): boolean {
  const by = draft.quoteFrom - 1;
  if (t.word(by) !== BY || t.word(left.quoteFrom - 1) !== BY || t.word(left.quoteTo) !== AND) return false;
  for (let i = left.quoteTo + 1; i < by; i++) if (!isNouny(t, i) && (t.bits(i) & DETERMINER) === 0) return false;
  return by - left.quoteTo < REACH;
}

/** "rose 0.2% on the month and 4.1% on the year". */
function isSecond(t: Tokens, left: Draft, draft: Draft): boolean {
  const link = draft.quoteFrom - 1;
  if (draft.kind !== 'percent' || left.kind !== 'percent' || t.word(link) !== AND || link - left.quoteTo > REACH)
    return false;
  if ((t.bits(left.quoteTo) & PREPOSITION) === 0 || t.word(draft.quoteTo) !== t.word(left.quoteTo)) return false;
  for (let i = left.quoteTo + 1; i < link; i++) if (!isNouny(t, i) && (t.bits(i) & DETERMINER) === 0) return false;
  return t.word(draft.quoteTo) !== OF;
}

/** "rose 3, 4 and 5 percent": all of a list. */
function spread(drafts: Draft[]): void {
  for (let i = 1; i < drafts.length; i++) {
    const left = drafts[i - 1] as Draft;
    const right = drafts[i] as Draft;
    if (left.listed && left.direction !== null && right.pending && right.direction === null)
      right.direction = left.direction;
  }
}
