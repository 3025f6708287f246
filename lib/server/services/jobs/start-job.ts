import 'server-only';
import { type StartedView, StartJob } from '@/lib/contracts/jobs';
import { Refusal } from '@/lib/contracts/refusals';
import type { Actor, ChangeContext } from '@/lib/server/context';
import { type Enqueued, enqueue } from '@/lib/server/jobs/enqueue';
import { rereadArticles } from '@/lib/server/jobs/reread-articles';
import { undoBatchJob } from '@/lib/server/jobs/undo-batch';
import { verifyDesk } from '@/lib/server/jobs/verify-desk';
import { verb } from '@/lib/server/verb';
import type { Prisma } from '@/prisma/generated/client';

/** Queues a job that people start by a button. Under way already, it is not started again: the answer says since when. */
export const startJob = verb<typeof StartJob._output, StartedView>({
  action: 'job.start',
  input: StartJob,
  async change(tx, wanted, context) {
    const { jobId, already } = await queued(tx, wanted, context);
    return { answer: { jobId, already: already ? await startedBy(tx, jobId, context.actor) : null }, changes: [] };
  },
});

async function queued(
  tx: Prisma.TransactionClient,
  wanted: typeof StartJob._output,
  context: ChangeContext,
): Promise<Enqueued> {
  switch (wanted.kind) {
    case 'desk.verify':
      return enqueue(tx, context, verifyDesk, {});
    case 'articles.reread':
      return enqueue(tx, context, rereadArticles, {});
    case 'batch.undo':
      await refuseNothing(tx, wanted.batchId, context.actor);
      return enqueue(tx, context, undoBatchJob, { batchId: wanted.batchId });
  }
}

/** @throws Refusal not-found, nothing-to-undo */
async function refuseNothing(tx: Prisma.TransactionClient, batchId: string, actor: Actor): Promise<void> {
  const run = await tx.jobRun.findUnique({ where: { id: batchId }, select: { byId: true, state: true } });
  const all = actor.kind !== 'person' || actor.role === 'owner';
  if (!run || (!all && run.byId !== actor.id)) throw new Refusal('not-found');
  if (run.state === 'waiting' || run.state === 'running')
    throw new Refusal('conflict', { message: 'It is still under way. Undo it when it has ended.' });
  const undoing = { kind: undoBatchJob.kind, key: batchId, state: 'done' as const };
  const undone = await tx.jobRun.findFirst({ where: undoing, select: { id: true } });
  const rows = await tx.history.count({ where: { batchId } });
  if (undone || rows === 0) throw new Refusal('nothing-to-undo', { message: 'There is nothing of it to undo.' });
}

async function startedBy(tx: Prisma.TransactionClient, jobId: string, actor: Actor): Promise<StartedView['already']> {
  const run = await tx.jobRun.findUniqueOrThrow({ where: { id: jobId }, include: { by: { select: { name: true } } } });
  const own = run.byId !== null && run.byId === actor.id;
  return { at: run.queuedAt.toISOString(), by: own ? null : (run.by?.name ?? run.byName ?? 'somebody') };
}
