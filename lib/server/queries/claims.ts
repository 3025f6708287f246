import 'server-only';
import { z } from 'zod';
import { type ClaimFacets, ClaimFilters, type ClaimListRow, type ClaimPage } from '@/lib/contracts/claim-list';
import { timeZone } from '@/lib/contracts/fields';
import type { Kind } from '@/lib/core/figures/figure';
import { unitName } from '@/lib/core/figures/unit-name';
import type { Reader } from '@/lib/server/db/reader';
import { query } from '@/lib/server/query';
import type { Prisma } from '@/prisma/generated/client';
import { claimWhere } from './claim-where';
import { type Order, pageOf } from './keyset';

const PAGE = 50;

/** Newest and oldest go by article; within one its claims stand in the order of its text. */
const ORDERS: Readonly<Record<ClaimFilters['sort'], Order>> = {
  newest: { by: 'articleId', direction: 'desc', ties: 'asc', holds: 'id' },
  oldest: { by: 'articleId', direction: 'asc', ties: 'asc', holds: 'id' },
  worth: { by: 'worthiness', direction: 'desc', holds: 'number' },
  decided: { by: 'decidedAt', direction: 'desc', holds: 'moment', nullable: true },
  largest: { by: 'highest', direction: 'desc', holds: 'number', nullable: true },
  smallest: { by: 'lowest', direction: 'asc', holds: 'number', nullable: true },
};

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
  worthiness: true,
  lowest: true,
  highest: true,
  decidedBy: { select: { name: true } },
  article: { select: { title: true, publisher: true, currentRevisionId: true } },
  places: { select: { revisionId: true, quoteStart: true, sentenceStart: true } },
} as const satisfies Prisma.ClaimSelect;

type Record_ = Prisma.ClaimGetPayload<{ select: typeof select }>;

/** One page of claims over all articles that are not archived. Days are cut in `timeZone`. */
export const claimsPage = query({
  reads: 'claim.list',
  input: z.object({ filters: ClaimFilters, timeZone }),
  from: 'copy',
  show: showPage,
});

interface Asked {
  readonly filters: ClaimFilters;
  readonly timeZone: string;
}

async function showPage(prisma: Reader, { filters, timeZone: zone }: Asked): Promise<ClaimPage> {
  const where = claimWhere(filters, zone);
  const order = ORDERS[filters.sort];
  const [page, total] = await Promise.all([
    pageOf(filters, PAGE, order, ({ where: beyond, orderBy, take }) =>
      prisma.claim.findMany({
        where: { AND: [where, beyond as Prisma.ClaimWhereInput] },
        orderBy: orderBy as Prisma.ClaimOrderByWithRelationInput[],
        select,
        take,
      }),
    ),
    prisma.claim.count({ where }),
  ]);
  const ids = page.rows.map(({ id }) => id);
  const [sources, doubted] = await Promise.all([sourceCounts(prisma, ids), doubtedOf(prisma, ids)]);
  const rows = page.rows.map((record) => toRow(record, sources.get(record.id) ?? 0, doubted.has(record.id)));
  return { ...page, rows, total };
}

/** Which of these claims a sum of their article stands against that nobody has set aside. */
async function doubtedOf(prisma: Reader, ids: string[]): Promise<ReadonlySet<string>> {
  const doubts = await prisma.claimDoubt.findMany({ where: { claimId: { in: ids } } });
  if (doubts.length === 0) return new Set();
  const articles = [...new Set(doubts.map(({ articleId }) => articleId))];
  const answers = await prisma.findingAnswer.findMany({
    where: { articleId: { in: articles } },
    select: { articleId: true, findingKey: true },
  });
  const nameOf = ({ articleId, findingKey }: (typeof answers)[number]) => `${articleId} ${findingKey}`;
  const answered = new Set(answers.map(nameOf));
  return new Set(doubts.filter((doubt) => !answered.has(nameOf(doubt))).map(({ claimId }) => claimId));
}

/** Of the claims shown alone: Prisma's own count would go through all the evidence there is. */
async function sourceCounts(prisma: Reader, ids: string[]): Promise<ReadonlyMap<string, number>> {
  const groups = await prisma.evidence.groupBy({
    by: ['claimId'],
    where: { claimId: { in: ids }, removedAt: null },
    _count: { _all: true },
  });
  return new Map(groups.map(({ claimId, _count }) => [claimId, _count._all]));
}

function toRow(record: Record_, sources: number, doubted: boolean): ClaimListRow {
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
    sources,
    doubted,
    decidedAt: record.decidedAt?.toISOString() ?? null,
    decidedBy: record.decidedBy?.name ?? null,
  };
}

/** Choices offered by each filter at most. */
const CHOICES = 40;

/** The articles that filters name. */
const NamedArticles = ClaimFilters.pick({ article: true, without: true }).default({});

/** What the filters can be set to; the article that `filters` name among them, however old it is. */
export const claimFacets = query({ reads: 'claim.facets', input: NamedArticles, from: 'copy', show: showFacets });

async function showFacets(prisma: Reader, { article, without }: z.output<typeof NamedArticles>): Promise<ClaimFacets> {
  const named = [article, without].filter((one) => one !== undefined);
  const [values, people, others, articles] = await Promise.all([
    commonValues(prisma),
    deciders(prisma),
    prisma.article.findMany({ where: { id: { in: named } }, select: { id: true, title: true } }),
    prisma.article.findMany({
      where: { archivedAt: null },
      orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
      take: CHOICES,
      select: { id: true, title: true },
    }),
  ]);
  const of = (column: ValueRow['column']) => values.filter((row) => row.column === column).map(({ value }) => value);
  return {
    kinds: of('kind'),
    units: of('unit').map((value) => ({ value, name: unitName(value) })),
    publishers: of('publisher'),
    attributions: of('attribution'),
    articles: [...articles, ...others.filter(({ id }) => !articles.some((shown) => shown.id === id))],
    people,
  };
}

/** Whose verdicts stand, by name: one look at the index for each person, none at the claims. */
async function deciders(prisma: Reader): Promise<{ id: string; name: string }[]> {
  return prisma.$queryRaw`
    SELECT u.id, u.name FROM users u
    WHERE EXISTS (SELECT 1 FROM claim c WHERE c."decidedById" = u.id)
    ORDER BY lower(u.name), u.id`;
}

interface ValueRow {
  readonly column: 'kind' | 'unit' | 'publisher' | 'attribution';
  readonly value: string;
}

/** The commonest values of four columns, in one pass over the claims. */
async function commonValues(prisma: Reader): Promise<ValueRow[]> {
  return prisma.$queryRaw<ValueRow[]>`
    SELECT "column", value FROM (
      SELECT "column", value, claims, row_number() OVER (PARTITION BY "column" ORDER BY claims DESC, value) AS place
      FROM (
        SELECT
          CASE GROUPING(c.kind, c.unit, a.publisher, c.attribution)
            WHEN 7 THEN 'kind' WHEN 11 THEN 'unit' WHEN 13 THEN 'publisher' ELSE 'attribution' END AS "column",
          coalesce(c.kind, c.unit, a.publisher, c.attribution) AS value,
          count(*) AS claims
        FROM claim c JOIN article a ON a.id = c."articleId"
        WHERE a."archivedAt" IS NULL AND c.status <> 'dismissed'
        GROUP BY GROUPING SETS ((c.kind), (c.unit), (a.publisher), (c.attribution))
      ) AS counted
      WHERE value IS NOT NULL
    ) AS placed
    WHERE place <= ${CHOICES} ORDER BY "column", place`;
}
