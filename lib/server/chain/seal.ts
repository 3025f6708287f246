import 'server-only';
import type { Prisma } from '@/prisma/generated/client';
import { merkleRoot } from './merkle';
import { type ChainRow, leafOf, type Sealed, STRETCH } from './row';

type Tx = Prisma.TransactionClient;

/** Rows that are being written, not yet in the database. */
export interface Unwritten extends ChainRow {
  readonly seq: bigint;
}

/**
 * What the row with the number `seq` says of the stretches before it: nothing, unless it is the first of a stretch. Then
 * the one that ended is sealed, and the answer binds all that were sealed until now. Runs under the history's lock.
 */
export async function sealBefore(tx: Tx, seq: bigint, unwritten: readonly Unwritten[]): Promise<Sealed | null> {
  const ended = Number((seq - 1n) / BigInt(STRETCH));
  if (ended === 0 || (seq - 1n) % BigInt(STRETCH) !== 0n) return null;
  const first = seq - BigInt(STRETCH);
  const written = await tx.history.findMany({
    where: { seq: { gte: first, lt: seq } },
    orderBy: { seq: 'asc' },
    select: { format: true, text: true, hash: true },
  });
  const rest = unwritten.filter((row) => row.seq >= first);
  const root = merkleRoot([...written, ...rest].map(leafOf));
  await tx.historySeal.create({ data: { stretch: ended, root } });
  const seals = await tx.historySeal.findMany({ orderBy: { stretch: 'asc' } });
  return { from: seals[0]?.stretch ?? ended, to: ended, root: merkleRoot(seals.map((seal) => seal.root)) };
}
