import 'server-only';
import type { ClaimAnswer } from '@/lib/contracts/claims';
import { Refusal } from '@/lib/contracts/refusals';
import { historyRows } from '@/lib/server/chain/read';
import type { Actor } from '@/lib/server/context';
import { deskClaim } from '@/lib/server/queries/desk-claim';
import { UNTRACKED } from '@/lib/server/reading/figure-records';
import { difference, type State, stateOf } from '@/lib/server/state';
import type { Changed } from '@/lib/server/verb';
import type { Claim, Prisma } from '@/prisma/generated/client';

/** Columns that no review changes, or that time alone changes. */
export const claimState = (claim: Claim): State => stateOf(claim, UNTRACKED);

/**
 * The claim, if nobody changed it since `version` was seen.
 * @throws Refusal not-found; conflict, whose detail is { claim, by, at, mine }: the claim as it is now, who made it so,
 * and whether all that was changed since is this person's own (from another window)
 */
export async function claimAt(
  tx: Prisma.TransactionClient,
  claimId: string,
  version: number,
  actor: Actor,
): Promise<Claim> {
  const claim = await tx.claim.findUnique({ where: { id: claimId } });
  if (!claim) throw new Refusal('not-found', { message: 'This claim is not here any more.' });
  if (claim.version !== version) throw await conflict(tx, claimId, actor, claim.version - version);
  return claim;
}

/** A conflict that shows what stands there now and who put it there. `changes`: how many were not seen, where that is known. */
export async function conflict(
  tx: Prisma.TransactionClient,
  claimId: string,
  actor: Actor,
  changes = 0,
): Promise<Refusal> {
  const [last] = await historyRows(tx, { where: { subjectId: claimId }, orderBy: { seq: 'desc' }, take: 1 });
  const by = last?.read?.actor.name ?? null;
  const message = by ? `${by} changed this claim in the meantime. Nothing was overwritten.` : undefined;
  const detail = {
    claim: await deskClaim(tx, claimId, actor),
    by,
    at: last?.at.toISOString() ?? null,
    mine: await areMine(tx, claimId, actor, changes),
  };
  return new Refusal('conflict', message ? { message, detail } : { detail });
}

/** Each change of a claim is one version and one row of its history. */
async function areMine(tx: Prisma.TransactionClient, claimId: string, actor: Actor, changes: number): Promise<boolean> {
  if (actor.id === null || changes < 1) return false;
  const last = await tx.history.findMany({
    where: { subjectId: claimId },
    orderBy: { seq: 'desc' },
    take: changes,
    select: { actorId: true },
  });
  return last.length === changes && last.every(({ actorId }) => actorId === actor.id);
}

/** Writes the columns, one version on; a change that slipped in between is a conflict. */
export async function changeClaim(
  tx: Prisma.TransactionClient,
  claim: Claim,
  data: Prisma.ClaimUncheckedUpdateManyInput,
  now: Date,
  actor: Actor,
): Promise<Changed<ClaimAnswer>> {
  const { count } = await tx.claim.updateMany({
    where: { id: claim.id, version: claim.version },
    data: { ...data, updatedAt: now, version: claim.version + 1 },
  });
  if (count !== 1) throw await conflict(tx, claim.id, actor);
  await tx.lookAgain.deleteMany({ where: { claimId: claim.id } });
  const after = await tx.claim.findUniqueOrThrow({ where: { id: claim.id } });
  return {
    answer: { claim: await deskClaim(tx, claim.id, actor) },
    changes: [
      {
        subject: { kind: 'claim', id: claim.id },
        articleId: claim.articleId,
        ...difference(claimState(claim), claimState(after)),
      },
    ],
  };
}
