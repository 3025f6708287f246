import type { DeskClaim } from '@/lib/contracts/claims';
import { claimOf } from '../state/desk-claims';
import type { Drafts } from '../state/desk-drafts';
import type { Moves } from '../state/desk-moves';
import { refusalWords, type Sending } from '../state/desk-sending';
import type { Done, Reverse } from '../state/desk-state';
import type { Store } from '../state/desk-store';
import { progressWords } from '../state/desk-tally';

/** Takes back my last step, or the one with this key, whichever claim it was on. */
export function createUndo(store: Store, drafts: Drafts, { fly, submit, settled }: Sending, moves: Moves) {
  const { world, getState, dispatch, tell } = store;

  async function undo(asked?: string): Promise<void> {
    const { done, currentId } = getState();
    const step = asked ? done.find(({ key }) => key === asked) : done.at(-1);
    const claim = claimOf(getState(), step?.claimId ?? null);
    if (!step || !claim) return undoBefore();
    dispatch({ type: 'undoing', key: step.key });
    if (currentId !== claim.id) moves.go(claim.id, 'step');
    if (step.reverse.kind === 'claim') fly(claim, { kind: 'undo', before: step.reverse.before }, null);
    else if (!(await undoSource(claim, step, step.reverse))) return;
    const words = `Undone: ${step.words.charAt(0).toLowerCase()}${step.words.slice(1)}, ${claim.display}.`;
    tell(words, { said: `${words} ${progressWords(getState().tally)}.` });
  }

  /** What was done before this page was loaded: the history knows it. */
  async function undoBefore(): Promise<void> {
    let undone: string | null = null;
    const refusal = await submit(
      '',
      (key) => world.verbs.undoChange({ articleId: world.articleId }, key),
      ({ claim, undone: what }, key) => {
        const before = claimOf(getState(), claim.id);
        if (before) drafts.withoutGone(before, claim);
        dispatch({ type: 'answered', key, claim, done: null });
        if (getState().currentId !== claim.id) moves.go(claim.id, 'step');
        undone = `Undone: you ${what}, ${claim.display}.`;
      },
    );
    if (refusal?.code === 'nothing-to-undo') return tell(refusal.message);
    if (refusal) return store.refuse(refusalWords(refusal));
    if (undone) tell(undone, { said: `${undone} ${progressWords(getState().tally)}.` });
  }

  /** A source passage has a history of its own: the server takes back what was done to it last. */
  async function undoSource(claim: DeskClaim, step: Done, reverse: Exclude<Reverse, { kind: 'claim' }>) {
    await settled(claim.id);
    const subjectId = reverse.kind === 'added-source' ? getState().made[step.key] : reverse.before.id;
    if (!subjectId) return false;
    const refusal = await submit(
      claim.id,
      (key) => world.verbs.undoChange({ articleId: world.articleId, subjectId }, key),
      (answer, key) => {
        drafts.withoutGone(claim, answer.claim);
        dispatch({ type: 'answered', key, claim: answer.claim, done: null });
      },
    );
    if (refusal) store.refuse(refusalWords(refusal));
    return refusal === null;
  }

  return undo;
}
