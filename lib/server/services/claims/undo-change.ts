import 'server-only';
import { UndoChange, type UndoneAnswer } from '@/lib/contracts/claims';
import { Refusal } from '@/lib/contracts/refusals';
import type { Action } from '@/lib/core/review/permissions';
import { historyRows } from '@/lib/server/chain/read';
import type { HistoryText } from '@/lib/server/chain/row';
import type { Actor, ChangeContext } from '@/lib/server/context';
import { historyLine } from '@/lib/server/queries/history-line';
import { visibleTo } from '@/lib/server/queries/visible';
import { changeEvidence } from '@/lib/server/services/sources/change-evidence';
import type { State } from '@/lib/server/state';
import { type Changed, verb } from '@/lib/server/verb';
import type { Prisma } from '@/prisma/generated/client';
import { revived, takeBack, UNADDED } from './take-back';

/** Rows looked back through; each undo adds one and cancels one. */
const LOOK_BACK = 400;

/** What one person does to a claim and to what it takes from its sources. */
const UNDOABLE: ReadonlySet<string> = new Set<Action>([
  'verdict.record',
  'claim.tick',
  'claim.promote',
  'claim.correct',
  'claim.add',
  'evidence.add',
  'evidence.pin',
  'evidence.pin-cells',
  'evidence.edit',
  'evidence.remove',
  'evidence.restore',
]);
const UNDOING: ReadonlySet<string> = new Set<Action>(['verdict.undo', 'change.undo']);

/**
 * Takes back my last change on an article that still stands, or the last one to the claim or source passage that is
 * named, by the history alone: it works after a reload and on another machine. Where somebody else changed the same
 * thing since, it is left and the one before is taken.
 */
export const undoChange = verb<{ articleId: string; subjectId: string | null }, UndoneAnswer>({
  action: 'change.undo',
  input: UndoChange,
  async change(tx, { articleId, subjectId }, context) {
    const entry = await lastStanding(tx, articleId, subjectId, context.actor);
    const { answer, changes } =
      entry.subject.kind === 'claim' ? await undoClaim(tx, entry, context) : await undoPinned(tx, entry, context);
    return { answer: { ...answer, undone: historyLine(entry).what }, changes };
  },
});

async function lastStanding(
  tx: Prisma.TransactionClient,
  articleId: string,
  subjectId: string | null,
  actor: Actor,
): Promise<HistoryText> {
  const rows = await historyRows(tx, {
    where: {
      articleId,
      actorId: actor.id,
      action: { in: [...UNDOABLE, ...UNDOING] },
      ...(subjectId ? { subjectId } : {}),
    },
    orderBy: { seq: 'desc' },
    take: LOOK_BACK,
  });
  const cancelled = new Map<string, number>();
  const overtaken = new Set<string>();
  for (const row of rows) {
    const { subjectId: id } = row;
    const count = cancelled.get(id) ?? 0;
    if (UNDOING.has(row.action)) cancelled.set(id, count + 1);
    else if (count > 0) cancelled.set(id, count - 1);
    else if (!overtaken.has(id)) {
      if (row.read && !(await somebodyElseSince(tx, id, row.seq, actor))) return row.read;
      overtaken.add(id);
    }
  }
  const message = 'What you did here last was changed by somebody else since. There is nothing of yours to undo.';
  throw new Refusal('nothing-to-undo', overtaken.size > 0 ? { message } : {});
}

async function somebodyElseSince(tx: Prisma.TransactionClient, subjectId: string, seq: bigint, actor: Actor) {
  const theirs = {
    subjectId,
    seq: { gt: seq },
    action: { not: 'article.reread' },
    OR: [{ actorId: null }, { NOT: { actorId: actor.id } }],
  };
  return (await tx.history.findFirst({ where: theirs, select: { seq: true } })) !== null;
}

async function undoClaim(tx: Prisma.TransactionClient, entry: HistoryText, context: ChangeContext) {
  const claim = await tx.claim.findUnique({ where: { id: entry.subject.id } });
  if (!claim) throw new Refusal('not-found', { message: 'This claim is not here any more.' });
  const before = entry.action === 'claim.add' ? UNADDED : (entry.before as State);
  return takeBack(tx, claim, before, context);
}

/** Cells that were pinned together are taken off together. */
async function undoPinned(
  tx: Prisma.TransactionClient,
  entry: HistoryText,
  context: ChangeContext,
): Promise<Changed<Omit<UndoneAnswer, 'undone'>>> {
  const last = await undoEvidence(tx, entry, context);
  if (entry.action !== 'evidence.pin-cells') return last;
  const where = { articleId: entry.articleId, actorId: entry.actor.id, action: entry.action, at: new Date(entry.at) };
  const rows = await historyRows(tx, { where: { ...where, subjectId: { not: entry.subject.id } } });
  const changes = [...last.changes];
  let { answer } = last;
  for (const { read } of rows) {
    const standing = read && (await tx.evidence.findFirst({ where: { id: read.subject.id, removedAt: null } }));
    if (!read || !standing || (await somebodyElseSince(tx, read.subject.id, BigInt(read.seq), context.actor))) continue;
    const undone = await undoEvidence(tx, read, context);
    changes.push(...undone.changes);
    answer = undone.answer;
  }
  return { answer, changes };
}

/** What was added is taken off, what was taken off is put back, what was edited is as it was. */
export async function undoEvidence(
  tx: Prisma.TransactionClient,
  entry: HistoryText,
  { actor, now }: ChangeContext,
): Promise<Changed<Omit<UndoneAnswer, 'undone'>>> {
  const evidence = await tx.evidence.findFirst({
    where: { id: entry.subject.id, source: { AND: [visibleTo(actor)] } },
  });
  if (!evidence) throw new Refusal('not-found', { message: 'This source is not on the claim any more.' });
  const at = now();
  const columns = entry.before === null ? { removedAt: at } : revived(entry.before as State);
  return changeEvidence(tx, evidence, columns as Prisma.EvidenceUncheckedUpdateManyInput, at, actor);
}
