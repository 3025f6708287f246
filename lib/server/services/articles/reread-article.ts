import 'server-only';
import { z } from 'zod';
import { id } from '@/lib/contracts/fields';
import { Refusal } from '@/lib/contracts/refusals';
import type { FigureInContext } from '@/lib/core/figures/figure';
import { readFigures } from '@/lib/core/figures/read';
import type { Change } from '@/lib/server/history';
import { dayText } from '@/lib/server/queries/day-text';
import { claimState } from '@/lib/server/services/claims/change-claim';
import { difference } from '@/lib/server/state';
import { verb } from '@/lib/server/verb';
import type { Prisma } from '@/prisma/generated/client';
import { alignFigures } from './align-figures';
import { figureColumns, sameColumns, UNREAD } from './figure-update';
import { storeFigures } from './store-figures';

/** What re-reading an article came to. */
export interface Reread {
  readonly articleId: string;
  readonly title: string;
  readonly unchanged: number;
  /** Figures nobody had touched: read anew, found, or none any more. */
  readonly refreshed: number;
  readonly added: number;
  readonly gone: number;
  /** Figures a person has touched that would read differently now (`now` is null: not at all). They stay as they are. */
  readonly toLookAt: readonly { readonly claimId: string; readonly display: string; readonly now: string | null }[];
}

/**
 * Reads a stored article with the engine as it is now. Whatever a person touched (verdict, tick, correction, source)
 * stays exactly as it is, and is reported when it would read differently; the rest follows the engine.
 */
export const rereadArticle = verb<{ articleId: string }, Reread>({
  action: 'article.reread',
  input: z.object({ articleId: id }),
  async change(tx, { articleId }, { now, newId }) {
    const { article, revision, placed, touched } = await stored(tx, articleId);
    const published = dayText(article.publishedOn);
    const figures = readFigures(revision.text, published ? { date: published } : {});
    const { pairs, added, gone } = alignFigures(placed, figures);
    const differing = pairs.filter(({ old, figure }) => !sameColumns(old.claim, figureColumns(revision.text, figure)));
    const at = now();
    const changes: Change[] = [];
    for (const { old, figure } of differing)
      if (!touched.has(old.claimId))
        changes.push(await rewrite(tx, old.claimId, figureColumns(revision.text, figure), at));
    for (const { claimId } of gone) if (!touched.has(claimId)) changes.push(await rewrite(tx, claimId, UNREAD, at));
    const fresh = added.map((figure) => ({ ...figure, links: [] }));
    const births = await storeFigures(
      tx,
      { articleId, revisionId: revision.id, text: revision.text, now: at, newId },
      fresh,
    );
    const ids = births.map(([claimId]) => claimId);
    changes.push(...(await birthChanges(tx, articleId, ids)));
    const mine = <T extends { claimId: string }>(old: T) => touched.has(old.claimId);
    const refreshed = differing.filter(({ old }) => !mine(old)).length;
    const answer: Reread = {
      articleId,
      title: article.title,
      unchanged: pairs.length - differing.length,
      refreshed,
      added: added.length,
      gone: gone.filter((old) => !mine(old)).length,
      toLookAt: [
        ...differing.filter(({ old }) => mine(old)).map(({ old, figure }) => lookAt(old, figure)),
        ...gone.filter(mine).map((old) => lookAt(old, null)),
      ],
    };
    return { answer, changes };
  },
});

type Stored = Prisma.PlaceGetPayload<{ include: { claim: true } }>;

const lookAt = ({ claim }: Stored, figure: FigureInContext | null) => ({
  claimId: claim.id,
  display: claim.display,
  now: figure?.display ?? null,
});

async function stored(tx: Prisma.TransactionClient, articleId: string) {
  const article = await tx.article.findUnique({ where: { id: articleId } });
  if (!article?.currentRevisionId) throw new Refusal('not-found', { message: 'This article is not here any more.' });
  const revision = await tx.revision.findUniqueOrThrow({ where: { id: article.currentRevisionId } });
  const places = await tx.place.findMany({
    where: { revisionId: revision.id },
    orderBy: { start: 'asc' },
    include: { claim: true },
  });
  const placed = places.filter(({ claim }) => claim.reason !== UNREAD.reason);
  return { article, revision, placed, touched: await touchedClaims(tx, articleId) };
}

/** Everything a person did to a claim or took from a source for it, as history has it. */
async function touchedClaims(tx: Prisma.TransactionClient, articleId: string): Promise<ReadonlySet<string>> {
  const rows = await tx.history.findMany({
    where: { articleId, subjectKind: 'claim', action: { not: 'article.reread' } },
    distinct: ['subjectId'],
    select: { subjectId: true },
  });
  const evidence = await tx.evidence.findMany({ where: { claim: { articleId } }, select: { claimId: true } });
  return new Set([...rows.map(({ subjectId }) => subjectId), ...evidence.map(({ claimId }) => claimId)]);
}

async function rewrite(
  tx: Prisma.TransactionClient,
  claimId: string,
  columns: Prisma.ClaimUncheckedUpdateInput,
  at: Date,
): Promise<Change> {
  const before = await tx.claim.findUniqueOrThrow({ where: { id: claimId } });
  const data = { ...columns, updatedAt: at, version: before.version + 1 };
  const after = await tx.claim.update({ where: { id: claimId }, data });
  return {
    subject: { kind: 'claim', id: claimId },
    articleId: before.articleId,
    ...difference(claimState(before), claimState(after)),
  };
}

async function birthChanges(tx: Prisma.TransactionClient, articleId: string, ids: string[]): Promise<Change[]> {
  const claims = await tx.claim.findMany({ where: { id: { in: ids } } });
  return claims.map((claim) => ({
    subject: { kind: 'claim', id: claim.id },
    articleId,
    before: null,
    after: claimState(claim),
  }));
}
