import 'server-only';
import type { z } from 'zod';
import { type DeskChanges, DeskChangesAsked } from '@/lib/contracts/claims';
import { Refusal } from '@/lib/contracts/refusals';
import type { Reader } from '@/lib/server/db/reader';
import { query, type ShowContext } from '@/lib/server/query';
import { placeWithClaim, toDeskClaim } from './claim-view';
import { seenInWorkings } from './evidence-view';

/** More than these, and the page is better loaded anew. */
const MOST = 500;

/**
 * What changed on an article's claims since a row of the history: the claims as they are now. For a page that comes back
 * (Back, Forward, another window) with what it drew before.
 * @throws Refusal not-found
 */
export const deskChanges = query({ reads: 'article.changes', input: DeskChangesAsked, show: showChanges });

type Asked = z.output<typeof DeskChangesAsked>;

async function showChanges(prisma: Reader, { articleId, since }: Asked, { actor }: ShowContext): Promise<DeskChanges> {
  const article = await prisma.article.findUnique({ where: { id: articleId }, select: { currentRevisionId: true } });
  if (!article?.currentRevisionId) throw new Refusal('not-found', { message: 'This article is not here any more.' });
  const revisionId = article.currentRevisionId;
  const rows = await prisma.history.findMany({
    where: {
      seq: { gt: BigInt(since) },
      OR: [{ articleId, subjectKind: { in: ['claim', 'evidence', 'finding'] } }, { subjectKind: 'source' }],
    },
    orderBy: { seq: 'asc' },
    take: MOST,
    select: { seq: true, subjectKind: true, subjectId: true },
  });
  const of = (kind: string) => rows.flatMap((row) => (row.subjectKind === kind ? [row.subjectId] : []));
  const places = await prisma.place.findMany({
    where: {
      revisionId,
      claim: {
        OR: [
          { id: { in: of('claim') } },
          { evidence: { some: { OR: [{ id: { in: of('evidence') } }, { sourceId: { in: of('source') } }] } } },
        ],
      },
    },
    orderBy: [{ quoteStart: 'asc' }, { claimId: 'asc' }],
    select: placeWithClaim,
  });
  const seen = await seenInWorkings(
    prisma,
    places.map(({ claim }) => claim),
    actor,
  );
  return {
    revisionId,
    head: String(rows.at(-1)?.seq ?? since),
    claims: places.map((place) => toDeskClaim(place, actor, seen)),
    answers: of('finding').length > 0,
    isWhole: rows.length < MOST,
  };
}

/** The last row of the history: what is read after it holds everything up to it. */
export async function historyHead(prisma: Pick<Reader, 'history'>): Promise<string> {
  const last = await prisma.history.findFirst({ orderBy: { seq: 'desc' }, select: { seq: true } });
  return String(last?.seq ?? 0);
}
