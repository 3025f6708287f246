import 'server-only';
import { type ClaimAnswer, UndoVerdict } from '@/lib/contracts/claims';
import { Refusal } from '@/lib/contracts/refusals';
import type { Proof } from '@/lib/core/checks/proof';
import { historyRows } from '@/lib/server/chain/read';
import type { Actor } from '@/lib/server/context';
import type { State } from '@/lib/server/state';
import { verb } from '@/lib/server/verb';
import { Prisma } from '@/prisma/generated/client';
import { changeClaim, claimAt, conflict } from './change-claim';
import { proofJson } from './prove-verdict';

/** Rows looked back through for the change to undo; each undo adds one and cancels one. */
const LOOK_BACK = 200;

/** Takes back my last change to this claim that still stands: everything it changed is as it was before. */
export const undoVerdict = verb<{ claimId: string; version: number }, ClaimAnswer>({
  action: 'verdict.undo',
  input: UndoVerdict,
  async change(tx, { claimId, version }, { actor, now, newId }) {
    const claim = await claimAt(tx, claimId, version, actor);
    const before = await stateBefore(tx, claimId, actor);
    const at = now();
    const changed = await changeClaim(tx, claim, revive(before), at, actor);
    if ('status' in before) await keepEvent(tx, claimId, newId(), at, actor.id);
    return changed;
  },
});

/** A figure that a person added is not a claim any more once that is undone; its row stays, for the history. */
const UNADDED: State = { status: 'dismissed', lane: 'none', reason: 'not-a-claim' };

/**
 * What the newest change of this actor that no undo has cancelled found before it. Somebody else's change on top of it
 * is a conflict.
 */
async function stateBefore(tx: Prisma.TransactionClient, claimId: string, actor: Actor): Promise<State> {
  const rows = await historyRows(tx, { where: { subjectId: claimId }, orderBy: { seq: 'desc' }, take: LOOK_BACK });
  let cancelled = 0;
  for (const row of rows) {
    if (row.actorId !== actor.id)
      throw cancelled > 0 ? new Refusal('nothing-to-undo') : await conflict(tx, claimId, actor);
    if (row.action === 'verdict.undo') cancelled += 1;
    else if (cancelled > 0) cancelled -= 1;
    else if (row.action === 'claim.add') return UNADDED;
    else {
      const { version: _version, ...before } = (row.read?.before ?? {}) as State & { version?: number };
      return before;
    }
  }
  throw new Refusal('nothing-to-undo');
}

const MOMENTS = new Set(['decidedAt', 'tickedAt', 'periodFrom', 'periodTo', 'baseFrom', 'baseTo']);
const JSON_COLUMNS = new Set(['tight', 'loose', 'proof']);

/** History keeps moments as text, and knows one kind of null. */
function revive(state: State): Prisma.ClaimUncheckedUpdateManyInput {
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
