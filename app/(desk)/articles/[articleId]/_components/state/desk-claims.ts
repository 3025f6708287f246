import type { DeskClaim } from '@/lib/contracts/claims';

export const isPending = ({ status }: DeskClaim): boolean => status === 'pending';
/** Offered for review: everything that is not dismissed. */
export const isClaim = ({ status }: DeskClaim): boolean => status !== 'dismissed';
/** Verified with nothing to show for it. */
export const isSourceless = ({ status, evidence, partial }: DeskClaim): boolean =>
  status === 'verified' && (partial?.sources ?? evidence.length) === 0;
export const isTick = ({ status, lane }: DeskClaim): boolean => status === 'dismissed' && lane === 'tick';
export const isToTick = (claim: DeskClaim): boolean => isTick(claim) && claim.tickedAt === null;
export const isNothing = (claim: DeskClaim): boolean => !isClaim(claim) && !isTick(claim);

/** Where each claim stands in the list: the same as long as none is added, however many are decided. */
export type Positions = ReadonlyMap<string, number>;

export const positionsOf = (claims: readonly DeskClaim[]): Positions => new Map(claims.map(({ id }, at) => [id, at]));

/** The claims and where they stand: a claim is found by its id without going through thousands of them. */
export interface Listed {
  readonly claims: readonly DeskClaim[];
  readonly positions: Positions;
}

export const claimOf = ({ claims, positions }: Listed, id: string | null): DeskClaim | undefined =>
  claims[positionOf({ positions }, id)];

/** -1: there is no such claim. */
export const positionOf = ({ positions }: Pick<Listed, 'positions'>, id: string | null): number =>
  (id === null ? undefined : positions.get(id)) ?? -1;

/** Those of these claims that are here, in text order. */
export const claimsOf = (listed: Listed, ids: readonly string[]): readonly DeskClaim[] =>
  ids
    .map((id) => positionOf(listed, id))
    .toSorted((a, b) => a - b)
    .flatMap((at) => listed.claims[at] ?? []);

/** Does a figure say something else than before, or count for the first time or no more? A verdict is neither. */
export function readsOtherwise(before: DeskClaim | undefined, now: DeskClaim | undefined): boolean {
  if (before === undefined || now === undefined) return before !== now;
  if (before.display !== now.display || before.kind !== now.kind || isClaim(before) !== isClaim(now)) return true;
  const read = ({ reading, frame }: DeskClaim) => JSON.stringify([reading, frame]);
  return !before.partial && read(before) !== read(now);
}

/** What choosing a claim needs to know of the desk. */
interface Shown extends Listed {
  readonly currentId: string | null;
  readonly showAll: boolean;
}

export const current = (shown: Shown): DeskClaim | null => claimOf(shown, shown.currentId) ?? null;

/** The figure one step on or back from the current one, among those that are shown, or among its own kind if it is not. */
export function neighbour(shown: Shown, step: 1 | -1): DeskClaim | null {
  const here = current(shown);
  for (let at = positionOf(shown, shown.currentId) + step; ; at += step) {
    const claim = shown.claims[at];
    if (!claim) return null;
    if (shown.showAll || !here || sameWalk(here, claim)) return claim;
  }
}

function sameWalk(here: DeskClaim, other: DeskClaim): boolean {
  if (isClaim(here)) return isClaim(other);
  return isTick(here) ? isTick(other) : isNothing(other);
}

/** The next one after `id` in text order that passes, from the top again when the end is reached; never `id` itself. */
export function nextAfter(listed: Listed, id: string | null, test: (claim: DeskClaim) => boolean): DeskClaim | null {
  const { claims } = listed;
  const from = positionOf(listed, id);
  const others = from < 0 ? claims.length : claims.length - 1;
  for (let on = 1; on <= others; on += 1) {
    const claim = claims[(from + on) % claims.length];
    if (claim && test(claim)) return claim;
  }
  return null;
}
