import 'server-only';
import { createHash } from 'node:crypto';
import type { Copy } from '@/lib/contracts/sources';
import { packTables } from '@/lib/core/checks/table-grid';
import type { ChangeContext } from '@/lib/server/context';
import type { Change } from '@/lib/server/history';
import { stateOf } from '@/lib/server/state';
import type { ChunkOf, Prisma, Snapshot } from '@/prisma/generated/client';

/** Larger rows make the embedded database slow and hungry. */
const CHUNK = 256 * 1024;

export const snapshotState = (snapshot: Snapshot) => stateOf(snapshot);

export const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** Keeps a document for ever: its bytes, its text, its tables, each in rows of 256 kB. The same bytes again add nothing. */
export async function storeCopy(
  tx: Prisma.TransactionClient,
  sourceId: string,
  copy: Copy,
  { actor, newId }: ChangeContext,
): Promise<{ readonly snapshotId: string; readonly changes: readonly Change[] }> {
  const text = Buffer.from(copy.text, 'utf8');
  const tables = Buffer.from(packTables(copy.tables), 'utf8');
  const hashes = { sha256: sha256(copy.bytes), textSha256: sha256(text), tablesSha256: sha256(tables) };
  const known = await tx.snapshot.findFirst({ where: { sourceId, ...hashes }, orderBy: { id: 'desc' } });
  if (known) return { snapshotId: known.id, changes: [] };
  const snapshot = await tx.snapshot.create({
    data: {
      id: newId(),
      sourceId,
      ...hashes,
      contentType: copy.contentType,
      byteLength: copy.bytes.byteLength,
      retrievedAt: copy.retrievedAt,
      finalUrl: copy.finalUrl,
      title: copy.title,
      readAs: copy.readAs,
      takenById: actor.id,
    },
  });
  await storeChunks(tx, snapshot.id, 'bytes', copy.bytes);
  await storeChunks(tx, snapshot.id, 'text', text);
  await storeChunks(tx, snapshot.id, 'tables', tables);
  const subject = { kind: 'snapshot' as const, id: snapshot.id };
  return { snapshotId: snapshot.id, changes: [{ subject, before: null, after: snapshotState(snapshot) }] };
}

async function storeChunks(tx: Prisma.TransactionClient, snapshotId: string, of: ChunkOf, whole: Uint8Array) {
  for (let at = 0; at < whole.byteLength; at += CHUNK) {
    const bytes = new Uint8Array(whole.subarray(at, at + CHUNK));
    await tx.snapshotChunk.create({ data: { snapshotId, of, number: at / CHUNK, bytes } });
  }
}
