import 'server-only';
import type { Document } from '@/lib/contracts/sources';
import type { ChangeContext } from '@/lib/server/context';
import type { Change } from '@/lib/server/history';
import type { ReadCopy } from '@/lib/server/reading/copy-tasks';
import { LIMITS } from '@/lib/server/reading/limits';
import { readers } from '@/lib/server/reading/readers';
import { stateOf } from '@/lib/server/state';
import type { Prisma, Snapshot } from '@/prisma/generated/client';
import { storeReading } from './keep-copy-reading';

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

/** Keeps a document for ever: its bytes, and what was read in it, in small rows. The same again adds nothing. */
export async function storeCopy(
  tx: Prisma.TransactionClient,
  sourceId: string,
  { contentType, retrievedAt, finalUrl }: Document,
  copy: ReadCopy,
  context: ChangeContext,
): Promise<{ readonly snapshotId: string; readonly changes: readonly Change[] }> {
  const { sha256, byteLength, title, readAs, reading } = copy;
  const hashes = { textSha256: reading.textSha256, tablesSha256: reading.tablesSha256 };
  const known = await tx.snapshot.findFirst({
    where: { sourceId, sha256, readAs, OR: [{ contentType }, hashes] },
    orderBy: { id: 'desc' },
  });
  if (known) return { snapshotId: known.id, changes: [] };
  const snapshot = await tx.snapshot.create({
    data: {
      id: context.newId(),
      ...{ sourceId, sha256, ...hashes },
      ...{ contentType, byteLength, retrievedAt, finalUrl, title, readAs },
      takenById: context.actor.id,
    },
  });
  for (const [number, bytes] of copy.bytes.entries())
    await tx.snapshotChunk.create({ data: { snapshotId: snapshot.id, number, bytes: new Uint8Array(bytes) } });
  await storeReading(tx, snapshot.id, copy, context);
  const subject = { kind: 'snapshot' as const, id: snapshot.id };
  return { snapshotId: snapshot.id, changes: [{ subject, before: null, after: snapshotState(snapshot) }] };
}
