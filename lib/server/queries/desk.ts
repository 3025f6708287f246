import 'server-only';
import type { ArticleDesk } from '@/lib/contracts/articles';
import type { HistoryLine } from '@/lib/contracts/claims';
import { Refusal } from '@/lib/contracts/refusals';
import type { Context } from '@/lib/server/context';
import { articleSelect, articleTally, toArticleRow } from './article-rows';
import { isId } from './articles';
import { placeWithClaim, sourceSelect, toDeskClaim, toSourceView } from './claim-view';
import { historyLine } from './history-line';

/**
 * Everything the article desk draws: the text of the current revision and its figures in text order.
 * @throws Refusal not-found
 */
export async function articleDesk({ prisma }: Context, articleId: string): Promise<ArticleDesk> {
  if (!isId(articleId)) throw new Refusal('not-found', { message: 'This article is not here any more.' });
  const article = await prisma.article.findUnique({
    where: { id: articleId },
    select: { ...articleSelect, url: true, addedBy: { select: { name: true } }, currentRevisionId: true },
  });
  if (!article?.currentRevisionId) throw new Refusal('not-found', { message: 'This article is not here any more.' });
  const revisionId = article.currentRevisionId;
  const [revision, places, sources, tally] = await Promise.all([
    prisma.revision.findUniqueOrThrow({ where: { id: revisionId }, select: { id: true, number: true, text: true } }),
    prisma.place.findMany({
      where: { revisionId },
      orderBy: [{ quoteStart: 'asc' }, { claimId: 'asc' }],
      select: placeWithClaim,
    }),
    prisma.articleSource.findMany({
      where: { articleId, source: { removedAt: null } },
      orderBy: { position: 'asc' },
      select: { source: { select: sourceSelect } },
    }),
    articleTally(prisma, articleId),
  ]);
  return {
    article: { ...toArticleRow(article, tally), url: article.url, addedBy: article.addedBy?.name ?? null },
    revision,
    claims: places.map(toDeskClaim),
    sources: sources.map(({ source }) => toSourceView(source)),
  };
}

/** The newest changes of a claim and of its sources, in plain words, newest first. */
export async function claimHistory({ prisma }: Context, claimId: string): Promise<HistoryLine[]> {
  const evidence = await prisma.evidence.findMany({ where: { claimId }, select: { id: true } });
  const rows = await prisma.history.findMany({
    where: { subjectId: { in: [claimId, ...evidence.map(({ id }) => id)] } },
    orderBy: { seq: 'desc' },
    take: 100,
    select: { text: true },
  });
  return rows.map(({ text }) => historyLine(text));
}
