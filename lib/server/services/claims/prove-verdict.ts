import 'server-only';
import type { z } from 'zod';
import type { WorkingFields } from '@/lib/contracts/evidence';
import { Refusal } from '@/lib/contracts/refusals';
import type { PinnedReading } from '@/lib/core/checks/pinned';
import { type Proof, type ProvenWorking, prove, sayWorkingRefusal, type WorkingInput } from '@/lib/core/checks/proof';
import type { Actor } from '@/lib/server/context';
import { comparableClaim } from '@/lib/server/queries/comparable-claim';
import { visibleTo } from '@/lib/server/queries/visible';
import type { Claim, Prisma } from '@/prisma/generated/client';

type Working = z.output<typeof WorkingFields>;

/**
 * What a verdict rests on, worked out now: every comparison with the values of the claim's sources, and the working.
 * @throws Refusal invalid when the working cannot be done
 */
export async function proveVerdict(
  tx: Prisma.TransactionClient,
  claim: Claim,
  working: Working | null,
  actor: Actor,
): Promise<Proof> {
  const rows = await tx.evidence.findMany({
    where: { claimId: claim.id, removedAt: null },
    orderBy: { id: 'asc' },
    select: { id: true, reading: true },
  });
  const evidence = rows.flatMap(({ id, reading }) =>
    reading === null ? [] : [{ evidenceId: id, reading: reading as unknown as PinnedReading }],
  );
  const worked = working && { expression: working.expression, inputs: await inputsOf(tx, claim, working, actor) };
  const proof = prove(comparableClaim(claim), evidence, worked);
  if (proof.working) refuseUnworkable(proof.working);
  return { ...proof, noSource: rows.length === 0 };
}

export const proofJson = (proof: Proof): Prisma.InputJsonObject => proof as unknown as Prisma.InputJsonObject;

function refuseUnworkable({ finding }: ProvenWorking): void {
  if (finding.outcome === 'refused')
    throw new Refusal('invalid', { fields: { 'working.expression': sayWorkingRefusal(finding.refusal) } });
}

async function inputsOf(tx: Prisma.TransactionClient, claim: Claim, { inputs }: Working, actor: Actor) {
  const found: WorkingInput[] = [];
  for (const input of inputs) found.push(await inputOf(tx, claim, input, actor));
  return found;
}

type Named = Working['inputs'][number];

async function inputOf(
  tx: Prisma.TransactionClient,
  claim: Claim,
  { name, evidenceId, claimId }: Named,
  actor: Actor,
): Promise<WorkingInput> {
  if (!evidenceId === !claimId) throw notThere(name, 'Say what it stands for: one source’s value, or one figure.');
  if (claimId) {
    const other = await tx.claim.findFirst({ where: { id: claimId, articleId: claim.articleId } });
    if (!other) throw notThere(name, 'This figure is not in the article.');
    return { name, figure: comparableClaim(other), evidenceId: null, claimId };
  }
  const evidence = await tx.evidence.findFirst({
    where: { id: evidenceId ?? '', removedAt: null, claim: { articleId: claim.articleId }, source: visibleTo(actor) },
    select: { reading: true },
  });
  const reading = (evidence?.reading ?? null) as unknown as PinnedReading | null;
  if (reading?.is !== 'figure') throw notThere(name, 'There is no value pinned to work with.');
  return { name, figure: reading.figure, evidenceId: evidenceId ?? null, claimId: null };
}

const notThere = (name: string, why: string) =>
  new Refusal('invalid', { fields: { working: `“${name}” cannot be used. ${why}` } });
