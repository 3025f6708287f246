import type { Draft } from '../figures/draft';
import { isNouny } from '../figures/noun-phrase';
import { ADVERB, ARTICLE, DETERMINER, DOWN, OF, OR, UP, word, wordSet } from '../figures/vocabulary';
import type { Tokens } from '../text/tokens';
import type { Link } from './parts';

const OPEN = 0x28;
const COMMA = 0x2c;
const DASH = 0x2013;
const BY = word('by');
const THEM = wordSet('them these those which whom');
const INCLUDING = wordSet('including of');

/** How the figures of a block hang together: from/to, the same in another unit, change of, part of, one list. */
export function linksOf(t: Tokens, drafts: readonly Draft[], i: number, first: number): Link[] {
  const draft = drafts[i] as Draft;
  const links: Link[] = [];
  if (draft.changeTo >= 0) links.push({ relation: 'to', figure: first + draft.changeTo });
  if (draft.changeFrom >= 0) links.push({ relation: 'from', figure: first + draft.changeFrom });
  const left = drafts[i - 1];
  const right = drafts[i + 1];
  if (left?.pending && sameInOtherUnit(t, left, draft))
    links.push({ relation: 'same-in-other-unit', figure: first + i - 1 });
  if (right?.pending && sameInOtherUnit(t, draft, right))
    links.push({ relation: 'same-in-other-unit', figure: first + i + 1 });
  const level = levelBefore(t, drafts, i);
  if (level >= 0) links.push({ relation: 'change-of', figure: first + level });
  for (const whole of wholesOf(t, drafts, i)) links.push({ relation: 'part-of', figure: first + whole });
  if (draft.listed) links.push({ relation: 'shared-list', figure: first + i + 1 });
  else if (left?.listed) links.push({ relation: 'shared-list', figure: first + i - 1 });
  return links;
}

/** Whether a figure beside it is a part of this one. */
export const isWholeOfAnother = (t: Tokens, drafts: readonly Draft[], i: number): boolean =>
  [i - 1, i + 1].some((j) => drafts[j]?.pending && wholesOf(t, drafts, j).includes(i));

/** Of which figures beside it this one is a part. */
function wholesOf(t: Tokens, drafts: readonly Draft[], i: number): number[] {
  const right = drafts[i + 1];
  const behind = right?.pending && isPart(t, drafts[i] as Draft, right) ? i + 1 : -1;
  return [behind, partOfThem(t, drafts, i)].filter((whole) => whole >= 0);
}

/** "500 miles (800 km)", "333.6 million yen ($3.1 million)". */
function sameInOtherUnit(t: Tokens, left: Draft, right: Draft): boolean {
  const bracket = right.quoteFrom - 1;
  if (t.mark(bracket) !== OPEN || left.quoteTo > bracket || bracket - left.quoteTo > 2) return false;
  return left.unit !== null && right.unit !== null && left.unit !== right.unit && sameSort(left, right);
}

const sameSort = (left: Draft, right: Draft): boolean =>
  left.kind === right.kind && (left.kind === 'money' || left.kind === 'measure' || left.kind === 'rate');

/** ", up 7.6%" behind a level says how the level changed: the level's index, -1 if there is none. */
export function levelBefore(t: Tokens, drafts: readonly Draft[], i: number): number {
  const draft = drafts[i] as Draft;
  if (draft.direction === null || (draft.kind !== 'percent' && draft.kind !== 'points' && draft.kind !== 'money'))
    return -1;
  for (let j = i - 1; j >= 0 && j > i - 4; j--) {
    const left = drafts[j] as Draft;
    if (!left.pending) continue;
    if (left.direction !== null || draft.quoteFrom - left.quoteTo > 8) return -1;
    return restates(t, left.quoteTo, draft) ? j : -1;
  }
  return -1;
}

/** Whether only a comma, a time and words of change lead from a level to its change: "in July, up 7.6%", ", a 9% fall". */
function restates(t: Tokens, from: number, draft: Draft): boolean {
  let k = (draft.hedgeFrom >= 0 ? draft.hedgeFrom : draft.quoteFrom) - 1;
  while (k > from && (t.bits(k) & (UP | DOWN | ARTICLE | ADVERB)) !== 0) k--;
  if (t.word(k) === OR || t.word(k) === BY) k--;
  while (k > from && (t.bits(k) & (UP | DOWN)) !== 0) k--;
  return t.mark(k) === COMMA || t.mark(k) === DASH || t.mark(k) === OPEN;
}

/** "58% of the 163 teams", "7 of 10 firms", "61 of the zoo's 75 penguins". */
function isPart(t: Tokens, left: Draft, right: Draft): boolean {
  if (t.word(left.quoteTo) !== OF || right.quoteFrom - left.quoteTo > 7) return false;
  for (let k = left.quoteTo + 1; k < right.quoteFrom; k++) {
    const joint = t.mark(k) === 0x27 || t.mark(k) === 0x2019 || t.mark(k - 1) === 0x27 || t.mark(k - 1) === 0x2019;
    if (!joint && !isNouny(t, k) && (t.bits(k) & (DETERMINER | ARTICLE)) === 0) return false;
  }
  return true;
}

/** "3,000 jobs will go, 800 of them here", "450 seats, of which it holds 271": the count that "them" stands for. */
function partOfThem(t: Tokens, drafts: readonly Draft[], i: number): number {
  const draft = drafts[i] as Draft;
  if (draft.kind !== 'number' && draft.kind !== 'count' && draft.unit !== '%' && draft.kind !== 'fraction') return -1;
  const whole = i - 1;
  const left = drafts[whole];
  if (left === undefined || !left.pending || left.kind !== 'count' || draft.from - left.quoteTo > 14) return -1;
  if (t.word(draft.quoteTo) === OF && THEM.has(t.word(draft.quoteTo + 1))) return whole;
  for (let k = left.quoteTo; k < draft.quoteFrom; k++) {
    if (t.mark(k) === COMMA && INCLUDING.has(t.word(k + 1)) && (t.word(k + 1) !== OF || THEM.has(t.word(k + 2)))) {
      return t.word(k + 1) === OF || draft.quoteFrom - k <= 3 ? whole : -1;
    }
  }
  return -1;
}
