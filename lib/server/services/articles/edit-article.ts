import 'server-only';
import { ArchiveArticle, EditArticle } from '@/lib/contracts/articles';
import { Refusal } from '@/lib/contracts/refusals';
import { difference, stateOf } from '@/lib/server/state';
import { type Changed, verb } from '@/lib/server/verb';
import type { Article, Prisma } from '@/prisma/generated/client';
import { articleDetails, refuseStranger } from './add-article';

type Answer = { readonly articleId: string; readonly version: number };

/** Changes what is known about an article; never its text. */
export const editArticle = verb({
  action: 'article.edit',
  input: EditArticle,
  async change(tx, { articleId, version, ...details }, { now }) {
    const article = await articleAt(tx, articleId, version);
    await refuseStranger(tx, details.checkerId, article.checkerId);
    return changeArticle(tx, article, articleDetails(details), now());
  },
});

/** Puts an article away: it leaves lists, queue and charts, and can be restored. */
export const archiveArticle = verb({
  action: 'article.archive',
  input: ArchiveArticle,
  async change(tx, { articleId, version }, { now }) {
    const at = now();
    return changeArticle(tx, await articleAt(tx, articleId, version), { archivedAt: at }, at);
  },
});

export const restoreArticle = verb({
  action: 'article.restore',
  input: ArchiveArticle,
  async change(tx, { articleId, version }, { now }) {
    return changeArticle(tx, await articleAt(tx, articleId, version), { archivedAt: null }, now());
  },
});

async function articleAt(tx: Prisma.TransactionClient, articleId: string, version: number): Promise<Article> {
  const article = await tx.article.findUnique({ where: { id: articleId } });
  if (!article) throw new Refusal('not-found', { message: 'This article is not here any more.' });
  if (article.version !== version) throw conflict(article);
  return article;
}

/** The detail is the article as it is now. */
const conflict = (article: Article) => new Refusal('conflict', { detail: { article: articleState(article) } });

const articleState = (article: Article) => stateOf(article, ['createdAt', 'updatedAt']);

async function changeArticle(
  tx: Prisma.TransactionClient,
  article: Article,
  data: Prisma.ArticleUncheckedUpdateManyInput,
  now: Date,
): Promise<Changed<Answer>> {
  const version = article.version + 1;
  const { count } = await tx.article.updateMany({
    where: { id: article.id, version: article.version },
    data: { ...data, updatedAt: now, version },
  });
  const after = await tx.article.findUniqueOrThrow({ where: { id: article.id } });
  if (count !== 1) throw conflict(after);
  const change = difference(articleState(article), articleState(after));
  return {
    answer: { articleId: article.id, version },
    changes: [{ subject: { kind: 'article', id: article.id }, articleId: article.id, ...change }],
  };
}
