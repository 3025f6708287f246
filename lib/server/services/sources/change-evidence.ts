import 'server-only';
import type { ClaimAnswer } from '@/lib/contracts/claims';
import { Refusal } from '@/lib/contracts/refusals';
import type { Actor } from '@/lib/server/context';
import { deskClaim } from '@/lib/server/queries/desk-claim';
import { visibleTo } from '@/lib/server/queries/visible';
import { difference, stateOf } from '@/lib/server/state';
import type { Changed } from '@/lib/server/verb';
import type { Evidence, Prisma } from '@/prisma/generated/client';
import { listLostPin } from './lost-pin';

export const evidenceState = (evidence: Evidence) => stateOf(evidence, ['createdAt', 'updatedAt']);

/** @throws Refusal not-found; conflict, whose detail is the claim as it is now */
export async function evidenceAt(
  tx: Prisma.TransactionClient,
  id: string,
  version: number,
  actor: Actor,
): Promise<Evidence> {
  const evidence = await tx.evidence.findFirst({ where: { id, source: { AND: [visibleTo(actor)] } } });
  if (!evidence) throw new Refusal('not-found', { message: 'This source is not on the claim any more.' });
  if (evidence.version !== version) throw await evidenceConflict(tx, evidence, actor);
  return evidence;
}

async function evidenceConflict(tx: Prisma.TransactionClient, { claimId }: Evidence, actor: Actor): Promise<Refusal> {
  return new Refusal('conflict', {
    message: 'Somebody changed this source in the meantime. Nothing was overwritten.',
    detail: { claim: await deskClaim(tx, claimId, actor) },
  });
}

/** Writes the columns, one version on, and answers with the claim. */
export async function changeEvidence(
  tx: Prisma.TransactionClient,
  evidence: Evidence,
  data: Prisma.EvidenceUncheckedUpdateManyInput,
  now: Date,
  actor: Actor,
): Promise<Changed<ClaimAnswer>> {
  const { count } = await tx.evidence.updateMany({
    where: { id: evidence.id, version: evidence.version },
    data: { ...data, updatedAt: now, version: evidence.version + 1 },
  });
  if (count !== 1) throw await evidenceConflict(tx, evidence, actor);
  const after = await tx.evidence.findUniqueOrThrow({ where: { id: evidence.id } });
  if (Boolean(after.removedAt) !== Boolean(evidence.removedAt)) await listLostPin(tx, evidence.id, now);
  const claim = await deskClaim(tx, evidence.claimId, actor);
  const change = difference(evidenceState(evidence), evidenceState(after));
  const { articleId } = await tx.claim.findUniqueOrThrow({
    where: { id: evidence.claimId },
    select: { articleId: true },
  });
  return { answer: { claim }, changes: [{ subject: { kind: 'evidence', id: evidence.id }, articleId, ...change }] };
}
