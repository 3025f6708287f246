import 'server-only';
import type { ArticleDetails, ArticleFilters, ArticlePage } from '@/lib/contracts/article-list';
import type { Context } from '@/lib/server/context';
import type { Prisma } from '@/prisma/generated/client';
import { articleSelect, articleTallies, toArticleRow } from './article-rows';
import { dayText } from './claim-view';

const PAGE = 50;

const ORDERS = {
  newest: [{ createdAt: 'desc' }, { id: 'desc' }],
  deadline: [{ deadline: { sort: 'asc', nulls: 'last' } }, { id: 'desc' }],
  title: [{ title: 'asc' }, { id: 'desc' }],
} as const satisfies Record<string, Prisma.ArticleOrderByWithRelationInput[]>;

/** One page of articles with how far their review is. `after` is the id of the last article before it. */
export async function articlesPage({ prisma }: Context, filters: ArticleFilters): Promise<ArticlePage> {
  const where = articlesWhere(filters);
  const after = await startAfter(prisma, filters.after);
  const [records, total, archived] = await Promise.all([
    prisma.article.findMany({
      where,
      orderBy: [...ORDERS[filters.sort]],
      select: articleSelect,
      take: PAGE + 1,
      ...(after ? { cursor: { id: after }, skip: 1 } : {}),
    }),
    prisma.article.count({ where }),
    prisma.article.count({ where: { archivedAt: { not: null } } }),
  ]);
  const shown = records.slice(0, PAGE);
  const tallies = await articleTallies(
    prisma,
    shown.map(({ id }) => id),
  );
  return {
    rows: shown.map((record) => toArticleRow(record, tallies.get(record.id))),
    next: records.length > PAGE ? (shown.at(-1)?.id ?? null) : null,
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

/** An address may be old: an article that is gone starts the list anew. */
async function startAfter(prisma: Context['prisma'], after: string | undefined): Promise<string | null> {
  if (!after || !isId(after)) return null;
  const there = await prisma.article.findUnique({ where: { id: after }, select: { id: true } });
  return there?.id ?? null;
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
