import 'server-only';
import { READER_VERSION } from '@/lib/server/ingest/reader-version';
import type { Prisma } from '@/prisma/generated/client';

/** Says of no source what stands in it: it may be confidential. */
const WHY = 'A passage that was pinned in a saved copy was not found for certain in a newer reading of the copy.';

/**
 * Lists a claim to be looked at again while a passage of it was not found in the newest reading of its copy, and takes it off
 * the list when that is so no more. Derived: no history tells of it.
 * @returns whether it is lost
 */
export async function listLostPin(tx: Prisma.TransactionClient, evidenceId: string, at: Date): Promise<boolean> {
  const evidence = await tx.evidence.findUniqueOrThrow({
    where: { id: evidenceId },
    select: {
      ...{ claimId: true, removedAt: true },
      pinnedIn: { select: { readerVersion: true } },
      carried: { select: { selector: true } },
    },
  });
  const { claimId, removedAt, carried, pinnedIn } = evidence;
  const isLost = carried !== null && carried.selector === null;
  await tx.lookAgain.deleteMany({ where: { claimId, about: evidenceId } });
  if (!isLost || removedAt) return isLost;
  const versions = { version: pinnedIn?.readerVersion ?? 1, byVersion: READER_VERSION };
  await tx.lookAgain.create({ data: { claimId, about: evidenceId, ...versions, why: WHY, at } });
  return true;
}
