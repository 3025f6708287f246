import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { JobView } from '@/lib/contracts/jobs';
import { Refusal } from '@/lib/contracts/refusals';
import type { ChangeContext, Context } from '@/lib/server/context';
import type { Database } from '@/lib/server/db/open';
import { type Enqueued, enqueue } from '@/lib/server/jobs/enqueue';
import { JOBS, job, type Work } from '@/lib/server/jobs/job';
import { type Runner, startRunner } from '@/lib/server/jobs/runner';
import { jobList } from '@/lib/server/queries/jobs';
import { recordVerdict } from '@/lib/server/services/claims/record-verdict';
import { retryJob } from '@/lib/server/services/jobs/retry-job';
import { startJob } from '@/lib/server/services/jobs/start-job';
import { changeRole } from '@/lib/server/services/people/change-role';
import { lookIn, lookInCopy } from '@/lib/server/services/sources/look-in';
import { searchProgress } from '@/lib/server/services/sources/search-others';
import { verify } from '@/lib/server/verify/verify';
import { anArticle, claimOf } from '@/tests/support/articles';
import { databaseKinds, freshDatabase } from '@/tests/support/database';
import { BULLETIN } from '@/tests/support/evidence';
import { aPerson, type Somebody } from '@/tests/support/people';

const Ticket = z.object({ ticket: z.string() });
type TicketWork = Work<z.output<typeof Ticket>, number>;

/** What the next ticket does; each test says. */
let work: (work: TicketWork) => Promise<string> = async () => 'Nothing to do.';

const ticketJob = job<typeof Ticket, number>({
  kind: 'test.ticket',
  may: 'article.reread',
  lane: 'soon',
  input: Ticket,
  key: ({ ticket }) => ticket,
  title: ({ ticket }) => `Ticket ${ticket}`,
  again: { times: 1, afterSeconds: 0 },
  work: async (given) => ({ message: await work(given) }),
});
afterAll(() => JOBS.delete(ticketJob.kind));

describe.each(databaseKinds())('jobs on the %s database', (kind) => {
  let db: Database;
  let owner: Somebody;
  let ana: Somebody;
  let bo: Somebody;
  let runner: Runner | null = null;
  beforeAll(async () => {
    db = await freshDatabase(kind);
    owner = await aPerson(db, 'owner');
    ana = await aPerson(db, 'editor');
    bo = await aPerson(db, 'editor');
  });
  afterEach(async () => {
    await runner?.stop();
    runner = null;
  });
  afterAll(() => db.close());

  const run = () => {
    runner ??= startRunner(db, { apart: false });
  };

  /** Queues a ticket as a verb does: inside its transaction. `refuse`: the verb thinks better of it afterwards. */
  async function queue({ context }: Somebody, ticket: string, refuse = false): Promise<Enqueued> {
    const done: (() => void)[] = [];
    const { prisma, ...rest } = context;
    const change: ChangeContext = { ...rest, afterCommit: (act) => void done.push(act) };
    const queued = await prisma.$transaction(async (tx) => {
      const answer = await enqueue(tx, change, ticketJob, { ticket });
      if (refuse) throw new Refusal('conflict');
      return answer;
    });
    for (const act of done) act();
    return queued;
  }

  const listFor = async (context: Context) => (await jobList(context)).jobs;
  async function jobFor({ context }: Somebody, jobId: string): Promise<JobView> {
    const found = (await listFor(context)).find(({ id }) => id === jobId);
    if (!found) throw new Error('The job is not listed.');
    return found;
  }
  const ended = (who: Somebody, jobId: string) =>
    expect.poll(async () => (await jobFor(who, jobId)).state, { timeout: 20_000, interval: 20 });

  it('come with the tables that the installed pg-boss wants', async () => {
    const { default: version } = await import('pg-boss/version.json', { with: { type: 'json' } });
    const { rows } = await db.pool.query('SELECT version FROM pgboss.version');
    expect(rows).toEqual([{ version: version.schema }]);
  });

  it('are queued in the transaction of the verb that wants them: refused, it queues nothing', async () => {
    await expect(queue(ana, 'refused', true)).rejects.toMatchObject({ code: 'conflict' });
    expect(await db.prisma.jobRun.count({ where: { key: 'refused' } })).toBe(0);
    const { rows } = await db.pool.query('SELECT 1 FROM pgboss.job');
    expect(rows).toEqual([]);
  });

  it('run as whoever started them, with the rights they have then, and are seen by nobody else', async () => {
    const seen: unknown[] = [];
    work = async ({ context, progress }) => {
      seen.push(context.actor);
      await progress({ done: 1, total: 2, message: 'Half way', cursor: 1 });
      return 'It is done.';
    };
    const { jobId } = await queue(ana, 'as ana');
    run();
    await ended(ana, jobId).toBe('done');
    expect(seen).toEqual([{ kind: 'person', id: ana.id, name: ana.name, role: 'editor' }]);
    expect(await jobFor(ana, jobId)).toMatchObject({ message: 'It is done.', total: 2, by: null, reason: null });
    expect(await listFor(bo.context)).toEqual([]);
    expect(await listFor(owner.context)).toEqual([]);
  });

  it('are refused to whoever may not, at the start and later', async () => {
    const viewer = await aPerson(db, 'viewer');
    await expect(queue(viewer, 'no')).rejects.toMatchObject({ code: 'not-allowed' });
    const { jobId } = await queue(bo, 'demoted');
    const { version } = await db.prisma.user.findUniqueOrThrow({ where: { id: bo.id } });
    await changeRole(owner.context, { personId: bo.id, role: 'viewer', version });
    run();
    const list = () => listFor(owner.context);
    await expect.poll(async () => (await list()).find(({ id }) => id === jobId)?.state).toBe('failed');
    const failed = (await list()).find(({ id }) => id === jobId);
    expect(failed).toMatchObject({ by: bo.name, reason: 'Your role does not allow this.' });
    const again = await db.prisma.user.findUniqueOrThrow({ where: { id: bo.id } });
    await changeRole(owner.context, { personId: bo.id, role: 'editor', version: again.version });
  });

  it('are waiting or running once per key, whoever starts them', async () => {
    let runs = 0;
    work = async () => {
      runs += 1;
      return 'Once.';
    };
    const first = await queue(ana, 'once');
    expect(await queue(owner, 'once')).toEqual({ jobId: first.jobId, already: true });
    run();
    await ended(ana, first.jobId).toBe('done');
    expect(runs).toBe(1);
    const later = await queue(ana, 'once');
    expect(later.already).toBe(false);
    await ended(ana, later.jobId).toBe('done');
  });

  it('that fail are tried again by themselves, then listed with the reason, then done again when asked', async () => {
    let tries = 0;
    work = async () => {
      tries += 1;
      throw new Refusal('unreachable', { message: 'The page could not be fetched.' });
    };
    const { jobId } = await queue(ana, 'unlucky');
    run();
    await ended(ana, jobId).toBe('failed');
    expect(tries).toBe(2);
    expect(await jobFor(owner, jobId)).toMatchObject({ reason: 'The page could not be fetched.', by: ana.name });
    work = async () => 'Now it went well.';
    await expect(retryJob(bo.context, { jobId })).rejects.toMatchObject({ code: 'not-found' });
    await retryJob(ana.context, { jobId });
    await ended(ana, jobId).toBe('done');
    expect(await jobFor(ana, jobId)).toMatchObject({ message: 'Now it went well.', reason: null });
    await expect(retryJob(ana.context, { jobId })).rejects.toMatchObject({ code: 'conflict' });
  });

  it('go on where they were when the process stops and starts, each step once', async () => {
    const articles = await Promise.all(
      ['Rents rose 6.3% in May.', 'Taxes rose 6.3% in June.'].map((text) => anArticle(db, { title: text, text })),
    );
    const claims = articles.map((desk) => claimOf(desk, '+6.3%'));
    let begun = () => {};
    const atSecond = new Promise<void>((resolve) => {
      begun = resolve;
    });
    const began: (number | null)[] = [];
    work = async ({ cursor, step, progress, signal }) => {
      began.push(cursor);
      for (const [at, { id: claimId, version }] of claims.entries()) {
        // The first step is repeated on purpose, as after a blow between the step and its report.
        await step(`verdict ${at}`, recordVerdict, { claimId, version, status: 'unverifiable' });
        await progress({ done: at + 1, total: 2, cursor: at });
        if (began.length > 1) continue;
        begun();
        await new Promise((resolve) => signal.addEventListener('abort', resolve));
      }
      return 'Both.';
    };
    const { jobId } = await queue(ana, 'stopped');
    run();
    await atSecond;
    await runner?.stop();
    runner = null;
    expect(await jobFor(ana, jobId)).toMatchObject({ state: 'waiting', done: 1, total: 2 });
    run();
    await expect.poll(async () => (await jobFor(ana, jobId)).finishedAt, { timeout: 20_000 }).not.toBeNull();
    expect(await jobFor(ana, jobId)).toMatchObject({ state: 'done', reason: null });
    expect(began).toEqual([null, 0]);
    const rows = await db.prisma.history.findMany({ where: { batchId: jobId }, select: { actorId: true } });
    expect(rows).toEqual([{ actorId: ana.id }, { actorId: ana.id }]);
  });

  it('that belonged to a process that is gone are taken up by the next', async () => {
    work = async () => 'Found.';
    const { jobId } = await queue(ana, 'orphan');
    await db.pool.query(`UPDATE pgboss.job SET state = 'active', started_on = now() - interval '1 hour'
      WHERE data->>'jobId' = '${jobId}'`);
    await db.prisma.jobRun.update({ where: { id: jobId }, data: { state: 'running', attempt: 1 } });
    run();
    await ended(ana, jobId).toBe('done');
  });

  it.runIf(kind === 'server')('are left to a worker by the app while there is one', async () => {
    const who: unknown[] = [];
    work = async () => {
      const { rows } = await db.pool.query(`SELECT runner.apart FROM job_run run
        JOIN job_runner runner ON runner.id = run."runnerId" WHERE run."key" = 'apart'`);
      who.push(...rows);
      return 'By a worker.';
    };
    const worker = startRunner(db, { apart: true });
    await expect.poll(() => db.prisma.jobRunner.count({ where: { apart: true } })).toBe(1);
    run();
    for (let i = 0; i < 3; i++) {
      const { jobId } = await queue(ana, 'apart');
      await ended(ana, jobId).toBe('done');
    }
    await worker.stop();
    expect(who).toEqual([{ apart: true }, { apart: true }, { apart: true }]);
    expect(await db.prisma.jobRunner.count({ where: { apart: true } })).toBe(0);
  });

  it('read all articles anew and verify the desk; what changed is undone together, but for what was touched since', async () => {
    const desk = await anArticle(db, { title: 'Bulk', text: 'Sales rose 12% to 340 carts. Rents fell 3%, taxes 4%.' });
    const [sales, rents] = [claimOf(desk, '+12%'), claimOf(desk, '−3%')];
    const old = { written: '21', display: '+21%' };
    await db.prisma.claim.update({ where: { id: sales.id }, data: old });
    await db.prisma.claim.update({ where: { id: rents.id }, data: { written: '31', display: '−31%' } });
    const { jobId, already } = await startJob(ana.context, { kind: 'articles.reread' });
    expect(already).toBeNull();
    run();
    await ended(ana, jobId).toBe('done');
    const reread = await jobFor(ana, jobId);
    expect(reread.undoable).toBe(2);
    expect(reread.lines).toContain('Bulk: 2 read anew, 0 found, 0 none any more');
    expect(reread.message).toMatch(/^\d+ articles read, 1 changed; /);

    const { version } = await db.prisma.claim.findUniqueOrThrow({ where: { id: rents.id } });
    await recordVerdict(bo.context, { claimId: rents.id, version, status: 'unverifiable' });
    await expect(startJob(bo.context, { kind: 'batch.undo', batchId: jobId })).rejects.toMatchObject({
      code: 'not-found',
    });
    const undo = await startJob(ana.context, { kind: 'batch.undo', batchId: jobId });
    await ended(ana, undo.jobId).toBe('done');
    expect((await jobFor(ana, undo.jobId)).message).toBe(
      '1 change taken back. 1 change stayed: somebody changed the same thing since.',
    );
    const state = await db.prisma.claim.findMany({
      where: { id: { in: [sales.id, rents.id] } },
      orderBy: { id: 'asc' },
      select: { display: true, status: true },
    });
    expect(state).toEqual([
      { display: '+21%', status: 'pending' },
      { display: '−3%', status: 'unverifiable' },
    ]);
    expect((await jobFor(ana, jobId)).undoable).toBe(0);
    await expect(startJob(ana.context, { kind: 'batch.undo', batchId: jobId })).rejects.toMatchObject({
      code: 'nothing-to-undo',
    });

    await expect(startJob(ana.context, { kind: 'desk.verify' })).rejects.toMatchObject({ code: 'not-allowed' });
    const verifying = await startJob(owner.context, { kind: 'desk.verify' });
    await ended(owner, verifying.jobId).toBe('done');
    expect(await jobFor(owner, verifying.jobId)).toMatchObject({ message: expect.stringMatching(/drifted|Drifted/) });
  });

  it('look for all open figures of an article in a copy: begun by whoever looks, once, kept, and tried again where it failed', async () => {
    const desk = await anArticle(db, {
      title: 'Port',
      text: 'The port moved 4.12 million tons, up 6.3%. Over 60% was maize.',
    });
    const claimId = claimOf(desk, '4.12 million tons').id;
    const { found, search } = await lookIn(ana.context, { claimId, given: BULLETIN });
    const snapshotId = found?.snapshotId ?? '';
    expect(search).toEqual({ done: 0, of: 0, settles: null, failure: null });
    const ofSearch = { where: { kind: 'copy.search' }, orderBy: { id: 'asc' as const } };
    // Whoever asks meanwhile begins no second one.
    await searchProgress(bo.context, { claimId, snapshotId });
    const [first, ...others] = await db.prisma.jobRun.findMany(ofSearch);
    expect(others).toEqual([]);
    expect(first).toMatchObject({ state: 'waiting', byId: ana.id });
    expect((await jobFor(ana, first?.id ?? '')).title).toBe('Look for an article’s open figures in a copy');

    await db.prisma.jobRun.updateMany({
      where: { id: first?.id ?? '' },
      data: { state: 'failed', reason: 'Too much.' },
    });
    const failed = { settles: null, failure: 'The search for other figures failed: Too much.' };
    expect(await searchProgress(ana.context, { claimId, snapshotId })).toMatchObject(failed);
    run();
    const again = await lookInCopy(ana.context, { claimId, snapshotId });
    expect(again.search?.failure).toBeNull();
    await expect
      .poll(async () => (await searchProgress(bo.context, { claimId, snapshotId })).settles, { timeout: 20_000 })
      .toEqual(expect.arrayContaining([claimOf(desk, 'over 60%').id]));
    expect((await searchProgress(bo.context, { claimId, snapshotId })).settles).not.toContain(claimId);
    await expect.poll(() => db.prisma.jobRun.count({ where: { kind: 'copy.search', state: 'done' } })).toBe(1);
    expect(await db.prisma.jobRun.count({ where: { kind: 'copy.search' } })).toBe(2);
    // What is kept is asked of no job, and what ended well is listed no more.
    await lookInCopy(bo.context, { claimId, snapshotId });
    expect(await db.prisma.jobRun.count({ where: { kind: 'copy.search' } })).toBe(2);
    const listed = (await listFor(ana.context)).filter(({ kind: what }) => what === 'copy.search');
    expect(listed.map(({ state }) => state)).toEqual(['failed']);
  });

  it('leave a history that verifies, and one whose batch was forged does not', async () => {
    const chain = async () =>
      (await verify(db.prisma)).drift.filter(({ what }) => what === 'history row').map(({ why }) => why);
    expect(await chain()).toEqual([]);
    await db.pool.query('ALTER TABLE history DISABLE TRIGGER ALL');
    const row = await db.prisma.history.findFirstOrThrow({ where: { batchId: { not: null } } });
    await db.pool.query(`UPDATE history SET "batchId" = NULL WHERE seq = ${row.seq}`);
    expect(await chain()).toEqual(['Its column batchId does not say what its text says.']);
  });

  it('say since when and by whom they are under way', async () => {
    await startJob(owner.context, { kind: 'articles.reread' });
    const { already } = await startJob(ana.context, { kind: 'articles.reread' });
    expect(already).toMatchObject({ by: owner.name });
  });
});
