import 'server-only';
import type { z } from 'zod';
import type { ClaimAnswer } from '@/lib/contracts/claims';
import { Refusal } from '@/lib/contracts/refusals';
import { EditEvidence, RemoveEvidence } from '@/lib/contracts/sources';
import { verb } from '@/lib/server/verb';
import { type Evidence, Prisma } from '@/prisma/generated/client';
import { changeEvidence, evidenceAt } from './change-evidence';
import { changeSource } from './edit-source';
import { typedValue } from './typed-value';

type Input = z.output<typeof EditEvidence>;

/** Changes what a claim takes from its source: the quote, the value, the note. What is pinned in a saved copy stays. */
export const editEvidence = verb<Input, ClaimAnswer>({
  action: 'evidence.edit',
  input: EditEvidence,
  async change(tx, input, { actor, now }) {
    const evidence = await evidenceAt(tx, input.evidenceId, input.version, actor);
    if (evidence.snapshotId) refuseRepinning(evidence, input);
    const asOf = input.asOf === undefined ? {} : { asOf: input.asOf ? new Date(input.asOf) : null };
    const value = evidence.snapshotId ? {} : await valueColumns(tx, evidence, input.value);
    const quote = evidence.snapshotId ? {} : { quote: input.quote };
    return changeEvidence(tx, evidence, { ...quote, note: input.note, ...asOf, ...value }, now(), actor);
  },
});

function refuseRepinning({ quote, valueAsPrinted }: Evidence, input: Input): void {
  const moved = (input.quote !== null && input.quote !== quote) || (input.value && input.value !== valueAsPrinted);
  if (!moved) return;
  const message = 'This passage is pinned in the saved copy. Remove it and pin another one instead.';
  throw new Refusal('invalid', { fields: { quote: message } });
}

async function valueColumns(tx: Prisma.TransactionClient, { claimId }: Evidence, value: string | null | undefined) {
  if (value === undefined) return {};
  if (value === null) return { valueAsPrinted: null, reading: Prisma.DbNull };
  const claim = await tx.claim.findUniqueOrThrow({
    where: { id: claimId },
    select: { kind: true, article: { select: { publishedOn: true } } },
  });
  return typedValue(value, claim);
}

/** Takes a source off a claim. The row stays, so that it can be put back. */
export const removeEvidence = verb({
  action: 'evidence.remove',
  input: RemoveEvidence,
  async change(tx, { evidenceId, version }, { actor, now }) {
    const at = now();
    return changeEvidence(tx, await evidenceAt(tx, evidenceId, version, actor), { removedAt: at }, at, actor);
  },
});

/** Puts a removed source back; if it was deleted from the desk since, there too. */
export const restoreEvidence = verb({
  action: 'evidence.restore',
  input: RemoveEvidence,
  async change(tx, { evidenceId, version }, { actor, now }) {
    const evidence = await evidenceAt(tx, evidenceId, version, actor);
    const changed = await changeEvidence(tx, evidence, { removedAt: null }, now(), actor);
    const source = await tx.source.findUniqueOrThrow({ where: { id: evidence.sourceId } });
    if (!source.removedAt) return changed;
    const restored = await changeSource(tx, source, { removedAt: null }, now());
    return { answer: changed.answer, changes: [...changed.changes, ...restored.changes] };
  },
});
