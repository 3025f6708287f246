import 'server-only';
import type { z } from 'zod';
import { Refusal } from '@/lib/contracts/refusals';
import { AddSource, type AnySource, type Document, SaveCopy, type SourceView } from '@/lib/contracts/sources';
import type { Actor, ChangeContext } from '@/lib/server/context';
import type { Reader } from '@/lib/server/db/reader';
import { dayText } from '@/lib/server/queries/day-text';
import { toSourceView } from '@/lib/server/queries/source-view';
import { visibleTo } from '@/lib/server/queries/visible';
import type { ReadCopy } from '@/lib/server/reading/copy-tasks';
import { type Changed, verb } from '@/lib/server/verb';
import type { Prisma, Source } from '@/prisma/generated/client';
import { createSource } from './create-source';
import { changeSource } from './edit-source';
import { sourceOfBytes } from './known-source';
import { readCopy, storeCopy } from './store-copy';

export interface AddedSource {
  readonly source: SourceView;
  /** The saved copy; null for a source without one. */
  readonly snapshotId: string | null;
}

/**
 * Adds a source of any kind, with a saved copy of its document where there is one. The same text or file again is the same
 * source.
 */
export const addSource = verb<z.output<typeof AddSource>, AddedSource, ReadCopy | null>({
  action: 'source.add',
  input: AddSource,
  prepare: async (_context, { source, document }) => (document ? readCopy(document, source.publishedOn) : null),
  async change(tx, { source: details, document }, context, copy) {
    const known =
      document && copy && isGiven(details.kind) ? await knownText(tx, details, document, copy, context) : null;
    if (known) return known;
    const { source, change } = await createSource(tx, named(details, document, copy), context);
    if (!document || !copy) return { answer: { source: toSourceView(source), snapshotId: null }, changes: [change] };
    const { snapshotId, changes } = await storeCopy(tx, source.id, document, copy, context);
    return { answer: { source: toSourceView(source), snapshotId }, changes: [change, ...changes] };
  },
});

/** Texts and files are what their bytes are; a link is where it leads. */
const isGiven = (kind: AnySource['kind']): boolean => kind === 'text' || kind === 'file';

async function knownText(
  tx: Prisma.TransactionClient,
  details: AnySource,
  document: Document,
  copy: ReadCopy,
  context: ChangeContext,
): Promise<Changed<AddedSource> | null> {
  const source = await sourceOfBytes(tx, copy.sha256, details, context.actor);
  if (!source) return null;
  const { snapshotId, changes } = await storeCopy(tx, source.id, document, copy, context);
  return { answer: { source: toSourceView(source), snapshotId }, changes };
}

/** Keeps a further copy of a source, and what the document says of itself where nobody said it before. */
export const saveCopy = verb<z.output<typeof SaveCopy>, AddedSource, ReadCopy>({
  action: 'source.fetch',
  input: SaveCopy,
  prepare: async ({ db, actor }, { sourceId, document }) => {
    const { publishedOn } = await sourceFor(db, sourceId, actor);
    return readCopy(document, dayText(publishedOn));
  },
  async change(tx, { sourceId, document }, context, copy) {
    const source = await sourceFor(tx, sourceId, context.actor);
    const { snapshotId, changes } = await storeCopy(tx, sourceId, document, copy, context);
    const missing = missingFrom(source, copy);
    if (!missing) return { answer: { source: toSourceView(source), snapshotId }, changes };
    const changed = await changeSource(tx, source, missing, context.now());
    return { answer: { source: changed.answer.source, snapshotId }, changes: [...changes, ...changed.changes] };
  },
});

async function sourceFor(tx: Reader, sourceId: string, actor: Actor): Promise<Source> {
  const source = await tx.source.findFirst({ where: { id: sourceId, removedAt: null, AND: [visibleTo(actor)] } });
  if (!source) throw new Refusal('not-found', { message: 'This source is not here any more.' });
  return source;
}

/** By whoever added it; else as the document names itself, else as the file was called. */
const named = (details: AnySource, document: Document | undefined, copy: ReadCopy | null): AnySource => ({
  ...details,
  title: details.title ?? copy?.title ?? document?.name ?? null,
});

const missingFrom = (source: Source, { title }: ReadCopy) => (source.title === null && title ? { title } : null);
