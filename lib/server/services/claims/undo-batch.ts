import 'server-only';
import { UndoBatch } from '@/lib/contracts/jobs';
import { Refusal } from '@/lib/contracts/refusals';
import { historyRows, type ReadRow } from '@/lib/server/chain/read';
import type { HistoryText } from '@/lib/server/chain/row';
import type { Actor, ChangeContext } from '@/lib/server/context';
import type { Change } from '@/lib/server/history';
import type { State } from '@/lib/server/state';
import { verb } from '@/lib/server/verb';
import type { Prisma } from '@/prisma/generated/client';
import { changeClaim } from './change-claim';
import { revived, takeBack, UNADDED } from './take-back';
import { undoEvidence } from './undo-change';

/** Changes taken back in one transaction. */
const PAGE = 50;

/** What one page of an undo came to. */
export interface UndonePage {
  /** The oldest row looked at: the next page begins before it. */
  readonly before: string | null;
  readonly undone: number;
  /** Changes that stay, because somebody changed the same thing since or it is gone. */
  readonly left: number;
  /** How many are still to be looked at. */
  readonly more: number;
}

/**
 * Takes back a page of what a bulk change made, newest first, by the history alone. For whoever started it, and for
 * owners. Refuses: not-found, where there was no such bulk change for this person.
 */
export const undoBatch = verb<{ batchId: string; before: string | null }, UndonePage>({
  action: 'batch.undo',
  input: UndoBatch,
  async change(tx, { batchId, before }, context) {
    await refuseOthers(tx, batchId, context.actor);
    const within = (seq: string | null) => ({ batchId, ...(seq === null ? {} : { seq: { lt: BigInt(seq) } }) });
    const rows = await historyRows(tx, { where: within(before), orderBy: { seq: 'desc' }, take: PAGE });
    const changes: Change[] = [];
    let undone = 0;
    for (const row of rows) {
      const made = (await isOvertaken(tx, row, context)) ? [] : await undo(tx, row.read, context);
      if (made.length > 0) undone += 1;
      changes.push(...made);
    }
    const last = rows.at(-1)?.seq;
    const next = last === undefined ? before : String(last);
    const more = rows.length < PAGE ? 0 : await tx.history.count({ where: within(next) });
    return { answer: { before: next, undone, left: rows.length - undone, more }, changes };
  },
});

async function refuseOthers(tx: Prisma.TransactionClient, batchId: string, actor: Actor): Promise<void> {
  const batch = await tx.jobRun.findUnique({ where: { id: batchId }, select: { byId: true } });
  const all = actor.kind !== 'person' || actor.role === 'owner';
  if (!batch || (!all && batch.byId !== actor.id))
    throw new Refusal('not-found', { message: 'There is no bulk change of yours here.' });
}

/** Has anything but this bulk change and its undoing touched the same thing since? */
async function isOvertaken(tx: Prisma.TransactionClient, row: ReadRow, { batchId: ours }: ChangeContext) {
  const batches = [row.batchId, ours].filter((one): one is string => Boolean(one));
  const since = { subjectId: row.subjectId, seq: { gt: row.seq } };
  const theirs = { ...since, OR: [{ batchId: null }, { batchId: { notIn: batches } }] };
  return (await tx.history.findFirst({ where: theirs, select: { seq: true } })) !== null;
}

async function undo(
  tx: Prisma.TransactionClient,
  entry: HistoryText | null,
  context: ChangeContext,
): Promise<readonly Change[]> {
  if (entry?.subject.kind === 'claim') return undoClaim(tx, entry, context);
  if (entry?.subject.kind === 'evidence') {
    const there = await tx.evidence.findUnique({ where: { id: entry.subject.id }, select: { id: true } });
    return there ? (await undoEvidence(tx, entry, context)).changes : [];
  }
  return [];
}

/** A figure the bulk change had found is none any more; what it changed is as it was. A verdict's end is an event. */
async function undoClaim(tx: Prisma.TransactionClient, entry: HistoryText, context: ChangeContext) {
  const claim = await tx.claim.findUnique({ where: { id: entry.subject.id } });
  if (!claim) return [];
  const before = entry.before === null ? UNADDED : (entry.before as State);
  const reviewed = (await tx.verdict.count({ where: { claimId: claim.id } })) > 0;
  if (reviewed) return (await takeBack(tx, claim, before, context)).changes;
  return (await changeClaim(tx, claim, revived(before), context.now(), context.actor)).changes;
}
