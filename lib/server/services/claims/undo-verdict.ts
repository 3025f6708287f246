import 'server-only';
import { type ClaimAnswer, UndoVerdict } from '@/lib/contracts/claims';
import { Refusal } from '@/lib/contracts/refusals';
import { historyRows } from '@/lib/server/chain/read';
import type { Actor } from '@/lib/server/context';
import type { State } from '@/lib/server/state';
import { verb } from '@/lib/server/verb';
import type { Prisma } from '@/prisma/generated/client';
import { claimAt, conflict } from './change-claim';
import { takeBack, UNADDED } from './take-back';

/** Rows looked back through for the change to undo; each undo adds one and cancels one. */
const LOOK_BACK = 200;

/** Takes back my last change to this claim that still stands: everything it changed is as it was before. */
export const undoVerdict = verb<{ claimId: string; version: number }, ClaimAnswer>({
  action: 'verdict.undo',
  input: UndoVerdict,
  async change(tx, { claimId, version }, context) {
    const claim = await claimAt(tx, claimId, version, context.actor);
    return takeBack(tx, claim, await stateBefore(tx, claimId, context.actor), context);
  },
});

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
    if (row.action === 'verdict.undo' || row.action === 'change.undo') cancelled += 1;
    else if (cancelled > 0) cancelled -= 1;
    else if (row.action === 'claim.add') return UNADDED;
    else return (row.read?.before ?? {}) as State;
  }
  throw new Refusal('nothing-to-undo');
}
