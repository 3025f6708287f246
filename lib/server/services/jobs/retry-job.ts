import 'server-only';
import { RetryJob } from '@/lib/contracts/jobs';
import { Refusal } from '@/lib/contracts/refusals';
import { send } from '@/lib/server/jobs/deliveries';
import { JOBS } from '@/lib/server/jobs/job';
import '@/lib/server/jobs/kinds';
import { wakeRunners } from '@/lib/server/jobs/wake';
import { permit, verb } from '@/lib/server/verb';

/**
 * Has a job that failed done again, from where it got to, as whoever started it. For them, and for owners. Refuses:
 * not-found; conflict, where it did not fail or is under way anew.
 */
export const retryJob = verb({
  action: 'job.retry',
  input: RetryJob,
  async change(tx, { jobId }, { actor, newId, afterCommit }) {
    await tx.$queryRaw`SELECT 1 FROM job_run WHERE id = ${jobId}::uuid FOR UPDATE`;
    const run = await tx.jobRun.findUnique({ where: { id: jobId } });
    const job = run && JOBS.get(run.kind);
    const all = actor.kind !== 'person' || actor.role === 'owner';
    if (!run || !job || (!all && run.byId !== actor.id)) throw new Refusal('not-found');
    permit(actor, job.may);
    const under = { kind: run.kind, key: run.key, state: { in: ['waiting' as const, 'running' as const] } };
    if (run.state !== 'failed' || (await tx.jobRun.findFirst({ where: under, select: { id: true } })))
      throw new Refusal('conflict', { message: 'It is under way already, or has been done.' });
    const delivery = { id: newId(), lane: job.lane, jobId };
    const afresh = { reason: null, finishedAt: null, retries: 0, interrupted: 0 };
    await tx.jobRun.update({ where: { id: jobId }, data: { state: 'waiting', deliveryId: delivery.id, ...afresh } });
    await send(tx, delivery);
    afterCommit(wakeRunners);
    return { answer: { jobId }, changes: [] };
  },
});
