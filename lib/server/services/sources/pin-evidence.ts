import 'server-only';
import type { z } from 'zod';
import type { ClaimAnswer } from '@/lib/contracts/claims';
import { PinEvidence } from '@/lib/contracts/evidence';
import { Refusal } from '@/lib/contracts/refusals';
import type { ChangeContext, Context } from '@/lib/server/context';
import { dayText } from '@/lib/server/queries/day-text';
import { deskClaim } from '@/lib/server/queries/desk-claim';
import { askOfCopy, savedCopy } from '@/lib/server/queries/saved-copy';
import type { PinnedFor, ReadPin } from '@/lib/server/reading/read-pin';
import { verb } from '@/lib/server/verb';
import type { Prisma } from '@/prisma/generated/client';
import { evidenceState } from './change-evidence';
import { readingJson } from './typed-value';

type Input = z.output<typeof PinEvidence>;

/**
 * Pins a passage of a saved copy to a claim, with its value as printed. Refused unless the passage stands there word for
 * word and the engine reads that very number in it.
 */
export const pinEvidence = verb<Input, ClaimAnswer & { readonly evidenceId: string }, Read>({
  action: 'evidence.pin',
  input: PinEvidence,
  prepare: readInCopy,
  async change(tx, input, context, { reading, valueAsPrinted, ...read }) {
    const claim = await claimFor(tx, input.claimId);
    const copy = await savedCopy(tx, input.snapshotId, context.actor);
    if (claim.unitText !== read.unitText || claim.published !== read.published) throw new Refusal('conflict');
    const evidence = await tx.evidence.create({
      data: { ...columnsOf(input, context), sourceId: copy.sourceId, valueAsPrinted, reading: readingJson(reading) },
    });
    const change = { before: null, after: evidenceState(evidence) };
    return {
      answer: { claim: await deskClaim(tx, input.claimId, context.actor), evidenceId: evidence.id },
      changes: [{ subject: { kind: 'evidence', id: evidence.id }, articleId: claim.articleId, ...change }],
    };
  },
});

type Read = ReadPin & PinnedFor;

async function readInCopy(context: Context, pin: Input): Promise<Read> {
  const { unitText, published } = await claimFor(context.prisma, pin.claimId);
  const copy = await savedCopy(context.prisma, pin.snapshotId, context.actor);
  const claim = { unitText, published };
  return { ...claim, ...(await askOfCopy(context, copy, 'copy.pin', { pin, claim })) };
}

async function claimFor(tx: Prisma.TransactionClient, id: string): Promise<PinnedFor & { readonly articleId: string }> {
  const claim = await tx.claim.findUnique({
    where: { id },
    select: { articleId: true, unitText: true, article: { select: { publishedOn: true } } },
  });
  if (!claim) throw new Refusal('not-found', { message: 'This claim is not here any more.' });
  return { articleId: claim.articleId, unitText: claim.unitText, published: dayText(claim.article.publishedOn) };
}

function columnsOf(input: Input, { actor, now, newId }: ChangeContext) {
  const at = now();
  const { claimId, snapshotId, kind, quote, note, selector, asOf } = input;
  return {
    id: newId(),
    ...{ claimId, snapshotId, kind, quote, note, selector },
    asOf: asOf ? new Date(asOf) : null,
    addedById: actor.id,
    createdAt: at,
    updatedAt: at,
  };
}
