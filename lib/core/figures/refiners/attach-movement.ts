import type { Tokens } from '../../text/tokens';
import type { Draft, Refiner } from '../draft';
import type { Direction } from '../figure';
import { isNouny } from '../noun-phrase';
import { ADVERB, ARTICLE, DETERMINER, DOWN, FROM, IN, MONTH, OF, TO, UP, word, wordSet } from '../vocabulary';
import { LEVELS, sumsUp } from './attach-direction';

const COMMA = 0x2c;
const HYPHEN = 0x2d;
const CLOSERS = new Set([COMMA, HYPHEN, 0x29]);
const AT = word('at');
const RECORD = word('record');
/** "to a two-year low of $3", "to a record high of 70". */
const EXTREMES = wordSet('high low peak trough record level total average maximum minimum rate price close');
const BACK = wordSet('back again further even all steadily sharply slightly on off out');
/** Their object is what was won or lost, not what moved: "gained access to 5 sites", "lost the race to 3". */
const NO_LEVEL = wordSet(
  'gain gained gains gaining lose lost loses losing loss add added adds adding advance lead shed lower higher narrow record spike hike',
);
const OF_PLACE = wordSet('higher lower up down');
/** What may stand between a change and its level: "9% year on year in May to an average of". */
const PASSED = DETERMINER | ADVERB | ARTICLE | MONTH;
const BETWEEN_WORDS = wordSet('in of from on average for by year month week basis quarter');
const REACH = 7;

/** The way a level was reached: "rose to 99 yuan", "added 15 sen to RM2.70", "58%, up from 52%", "fell below half". */
export const attachMovement: Refiner = {
  name: 'attach movement',
  refine(t, drafts) {
    for (let i = 0; i < drafts.length; i++) {
      const draft = drafts[i] as Draft;
      if (!draft.pending || draft.amount === null || draft.direction !== null || draft.changeTo >= 0) continue;
      if (EXTREMES.has(t.word(draft.quoteTo))) continue;
      const movement = draft.changeFrom >= 0 ? betweenTwo(t, drafts, draft) : reached(t, drafts, i);
      if (movement === null) continue;
      draft.movement = movement;
      draft.note(`movement: ${movement}, to a level`);
    }
  },
};

/** The token before a figure and its comparator. */
const introducer = (draft: Draft): number => (draft.hedgeFrom >= 0 ? draft.hedgeFrom : draft.quoteFrom) - 1;

const wayOf = (t: Tokens, at: number): Direction => ((t.bits(at) & UP) !== 0 ? 'up' : 'down');

const moves = (t: Tokens, at: number): boolean =>
  (t.bits(at) & (UP | DOWN)) !== 0 && t.word(at) !== TO && t.word(at) !== FROM;

/** The end of "from 4.2% to 5.2%": as the verb says, else as the two numbers lie. */
function betweenTwo(t: Tokens, drafts: readonly Draft[], end: Draft): Direction | null {
  const start = drafts[end.changeFrom] as Draft;
  for (const at of [introducer(start), introducer(end)]) {
    const way = t.word(at) === FROM || t.word(at) === TO ? movedBefore(t, at, end) : null;
    if (way !== null) return way;
  }
  if (start.value === end.value || end.high !== null) return null;
  return start.value < end.value ? 'up' : 'down';
}

function reached(t: Tokens, drafts: readonly Draft[], i: number): Direction | null {
  const draft = drafts[i] as Draft;
  if (draft.hedgeFrom >= 0 && LEVELS.has(t.word(lastOfHedge(t, draft)))) return past(t, draft);
  const at = opening(t, introducer(draft));
  const w = t.word(at);
  if (w === TO && sumsUp(t, at)) return null;
  if (w === TO) return afterChange(t, drafts, i, at, REACH) ?? movedBefore(t, at, draft);
  if (w !== AT) return null;
  return afterChange(t, drafts, i, at, 2) ?? (OF_PLACE.has(t.word(at - 1)) ? wayOf(t, at - 1) : null);
}

/** "well below": the word of the comparator that names the side. */
const lastOfHedge = (t: Tokens, draft: Draft): number =>
  LEVELS.has(t.word(draft.hedgeFrom)) ? draft.hedgeFrom : draft.hedgeFrom + 1;

/** "fell below half", "climbed well above 40%". */
function past(t: Tokens, draft: Draft): Direction | null {
  const at = draft.hedgeFrom - 1;
  const verb = BACK.has(t.word(at)) ? at - 1 : at;
  return moves(t, verb) ? wayOf(t, verb) : null;
}

/** Back over "a record", "a two-year low of": the token of "to" or "at", else where it stopped. */
function opening(t: Tokens, from: number): number {
  let i = from;
  if (t.word(i) === OF && EXTREMES.has(t.word(i - 1))) {
    for (let steps = 0; steps < REACH && t.word(i) !== TO; steps++) i--;
    return i;
  }
  while (i > from - 3 && ((t.bits(i) & (ARTICLE | ADVERB)) !== 0 || t.word(i) === RECORD)) i--;
  return i;
}

/** "gained 18 sen to 4.41", "a 3-point rise in turnout, to 66%", "closed up 2% at 7,512": a change, then its level. */
function afterChange(t: Tokens, drafts: readonly Draft[], i: number, at: number, reach: number): Direction | null {
  const change = drafts[i - 1]?.pending ? drafts[i - 1] : drafts[i - 2];
  if (!change?.pending || change.direction === null || change.quoteTo > at || at - change.quoteTo > reach) return null;
  for (let k = change.quoteTo; k < at; k++) {
    const joined = BETWEEN_WORDS.has(t.word(k)) || CLOSERS.has(t.mark(k));
    if (!joined && !isNouny(t, k) && !moves(t, k) && (t.bits(k) & PASSED) === 0) return null;
  }
  return change.direction;
}

/** The verb or noun of movement before "to": right there ("rose to"), or before its object ("cut its forecast to"). */
function movedBefore(t: Tokens, to: number, draft: Draft): Direction | null {
  let i = to - 1;
  for (let steps = 0; steps < REACH; steps++, i--) {
    const w = t.word(i);
    if (moves(t, i)) return steps > 0 && !isObjectOf(t, i, draft) ? null : wayOf(t, i);
    const nouns = isNouny(t, i) || t.mark(i) === HYPHEN || w === OF || w === IN || BACK.has(w);
    if (!nouns && (t.bits(i) & (DETERMINER | ARTICLE | ADVERB)) === 0) return null;
  }
  return null;
}

/** "added two players to the 25" adds to no number; "increased support to 5 million people" counts other things. */
const isObjectOf = (t: Tokens, at: number, draft: Draft): boolean =>
  !NO_LEVEL.has(t.word(at)) && (draft.kind !== 'count' || draft.per !== null);
