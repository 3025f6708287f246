import 'server-only';
import type { ArticleDetails, ArticleFilters, ArticlePage } from '@/lib/contracts/article-list';
import type { Context } from '@/lib/server/context';
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
export async function articlesPage({ prisma }: Context, filters: ArticleFilters): Promise<ArticlePage> {
  const where = articlesWhere(filters);
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

function articlesWhere({ q, archived }: ArticleFilters): Prisma.ArticleWhereInput {
  const words = q.split(/\s+/).filter(Boolean).slice(0, 8);
  return {
    archivedAt: archived ? { not: null } : null,
    AND: words.map((word) => {
      const contains = { contains: escapeLike(word), mode: 'insensitive' } as const;
      return { OR: [{ title: contains }, { byline: contains }, { publisher: contains }, { writer: contains }] };
    }),
  };
}

/** Prisma hands % and _ on to LIKE, where they are wildcards. */
export const escapeLike = (text: string): string => text.replace(/[\\%_]/g, (sign) => `\\${sign}`);

/** Addresses hold anything; PostgreSQL takes only UUIDs for ids. */
export const isId = (text: string): boolean => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text);

/** Is there an article of this id, archived or not? */
export async function articleExists({ prisma }: Context, articleId: string): Promise<boolean> {
  return isId(articleId) && (await prisma.article.count({ where: { id: articleId } })) > 0;
}

/** What the edit form of an article starts from; null when there is no such article. */
export async function articleDetails({ prisma }: Context, articleId: string): Promise<ArticleDetails | null> {
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
