import 'server-only';
import type { z } from 'zod';
import { Refusal } from '@/lib/contracts/refusals';
import { AddSource, type AnySource, type Copy, SaveCopy, type SourceView } from '@/lib/contracts/sources';
import type { ChangeContext } from '@/lib/server/context';
import { toSourceView } from '@/lib/server/queries/source-view';
import { visibleTo } from '@/lib/server/queries/visible';
import { type Changed, verb } from '@/lib/server/verb';
import type { Prisma, Source } from '@/prisma/generated/client';
import { createSource } from './create-source';
import { changeSource } from './edit-source';
import { sourceOfBytes } from './known-source';
import { sha256, storeCopy } from './store-copy';

export interface AddedSource {
  readonly source: SourceView;
  /** The saved copy; null for a source without one. */
  readonly snapshotId: string | null;
}

/** Adds a source of any kind, with its saved copy where there is one. The same text or file again is the same source. */
export const addSource = verb<z.output<typeof AddSource>, AddedSource>({
  action: 'source.add',
  input: AddSource,
  async change(tx, { source: details, copy }, context) {
    const known = copy && isGiven(details.kind) ? await knownText(tx, details, copy, context) : null;
    if (known) return known;
    const { source, change } = await createSource(tx, copy ? named(details, copy) : details, context);
    if (!copy) return { answer: { source: toSourceView(source), snapshotId: null }, changes: [change] };
    const { snapshotId, changes } = await storeCopy(tx, source.id, copy, context);
    return { answer: { source: toSourceView(source), snapshotId }, changes: [change, ...changes] };
  },
});

/** Texts and files are what their bytes are; a link is where it leads. */
const isGiven = (kind: AnySource['kind']): boolean => kind === 'text' || kind === 'file';

async function knownText(
  tx: Prisma.TransactionClient,
  details: AnySource,
  copy: Copy,
  context: ChangeContext,
): Promise<Changed<AddedSource> | null> {
  const source = await sourceOfBytes(tx, sha256(copy.bytes), details, context.actor);
  if (!source) return null;
  const { snapshotId, changes } = await storeCopy(tx, source.id, copy, context);
  return { answer: { source: toSourceView(source), snapshotId }, changes };
}

/** Keeps a further copy of a source, and what the document says of itself where nobody said it before. */
export const saveCopy = verb<z.output<typeof SaveCopy>, AddedSource>({
  action: 'source.fetch',
  input: SaveCopy,
  async change(tx, { sourceId, copy }, context) {
    const source = await tx.source.findFirst({
      where: { id: sourceId, removedAt: null, AND: [visibleTo(context.actor)] },
    });
    if (!source) throw new Refusal('not-found', { message: 'This source is not here any more.' });
    const { snapshotId, changes } = await storeCopy(tx, sourceId, copy, context);
    const missing = missingFrom(source, copy);
    if (!missing) return { answer: { source: toSourceView(source), snapshotId }, changes };
    const changed = await changeSource(tx, source, missing, context.now());
    return { answer: { source: changed.answer.source, snapshotId }, changes: [...changes, ...changed.changes] };
  },
});

const named = (details: AnySource, copy: Copy): AnySource => ({ ...details, title: details.title ?? copy.title });

const missingFrom = (source: Source, { title }: Copy) => (source.title === null && title ? { title } : null);
