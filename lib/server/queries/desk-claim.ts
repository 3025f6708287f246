import 'server-only';
import type { DeskClaim } from '@/lib/contracts/claims';
import { Refusal } from '@/lib/contracts/refusals';
import type { Actor } from '@/lib/server/context';
import type { Reader } from '@/lib/server/db/reader';
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
