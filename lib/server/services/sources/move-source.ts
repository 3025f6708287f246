import 'server-only';
import { historyTexts } from '@/lib/server/chain/read';
import type { Change } from '@/lib/server/history';
import type { Prisma } from '@/prisma/generated/client';

type Tx = Prisma.TransactionClient;

/** What hangs on a source and goes with it when it becomes one with another: ids. */
export interface Moved {
  readonly evidence: readonly string[];
  readonly snapshots: readonly string[];
  /** Articles whose writer listed it, with the place in the list, and whether the list names the other one too. */
  readonly lists: readonly { readonly articleId: string; readonly position: number; readonly both: boolean }[];
}

/** All of it: passages that were taken off their claim too, since they may be put back. */
export async function movedWith(tx: Tx, sourceId: string, intoId: string): Promise<Moved> {
  const where = { sourceId };
  const evidence = await tx.evidence.findMany({ where, orderBy: { id: 'asc' }, select: { id: true } });
  const snapshots = await tx.snapshot.findMany({ where, orderBy: { id: 'asc' }, select: { id: true } });
  const lists = await tx.articleSource.findMany({ where, select: { articleId: true, position: true } });
  const others = await tx.articleSource.findMany({ where: { sourceId: intoId }, select: { articleId: true } });
  const named = new Set(others.map(({ articleId }) => articleId));
  return {
    evidence: evidence.map(({ id }) => id),
    snapshots: snapshots.map(({ id }) => id),
    lists: lists.map((line) => ({ ...line, both: named.has(line.articleId) })),
  };
}

/** What the last merging of a source took to the other one, as far as it is still there, and what was pinned in its copies since. */
export async function movedBy(tx: Tx, sourceId: string, intoId: string): Promise<Moved> {
  const [row] = await historyTexts(tx, {
    where: { subjectKind: 'source', subjectId: sourceId, action: 'source.merge' },
    orderBy: { seq: 'desc' },
    take: 1,
  });
  const moved = (row?.after as { moved?: Moved } | undefined)?.moved ?? { evidence: [], snapshots: [], lists: [] };
  const snapshots = await tx.snapshot.findMany({
    where: { id: { in: [...moved.snapshots] }, sourceId: intoId },
    select: { id: true },
  });
  const copies = snapshots.map(({ id }) => id);
  const evidence = await tx.evidence.findMany({
    where: { sourceId: intoId, OR: [{ id: { in: [...moved.evidence] } }, { snapshotId: { in: copies } }] },
    orderBy: { id: 'asc' },
    select: { id: true },
  });
  return { evidence: evidence.map(({ id }) => id), snapshots: copies, lists: moved.lists };
}

interface Way {
  readonly from: string;
  readonly to: string;
}

/** Moves all of it, and says so for the history: each passage and each copy has a row of its own. */
export async function moveAll(tx: Tx, moved: Moved, way: Way, now: Date): Promise<Change[]> {
  const passages = await moveEvidence(tx, moved.evidence, way, now);
  await tx.snapshot.updateMany({ where: { id: { in: [...moved.snapshots] } }, data: { sourceId: way.to } });
  await moveLists(tx, moved.lists, way);
  const copies = moved.snapshots.map((id): Change => ({ subject: { kind: 'snapshot', id }, ...turned(way) }));
  return [...passages, ...copies];
}

const turned = ({ from, to }: Way) => ({ before: { sourceId: from }, after: { sourceId: to } });

async function moveEvidence(tx: Tx, ids: readonly string[], way: Way, now: Date): Promise<Change[]> {
  const rows = await tx.evidence.findMany({
    where: { id: { in: [...ids] } },
    orderBy: { id: 'asc' },
    select: { id: true, version: true, claim: { select: { articleId: true } } },
  });
  await tx.evidence.updateMany({
    where: { id: { in: rows.map(({ id }) => id) } },
    data: { sourceId: way.to, updatedAt: now, version: { increment: 1 } },
  });
  const { before, after } = turned(way);
  return rows.map(({ id, version, claim }) => ({
    subject: { kind: 'evidence', id },
    articleId: claim.articleId,
    before: { ...before, version },
    after: { ...after, version: version + 1 },
  }));
}

/** A list that named both before they became one names both again when they are taken apart. */
async function moveLists(tx: Tx, lists: Moved['lists'], { from, to }: Way): Promise<void> {
  for (const { articleId, position, both } of lists) {
    const there = await tx.articleSource.findMany({ where: { articleId, sourceId: { in: [from, to] } } });
    const [old, anew] = [from, to].map((id) => there.find(({ sourceId }) => sourceId === id));
    const isHere = (await tx.article.count({ where: { id: articleId } })) === 1;
    if (isHere && !anew) await tx.articleSource.create({ data: { articleId, sourceId: to, position } });
    if (old && (!both || anew)) await tx.articleSource.deleteMany({ where: { articleId, sourceId: from } });
  }
}
