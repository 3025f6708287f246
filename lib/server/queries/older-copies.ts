import 'server-only';
import type { Reader } from '@/lib/server/db/reader';
import { READER_VERSION } from '@/lib/server/ingest/reader-version';
import { nothing, query } from '@/lib/server/query';
import { Prisma } from '@/prisma/generated/client';

/** A saved copy, and how it is called for whoever reads a list of them. */
export interface OlderCopy {
  readonly snapshotId: string;
  readonly name: string;
}

/**
 * The saved copies that no reader of today's version has read, or whose pins it has not carried along. For the command that
 * reads them anew: it names none of the confidential ones.
 */
export const olderCopies = query({ reads: 'copy.older', input: nothing, show: showOlder });

async function showOlder(db: Reader): Promise<readonly OlderCopy[]> {
  const here = { readerVersion: READER_VERSION };
  const elsewhere: Prisma.EvidenceWhereInput = {
    selector: { not: Prisma.DbNull },
    OR: [{ readingId: null }, { pinnedIn: { readerVersion: { not: READER_VERSION } } }],
    NOT: { carried: { reading: here } },
  };
  const copies = await db.snapshot.findMany({
    where: { OR: [{ readings: { none: here } }, { evidence: { some: elsewhere } }] },
    orderBy: { id: 'asc' },
    select: { id: true, source: { select: { title: true, url: true, confidential: true } } },
  });
  return copies.map(({ id: snapshotId, source: { title, url, confidential } }) => ({
    snapshotId,
    name: confidential ? 'A confidential source' : (title ?? url ?? 'A source without a title'),
  }));
}
