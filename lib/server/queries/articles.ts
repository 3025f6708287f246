import 'server-only';
import { z } from 'zod';
import {
  type ArticleDetails,
  type ArticleFacets,
  ArticleFilters,
  type ArticlePage,
} from '@/lib/contracts/article-list';
import type { ArticleState } from '@/lib/core/review/article-work';
import { searchTerms } from '@/lib/core/text/search-terms';
import type { Reader } from '@/lib/server/db/reader';
import { nothing, query, type ShowContext } from '@/lib/server/query';
import type { Prisma } from '@/prisma/generated/client';
import { articleSelect, articleTallies, toArticleRow } from './article-rows';
import { dayText } from './day-text';
import { type Order, pageOf } from './keyset';

const PAGE = 50;

const ORDERS: Readonly<Record<ArticleFilters['sort'], Order>> = {
  newest: { by: 'createdAt', direction: 'desc', holds: 'moment' },
  deadline: { by: 'deadline', direction: 'asc', holds: 'moment', nullable: true },
  title: { by: 'title', direction: 'asc', holds: 'text' },
};

/** One page of articles with how far their review is. */
export const articlesPage = query({ reads: 'article.list', input: ArticleFilters, from: 'copy', show: showPage });

async function showPage(prisma: Reader, filters: ArticleFilters, { now }: ShowContext): Promise<ArticlePage> {
  const where = articlesWhere(filters, now());
  const order = ORDERS[filters.sort];
  const [page, total, archived] = await Promise.all([
    pageOf(filters, PAGE, order, ({ where: beyond, orderBy, take }) =>
      prisma.article.findMany({
        where: { AND: [where, beyond as Prisma.ArticleWhereInput] },
        orderBy: orderBy as Prisma.ArticleOrderByWithRelationInput[],
        select: articleSelect,
        take,
      }),
    ),
    prisma.article.count({ where }),
    prisma.article.count({ where: { archivedAt: { not: null } } }),
  ]);
  const tallies = await articleTallies(
    prisma,
    page.rows.map(({ id }) => id),
  );
  return {
    ...page,
    rows: page.rows.map((record) => toArticleRow(record, tallies.get(record.id))),
    total,
    archived,
  };
}

function articlesWhere({ q, archived, ...filters }: ArticleFilters, now: Date): Prisma.ArticleWhereInput {
  const all: Prisma.ArticleWhereInput[] = searchTerms(q).map((term) => {
    const contains = { contains: escapeLike(term), mode: 'insensitive' } as const;
    return { OR: [{ title: contains }, { byline: contains }, { publisher: contains }, { writer: contains }] };
  });
  if (filters.state) all.push(inState(filters.state, now));
  if (filters.checker) all.push({ checkerId: filters.checker === 'nobody' ? null : filters.checker });
  if (filters.publisher) all.push({ publisher: filters.publisher });
  return { archivedAt: archived ? { not: null } : null, AND: all };
}

/** The same as `isIn` says of an article with its tally; each part of it is an index away. */
function inState(state: ArticleState, now: Date): Prisma.ArticleWhereInput {
  const open: Prisma.ArticleWhereInput = {
    claims: { some: { OR: [{ status: 'pending' }, { lane: 'tick', tickedAt: null }] } },
  };
  const disputed: Prisma.ArticleWhereInput = { claims: { some: { status: 'disputed' } } };
  if (state === 'open') return open;
  if (state === 'overdue') return { ...open, deadline: { lt: now } };
  return state === 'disputed' ? disputed : { NOT: [open, disputed] };
}

const CHOICES = 40;

/** What the filters of the articles page can be set to: whoever has an article, and the publishers. */
export const articleFacets = query({ reads: 'article.facets', input: nothing, from: 'copy', show: showFacets });

async function showFacets(prisma: Reader): Promise<ArticleFacets> {
  const [checkers, publishers] = await Promise.all([
    prisma.user.findMany({
      where: { articlesToCheck: { some: {} } },
      orderBy: [{ name: 'asc' }, { id: 'asc' }],
      select: { id: true, name: true },
    }),
    prisma.article.groupBy({
      by: ['publisher'],
      where: { publisher: { not: null } },
      orderBy: [{ _count: { id: 'desc' } }, { publisher: 'asc' }],
      take: CHOICES,
    }),
  ]);
  return { checkers, publishers: publishers.flatMap(({ publisher }) => publisher ?? []) };
}

/** Prisma hands % and _ on to LIKE, where they are wildcards. */
export const escapeLike = (text: string): string => text.replace(/[\\%_]/g, (sign) => `\\${sign}`);

/** Addresses hold anything; PostgreSQL takes only UUIDs for ids. */
export const isId = (text: string): boolean => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text);

/** Is there an article of this id, archived or not? */
export const articleExists = query({
  reads: 'article.exists',
  input: z.string(),
  show: async (db, articleId) => isId(articleId) && (await db.article.count({ where: { id: articleId } })) > 0,
});

/** What the edit form of an article starts from; null when there is no such article. */
export const articleDetails = query({ reads: 'article.details', input: z.string(), show: showDetails });

async function showDetails(prisma: Reader, articleId: string): Promise<ArticleDetails | null> {
  if (!isId(articleId)) return null;
  const row = await prisma.article.findUnique({
    where: { id: articleId },
    select: {
      id: true,
      version: true,
      title: true,
      byline: true,
      publisher: true,
      publishedOn: true,
      url: true,
      ownership: true,
      writer: true,
      checkerId: true,
      deadline: true,
      archivedAt: true,
    },
  });
  if (!row) return null;
  const { archivedAt, ...details } = row;
  const deadline = row.deadline?.toISOString() ?? null;
  return { ...details, publishedOn: dayText(row.publishedOn), deadline, archived: archivedAt !== null };
}

/** Every article's id, the oldest first: for commands that go through them all. */
export const articleIds = query({
  reads: 'article.ids',
  input: nothing,
  async show(db): Promise<readonly string[]> {
    return (await db.article.findMany({ orderBy: { id: 'asc' }, select: { id: true } })).map(({ id }) => id);
  },
});
