import 'server-only';
import { z } from 'zod';
import { id } from '@/lib/contracts/fields';
import { Refusal } from '@/lib/contracts/refusals';
import type { ChangeContext } from '@/lib/server/context';
import type { CopyReading } from '@/lib/server/reading/copy-tasks';
import { verb } from '@/lib/server/verb';
import type { Prisma } from '@/prisma/generated/client';

/**
 * Keeps what a version of the engine read in a saved copy, in small rows. Two that read it at once keep it once.
 * @returns the reading's id
 */
export async function storeReading(
  tx: Prisma.TransactionClient,
  snapshotId: string,
  { engineVersion, day, figures, blocks }: CopyReading,
  { now, newId }: ChangeContext,
): Promise<string> {
  const name = { snapshotId, engineVersion, day: day ?? '' };
  const reading = { id: newId(), ...name, figures, readAt: now() };
  const { count } = await tx.copyReading.createMany({ data: [reading], skipDuplicates: true });
  if (count === 0)
    return (await tx.copyReading.findUniqueOrThrow({ where: { snapshotId_engineVersion_day: name } })).id;
  for (const [number, bytes] of blocks.entries())
    await tx.copyReadingBlock.create({ data: { readingId: reading.id, number, bytes: new Uint8Array(bytes) } });
  return reading.id;
}

const isReading = (value: unknown): value is CopyReading =>
  typeof value === 'object' && value !== null && 'blocks' in value && 'engineVersion' in value;

/** Keeps the reading of a copy that an older engine read, or none. It is derived from the copy: no history tells of it. */
export const keepReading = verb({
  action: 'copy.read',
  input: z.object({ snapshotId: id, reading: z.custom<CopyReading>(isReading) }),
  async change(tx, { snapshotId, reading }, context) {
    const snapshot = await tx.snapshot.findUnique({ where: { id: snapshotId }, select: { id: true } });
    if (!snapshot) throw new Refusal('not-found', { message: 'This saved copy is not here any more.' });
    return { answer: await storeReading(tx, snapshotId, reading, context), changes: [] };
  },
});
