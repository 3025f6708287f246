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

/** Pins the cells of a working together, and lets the working go with the next verdict. Answers null when it was saved. */
export function usePinWorking(claim: DeskClaim): (match: WorkingMatchView) => Promise<FormRefusal | null> {
  const { desk, evidence, open, mark } = useDesk();
  return ({ cells, expression }) =>
    desk.submit(
      claim.id,
      (key) => {
        const pins = cells.map(({ pin }) => pin);
        return evidence.pinCells({ claimId: claim.id, snapshotId: pins[0]?.snapshotId ?? '', pins }, key);
      },
      (answer, key) => {
        const inputs = cells.map(({ name }, at) => ({ name, evidenceId: answer.evidenceIds[at] ?? null }));
        desk.write(claim.id, { working: { expression, inputs } });
        desk.keep(answer.claim, key, 'Cells pinned; their working goes with the verdict', { kind: 'added-source' });
        mark(null);
        open(null);
        focusCurrent(claim.id);
      },
    );
}
