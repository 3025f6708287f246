import 'server-only';
import type { ClaimFacets, ClaimFilters, ClaimListRow, ClaimPage } from '@/lib/contracts/claim-list';
import type { Kind } from '@/lib/core/figures/figure';
import type { Context } from '@/lib/server/context';
import { Prisma } from '@/prisma/generated/client';
import { claimWhere } from './claim-where';

const PAGE = 50;

const ORDERS = {
  newest: [{ id: 'desc' }],
  oldest: [{ id: 'asc' }],
  worth: [{ worthiness: 'desc' }, { id: 'desc' }],
  decided: [{ decidedAt: { sort: 'desc', nulls: 'last' } }, { id: 'desc' }],
  largest: [{ highest: { sort: 'desc', nulls: 'last' } }, { id: 'desc' }],
  smallest: [{ lowest: { sort: 'asc', nulls: 'last' } }, { id: 'desc' }],
} as const satisfies Record<string, Prisma.ClaimOrderByWithRelationInput[]>;

const select = {
  id: true,
  articleId: true,
  status: true,
  reason: true,
  disputeReason: true,
  checkedAs: true,
  kind: true,
  display: true,
  quote: true,
  sentence: true,
  attribution: true,
  decidedAt: true,
  decidedBy: { select: { name: true } },
  article: { select: { title: true, publisher: true, currentRevisionId: true } },
  places: { select: { revisionId: true, quoteStart: true, sentenceStart: true } },
  _count: { select: { evidence: { where: { removedAt: null } } } },
} as const satisfies Prisma.ClaimSelect;

type Record_ = Prisma.ClaimGetPayload<{ select: typeof select }>;

/** One page of claims over all articles that are not archived. */
export async function claimsPage({ prisma }: Context, filters: ClaimFilters, timeZone: string): Promise<ClaimPage> {
  const where = claimWhere(filters, timeZone);
  const after =
    filters.after && (await prisma.claim.findUnique({ where: { id: filters.after }, select: { id: true } }));
  const [records, total] = await Promise.all([
    prisma.claim.findMany({
      where,
      orderBy: [...ORDERS[filters.sort]],
      select,
      take: PAGE + 1,
      ...(after ? { cursor: { id: after.id }, skip: 1 } : {}),
    }),
    prisma.claim.count({ where }),
  ]);
  const shown = records.slice(0, PAGE);
  return { rows: shown.map(toRow), next: records.length > PAGE ? (shown.at(-1)?.id ?? null) : null, total };
}

function toRow(record: Record_): ClaimListRow {
  const place = record.places.find(({ revisionId }) => revisionId === record.article.currentRevisionId);
  const at = place ? place.quoteStart - place.sentenceStart : Math.max(0, record.sentence.indexOf(record.quote));
  return {
    id: record.id,
    articleId: record.articleId,
    articleTitle: record.article.title,
    publisher: record.article.publisher,
    status: record.status,
    reason: record.reason,
    disputeReason: record.disputeReason,
    checkedAs: record.checkedAs,
    kind: record.kind as Kind,
    display: record.display,
    before: record.sentence.slice(0, at),
    quote: record.quote,
    after: record.sentence.slice(at + record.quote.length),
    attribution: record.attribution,
    sources: record._count.evidence,
    decidedAt: record.decidedAt?.toISOString() ?? null,
    decidedBy: record.decidedBy?.name ?? null,
  };
}

/** Choices offered by each filter at most. */
const CHOICES = 40;

/** What the filters can be set to. */
export async function claimFacets({ prisma }: Context): Promise<ClaimFacets> {
  const [kinds, units, publishers, attributions, articles] = await Promise.all([
    distinct(prisma, Prisma.sql`c.kind`),
    distinct(prisma, Prisma.sql`c.unit`),
    distinct(prisma, Prisma.sql`a.publisher`),
    distinct(prisma, Prisma.sql`c.attribution`),
    prisma.article.findMany({
      where: { archivedAt: null },
      orderBy: { createdAt: 'desc' },
      take: CHOICES,
      select: { id: true, title: true },
    }),
  ]);
  return { kinds, units, publishers, attributions, articles };
}

async function distinct(prisma: Context['prisma'], column: Prisma.Sql): Promise<string[]> {
  const rows = await prisma.$queryRaw<{ value: string }[]>`
    SELECT ${column} AS value FROM claim c JOIN article a ON a.id = c."articleId"
    WHERE a."archivedAt" IS NULL AND c.status <> 'dismissed' AND ${column} IS NOT NULL
    GROUP BY 1 ORDER BY count(*) DESC, 1 LIMIT ${CHOICES}`;
  return rows.map(({ value }) => value);
}
