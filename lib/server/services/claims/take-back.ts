import 'server-only';
import type { ClaimAnswer } from '@/lib/contracts/claims';
import type { Proof } from '@/lib/core/checks/proof';
import type { ChangeContext } from '@/lib/server/context';
import type { State } from '@/lib/server/state';
import type { Changed } from '@/lib/server/verb';
import { type Claim, Prisma } from '@/prisma/generated/client';
import { changeClaim } from './change-claim';
import { proofJson } from './prove-verdict';

/** A figure that a person added is not a claim any more once that is undone; its row stays, for the history. */
export const UNADDED: State = { status: 'dismissed', lane: 'none', reason: 'not-a-claim' };

/** Makes a claim what it was before a change, as the history kept it; a verdict that is taken back is an event too. */
export async function takeBack(
  tx: Prisma.TransactionClient,
  claim: Claim,
  before: State,
  { actor, now, newId }: ChangeContext,
): Promise<Changed<ClaimAnswer>> {
  const at = now();
  const changed = await changeClaim(tx, claim, revived(before), at, actor);
  if ('status' in before) await keepEvent(tx, claim.id, newId(), at, actor.id);
  return changed;
}

const MOMENTS = new Set(['decidedAt', 'tickedAt', 'removedAt', 'periodFrom', 'periodTo', 'baseFrom', 'baseTo', 'asOf']);
const JSON_COLUMNS = new Set(['tight', 'loose', 'proof', 'reading', 'selector', 'frame']);

/** The columns of a state that the history kept, to be written: it keeps moments as text, and knows one kind of null. */
export function revived({ version: _version, ...state }: State): Prisma.ClaimUncheckedUpdateManyInput {
  return Object.fromEntries(
    Object.entries(state).map(([key, value]) => {
      if (MOMENTS.has(key) && typeof value === 'string') return [key, new Date(value)];
      return [key, JSON_COLUMNS.has(key) && value === null ? Prisma.DbNull : value];
    }),
  );
}

/** An undone verdict is an event too: charts count what stands. */
async function keepEvent(tx: Prisma.TransactionClient, claimId: string, id: string, at: Date, byId: string | null) {
  const claim = await tx.claim.findUniqueOrThrow({ where: { id: claimId } });
  const { status, lane, reason, checkedAs, disputeReason, proposedWording, note } = claim;
  const columns = { status, lane, reason, checkedAs, disputeReason, proposedWording, note };
  const proof = claim.proof as Proof | null;
  const rest = { noSource: proof?.noSource ?? false, ...(proof ? { proof: proofJson(proof) } : {}) };
  await tx.verdict.create({ data: { id, claimId, ...columns, ...rest, claimVersion: claim.version, byId, at } });
}
