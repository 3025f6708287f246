import 'server-only';
import { Refusal } from '@/lib/contracts/refusals';
import { EditSource, RemoveSource, type SourceView } from '@/lib/contracts/sources';
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

/** Takes a source out of the lists. Refused while claims rest on it. */
export const removeSource = verb({
  action: 'source.remove',
  input: RemoveSource,
  async change(tx, { sourceId, version }, { actor, now }) {
    const source = await sourceAt(tx, sourceId, version, actor);
    const claims = await tx.evidence.count({ where: { sourceId, removedAt: null } });
    if (claims > 0)
      throw new Refusal('conflict', { message: `${claims} claims rest on this source. Take it off them first.` });
    const at = now();
    return changeSource(tx, source, { removedAt: at }, at);
  },
});

async function sourceAt(tx: Prisma.TransactionClient, id: string, version: number, actor: Actor): Promise<Source> {
  const source = await tx.source.findFirst({ where: { id, AND: [visibleTo(actor)] } });
  if (!source) throw new Refusal('not-found', { message: 'This source is not here any more.' });
  if (source.version !== version) throw conflict(source);
  return source;
}

const conflict = (source: Source) => new Refusal('conflict', { detail: { source: toSourceView(source) } });

async function readersOf(tx: Prisma.TransactionClient, sourceId: string): Promise<string[]> {
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
