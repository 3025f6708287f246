import 'server-only';
import { z } from 'zod';
import { type Dashboard, DashboardFilters, type DisputedRow, type Scale } from '@/lib/contracts/dashboard';
import { timeZone } from '@/lib/contracts/fields';
import type { Kind } from '@/lib/core/figures/figure';
import { decided, type PartCounts } from '@/lib/core/review/status';
import { type DayCounts, verdictDays } from '@/lib/core/stats/backlog';
import { addDays, dayOf, dayRange } from '@/lib/core/stats/days';
import { isGiant } from '@/lib/core/stats/giant';
import type { Reader } from '@/lib/server/db/reader';
import { query, type ShowContext } from '@/lib/server/query';
import { Prisma } from '@/prisma/generated/client';
import { articleSelect, articleTallies, toArticleRow } from './article-rows';
import { PART_COUNTS, partCounts, totalCounts } from './part-counts';

const ARTICLES = 12;
const BARS = 12;
const DISPUTED = 10;
const DAYS = 30;

/**
 * Everything the dashboard draws, in a dozen round-trips. Days are counted in the desk's time zone. The article that the
 * filters leave out is in no number and no chart; the lists of articles and of disputed figures have it still.
 */
export const dashboard = query({
  reads: 'dashboard.show',
  input: z.object({ timeZone, filters: DashboardFilters.default({}) }),
  from: 'copy',
  show: showDashboard,
});

interface Asked {
  readonly timeZone: string;
  readonly filters: DashboardFilters;
}

async function showDashboard(
  prisma: Reader,
  { timeZone: zone, filters: { without } }: Asked,
  { now }: ShowContext,
): Promise<Dashboard> {
  const shown = countedArticles(without);
  const [articles, byArticle, kinds, days, disputed, domains, left, samples, ownArticles] = await Promise.all([
    openArticles(prisma),
    articleCounts(prisma, shown),
    kindCounts(prisma, shown),
    recentDays(prisma, shown, dayOf(now(), zone), zone),
    newestDisputed(prisma),
    sourceDomains(prisma, shown),
    without ? prisma.article.findUnique({ where: { id: without }, select: { id: true, title: true } }) : null,
    prisma.article.count({ where: { isSample: true, archivedAt: null } }),
    prisma.article.count({ where: { isSample: false, archivedAt: null } }),
  ]);
  const byKind = kinds.map((row) => ({ kind: row.kind, counts: partCounts(row) }));
  const totals = totalCounts(kinds);
  const scale = { without: left, giant: await giantAmong(prisma, shown, totals) };
  return { articles, totals, byArticle, byKind, days, disputed, domains, scale, samples, ownArticles };
}

/** For a WHERE over `article a`: those that numbers and charts count. */
const countedArticles = (without: string | undefined) =>
  without ? Prisma.sql`a."archivedAt" IS NULL AND a.id <> ${without}::uuid` : Prisma.sql`a."archivedAt" IS NULL`;
type Counted = ReturnType<typeof countedArticles>;

/** The largest of the articles, where it is so large that it flattens the charts. */
async function giantAmong(prisma: Reader, shown: Counted, totals: PartCounts): Promise<Scale['giant']> {
  const [largest, next] = await prisma.$queryRaw<{ id: string; title: string; claims: number }[]>`
    SELECT a.id, a.title, counted.claims FROM (
      SELECT c."articleId", count(*)::int AS claims FROM claim c WHERE c.status <> 'dismissed' GROUP BY 1
    ) AS counted JOIN article a ON a.id = counted."articleId"
    WHERE ${shown} ORDER BY counted.claims DESC, a.id LIMIT 2`;
  return largest && next && isGiant(largest.claims, next.claims, decided(totals) + totals.pending) ? largest : null;
}

/** Articles with something to check: deadline first, then the newest. */
async function openArticles(prisma: Reader) {
  const records = await prisma.article.findMany({
    where: { archivedAt: null, claims: { some: { status: { in: ['pending', 'disputed'] } } } },
    orderBy: [{ deadline: { sort: 'asc', nulls: 'last' } }, { id: 'desc' }],
    take: ARTICLES,
    select: articleSelect,
  });
  const tallies = await articleTallies(
    prisma,
    records.map(({ id }) => id),
  );
  return records.map((record) => toArticleRow(record, tallies.get(record.id)));
}

async function articleCounts(prisma: Reader, shown: Counted) {
  const rows = await prisma.$queryRaw<(PartCounts & { id: string; title: string })[]>`
    SELECT a.id, a.title, ${PART_COUNTS}
    FROM claim c JOIN article a ON a.id = c."articleId"
    WHERE ${shown} AND c.status <> 'dismissed'
    GROUP BY a.id, a.title
    ORDER BY count(*) FILTER (WHERE c.status = 'disputed') DESC, count(*) FILTER (WHERE c.status = 'pending') DESC, a.id DESC
    LIMIT ${BARS}`;
  return rows.map((row) => ({ id: row.id, title: row.title, counts: partCounts(row) }));
}

/** Every claim has one kind: the kinds add up to the whole. */
async function kindCounts(prisma: Reader, shown: Counted) {
  return prisma.$queryRaw<(PartCounts & { readonly kind: Kind })[]>`
    SELECT c.kind, ${PART_COUNTS}
    FROM claim c JOIN article a ON a.id = c."articleId"
    WHERE ${shown} AND c.status <> 'dismissed'
    GROUP BY c.kind ORDER BY count(*) DESC, c.kind`;
}

/** The moments the days shown begin at, and the end of the last; the claims page cuts days at the same moments. */
function dayStarts(today: string, zone: string): { readonly days: readonly string[]; readonly starts: string[] } {
  const days = Array.from({ length: DAYS }, (_, i) => addDays(today, i + 1 - DAYS));
  const starts = [...days.map((day) => dayRange(day, zone).from), dayRange(today, zone).to];
  return { days, starts: starts.map((moment) => moment.toISOString()) };
}

/** The sub-selects are there to read the moments once, not for every row. */
async function recentDays(prisma: Reader, shown: Counted, today: string, zone: string) {
  const { days, starts } = dayStarts(today, zone);
  const [decided, added] = await Promise.all([
    prisma.$queryRaw<(Omit<DayCounts, 'day'> & { bucket: number })[]>`
      SELECT width_bucket(c."decidedAt", (SELECT ${starts}::text[]::timestamptz[])) AS bucket, ${PART_COUNTS}
      FROM claim c JOIN article a ON a.id = c."articleId"
      WHERE ${shown} AND c.status IN ('verified', 'disputed', 'unverifiable')
      GROUP BY 1`,
    prisma.$queryRaw<{ bucket: number; claims: number }[]>`
      SELECT width_bucket(c."createdAt", (SELECT ${starts}::text[]::timestamptz[])) AS bucket, count(*)::int AS claims
      FROM claim c JOIN article a ON a.id = c."articleId"
      WHERE ${shown} AND c.status <> 'dismissed'
      GROUP BY 1`,
  ]);
  /** Bucket 0 lies before the first day, the last one behind today. */
  const dayed = <Row extends { readonly bucket: number }>(rows: readonly Row[]) =>
    rows.map((row) => ({ ...row, day: days[row.bucket - 1] ?? addDays(today, row.bucket === 0 ? -DAYS : 1) }));
  return verdictDays(today, DAYS, dayed(decided), dayed(added));
}

async function newestDisputed(prisma: Reader): Promise<DisputedRow[]> {
  const rows = await prisma.claim.findMany({
    where: { status: 'disputed', article: { archivedAt: null } },
    orderBy: [{ decidedAt: 'desc' }, { id: 'desc' }],
    take: DISPUTED,
    select: {
      id: true,
      articleId: true,
      display: true,
      disputeReason: true,
      note: true,
      decidedAt: true,
      updatedAt: true,
      article: { select: { title: true } },
      decidedBy: { select: { name: true } },
    },
  });
  return rows.map(({ article, decidedBy, decidedAt, updatedAt, ...row }) => ({
    ...row,
    articleTitle: article.title,
    decidedAt: (decidedAt ?? updatedAt).toISOString(),
    decidedBy: decidedBy?.name ?? null,
  }));
}

async function sourceDomains(prisma: Reader, shown: Counted) {
  return prisma.$queryRaw<{ domain: string; claims: number }[]>`
    SELECT s.domain, count(DISTINCT c.id)::int AS claims
    FROM evidence e
    JOIN source s ON s.id = e."sourceId"
    JOIN claim c ON c.id = e."claimId"
    JOIN article a ON a.id = c."articleId"
    WHERE e."removedAt" IS NULL AND s.domain IS NOT NULL AND NOT s.confidential AND ${shown} AND c.status <> 'dismissed'
    GROUP BY s.domain ORDER BY 2 DESC, 1 LIMIT ${BARS}`;
}
