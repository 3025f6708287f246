import type { DeskClaim } from '@/lib/contracts/claims';
import { createEvidence } from '../sources/desk-evidence';
import { createUndo } from '../verdict/desk-undo';
import { createVerdicts } from '../verdict/desk-verdicts';
import { createMoves } from './desk-moves';
import { createSending } from './desk-sending';
import { createStore, type DeskWorld, type Draft } from './desk-store';

export type Desk = ReturnType<typeof createDesk>;

/** The desk without its drawing: state, and everything a person can do to it. `asked`: the claim the address names. */
export function createDesk(world: DeskWorld, claims: readonly DeskClaim[], asked: string | null) {
  const store = createStore(world, claims, asked);
  const sending = createSending(store);
  const moves = createMoves(store);
  const verdicts = createVerdicts(store, sending, moves);
  return {
    getState: store.getState,
    subscribe: store.subscribe,
    dispatch: store.dispatch,
    tell: store.tell,
    refuse: store.refuse,
    verbs: world.verbs,
    moves,
    verdicts,
    evidence: createEvidence(store, sending),
    undo: createUndo(store, sending, moves),
    submit: sending.submit,
    keep: sending.keep,
    giveUp: sending.giveUp,
    showAll(on: boolean) {
      store.dispatch({ type: 'show-all', on });
      world.say(on ? 'Every number is shown.' : 'Only claims are shown.');
    },
    draft: (claimId: string): Draft => store.drafts.get(claimId) ?? {},
    write: (claimId: string, draft: Draft) =>
      void store.drafts.set(claimId, { ...store.drafts.get(claimId), ...draft }),
  };
}
