import 'server-only';
import { type DeskClaim, WholeClaims } from '@/lib/contracts/claims';
import { Refusal } from '@/lib/contracts/refusals';
import type { Actor } from '@/lib/server/context';
import type { Reader } from '@/lib/server/db/reader';
import { query } from '@/lib/server/query';
import { placeWithClaim, toDeskClaim } from './claim-view';
import { seenInWorkings } from './evidence-view';

/**
 * One claim as the desk shows it to this person, placed in its article's current revision. Inside a transaction it sees its changes.
 * @throws Refusal not-found
 */
export async function deskClaim(tx: Reader, claimId: string, actor: Actor): Promise<DeskClaim> {
  const claim = await tx.claim.findUnique({
    where: { id: claimId },
    select: { article: { select: { currentRevisionId: true } } },
  });
  const revisionId = claim?.article.currentRevisionId;
  if (!revisionId) throw new Refusal('not-found', { message: 'This claim is not here any more.' });
  const place = await tx.place.findUnique({
    where: { claimId_revisionId: { claimId, revisionId } },
    select: placeWithClaim,
  });
  if (!place) throw new Refusal('not-found', { message: 'This claim is not in the current version of the text.' });
  return toDeskClaim(place, actor, await seenInWorkings(tx, [place.claim], actor));
}

/**
 * Figures of an article's current revision as the desk shows them to this person, in text order; others are left out.
 * @throws Refusal not-found
 */
export const wholeClaims = query({
  reads: 'claim.whole',
  input: WholeClaims,
  async show(prisma, { articleId, claimIds }, { actor }): Promise<readonly DeskClaim[]> {
    const article = await prisma.article.findUnique({ where: { id: articleId }, select: { currentRevisionId: true } });
    if (!article?.currentRevisionId) throw new Refusal('not-found', { message: 'This article is not here any more.' });
    const places = await prisma.place.findMany({
      where: { revisionId: article.currentRevisionId, claimId: { in: claimIds } },
      orderBy: [{ quoteStart: 'asc' }, { claimId: 'asc' }],
      select: placeWithClaim,
    });
    const claims = places.map(({ claim }) => claim);
    const seen = await seenInWorkings(prisma, claims, actor);
    return places.map((place) => toDeskClaim(place, actor, seen));
  },
});
