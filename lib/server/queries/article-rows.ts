import 'server-only';
import type { ArticleRow } from '@/lib/contracts/articles';
import type { Tally } from '@/lib/core/review/status';
import type { Reader } from '@/lib/server/db/reader';
import type { Prisma } from '@/prisma/generated/client';
import { dayText } from './day-text';
import { PART_COUNTS } from './part-counts';

const EMPTY: Tally = {
  pending: 0,
  fact: 0,
  both: 0,
  said: 0,
  disputed: 0,
  unverifiable: 0,
  toTick: 0,
  ticked: 0,
  nothingToCheck: 0,
};

interface TallyRow extends Record<keyof Tally, number> {
  readonly articleId: string;
}

/** How far the review of each of these articles is. */
export async function articleTallies(db: Reader, articleIds: readonly string[]): Promise<ReadonlyMap<string, Tally>> {
  if (articleIds.length === 0) return new Map();
  const rows = await db.$queryRaw<TallyRow[]>`
    SELECT "articleId", ${PART_COUNTS},
      count(*) FILTER (WHERE lane = 'tick' AND "tickedAt" IS NULL)::int AS "toTick",
      count(*) FILTER (WHERE lane = 'tick' AND "tickedAt" IS NOT NULL)::int AS ticked,
      count(*) FILTER (WHERE lane = 'none')::int AS "nothingToCheck"
    FROM claim c WHERE "articleId" = ANY(${articleIds}::uuid[]) GROUP BY "articleId"`;
  return new Map(rows.map(({ articleId, ...tally }) => [articleId, tally]));
}

export async function articleTally(db: Reader, articleId: string): Promise<Tally> {
  return (await articleTallies(db, [articleId])).get(articleId) ?? EMPTY;
}

export const articleSelect = {
  id: true,
  version: true,
  title: true,
  byline: true,
  publisher: true,
  publishedOn: true,
  ownership: true,
  writer: true,
  checker: { select: { id: true, name: true } },
  deadline: true,
  isSample: true,
  createdAt: true,
  archivedAt: true,
} as const satisfies Prisma.ArticleSelect;

export type ArticleRecord = Prisma.ArticleGetPayload<{ select: typeof articleSelect }>;

export function toArticleRow(row: ArticleRecord, tally: Tally | undefined): ArticleRow {
  return {
    id: row.id,
    version: row.version,
    title: row.title,
    byline: row.byline,
    publisher: row.publisher,
    publishedOn: dayText(row.publishedOn),
    ownership: row.ownership,
    writer: row.writer,
    checker: row.checker,
    deadline: row.deadline?.toISOString() ?? null,
    isSample: row.isSample,
    createdAt: row.createdAt.toISOString(),
    archivedAt: row.archivedAt?.toISOString() ?? null,
    tally: tally ?? EMPTY,
  };
}
