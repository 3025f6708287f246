import 'server-only';
import type { ChangeContext } from '@/lib/server/context';
import type { Change } from '@/lib/server/history';
import type { Remade } from '@/lib/server/reading/copy-tasks';
import type { Prisma, ReadingPart } from '@/prisma/generated/client';
import { storeFigures } from './keep-figures';

type Tx = Prisma.TransactionClient;

/**
 * Keeps what this version of the reader made of a copy, with its figures. Two that read it at once keep it once.
 * @returns the reading's id, and whether it is new
 */
export async function storeReading(
  tx: Tx,
  snapshotId: string,
  { reading: { readerVersion, textSha256, tablesSha256, text, tables }, figures }: Remade,
  context: ChangeContext,
): Promise<{ readonly id: string; readonly isNew: boolean }> {
  const row = { id: context.newId(), snapshotId, readerVersion, textSha256, tablesSha256, readAt: context.now() };
  const { count } = await tx.copyReading.createMany({ data: [row], skipDuplicates: true });
  if (count === 0) {
    const where = { snapshotId_readerVersion: { snapshotId, readerVersion } };
    return { id: (await tx.copyReading.findUniqueOrThrow({ where, select: { id: true } })).id, isNew: false };
  }
  await storeParts(tx, row.id, 'text', text);
  await storeParts(tx, row.id, 'tables', tables);
  await storeFigures(tx, row.id, figures, context);
  return { id: row.id, isNew: true };
}

async function storeParts(tx: Tx, readingId: string, of: ReadingPart, parts: readonly Uint8Array[]): Promise<void> {
  for (const [number, bytes] of parts.entries())
    await tx.copyReadingPart.create({ data: { readingId, of, number, bytes: new Uint8Array(bytes) } });
}

/** What the history holds of a reading: by these `verify` knows it when its version of the reader is gone. */
export interface ToldReading {
  readonly id: string;
  readonly readerVersion: number;
  readonly textSha256: string;
  readonly tablesSha256: string;
}

/** A reading that was made of a copy after it was saved. */
export function readingChange(snapshotId: string, id: string, { reading }: Remade): Change {
  const { readerVersion, textSha256, tablesSha256 } = reading;
  const told: ToldReading = { id, readerVersion, textSha256, tablesSha256 };
  return { subject: { kind: 'snapshot', id: snapshotId }, before: {}, after: { reading: told } };
}
