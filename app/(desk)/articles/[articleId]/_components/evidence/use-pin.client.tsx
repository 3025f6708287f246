'use client';

import type { DeskClaim } from '@/lib/contracts/claims';
import type { PinEvidence, WorkingMatchView } from '@/lib/contracts/evidence';
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

/**
 * Pins the cells of a working one after the other, then lets the working go with the next verdict. Each cell is a step of
 * its own that can be taken back; where one cannot be saved the others stay, and it can be tried again.
 */
export function usePinWorking(claim: DeskClaim): (match: WorkingMatchView) => Promise<FormRefusal | null> {
  const { desk, evidence, open, mark } = useDesk();
  return async ({ cells, expression }) => {
    const inputs: { name: string; evidenceId: string }[] = [];
    for (const [at, { name, pin }] of cells.entries()) {
      const isLast = at === cells.length - 1;
      const refusal = await desk.submit(
        claim.id,
        (key) => evidence.pinEvidence(pin, key),
        (answer, key) => {
          inputs.push({ name, evidenceId: answer.evidenceId });
          if (isLast) desk.write(claim.id, { working: { expression, inputs } });
          const words = isLast ? 'Cells pinned; their working goes with the verdict' : `Cell ${name} pinned`;
          desk.keep(answer.claim, key, words, { kind: 'added-source' });
        },
      );
      if (refusal) return refusal;
    }
    mark(null);
    open(null);
    focusCurrent(claim.id);
    return null;
  };
}
