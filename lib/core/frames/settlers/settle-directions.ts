import type { Draft } from '../../figures/draft';
import type { Direction } from '../../figures/figure';
import { CONTESTS, LOSE } from '../../figures/refiners/attach-direction';
import { DOWN, UP, type WordSet, wordSet } from '../../figures/vocabulary';
import { type Extent, headOfFigure, type SentenceGrammar } from '../thing';

/** With "up" or "down" beside them these move; "made up" and "put down" do not. */
const MOVES = wordSet(
  'go goes went gone going move moves moved moving edge edges edged edging inch inches inched inching tick ticks ticked ticking creep creeps crept creeping drift drifted drifting drive drives drove driven driving push pushes pushed pushing pull pulled pulling bring brings brought bringing send sends sent sending nudge nudged nudging ratchet ratcheted revise revised revising bump bumped bumping head heads headed heading trend trended trending force forced bid shoot shot come comes came coming finish finished end ended close closed open opened is are was were be been being stand stood wind wound scale scaled scaling',
);
/** Who takes these wins or loses things; what is taken is no rise or fall of something else. */
const TAKES = wordSet(
  'lose loses lost losing gain gains gained gaining add adds added adding shed sheds shedding cut cuts cutting slash slashes slashed slashing trim trims trimmed trimming axe axes axed axing lop lopped',
);
/** Their money is what was collected, not what changed. */
const COLLECTS = wordSet('raise raised raises raising advance advanced advances');
/** "Wiped 3% off the price", "took 5 kg off". */
const STRIPS = wordSet(
  'wipe wipes wiped wiping knock knocks knocked knocking take takes took taken taking strip stripped chop chopped',
);
/** As verbs only: their adjectives say nothing of a change. */
const SLOWS = wordSet('slow thin narrow dip dips shrink shrinks');
/** "$9 million in cuts". */
const SUMS_OF_CHANGE = wordSet('cuts reductions cutbacks increases rises gains losses declines hikes');
const ADDED: ReadonlySet<string> = new Set(['additional', 'extra']);
/** "A loss of $4 million". */
const LOSS = wordSet('loss losses gain gains profit');
/** How far a verb moved something: without "by" only these kinds say so. */
const EXTENTS: ReadonlySet<string> = new Set(['percent', 'points', 'fraction', 'money', 'number', 'measure']);
const CHANGES: ReadonlySet<string> = new Set([...EXTENTS, 'rate', 'count', 'duration', 'ratio']);
const SIDES: Readonly<Record<string, Direction>> = { up: 'up', down: 'down', higher: 'up', lower: 'down' };
/** What stands before the number of a gapped clause: "and imports 6%", "and by 6% in May". */
const MOST_BETWEEN = 12;

/** The sign of a change, and the way to a level, where more words part verb and figure than a refiner looks over. */
export function settleDirections(g: SentenceGrammar, drafts: readonly Draft[], extents: readonly Extent[]): void {
  drafts.forEach((draft, k) => {
    if (!draft.pending || draft.amount === null || draft.changeFrom >= 0 || draft.changeTo >= 0) return;
    if (draft.direction !== null || draft.movement !== null || draft.kind === 'age' || draft.unit === 'fold') return;
    const own = extents[k] as Extent;
    const left = drafts[k - 1];
    if (left?.direction && isListed(left) && draft.kind === 'number' && isName(g, own.from - 1)) {
      draft.direction = left.direction;
      draft.note('direction: as in the list before it');
      return;
    }
    // A bare number goes on as a part of the list before it, which the checks add up.
    if (draft.kind === 'number' && isListed(drafts[k - 1])) return;
    const place = placeOf(g, own);
    if (place === null) return;
    const level = wayToLevel(g, draft, place);
    if (level !== null) {
      draft.movement = level;
      draft.note(`movement: ${level}, to a level, by the tree`);
      return;
    }
    const way = changeOf(g, draft, own, place) ?? listed(g, drafts, extents, k, place);
    if (way === null) return;
    draft.direction = way;
    draft.note(`direction: ${way}, by the tree`);
  });
}

const isName = ({ tree }: SentenceGrammar, i: number): boolean => i > 0 && /^\p{Lu}/u.test(tree.words[i] ?? '');

const isListed = (left: Draft | undefined): boolean =>
  left?.pending === true && (left.kind === 'number' || left.kind === 'count');

const is = ({ words: { t, from } }: SentenceGrammar, set: WordSet, i: number): boolean =>
  set.has(t.word(from[i] as number));

/** Which way a word moves, by itself or by the "up" beside it; null if it does not. */
function wayOf(g: SentenceGrammar, i: number): Direction | null {
  const { tree, words } = g;
  if (i < 0) return null;
  let negative = false;
  for (const one of tree.children(i)) {
    const beside = tree.lower(one);
    const side = SIDES[beside];
    if (side !== undefined && one > i && one < i + 4 && (is(g, MOVES, i) || beside.length > 4)) return side;
    if (beside === 'negative' && one < i) negative = true;
  }
  if (tree.isVerb(i) && is(g, SLOWS, i)) return 'down';
  const bits = words.t.bits(words.from[i] as number);
  if ((bits & (UP | DOWN)) === 0) return null;
  return (bits & UP) !== 0 && !negative ? 'up' : 'down';
}

/** The first word on the way up from one that moves, over what only tells of what it is said: "a fall in sales of 7%". */
function mover(g: SentenceGrammar, from: number, over: (i: number) => boolean): Direction | null {
  const { tree } = g;
  for (let i = from, steps = 0; i >= 0 && steps < 3; i = tree.head(i), steps++) {
    const way = wayOf(g, i);
    if (way !== null || !over(i)) return way;
  }
  return null;
}

/** A figure in its sentence: the noun it counts or its own unit, what that hangs on, and by which preposition. */
interface Place {
  readonly at: number;
  readonly over: number;
  readonly preposition: string;
}

function placeOf(g: SentenceGrammar, own: Extent): Place | null {
  const { tree } = g;
  let at = headOfFigure(g, own);
  if (at < 0) return null;
  if (tree.relation(at) === 'nummod' && tree.isNoun(tree.head(at))) at = tree.head(at);
  const preposition = tree.preposition(at);
  for (let steps = 0; steps < 4 && tree.relation(at) === 'conj' && !tree.isVerb(tree.head(at)); steps++)
    at = tree.head(at);
  return { at, over: outOfAside(g, at), preposition: preposition || tree.preposition(at) };
}

/** What stands behind a comma with its preposition belongs to the verb, whatever noun the comma closes: "fell, after two winters, by a fifth". */
function outOfAside({ tree }: SentenceGrammar, at: number): number {
  let over = tree.head(at);
  const preposition = tree.child(at, 'case');
  if (preposition <= 0 || tree.words[preposition - 1] !== ',') return over;
  while (over >= 0 && tree.isNoun(over) && tree.head(over) >= 0) over = tree.head(over);
  return over;
}

/** "Has fallen, after a wet spring, to 40%": the level and how it was reached. */
function wayToLevel(g: SentenceGrammar, draft: Draft, { over, preposition }: Place): Direction | null {
  const { tree } = g;
  if (preposition !== 'to' || over < 0 || is(g, TAKES, over)) return null;
  if (draft.kind === 'count' && draft.per === null && tree.child(over, 'obj') >= 0) return null;
  return wayOf(g, over);
}

function changeOf(g: SentenceGrammar, draft: Draft, own: Extent, place: Place): Direction | null {
  const { tree } = g;
  const { at, over, preposition } = place;
  if (!CHANGES.has(draft.kind)) return null;
  const beside = besideIt(g, draft, at);
  if (beside !== null || over < 0) return beside;
  switch (preposition) {
    case 'by':
      return moved(g, draft, over);
    case 'of':
      return tree.isNoun(over) && draft.kind !== 'duration' ? ofChange(g, draft, over) : null;
    case 'in':
      return draft.kind === 'fraction' && !tree.isNoun(over) ? wayOf(g, over) : null;
    case '':
      break;
    default:
      return null;
  }
  const relation = tree.relation(at);
  if (relation === 'nsubj') return null;
  if (relation === 'nsubj:pass' || relation === 'obj') {
    const way = taken(g, draft, over);
    if (way !== null || relation === 'nsubj:pass') return way;
  }
  if (tree.isNoun(over)) return over >= own.to && isShare(draft) ? wayOf(g, over) : null;
  return extent(g, draft, own, over);
}

/** "An additional 3,000 loaves", "$9 million in cuts". */
function besideIt(g: SentenceGrammar, draft: Draft, at: number): Direction | null {
  const { tree } = g;
  for (const one of tree.children(at)) {
    const word = tree.lower(one);
    if (tree.relation(one) === 'amod' && draft.kind === 'count' && ADDED.has(word)) return 'up';
    if (tree.relation(one) === 'nmod' && tree.preposition(one) === 'in' && is(g, SUMS_OF_CHANGE, one))
      return wayOf(g, one);
  }
  return null;
}

/** "Lost by 312 votes" is a margin. */
function moved(g: SentenceGrammar, draft: Draft, over: number): Direction | null {
  const margin = (draft.kind === 'count' || draft.kind === 'number') && is(g, LOSE, over);
  return margin ? null : mover(g, over, (i) => g.tree.isVerb(i));
}

/** "Gained 12 guides", "430 posts were added", "wiped 3% off". */
function taken(g: SentenceGrammar, draft: Draft, verb: number): Direction | null {
  const { tree } = g;
  if (!tree.isVerb(verb) || draft.kind === 'duration') return null;
  if (is(g, STRIPS, verb)) return tree.children(verb).some((one) => isOff(g, one)) ? 'down' : null;
  if (!is(g, TAKES, verb) || CONTESTS.has((draft.unitText ?? '').toLowerCase())) return null;
  return wayOf(g, verb);
}

const isOff = ({ tree }: SentenceGrammar, i: number): boolean =>
  tree.lower(i) === 'off' || tree.preposition(i) === 'off';

/** "Fell last year 4%", "was, at the end, 3 points higher". */
function extent(g: SentenceGrammar, draft: Draft, own: Extent, over: number): Direction | null {
  if (!EXTENTS.has(draft.kind) || (draft.kind === 'money' && is(g, COLLECTS, over))) return null;
  if (g.tree.lower(own.to) === 'of' && draft.kind !== 'fraction' && !is(g, TAKES, over)) return null;
  return wayOf(g, over);
}

/** "A fall in exports of 4%". A loss of money is a result: where there was one before, the change is another. */
const ofChange = (g: SentenceGrammar, draft: Draft, noun: number): Direction | null =>
  draft.kind === 'money' && is(g, LOSS, noun)
    ? null
    : mover(g, noun, (i) => g.tree.isNoun(i) && g.tree.preposition(i) === 'in');

const isShare = ({ kind }: Draft): boolean => kind === 'percent' || kind === 'points' || kind === 'fraction';

/** "Rose 4% in Leith, 3% in Fife", "fell 4% and imports 6%": a list goes on the way it began. */
function listed(
  { tree }: SentenceGrammar,
  drafts: readonly Draft[],
  extents: readonly Extent[],
  k: number,
  { at, over, preposition }: Place,
): Direction | null {
  const draft = drafts[k] as Draft;
  const left = drafts[k - 1];
  if (left === undefined || !left.pending || left.direction === null || left.kind !== draft.kind) return null;
  if (left.unit !== draft.unit || draft.kind === 'duration' || (preposition !== '' && preposition !== 'by'))
    return null;
  const { to } = extents[k - 1] as Extent;
  const { from, to: end } = extents[k] as Extent;
  if (from - to > MOST_BETWEEN || tree.lower(end) === 'of') return null;
  if (tree.relation(at) === 'nsubj' && tree.isVerb(over)) return null;
  let parts = false;
  for (let i = to; i < from; i++) {
    if (tree.isVerb(i) || tree.tag(i) === 'SCONJ' || tree.tag(i) === 'PRON') return null;
    if (tree.tag(i) === 'CCONJ' || tree.words[i] === ',' || tree.words[i] === ';') parts = true;
  }
  return parts ? left.direction : null;
}
