import type { DeskClaim } from '@/lib/contracts/claims';
import type { EvidenceView } from '@/lib/contracts/sources';
import { progressWords } from '../state/desk-claims';
import type { Moves } from '../state/desk-moves';
import { refusalWords, type Sending } from '../state/desk-sending';
import type { Done, Reverse } from '../state/desk-state';
import type { Store } from '../state/desk-store';

/** Takes back my last step, or the one with this key, whichever claim it was on. */
export function createUndo(store: Store, { fly, submit, settled }: Sending, moves: Moves) {
  const { world, getState, dispatch, tell } = store;

  async function undo(asked?: string): Promise<void> {
    const { done, claims, currentId } = getState();
    const step = asked ? done.find(({ key }) => key === asked) : done.at(-1);
    const claim = claims.find(({ id }) => id === step?.claimId);
    if (!step || !claim) return tell('There is nothing of yours to undo here.');
    dispatch({ type: 'undoing', key: step.key });
    if (currentId !== claim.id) moves.go(claim.id, 'step');
    if (step.reverse.kind === 'claim') fly(claim, { kind: 'undo', before: step.reverse.before }, null);
    else await undoSource(claim, step, step.reverse);
    const words = `Undone: ${step.words.charAt(0).toLowerCase()}${step.words.slice(1)}, ${claim.display}.`;
    tell(words, { said: `${words} ${progressWords(getState().claims)}.` });
  }

  async function undoSource(claim: DeskClaim, step: Done, reverse: Exclude<Reverse, { kind: 'claim' }>) {
    await settled(claim.id);
    if (reverse.kind === 'added-source') return takeOff(claim, step.key);
    const { id: evidenceId } = reverse.before;
    const seen = { evidenceId, version: reverse.before.version + 1 };
    const { restoreEvidence, editEvidence } = world.verbs;
    const refusal = await submit(
      claim.id,
      (key) =>
        reverse.kind === 'removed-source'
          ? restoreEvidence(seen, key)
          : editEvidence({ ...seen, ...takenBefore(reverse.before) }, key),
      (answer, key) => dispatch({ type: 'answered', key, claim: answer.claim, done: null }),
    );
    if (refusal) store.refuse(refusalWords(refusal));
  }

  /** The evidence that the step with this key made. */
  function takeOff(claim: DeskClaim, key: string) {
    const id = getState().made[key];
    const evidence = getState()
      .confirmed.flatMap((each) => each.evidence)
      .find((each) => each.id === id);
    if (evidence) fly(claim, { kind: 'remove-source', evidence }, null);
  }

  return undo;
}

/** What a claim took from its source; what is pinned in a saved copy was not changed. */
function takenBefore({ note, asOf, quote, valueAsPrinted, passage }: EvidenceView) {
  return passage ? { note, asOf } : { note, asOf, quote, value: valueAsPrinted };
}
