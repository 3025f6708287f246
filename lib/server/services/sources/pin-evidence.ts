import 'server-only';
import type { z } from 'zod';
import type { ClaimAnswer } from '@/lib/contracts/claims';
import { PinEvidence } from '@/lib/contracts/evidence';
import { Refusal } from '@/lib/contracts/refusals';
import type { ChangeContext } from '@/lib/server/context';
import { deskClaim } from '@/lib/server/queries/desk-claim';
import { savedText } from '@/lib/server/queries/saved-copy';
import { verb } from '@/lib/server/verb';
import { evidenceState } from './change-evidence';
import { readPin } from './read-pin';
import { readingJson } from './typed-value';

type Input = z.output<typeof PinEvidence>;

/**
 * Pins a passage of a saved copy to a claim, with its value as printed. Refused unless the passage stands there word for
 * word and the engine reads that very number in it.
 */
export const pinEvidence = verb<Input, ClaimAnswer & { readonly evidenceId: string }>({
  action: 'evidence.pin',
  input: PinEvidence,
  async change(tx, input, context) {
    const claim = await tx.claim.findUnique({
      where: { id: input.claimId },
      select: { articleId: true, unitText: true, article: { select: { publishedOn: true } } },
    });
    if (!claim) throw new Refusal('not-found', { message: 'This claim is not here any more.' });
    const copy = await savedText(tx, input.snapshotId, context.actor);
    const { reading, valueAsPrinted } = readPin(copy, input, claim);
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
