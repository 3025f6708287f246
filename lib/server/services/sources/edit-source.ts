import 'server-only';
import { Refusal } from '@/lib/contracts/refusals';
import { EditSource, RemoveSource, type SourceView } from '@/lib/contracts/sources';
import { toSourceView } from '@/lib/server/queries/claim-view';
import { difference } from '@/lib/server/state';
import { type Changed, verb } from '@/lib/server/verb';
import type { Prisma, Source } from '@/prisma/generated/client';
import { sourceColumns, sourceState } from './create-source';

/** Changes a source for every claim that rests on it. */
export const editSource = verb({
  action: 'source.edit',
  input: EditSource,
  async change(tx, { sourceId, version, source }, { now }) {
    return changeSource(tx, await sourceAt(tx, sourceId, version), sourceColumns(source), now());
  },
});

/** Takes a source out of the lists. Refused while claims rest on it. */
export const removeSource = verb({
  action: 'source.remove',
  input: RemoveSource,
  async change(tx, { sourceId, version }, { now }) {
    const source = await sourceAt(tx, sourceId, version);
    const claims = await tx.evidence.count({ where: { sourceId, removedAt: null } });
    if (claims > 0)
      throw new Refusal('conflict', { message: `${claims} claims rest on this source. Take it off them first.` });
    const at = now();
    return changeSource(tx, source, { removedAt: at }, at);
  },
});

async function sourceAt(tx: Prisma.TransactionClient, id: string, version: number): Promise<Source> {
  const source = await tx.source.findUnique({ where: { id } });
  if (!source) throw new Refusal('not-found', { message: 'This source is not here any more.' });
  if (source.version !== version) throw conflict(source);
  return source;
}

const conflict = (source: Source) => new Refusal('conflict', { detail: { source: toSourceView(source) } });

async function changeSource(
  tx: Prisma.TransactionClient,
  source: Source,
  data: Prisma.SourceUncheckedUpdateManyInput,
  now: Date,
): Promise<Changed<{ readonly source: SourceView }>> {
  const { count } = await tx.source.updateMany({
    where: { id: source.id, version: source.version },
    data: { ...data, updatedAt: now, version: source.version + 1 },
  });
  const after = await tx.source.findUniqueOrThrow({ where: { id: source.id } });
  if (count !== 1) throw conflict(after);
  const change = difference(sourceState(source), sourceState(after));
  return {
    answer: { source: toSourceView(after) },
    changes: [{ subject: { kind: 'source', id: source.id }, ...change }],
  };
}
