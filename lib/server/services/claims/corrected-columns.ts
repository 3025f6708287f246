import 'server-only';
import { historyRows } from '@/lib/server/chain/read';
import { canonical } from '@/lib/server/state';
import type { Prisma } from '@/prisma/generated/client';

/**
 * Of claims from before there were frames: the columns that hold what a person wrote, as the history has it. What was
 * corrected and taken back holds it no more, unless what came back was a person's too.
 */
export async function correctedColumns(
  tx: Prisma.TransactionClient,
  claimIds: readonly string[],
): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  if (claimIds.length === 0) return new Map();
  const rows = await historyRows(tx, { where: { subjectKind: 'claim', subjectId: { in: [...claimIds] } } });
  const columns = new Map<string, Map<string, Written>>();
  for (const { subjectId, action, read } of rows) {
    const known = columns.get(subjectId) ?? new Map<string, Written>();
    columns.set(subjectId, known);
    for (const [column, value] of Object.entries((read?.after ?? {}) as Record<string, unknown>)) {
      const written = known.get(column) ?? { byPerson: new Set<string>(), now: '' };
      written.now = canonical(value);
      if (action === 'claim.correct') written.byPerson.add(written.now);
      known.set(column, written);
    }
  }
  return new Map(
    [...columns].map(([id, known]) => [
      id,
      new Set([...known].flatMap(([column, { byPerson, now }]) => (byPerson.has(now) ? [column] : []))),
    ]),
  );
}

/** What persons wrote into a column, and what it holds now, as JSON. */
interface Written {
  readonly byPerson: Set<string>;
  now: string;
}
