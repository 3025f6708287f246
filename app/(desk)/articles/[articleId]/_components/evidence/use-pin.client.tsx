'use client';

import type { DeskClaim } from '@/lib/contracts/claims';
import type { PinEvidence } from '@/lib/contracts/evidence';
import type { FormRefusal } from '@/lib/contracts/submitted';
import { focusCurrent } from '../keys/use-keys.client';
import { useDesk } from '../state/desk-context.client';

/** Pins a passage to the claim, closes what is open, and goes back to the figure. Answers null when it was saved. */
export function usePin(claim: DeskClaim): (pin: PinEvidence, words: string) => Promise<FormRefusal | null> {
  const { desk, evidence, open, mark } = useDesk();
  return (pin, words) =>
    desk.submit(
      claim.id,
      (key) => evidence.pinEvidence(pin, key),
      (answer, key) => {
        desk.keep(answer.claim, key, words, { kind: 'added-source' });
        mark(null);
        open(null);
        focusCurrent(claim.id);
      },
    );
}
