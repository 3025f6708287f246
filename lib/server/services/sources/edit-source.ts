import 'server-only';
import { Refusal } from '@/lib/contracts/refusals';
import { EditSource, RemoveSource, RenameSource, type SourceView } from '@/lib/contracts/sources';
import type { Actor } from '@/lib/server/context';
import { toSourceView } from '@/lib/server/queries/source-view';
import { visibleTo } from '@/lib/server/queries/visible';
import { difference } from '@/lib/server/state';
import { type Changed, verb } from '@/lib/server/verb';
import type { Prisma, Source } from '@/prisma/generated/client';
import { setReaders, sourceColumns, sourceState } from './create-source';

/** Changes a source for every claim that rests on it. */
export const editSource = verb({
  action: 'source.edit',
  input: EditSource,
  async change(tx, { sourceId, version, source }, { actor, now }) {
    const found = await sourceAt(tx, sourceId, version, actor);
    return changeSource(tx, found, sourceColumns(source), now(), source.readers);
  },
});

/** Gives a source another name, for every claim that rests on it. */
export const renameSource = verb({
  action: 'source.rename',
  input: RenameSource,
  async change(tx, { sourceId, version, title }, { actor, now }) {
    return changeSource(tx, await sourceAt(tx, sourceId, version, actor), { title }, now());
  },
});

/** Takes a source out of the lists. Refused while claims rest on it. */
export const removeSource = verb({
  action: 'source.remove',
  input: RemoveSource,
  async change(tx, { sourceId, version }, { actor, now }) {
    await lockSources(tx, [sourceId]);
    const source = await sourceAt(tx, sourceId, version, actor);
    if (source.removedAt) throw gone();
    const claims = await tx.evidence.count({ where: { sourceId, removedAt: null } });
    if (claims > 0) throw new Refusal('conflict', { message: inUse(claims) });
    const at = now();
    return changeSource(tx, source, { removedAt: at }, at);
  },
});

const inUse = (claims: number) =>
  `${claims === 1 ? '1 claim rests' : `${claims} claims rest`} on this source. Take it off first, or merge the source into another.`;

/** Puts a source that was deleted back into the lists. */
export const restoreSource = verb({
  action: 'source.restore',
  input: RemoveSource,
  async change(tx, { sourceId, version }, { actor, now }) {
    const source = await sourceAt(tx, sourceId, version, actor);
    if (source.mergedIntoId)
      throw new Refusal('conflict', { message: 'This source was merged into another. Take the two apart again.' });
    return changeSource(tx, source, { removedAt: null }, now());
  },
});

const gone = () => new Refusal('not-found', { message: 'This source is not here any more.' });

/** Nobody else removes, merges or pins to these until the change is done. */
export async function lockSources(tx: Prisma.TransactionClient, ids: readonly string[]): Promise<void> {
  await tx.$queryRaw`SELECT id FROM source WHERE id = ANY(${[...ids]}::uuid[]) ORDER BY id FOR UPDATE`;
}

/** @throws Refusal not-found; conflict, whose detail is the source as it is now */
export async function sourceAt(
  tx: Prisma.TransactionClient,
  id: string,
  version: number,
  actor: Actor,
): Promise<Source> {
  const source = await tx.source.findFirst({ where: { id, AND: [visibleTo(actor)] } });
  if (!source) throw gone();
  if (source.version !== version) throw conflict(source);
  return source;
}

const conflict = (source: Source) => new Refusal('conflict', { detail: { source: toSourceView(source) } });

export async function readersOf(tx: Prisma.TransactionClient, sourceId: string): Promise<string[]> {
  const rows = await tx.sourceReader.findMany({ where: { sourceId }, select: { userId: true } });
  return rows.map(({ userId }) => userId);
}

/** Writes the columns, one version on. */
export async function changeSource(
  tx: Prisma.TransactionClient,
  source: Source,
  data: Prisma.SourceUncheckedUpdateManyInput,
  now: Date,
  readers?: readonly string[],
): Promise<Changed<{ readonly source: SourceView }>> {
  const read = await readersOf(tx, source.id);
  const { count } = await tx.source.updateMany({
    where: { id: source.id, version: source.version },
    data: { ...data, updatedAt: now, version: source.version + 1 },
  });
  const after = await tx.source.findUniqueOrThrow({ where: { id: source.id } });
  if (count !== 1) throw conflict(after);
  const reads = readers ? await setReaders(tx, source.id, readers) : read;
  const change = difference(sourceState(source, read), sourceState(after, reads));
  return {
    answer: { source: toSourceView(after) },
    changes: [{ subject: { kind: 'source', id: source.id }, ...change }],
  };
}
