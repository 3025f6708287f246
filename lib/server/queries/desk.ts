import 'server-only';
import { z } from 'zod';
import type { ArticleDesk } from '@/lib/contracts/articles';
import { type ClaimRow, packClaims } from '@/lib/contracts/claim-rows';
import type { HistoryLine } from '@/lib/contracts/claims';
import { id } from '@/lib/contracts/fields';
import { Refusal } from '@/lib/contracts/refusals';
import { historyTexts } from '@/lib/server/chain/read';
import type { Reader } from '@/lib/server/db/reader';
import { query, type ShowContext } from '@/lib/server/query';
import { articleSelect, articleTally, toArticleRow } from './article-rows';
import { isId } from './articles';
import { claimRows } from './claim-rows';
import { placeWithClaim, toDeskClaim } from './claim-view';
import { historyHead } from './desk-changes';
import { seenInWorkings } from './evidence-view';
import { historyLine } from './history-line';
import { sourceSelect, toSourceView } from './source-view';
import { guardSelect, maySee, visibleTo } from './visible';

/** More figures than this are not sent whole: each of them then comes when it is looked at. */
const SENT_WHOLE = 1500;

/** The figures an opened desk shows next. */
const SENT_FIRST = 20;

function firstToCheck(rows: readonly ClaimRow[]): string[] {
  const first = rows.findIndex(({ status }) => status === 'pending');
  return rows.slice(Math.max(first, 0), Math.max(first, 0) + SENT_FIRST).map(({ id }) => id);
}

/**
 * Everything the article desk draws: the text of the current revision and its figures in text order.
 * @throws Refusal not-found
 */
export const articleDesk = query({ reads: 'article.desk', input: z.string(), show: showDesk });

async function showDesk(prisma: Reader, articleId: string, { actor }: ShowContext): Promise<ArticleDesk> {
  if (!isId(articleId)) throw new Refusal('not-found', { message: 'This article is not here any more.' });
  const article = await prisma.article.findUnique({
    where: { id: articleId },
    select: { ...articleSelect, url: true, addedBy: { select: { name: true } }, currentRevisionId: true },
  });
  if (!article?.currentRevisionId) throw new Refusal('not-found', { message: 'This article is not here any more.' });
  const revisionId = article.currentRevisionId;
  const head = await historyHead(prisma);
  const figures = await prisma.place.count({ where: { revisionId } });
  const rows = figures > SENT_WHOLE ? await claimRows(prisma, revisionId) : null;
  const [revision, places, sources, tally] = await Promise.all([
    prisma.revision.findUniqueOrThrow({ where: { id: revisionId }, select: { id: true, number: true, text: true } }),
    prisma.place.findMany({
      where: { revisionId, ...(rows ? { claimId: { in: firstToCheck(rows) } } : {}) },
      orderBy: [{ quoteStart: 'asc' }, { claimId: 'asc' }],
      select: placeWithClaim,
    }),
    prisma.articleSource.findMany({
      where: { articleId, source: { removedAt: null, ...visibleTo(actor) } },
      orderBy: { position: 'asc' },
      select: { source: { select: sourceSelect } },
    }),
    articleTally(prisma, articleId),
  ]);
  const seen = await seenInWorkings(
    prisma,
    places.map(({ claim }) => claim),
    actor,
  );
  return {
    article: { ...toArticleRow(article, tally), url: article.url, addedBy: article.addedBy?.name ?? null },
    revision,
    claims: places.map((place) => toDeskClaim(place, actor, seen)),
    head,
    rows: rows && packClaims(rows, revision.text),
    sources: sources.map(({ source }) => toSourceView(source)),
  };
}

/**
 * The newest changes of a claim and of its sources, in plain words, newest first; of confidential ones, that they are.
 * @throws Refusal not-found, for whatever is not a claim: the history holds everything
 */
export const claimHistory = query({ reads: 'claim.history', input: id, show: showHistory });

async function showHistory(prisma: Reader, claimId: string, { actor }: ShowContext): Promise<HistoryLine[]> {
  const claim = await prisma.claim.findUnique({ where: { id: claimId }, select: { id: true } });
  if (!claim) throw new Refusal('not-found', { message: 'This claim is not here any more.' });
  const evidence = await prisma.evidence.findMany({
    where: { claimId },
    select: { id: true, source: { select: guardSelect } },
  });
  const hidden = new Set(evidence.filter(({ source }) => !maySee(actor, source)).map(({ id }) => id));
  const rows = await historyTexts(prisma, {
    where: { subjectId: { in: [claimId, ...evidence.map(({ id }) => id)] } },
    orderBy: { seq: 'desc' },
    take: 100,
  });
  return rows.map((entry) => {
    const line = historyLine(entry);
    return hidden.has(entry.subject.id) ? { ...line, what: `${line.what} (confidential)`, note: null } : line;
  });
}
