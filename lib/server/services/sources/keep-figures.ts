import 'server-only';
import { z } from 'zod';
import { id } from '@/lib/contracts/fields';
import { Refusal } from '@/lib/contracts/refusals';
import type { ChangeContext } from '@/lib/server/context';
import type { ReadFigures } from '@/lib/server/reading/copy-tasks';
import { verb } from '@/lib/server/verb';
import type { Prisma } from '@/prisma/generated/client';

/**
 * Keeps what a version of the engine found in a reading of a copy, in small rows. Two that find it at once keep it once.
 * @returns the figures' id
 */
export async function storeFigures(
  tx: Prisma.TransactionClient,
  readingId: string,
  { engineVersion, day, figures, blocks }: ReadFigures,
  { now, newId }: ChangeContext,
): Promise<string> {
  const name = { readingId, engineVersion, day: day ?? '' };
  const found = { id: newId(), ...name, figures, readAt: now() };
  const { count } = await tx.copyFigures.createMany({ data: [found], skipDuplicates: true });
  if (count === 0) return (await tx.copyFigures.findUniqueOrThrow({ where: { readingId_engineVersion_day: name } })).id;
  for (const [number, bytes] of blocks.entries())
    await tx.copyFiguresBlock.create({ data: { figuresId: found.id, number, bytes: new Uint8Array(bytes) } });
  return found.id;
}

const areFigures = (value: unknown): value is ReadFigures =>
  typeof value === 'object' && value !== null && 'blocks' in value && 'engineVersion' in value;

/** Keeps the figures of a copy in which an older engine looked, or none. They are derived: no history tells of them. */
export const keepFigures = verb({
  action: 'copy.read',
  input: z.object({ readingId: id, figures: z.custom<ReadFigures>(areFigures) }),
  async change(tx, { readingId, figures }, context) {
    const reading = await tx.copyReading.findUnique({ where: { id: readingId }, select: { id: true } });
    if (!reading) throw new Refusal('not-found', { message: 'This saved copy is not here any more.' });
    return { answer: await storeFigures(tx, readingId, figures, context), changes: [] };
  },
});
