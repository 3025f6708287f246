import 'server-only';
import { PARTS, type PartCounts } from '@/lib/core/review/status';
import { Prisma } from '@/prisma/generated/client';

/**
 * The columns of a count by part, for a SELECT over `claim c`. Verified ones are verified as said, as fact or as both: the
 * database demands one of them.
 */
export const PART_COUNTS = Prisma.sql`
  count(*) FILTER (WHERE c."checkedAs" = 'fact')::int AS fact,
  count(*) FILTER (WHERE c."checkedAs" = 'both')::int AS both,
  count(*) FILTER (WHERE c."checkedAs" = 'said')::int AS said,
  count(*) FILTER (WHERE c.status = 'disputed')::int AS disputed,
  count(*) FILTER (WHERE c.status = 'unverifiable')::int AS unverifiable,
  count(*) FILTER (WHERE c.status = 'pending')::int AS pending`;

/** Its parts alone, of a row that may have more columns. */
export function partCounts({ fact, both, said, disputed, unverifiable, pending }: PartCounts): PartCounts {
  return { fact, both, said, disputed, unverifiable, pending };
}

/** All of them together. */
export function totalCounts(all: readonly PartCounts[]): PartCounts {
  const sum = (part: keyof PartCounts) => all.reduce((total, counts) => total + counts[part], 0);
  return Object.fromEntries(PARTS.map((part) => [part, sum(part)])) as PartCounts;
}
