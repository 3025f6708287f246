import type { DeskClaim } from '@/lib/contracts/claims';
import { PARTS, type PartCounts, partOf, progress, type Tally } from '@/lib/core/review/status';

export const isPending = ({ status }: DeskClaim): boolean => status === 'pending';
/** Offered for review: everything that is not dismissed. */
export const isClaim = ({ status }: DeskClaim): boolean => status !== 'dismissed';
/** Verified with nothing to show for it. */
export const isSourceless = ({ status, evidence }: DeskClaim): boolean =>
  status === 'verified' && evidence.length === 0;
export const isTick = ({ status, lane }: DeskClaim): boolean => status === 'dismissed' && lane === 'tick';
export const isToTick = (claim: DeskClaim): boolean => isTick(claim) && claim.tickedAt === null;
export const isNothing = (claim: DeskClaim): boolean => !isClaim(claim) && !isTick(claim);

export function tallyOf(claims: readonly DeskClaim[]): Tally {
  const count = (test: (claim: DeskClaim) => boolean) => claims.filter(test).length;
  return {
    ...(Object.fromEntries(PARTS.map((part) => [part, count((claim) => partOf(claim) === part)])) as PartCounts),
    toTick: count(isToTick),
    ticked: count((claim) => isTick(claim) && !isToTick(claim)),
    nothingToCheck: count(isNothing),
  };
}

/** "12 of 31". */
export function progressWords(claims: readonly DeskClaim[]): string {
  const { checked, claims: all } = progress(tallyOf(claims));
  return `${checked} of ${all}`;
}

/** What choosing a claim needs to know of the desk. */
interface Shown {
  readonly claims: readonly DeskClaim[];
  readonly currentId: string | null;
  readonly showAll: boolean;
}

export const current = ({ claims, currentId }: Shown): DeskClaim | null =>
  claims.find(({ id }) => id === currentId) ?? null;

/** The figure one step on or back from the current one, among those that are shown, or among its own kind if it is not. */
export function neighbour(state: Shown, step: 1 | -1): DeskClaim | null {
  const here = current(state);
  const walk = state.claims.filter((claim) => state.showAll || !here || sameWalk(here, claim));
  const at = walk.findIndex(({ id }) => id === here?.id);
  return walk[at + step] ?? null;
}

function sameWalk(here: DeskClaim, other: DeskClaim): boolean {
  if (isClaim(here)) return isClaim(other);
  return isTick(here) ? isTick(other) : isNothing(other);
}

/** The next one after `id` in text order that passes, from the top again when the end is reached; never `id` itself. */
export function nextAfter(
  claims: readonly DeskClaim[],
  id: string | null,
  test: (claim: DeskClaim) => boolean,
): DeskClaim | null {
  const at = claims.findIndex((claim) => claim.id === id);
  const round = [...claims.slice(at + 1), ...claims.slice(0, Math.max(at, 0))];
  return round.find(test) ?? null;
}
