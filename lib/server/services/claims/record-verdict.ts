import 'server-only';
import type { z } from 'zod';
import { type ClaimAnswer, RecordVerdict } from '@/lib/contracts/claims';
import { Refusal } from '@/lib/contracts/refusals';
import { type CheckedAs, laneOfDismissal } from '@/lib/core/review/status';
import type { Actor } from '@/lib/server/context';
import { verb } from '@/lib/server/verb';
import { type Claim, Prisma } from '@/prisma/generated/client';
import { changeClaim, claimAt } from './change-claim';
import { proofJson, proveVerdict } from './prove-verdict';

type Input = z.output<typeof RecordVerdict>;

/** Sets the verdict on a claim. The one before it stays in the history. */
export const recordVerdict = verb<Input, ClaimAnswer>({
  action: 'verdict.record',
  input: RecordVerdict,
  async change(tx, input, { actor, now, newId }) {
    const claim = await claimAt(tx, input.claimId, input.version, actor);
    const at = now();
    const columns = { ...verdictColumns(claim, input), ...(await proofColumns(tx, claim, input, actor)) };
    await tx.verdict.create({
      data: {
        id: newId(),
        claimId: claim.id,
        ...columns,
        noSource: columns.proof !== Prisma.DbNull && (columns.proof as { noSource?: unknown }).noSource === true,
        claimVersion: claim.version + 1,
        byId: actor.id,
        at,
      },
    });
    const settled = input.status !== 'pending';
    const decided = { decidedAt: settled ? at : null, decidedById: settled ? actor.id : null };
    return changeClaim(tx, claim, { ...columns, ...decided, tickedAt: null, tickedById: null }, at, actor);
  },
});

/** Whoever checked a figure leaves the arithmetic behind; what is pending or dismissed has none. */
async function proofColumns(tx: Prisma.TransactionClient, claim: Claim, { status, working }: Input, actor: Actor) {
  if (status === 'pending' || status === 'dismissed') return { proof: Prisma.DbNull };
  const proof = await proveVerdict(tx, claim, working, actor);
  return { proof: proofJson({ ...proof, noSource: status === 'verified' && proof.noSource }) };
}

/** What a verdict leaves in the claim: each status keeps only what belongs to it. */
function verdictColumns(claim: Claim, input: Input) {
  const { status } = input;
  const dismissal = status === 'dismissed' ? input.dismissReason : null;
  return {
    status,
    lane: dismissal ? laneOfDismissal(dismissal) : null,
    reason: dismissal,
    checkedAs: status === 'verified' ? asChecked(claim, input) : null,
    disputeReason: status === 'disputed' ? input.disputeReason : null,
    proposedWording: status === 'disputed' ? input.proposedWording : null,
    note: input.note,
  };
}

/** A figure somebody is quoted for raises two questions; a verdict says which one it answers. */
function asChecked(claim: Claim, input: Input): CheckedAs {
  if (input.checkedAs) return input.checkedAs;
  if (!claim.attribution) return 'fact';
  const message = `Say whether you checked that ${claim.attribution} said it, that it is so, or both.`;
  throw new Refusal('invalid', { fields: { checkedAs: message } });
}
