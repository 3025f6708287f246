import type { Tokens } from '../../text/tokens';
import type { Draft } from '../draft';
import type { Link } from '../figure';
import { OF } from '../vocabulary';

const OPEN = 0x28;
const COMMA = 0x2c;

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
  if (right?.pending && isPart(t, draft, right)) links.push({ relation: 'part-of', figure: first + i + 1 });
  if (draft.listed) links.push({ relation: 'shared-list', figure: first + i + 1 });
  else if (left?.listed) links.push({ relation: 'shared-list', figure: first + i - 1 });
  return links;
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
    for (let k = left.quoteTo; k < draft.quoteFrom; k++) if (t.mark(k) === COMMA) return j;
    return -1;
  }
  return -1;
}

/** "58% of the 163 teams", "7 of 10 firms". */
function isPart(t: Tokens, left: Draft, right: Draft): boolean {
  return t.word(left.quoteTo) === OF && right.quoteFrom - left.quoteTo <= 2;
}
