import 'server-only';
import { Refusal } from '@/lib/contracts/refusals';
import { MergeSources, RemoveSource, type SourceView } from '@/lib/contracts/sources';
import type { ChangeContext } from '@/lib/server/context';
import type { Change } from '@/lib/server/history';
import { visibleTo } from '@/lib/server/queries/visible';
import { type Changed, verb } from '@/lib/server/verb';
import type { Prisma, Source } from '@/prisma/generated/client';
import { changeSource, lockSources, readersOf, sourceAt } from './edit-source';
import { type Moved, moveAll, movedBy, movedWith } from './move-source';

type Tx = Prisma.TransactionClient;

export interface MergedSources {
  readonly source: SourceView;
  readonly intoId: string;
  /** Claims whose source passage moved. */
  readonly claims: number;
  readonly copies: number;
}

/**
 * Makes two sources one. What rests on the first (the passages of claims, saved copies, its place in writers' lists) moves to
 * the second; the first leaves the lists and remembers where it went. Refused where that would show, or hide, anything.
 */
export const mergeSources = verb({
  action: 'source.merge',
  input: MergeSources,
  async change(tx, { sourceId, version, intoId }, context): Promise<Changed<MergedSources>> {
    if (sourceId === intoId) throw new Refusal('invalid', { fields: { intoId: 'Choose another source.' } });
    await lockSources(tx, [sourceId, intoId]);
    const source = await sourceAt(tx, sourceId, version, context.actor);
    const into = await standing(tx, intoId, context);
    if (source.removedAt) throw notHere();
    await refuseOtherAudience(tx, source, into);
    const moved = await movedWith(tx, sourceId, intoId);
    const changes = await moveAll(tx, moved, { from: sourceId, to: intoId }, context.now());
    const at = context.now();
    const changed = await changeSource(tx, source, { removedAt: at, mergedIntoId: intoId }, at);
    return {
      answer: { source: changed.answer.source, intoId, claims: moved.evidence.length, copies: moved.snapshots.length },
      changes: [...told(changed.changes, moved), ...changes, absorbed(intoId, sourceId)],
    };
  },
});

/** Takes two merged sources apart again: what came with the first goes back, with whatever was pinned in its copies since. */
export const unmergeSources = verb({
  action: 'source.unmerge',
  input: RemoveSource,
  async change(tx, { sourceId, version }, context): Promise<Changed<MergedSources>> {
    const source = await sourceAt(tx, sourceId, version, context.actor);
    const intoId = source.mergedIntoId;
    if (!intoId) throw new Refusal('conflict', { message: 'These two sources are apart already.' });
    await lockSources(tx, [sourceId, intoId]);
    await refuseOtherAudience(tx, source, await standing(tx, intoId, context));
    const moved = await movedBy(tx, sourceId, intoId);
    const changes = await moveAll(tx, moved, { from: intoId, to: sourceId }, context.now());
    const changed = await changeSource(tx, source, { removedAt: null, mergedIntoId: null }, context.now());
    return {
      answer: { source: changed.answer.source, intoId, claims: moved.evidence.length, copies: moved.snapshots.length },
      changes: [...changed.changes, ...changes],
    };
  },
});

const notHere = () => new Refusal('not-found', { message: 'This source is not here any more.' });

async function standing(tx: Tx, id: string, { actor }: ChangeContext): Promise<Source> {
  const source = await tx.source.findFirst({ where: { id, removedAt: null, AND: [visibleTo(actor)] } });
  if (!source) throw notHere();
  return source;
}

/** The history of the merged source says what moved: that is what taking apart moves back. */
const told = (changes: readonly Change[], moved: Moved): Change[] =>
  changes.map((change) => ({ ...change, after: { ...(change.after as object), moved } }));

const absorbed = (intoId: string, sourceId: string): Change => ({
  subject: { kind: 'source', id: intoId },
  before: {},
  after: { absorbed: sourceId },
});

/** @throws Refusal conflict, unless the very same people may see both */
async function refuseOtherAudience(tx: Tx, source: Source, into: Source): Promise<void> {
  if ((await audienceOf(tx, source)) === (await audienceOf(tx, into))) return;
  const message =
    'The two are not shown to the same people. Say who may read each of them first; then they can be made one.';
  throw new Refusal('conflict', { message });
}

async function audienceOf(tx: Tx, { id, confidential, addedById }: Source): Promise<string> {
  if (!confidential) return 'everybody';
  return [...new Set([addedById, ...(await readersOf(tx, id))])].sort().join(' ');
}
