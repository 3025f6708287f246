import 'server-only';
import type { ZodType, z } from 'zod';
import { Refusal } from '@/lib/contracts/refusals';
import type { Actor, ChangeContext } from '@/lib/server/context';
import { permit } from '@/lib/server/verb';
import type { Prisma } from '@/prisma/generated/client';
import { send } from './deliveries';
import type { Job } from './job';
import { wakeRunners } from './wake';

/** What became of a wish to have a job done. */
export interface Enqueued {
  readonly jobId: string;
  /** It is waiting or running already, for whoever started it first. */
  readonly already: boolean;
}

/**
 * Puts a job into the queue, in the transaction of the verb that wants it: if the verb is refused, nothing was queued. It
 * will run as this actor.
 * @throws Refusal not-allowed, not-signed-in
 */
export async function enqueue<Schema extends ZodType>(
  tx: Prisma.TransactionClient,
  { actor, now, newId, afterCommit }: ChangeContext,
  job: Job<Schema>,
  input: z.output<Schema>,
): Promise<Enqueued> {
  permit(actor, job.may);
  const { kind, lane } = job;
  const key = job.key(input);
  const [id, deliveryId] = [newId(), newId()];
  const by = starter(actor);
  const taken = await tx.$executeRaw`
    INSERT INTO job_run (id, kind, "key", input, title, "byKind", "byId", "byName", "deliveryId", "queuedAt", lines)
    VALUES (${id}::uuid, ${kind}, ${key}, ${JSON.stringify(input)}::jsonb, ${job.title(input)}, ${by.kind}, ${by.id}::uuid,
      ${by.name}, ${deliveryId}::uuid, ${now()}, '{}')
    ON CONFLICT ("kind", "key") WHERE state IN ('waiting', 'running') DO NOTHING`;
  if (taken === 0) {
    const where = { kind, key, state: { in: ['waiting' as const, 'running' as const] } };
    const there = await tx.jobRun.findFirst({ where, select: { id: true } });
    if (!there) throw new Refusal('conflict', { message: 'It ended just now. Start it again.' });
    return { jobId: there.id, already: true };
  }
  await send(tx, { id: deliveryId, lane, jobId: id });
  afterCommit(wakeRunners);
  return { jobId: id, already: false };
}

/** In whose name it runs. People by id: their name and rights are those they have then. */
function starter({ kind, id, name }: Actor): { kind: string; id: string | null; name: string | null } {
  if (kind === 'person') return { kind, id, name: null };
  if (kind === 'command' || kind === 'system') return { kind, id: null, name };
  throw new Refusal('not-allowed');
}
