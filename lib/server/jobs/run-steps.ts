import 'server-only';
import { z } from 'zod';
import { id } from '@/lib/contracts/fields';
import type { ChangeContext } from '@/lib/server/context';
import { verb } from '@/lib/server/verb';
import { type JobRun, Prisma } from '@/prisma/generated/client';
import { giveBack, send, settle } from './deliveries';
import { LANES } from './job';

const delivery = { deliveryId: id, lane: z.enum(LANES) };
/** Which beginning of a job speaks: once another has begun it, this one has nothing to say any more. */
const mine = { jobId: id, attempt: z.int() };

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

const RunStep = z.discriminatedUnion('step', [
  z.object({ step: z.literal('begin'), jobId: id, runnerId: id, ...delivery }),
  z.object({
    step: z.literal('report'),
    ...mine,
    done: z.int().min(0),
    total: z.int().min(0).nullable(),
    message: z.string().max(2000).nullable(),
    cursor: z.string().max(100_000).refine(isJson, 'A cursor is JSON.').nullable(),
  }),
  z.object({
    step: z.literal('done'),
    ...mine,
    ...delivery,
    message: z.string().max(2000),
    lines: z.array(z.string().max(2000)).max(200),
    alarm: z.boolean(),
  }),
  z.object({ step: z.literal('failed'), ...mine, ...delivery, reason: z.string().max(2000) }),
  z.object({
    step: z.literal('again'),
    ...mine,
    ...delivery,
    reason: z.string().max(2000),
    afterSeconds: z.int().min(0).max(86_400),
  }),
  z.object({ step: z.literal('back'), ...mine, ...delivery }),
  z.object({ step: z.literal('alive'), runnerId: id, apart: z.boolean() }),
  z.object({ step: z.literal('gone'), runnerId: id }),
]);
type Step<Name> = Extract<z.output<typeof RunStep>, { step: Name }>;

/** What a step answers: whether the job is (still) the caller's, and how it stands when it was begun. */
interface Stepped {
  readonly mine: boolean;
  readonly run: JobRun | null;
}

/**
 * Everything that is written about a job while it runs: begun, told, ended one way or the other. Its state and pg-boss'
 * delivery change in one transaction. It is derived from what the job does through its verbs: no history tells of it.
 */
export const runStep = verb<z.output<typeof RunStep>, Stepped>({
  action: 'job.run',
  input: RunStep,
  async change(tx, step, context) {
    return { answer: await stepped(tx, step, context), changes: [] };
  },
});

const NOT_MINE: Stepped = { mine: false, run: null };
const MINE: Stepped = { mine: true, run: null };

async function stepped(
  tx: Prisma.TransactionClient,
  step: z.output<typeof RunStep>,
  { now, newId }: ChangeContext,
): Promise<Stepped> {
  switch (step.step) {
    case 'begin':
      return begin(tx, step, now());
    case 'report':
      return report(tx, step);
    case 'alive':
      await alive(tx, step);
      return MINE;
    case 'gone':
      await tx.jobRunner.deleteMany({ where: { id: step.runnerId } });
      return MINE;
    default:
      return end(tx, step, now(), newId);
  }
}

/** How often whoever runs a job may end in the middle of it, with nothing done in between. */
const MOST_INTERRUPTIONS = 4;
const ENDED_MIDWAY =
  'Figurecheck ended in the middle of this several times, each time without getting any further. It was given up.';

async function begin(tx: Prisma.TransactionClient, step: Step<'begin'>, now: Date): Promise<Stepped> {
  const { jobId, deliveryId, lane, runnerId } = step;
  await tx.$queryRaw`SELECT 1 FROM job_run WHERE id = ${jobId}::uuid FOR UPDATE`;
  const run = await tx.jobRun.findUnique({ where: { id: jobId } });
  if (!run || run.deliveryId !== deliveryId || (run.state !== 'waiting' && run.state !== 'running')) {
    await settle(tx, { id: deliveryId, lane, jobId });
    return NOT_MINE;
  }
  const interrupted = run.state === 'running' ? run.interrupted + 1 : run.interrupted;
  if (interrupted > MOST_INTERRUPTIONS) {
    const data = { state: 'failed', reason: ENDED_MIDWAY, finishedAt: now, runnerId: null } as const;
    await tx.jobRun.update({ where: { id: jobId }, data });
    await settle(tx, { id: deliveryId, lane, jobId });
    return NOT_MINE;
  }
  const data = {
    state: 'running',
    attempt: run.attempt + 1,
    interrupted,
    runnerId,
    startedAt: run.startedAt ?? now,
  } as const;
  return { mine: true, run: await tx.jobRun.update({ where: { id: jobId }, data }) };
}

const ofMine = ({ jobId, attempt }: { jobId: string; attempt: number }) =>
  ({ id: jobId, attempt, state: 'running' }) as const;

async function report(tx: Prisma.TransactionClient, step: Step<'report'>): Promise<Stepped> {
  const { done, total, message, cursor } = step;
  const where = ofMine(step);
  const data = {
    done,
    total,
    message,
    cursor: cursor === null ? Prisma.DbNull : (JSON.parse(cursor) as Prisma.InputJsonValue),
    interrupted: 0,
  };
  const { count } = await tx.jobRun.updateMany({ where, data });
  return count === 1 ? MINE : NOT_MINE;
}

/** Ends this beginning of the job: for good, to be tried again, or to be gone on with by the next. */
async function end(
  tx: Prisma.TransactionClient,
  step: Step<'done' | 'failed' | 'again' | 'back'>,
  now: Date,
  newId: () => string,
): Promise<Stepped> {
  const { jobId, deliveryId, lane } = step;
  const old = { id: deliveryId, lane, jobId };
  const next = { ...old, id: newId() };
  const { count } = await tx.jobRun.updateMany({
    where: ofMine(step),
    data: { runnerId: null, ...ending(step, now, next.id) },
  });
  if (count !== 1) return NOT_MINE;
  if (step.step === 'back') await giveBack(tx, old);
  else await settle(tx, old);
  if (step.step === 'again') await send(tx, next, step.afterSeconds);
  return MINE;
}

function ending(step: Step<'done' | 'failed' | 'again' | 'back'>, now: Date, nextDelivery: string) {
  switch (step.step) {
    case 'done': {
      const { message, lines, alarm } = step;
      return { state: 'done', message, lines, alarm, reason: null, finishedAt: now } as const;
    }
    case 'failed':
      return { state: 'failed', reason: step.reason, finishedAt: now } as const;
    case 'again':
      return { state: 'waiting', reason: step.reason, retries: { increment: 1 }, deliveryId: nextDelivery } as const;
    default:
      return { state: 'waiting' } as const;
  }
}

/** By the clock of the database, which all who run jobs share. */
async function alive(tx: Prisma.TransactionClient, { runnerId, apart }: Step<'alive'>): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO job_runner (id, apart, "heardAt") VALUES (${runnerId}::uuid, ${apart}, now())
    ON CONFLICT (id) DO UPDATE SET "heardAt" = now()`;
  await tx.$executeRaw`DELETE FROM job_runner WHERE "heardAt" < now() - interval '1 day'`;
}
