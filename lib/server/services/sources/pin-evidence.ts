import 'server-only';
import type { z } from 'zod';
import type { ClaimAnswer } from '@/lib/contracts/claims';
import { PinEvidence } from '@/lib/contracts/evidence';
import { Refusal } from '@/lib/contracts/refusals';
import type { ChangeContext, ReadingContext } from '@/lib/server/context';
import type { Reader } from '@/lib/server/db/reader';
import { dayText } from '@/lib/server/queries/day-text';
import { deskClaim } from '@/lib/server/queries/desk-claim';
import { askOfCopy, savedCopy } from '@/lib/server/queries/saved-copy';
import type { PinnedFor, ReadPin } from '@/lib/server/reading/read-pin';
import { verb } from '@/lib/server/verb';
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
  async change(tx, input, context, { reading, readingId, valueAsPrinted, ...read }) {
    const claim = await claimFor(tx, input.claimId);
    const copy = await savedCopy(tx, input.snapshotId, context.actor, readingId);
    if (claim.unitText !== read.unitText || claim.published !== read.published) throw new Refusal('conflict');
    const evidence = await tx.evidence.create({
      data: {
        ...columnsOf(input, context),
        sourceId: copy.sourceId,
        readingId,
        valueAsPrinted,
        reading: readingJson(reading),
      },
    });
    const change = { before: null, after: evidenceState(evidence) };
    return {
      answer: { claim: await deskClaim(tx, input.claimId, context.actor), evidenceId: evidence.id },
      changes: [{ subject: { kind: 'evidence', id: evidence.id }, articleId: claim.articleId, ...change }],
    };
  },
});

type Read = ReadPin & PinnedFor & { readonly readingId: string };

/** In the reading that whoever pins has before them: a newer one may have come meanwhile. */
async function readInCopy({ db, actor, system }: ReadingContext, pin: Input): Promise<Read> {
  const { unitText, published } = await claimFor(db, pin.claimId);
  const copy = await savedCopy(db, pin.snapshotId, actor, pin.readingId);
  const claim = { unitText, published };
  return { ...claim, readingId: copy.readingId, ...(await askOfCopy(system, copy, 'copy.pin', { pin, claim })) };
}

async function claimFor(tx: Reader, id: string): Promise<PinnedFor & { readonly articleId: string }> {
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
