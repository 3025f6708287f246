import 'server-only';
import type { Reader } from '@/lib/server/db/reader';
import type { ReadingPart } from '@/prisma/generated/client';

/** Rows of 256 kB that are asked for at once: more in one answer would hold others up. */
const AT_ONCE = 4;

export async function rowsOf(
  page: (from: { readonly gte: number }, take: number) => Promise<readonly { readonly bytes: Uint8Array }[]>,
): Promise<Uint8Array[]> {
  const all: Uint8Array[] = [];
  for (;;) {
    const rows = await page({ gte: all.length }, AT_ONCE);
    for (const { bytes } of rows) all.push(bytes);
    if (rows.length < AT_ONCE) return all;
  }
}

const inOrder = { orderBy: { number: 'asc' }, select: { bytes: true } } as const;

/** The bytes of a saved copy as they came. */
export const byteRows = (db: Reader, snapshotId: string): Promise<Uint8Array[]> =>
  rowsOf((number, take) => db.snapshotChunk.findMany({ where: { snapshotId, number }, take, ...inOrder }));

/** One part of a reading of it. */
export const readingRows = (db: Reader, readingId: string, of: ReadingPart): Promise<Uint8Array[]> =>
  rowsOf((number, take) => db.copyReadingPart.findMany({ where: { readingId, of, number }, take, ...inOrder }));

/** The text of a reading whole. */
export const readingText = async (db: Reader, readingId: string): Promise<string> =>
  Buffer.concat(await readingRows(db, readingId, 'text')).toString('utf8');

/** The reading that something was pinned in: one of version 1 has the id of its copy, and is named by no evidence. */
export const pinnedIn = ({
  readingId,
  snapshotId,
}: {
  readonly readingId: string | null;
  readonly snapshotId: string | null;
}): string | null => readingId ?? snapshotId;
