import 'server-only';
import type { JobsView, JobView } from '@/lib/contracts/jobs';
import type { Reader } from '@/lib/server/db/reader';
import { nothing, query } from '@/lib/server/query';
import { DESK_ID, NEW_DESK } from '@/lib/server/services/desk/desk-row';
import type { Prisma } from '@/prisma/generated/client';

/** As many as anybody looks through. */
const SHOWN = 50;

/**
 * The jobs this person started, newest first; owners see what failed of everybody's too. What was looked for in a copy is told
 * where it was looked for: here it is only listed until it ended well.
 */
export const jobList = query({
  reads: 'job.list',
  input: nothing,
  async show(db, _none, { actor }): Promise<JobsView> {
    const failed = { state: 'failed' as const };
    const mine = actor.kind === 'person' ? { byId: actor.id } : {};
    const whose = actor.kind === 'person' && actor.role === 'owner' ? { OR: [mine, failed] } : mine;
    const where = { AND: [whose, { NOT: { kind: 'copy.search', state: 'done' as const } }] };
    const orderBy = [{ queuedAt: 'desc' as const }, { id: 'desc' as const }];
    const rows = await db.jobRun.findMany({ where, orderBy, take: SHOWN, select });
    const desk = await db.desk.findUnique({ where: { id: DESK_ID }, select: { timeZone: true } });
    const undoable = await undoableOf(db, rows);
    const jobs = rows.map((row) => toView(row, row.byId === actor.id, undoable.get(row.id) ?? 0));
    return { jobs, zone: desk?.timeZone ?? NEW_DESK.timeZone };
  },
});

const select = {
  ...{ id: true, kind: true, title: true, state: true, done: true, total: true, message: true, lines: true },
  ...{ alarm: true, reason: true, byId: true, byName: true, queuedAt: true, startedAt: true, finishedAt: true },
  by: { select: { name: true } },
} as const satisfies Prisma.JobRunSelect;
type Row = Prisma.JobRunGetPayload<{ select: typeof select }>;

/** How many changes of each job that has ended stand together in the history, unless they were taken back. */
async function undoableOf(db: Reader, rows: readonly Row[]): Promise<ReadonlyMap<string, number>> {
  const ended = rows.filter(({ state, finishedAt }) => finishedAt !== null && (state === 'done' || state === 'failed'));
  const ids = ended.map(({ id }) => id);
  const undone = await db.jobRun.findMany({
    where: { kind: 'batch.undo', key: { in: ids }, state: { in: ['waiting', 'running', 'done'] } },
    select: { key: true },
  });
  const taken = new Set(undone.map(({ key }) => key));
  const open = ids.filter((id) => !taken.has(id));
  const counts = await db.history.groupBy({ by: ['batchId'], where: { batchId: { in: open } }, _count: { seq: true } });
  return new Map(counts.map(({ batchId, _count }) => [batchId ?? '', _count.seq]));
}

function toView(row: Row, own: boolean, undoable: number): JobView {
  const { id, kind, title, state, done, total, message, lines, alarm, reason, by, byName } = row;
  return {
    ...{ id, kind, title, state, done, total, message, lines, alarm, reason, undoable },
    by: own ? null : (by?.name ?? byName ?? 'somebody'),
    queuedAt: row.queuedAt.toISOString(),
    startedAt: row.startedAt?.toISOString() ?? null,
    finishedAt: row.finishedAt?.toISOString() ?? null,
  };
}
