import 'server-only';
import { Refusal } from '@/lib/contracts/refusals';
import type { History, Prisma, PrismaClient } from '@/prisma/generated/client';
import { type MerklePath, merklePath, rootFrom } from './merkle';
import { type Parts, partDigest } from './parts';
import { historyRows } from './read';
import { leafOf, nextHash, rowHash, STRETCH, sealedText, stretchOf } from './row';

type Client = Prisma.TransactionClient | PrismaClient;

/**
 * One row of the history, as much of it as is shown, and what ties it to the head: nothing of any other row is in it but
 * hashes, and the text of one later row, in which there are no names.
 */
export interface RowProof {
  readonly seq: string;
  readonly row: Shown;
  readonly parts: Parts;
  /** From the row to the head through the seals; without it the row is tied by the rows after it alone. */
  readonly sealed?: {
    readonly inStretch: MerklePath;
    readonly inSeals: MerklePath;
    /** The latest row that says what all seals come to. */
    readonly by: Shown;
  };
  /** What stands for each row after the last one shown, up to the head. */
  readonly tail: readonly string[];
}

type Shown = Pick<History, 'format' | 'text' | 'prevHash'>;

const shownOf = ({ format, text, prevHash }: History): Shown => ({ format, text, prevHash });
const hashOf = ({ format, prevHash, text }: Shown) => rowHash(format, prevHash, text);

/**
 * Proves a row to whoever knows the head.
 * @param without parts that are not shown, as "after.note"
 * @throws Refusal not-found; invalid for an old row that is not under a seal yet
 */
export async function proveRow(client: Client, seq: bigint, without: readonly string[] = []): Promise<RowProof> {
  const [row] = await historyRows(client, { where: { seq } });
  if (!row) throw new Refusal('not-found', { message: `The history has no row ${seq}.` });
  const parts = Object.fromEntries(Object.entries(row.parts).filter(([name]) => !without.includes(name)));
  const seals = await client.historySeal.findMany({ orderBy: { stretch: 'asc' } });
  const at = seals.findIndex(({ stretch }) => stretch === stretchOf(seq));
  const shown = { seq: String(seq), row: shownOf(row), parts };
  if (at < 0) return { ...shown, tail: await leavesAfter(client, seq) };
  const last = BigInt(seals.at(-1)?.stretch ?? 0) * BigInt(STRETCH) + 1n;
  const by = await client.history.findUniqueOrThrow({ where: { seq: last } });
  const first = seq - ((seq - 1n) % BigInt(STRETCH));
  const beside = await client.history.findMany({
    where: { seq: { gte: first, lt: first + BigInt(STRETCH) } },
    orderBy: { seq: 'asc' },
  });
  const inStretch = merklePath(beside.map(leafOf), Number(seq - first));
  const inSeals = merklePath(
    seals.map(({ root }) => root),
    at,
  );
  return { ...shown, sealed: { inStretch, inSeals, by: shownOf(by) }, tail: await leavesAfter(client, last) };
}

async function leavesAfter(client: Client, seq: bigint): Promise<string[]> {
  const rows = await client.history.findMany({ where: { seq: { gt: seq } }, orderBy: { seq: 'asc' } });
  if (rows.some(({ format }) => format === 1))
    throw new Refusal('invalid', {
      message: `Row ${seq} is from before rows could be shown one by one, and no seal holds it.`,
    });
  return rows.map(leafOf);
}

/**
 * The head that a proof leads to, to be compared with the one that is known; null where the proof contradicts itself: a
 * part that is not what its digest was made of, or a row that is not under the seal.
 */
export function headOf({ row, parts, sealed, tail }: RowProof): string | null {
  if (!partsHold(row, parts)) return null;
  let hash = hashOf(row);
  if (sealed) {
    const leaf = leafOf({ ...row, hash });
    const root = rootFrom(rootFrom(leaf, sealed.inStretch), sealed.inSeals);
    if (sealedText(sealed.by.text).sealed?.root !== root) return null;
    hash = hashOf(sealed.by);
  }
  return tail.reduce(nextHash, hash);
}

function partsHold({ format, text }: Shown, parts: Parts): boolean {
  if (format === 1) return Object.keys(parts).length === 0;
  const digests = sealedText(text).parts ?? {};
  return Object.entries(parts).every(([name, part]) => digests[name] === partDigest(name, part));
}
