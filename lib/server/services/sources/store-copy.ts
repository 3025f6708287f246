import 'server-only';
import type { Document } from '@/lib/contracts/sources';
import type { ChangeContext } from '@/lib/server/context';
import type { Change } from '@/lib/server/history';
import type { ReadCopy } from '@/lib/server/reading/copy-tasks';
import { LIMITS } from '@/lib/server/reading/limits';
import { readers } from '@/lib/server/reading/readers';
import { stateOf } from '@/lib/server/state';
import type { ChunkOf, Prisma, Snapshot } from '@/prisma/generated/client';
import { storeReading } from './keep-reading';

export const snapshotState = (snapshot: Snapshot) => stateOf(snapshot);

/**
 * Reads a document whole, figures included, before anything of it is kept.
 * @param day the day the source is from (ISO)
 * @throws Refusal unreadable, too-much
 */
export const readCopy = ({ bytes, contentType, name }: Document, day: string | null): Promise<ReadCopy> =>
  readers().ask(
    'copy.read',
    { bytes, contentType, day, ...(name === null ? {} : { name }) },
    { timeLimitMs: LIMITS.reading },
  );

/** Keeps a document for ever: its bytes, its text, its tables, each in small rows, and its reading. The same again adds nothing. */
export async function storeCopy(
  tx: Prisma.TransactionClient,
  sourceId: string,
  { contentType, retrievedAt, finalUrl }: Document,
  copy: ReadCopy,
  context: ChangeContext,
): Promise<{ readonly snapshotId: string; readonly changes: readonly Change[] }> {
  const { sha256, textSha256, tablesSha256, byteLength, title, readAs } = copy;
  const hashes = { sha256, textSha256, tablesSha256 };
  const known = await tx.snapshot.findFirst({ where: { sourceId, ...hashes }, orderBy: { id: 'desc' } });
  if (known) return { snapshotId: known.id, changes: [] };
  const snapshot = await tx.snapshot.create({
    data: {
      id: context.newId(),
      sourceId,
      ...hashes,
      ...{ contentType, byteLength, retrievedAt, finalUrl, title, readAs },
      takenById: context.actor.id,
    },
  });
  await storeChunks(tx, snapshot.id, 'bytes', copy.bytes);
  await storeChunks(tx, snapshot.id, 'text', copy.text);
  await storeChunks(tx, snapshot.id, 'tables', copy.tables);
  await storeReading(tx, snapshot.id, copy.reading, context);
  const subject = { kind: 'snapshot' as const, id: snapshot.id };
  return { snapshotId: snapshot.id, changes: [{ subject, before: null, after: snapshotState(snapshot) }] };
}

async function storeChunks(
  tx: Prisma.TransactionClient,
  snapshotId: string,
  of: ChunkOf,
  chunks: readonly Uint8Array[],
) {
  for (const [number, bytes] of chunks.entries())
    await tx.snapshotChunk.create({ data: { snapshotId, of, number, bytes: new Uint8Array(bytes) } });
}
