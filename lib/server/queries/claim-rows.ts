import 'server-only';
import type { ClaimRow } from '@/lib/contracts/claim-rows';
import type { Context } from '@/lib/server/context';

type Stored = Omit<ClaimRow, 'decidedAt' | 'tickedAt'> & {
  readonly decidedAt: Date | null;
  readonly tickedAt: Date | null;
};

/** Every figure of a revision in text order, as little of each as its mark needs: a very long article has thousands. */
export async function claimRows(prisma: Pick<Context['prisma'], '$queryRaw'>, revisionId: string): Promise<ClaimRow[]> {
  const rows = await prisma.$queryRaw<Stored[]>`
    SELECT c.id, c.version, c.status::text AS status, c.lane::text AS lane, c.reason, c.kind, c.display,
      p."quoteStart" AS start, p."quoteEnd" AS "end", p."sentenceStart", p."sentenceEnd",
      c.attribution, c."checkedAs"::text AS "checkedAs", c."disputeReason", c."proposedWording", c.note,
      c."decidedAt", decider.name AS "decidedBy", c."tickedAt", ticker.name AS "tickedBy",
      coalesce(used.sources, 0)::int AS sources
    FROM place p JOIN claim c ON c.id = p."claimId"
      LEFT JOIN users decider ON decider.id = c."decidedById"
      LEFT JOIN users ticker ON ticker.id = c."tickedById"
      LEFT JOIN (
        SELECT e."claimId", count(*) AS sources FROM evidence e JOIN place q ON q."claimId" = e."claimId"
        WHERE q."revisionId" = ${revisionId}::uuid AND e."removedAt" IS NULL GROUP BY e."claimId"
      ) AS used ON used."claimId" = c.id
    WHERE p."revisionId" = ${revisionId}::uuid
    ORDER BY p."quoteStart", p."claimId"`;
  return rows.map((row) => ({
    ...row,
    decidedAt: row.decidedAt?.toISOString() ?? null,
    tickedAt: row.tickedAt?.toISOString() ?? null,
  }));
}
