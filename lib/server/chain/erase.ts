import 'server-only';
import type { Prisma } from '@/prisma/generated/client';
import { historyRows } from './read';

/** Which parts of which row were taken away. The row of the history that says so is what makes it no drift. */
export interface Erased {
  readonly seq: string;
  readonly parts: readonly string[];
}

/**
 * Takes fields out of what rows of format 2 say, on both sides. The chain holds: a digest stays for each, and without its
 * salt nobody can try values against it. The caller writes what it answers into the `after.erased` of its own change.
 */
export async function eraseParts(
  tx: Prisma.TransactionClient,
  which: Prisma.HistoryWhereInput,
  fields: readonly string[],
): Promise<Erased[]> {
  const names = fields.flatMap((field) => [`before.${field}`, `after.${field}`]);
  const erased: Erased[] = [];
  for (const { seq, parts } of await historyRows(tx, { where: { ...which, format: 2 } })) {
    const gone = names.filter((name) => name in parts);
    if (gone.length === 0) continue;
    const rest = Object.fromEntries(Object.entries(parts).filter(([name]) => !gone.includes(name)));
    await tx.historyPart.update({ where: { seq }, data: { parts: JSON.stringify(rest) } });
    erased.push({ seq: String(seq), parts: gone });
  }
  return erased;
}
