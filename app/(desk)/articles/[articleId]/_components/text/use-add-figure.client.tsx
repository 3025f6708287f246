'use client';

import type { FormRefusal } from '@/lib/contracts/submitted';
import { useDesk } from '../state/desk-context.client';
import { refusalWords } from '../state/desk-sending';

/** Adds the figure at these places of the text (UTF-16, end exclusive) and goes to it. Answers what was refused. */
export function useAddFigure(): (place: { start: number; end: number }) => Promise<FormRefusal | null> {
  const { desk, article, revision } = useDesk();
  return async ({ start, end }) => {
    const refusal = await desk.submit(
      `text ${revision.id}`,
      (key) => desk.verbs.addClaim({ articleId: article.id, revisionId: revision.id, start, end }, key),
      ({ claim }, key) => {
        desk.keep(claim, key, `Added ${claim.display}`, { kind: 'claim', before: dismissed(claim) });
        desk.moves.go(claim.id);
      },
    );
    const there = claimThere(refusal);
    if (there) desk.moves.go(there);
    if (refusal) desk.refuse(refusalWords(refusal));
    return refusal;
  };
}

/** What undoing leaves: the figure stays on record, with nothing to check. */
function dismissed<Claim>(claim: Claim) {
  return { ...claim, status: 'dismissed', lane: 'none', reason: 'not-a-claim' } as const;
}

/** The figure that stands there already. */
function claimThere(refusal: FormRefusal | null): string | null {
  const detail = refusal?.code === 'duplicate' ? refusal.detail : null;
  if (typeof detail !== 'object' || detail === null || !('claimId' in detail)) return null;
  return typeof detail.claimId === 'string' ? detail.claimId : null;
}
