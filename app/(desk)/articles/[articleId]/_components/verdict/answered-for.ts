import type { DeskClaim } from '@/lib/contracts/claims';
import type { CheckedAs } from '@/lib/core/review/status';
import { type Listed, positionOf } from '../state/desk-claims';

/** The number of the paragraph (a line of the text) that a place lies in. */
export type Paragraphs = (place: number) => number;

export function paragraphsOf(text: string): Paragraphs {
  let feeds: readonly number[] | null = null;
  return (place) => {
    feeds ??= [...text.matchAll(/\n/gu)].map(({ index }) => index);
    let [low, high] = [0, feeds.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((feeds[middle] ?? 0) < place) low = middle + 1;
      else high = middle;
    }
    return low;
  };
}

/**
 * What "as said, as fact, or both?" was answered for another figure of the same speaker in the same paragraph, the one
 * decided last; null where it was not asked yet, or nobody is quoted.
 */
export function answeredFor(claim: DeskClaim, listed: Listed, paragraphOf: Paragraphs): CheckedAs | null {
  if (!claim.attribution) return null;
  const here = paragraphOf(claim.start);
  const answered = inParagraph(claim, listed, (other) => paragraphOf(other.start) === here).filter(
    ({ id, status, attribution }) => id !== claim.id && status === 'verified' && attribution === claim.attribution,
  );
  const last = answered.toSorted((a, b) => (a.decidedAt ?? '').localeCompare(b.decidedAt ?? '')).at(-1);
  return last?.checkedAs ?? null;
}

/** Claims stand in text order: those of one paragraph lie side by side, and only they are looked at. */
function inParagraph(claim: DeskClaim, listed: Listed, isHere: (claim: DeskClaim) => boolean): readonly DeskClaim[] {
  const { claims } = listed;
  const at = positionOf(listed, claim.id);
  let [from, to] = [at, at + 1];
  while (from > 0 && isHere(claims[from - 1] as DeskClaim)) from -= 1;
  while (to < claims.length && isHere(claims[to] as DeskClaim)) to += 1;
  return claims.slice(Math.max(from, 0), to);
}
