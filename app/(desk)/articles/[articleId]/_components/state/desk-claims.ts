import type { DeskClaim } from '@/lib/contracts/claims';
import { PARTS, type PartCounts, partOf, progress, type Tally } from '@/lib/core/review/status';

export const isPending = ({ status }: DeskClaim): boolean => status === 'pending';
/** Offered for review: everything that is not dismissed. */
export const isClaim = ({ status }: DeskClaim): boolean => status !== 'dismissed';
/** Verified with nothing to show for it. */
export const isSourceless = ({ status, evidence, partial }: DeskClaim): boolean =>
  status === 'verified' && (partial?.sources ?? evidence.length) === 0;
export const isTick = ({ status, lane }: DeskClaim): boolean => status === 'dismissed' && lane === 'tick';
export const isToTick = (claim: DeskClaim): boolean => isTick(claim) && claim.tickedAt === null;
export const isNothing = (claim: DeskClaim): boolean => !isClaim(claim) && !isTick(claim);

const tallies = new WeakMap<readonly DeskClaim[], Tally>();

/** Counted once for every list of claims: thousands of them are gone through in one pass. */
export function tallyOf(claims: readonly DeskClaim[]): Tally {
  const known = tallies.get(claims);
  if (known) return known;
  const tally = {
    ...(Object.fromEntries(PARTS.map((part) => [part, 0])) as Record<keyof PartCounts, number>),
    ...{ toTick: 0, ticked: 0, nothingToCheck: 0 },
  };
  for (const claim of claims) {
    const part = partOf(claim);
    if (part !== null) tally[part] += 1;
    else if (!isTick(claim)) tally.nothingToCheck += 1;
    else tally[isToTick(claim) ? 'toTick' : 'ticked'] += 1;
  }
  tallies.set(claims, tally);
  return tally;
}

const indexes = new WeakMap<readonly DeskClaim[], ReadonlyMap<string, DeskClaim>>();

/** The claims by their ids; made once for every list of them. */
export function claimsById(claims: readonly DeskClaim[]): ReadonlyMap<string, DeskClaim> {
  const known = indexes.get(claims);
  if (known) return known;
  const byId = new Map(claims.map((claim) => [claim.id, claim]));
  indexes.set(claims, byId);
  return byId;
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
  claimsById(claims).get(currentId ?? '') ?? null;

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
