import 'server-only';
import { Refusal } from '@/lib/contracts/refusals';
import { type SourceFigure, sourceFigures } from '@/lib/core/checks/source-figures';
import { type TableGrid, unpackTables } from '@/lib/core/checks/table-grid';
import type { Actor } from '@/lib/server/context';
import type { ChunkOf, Prisma } from '@/prisma/generated/client';
import { dayText } from './day-text';
import { visibleTo } from './visible';

/** A saved copy as it is read. It never changes, so what was read once stays true. */
export interface SavedText {
  readonly text: string;
  readonly tables: readonly TableGrid[];
  /** The engine's reading, done when it is first asked for. */
  figures(): readonly SourceFigure[];
}

const KEPT = 4;
const kept = new Map<string, SavedText>();

/** One part of a saved copy, put together from its rows. */
export async function copyPart(tx: Prisma.TransactionClient, snapshotId: string, of: ChunkOf): Promise<Buffer> {
  const rows = await tx.snapshotChunk.findMany({
    where: { snapshotId, of },
    orderBy: { number: 'asc' },
    select: { bytes: true },
  });
  return Buffer.concat(rows.map(({ bytes }) => bytes));
}

/**
 * The text of a saved copy, for whoever may see its source.
 * @throws Refusal not-found
 */
export async function savedText(
  tx: Prisma.TransactionClient,
  snapshotId: string,
  actor: Actor,
): Promise<SavedText & { readonly sourceId: string }> {
  const snapshot = await tx.snapshot.findFirst({
    where: { id: snapshotId, source: { removedAt: null, AND: [visibleTo(actor)] } },
    select: { sourceId: true, source: { select: { publishedOn: true } } },
  });
  if (!snapshot) throw new Refusal('not-found', { message: 'This saved copy is not here any more.' });
  const { sourceId, source } = snapshot;
  const known = kept.get(snapshotId) ?? (await readCopy(tx, snapshotId, dayText(source.publishedOn)));
  kept.delete(snapshotId);
  kept.set(snapshotId, known);
  for (const oldest of [...kept.keys()].slice(0, Math.max(0, kept.size - KEPT))) kept.delete(oldest);
  return { ...known, sourceId };
}

async function readCopy(tx: Prisma.TransactionClient, snapshotId: string, date: string | null): Promise<SavedText> {
  const text = (await copyPart(tx, snapshotId, 'text')).toString('utf8');
  const tables = unpackTables((await copyPart(tx, snapshotId, 'tables')).toString('utf8'));
  let figures: readonly SourceFigure[] | undefined;
  return {
    text,
    tables,
    figures() {
      figures ??= sourceFigures(text, tables, date);
      return figures;
    },
  };
}
