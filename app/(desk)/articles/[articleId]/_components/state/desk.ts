import type { DeskClaim } from '@/lib/contracts/claims';
import { createEvidence } from '../sources/desk-evidence';
import { createUndo } from '../verdict/desk-undo';
import { createVerdicts } from '../verdict/desk-verdicts';
import { createDrafts } from './desk-drafts';
import { createFresh } from './desk-fresh';
import { createMoves } from './desk-moves';
import { createSending } from './desk-sending';
import { createStore, type DeskWorld, type Draft } from './desk-store';

export type Desk = ReturnType<typeof createDesk>;

/** The desk without its drawing: state, and everything a person can do to it. `asked`: the claim the address names. */
export function createDesk(world: DeskWorld, claims: readonly DeskClaim[], asked: string | null, revisionId: string) {
  const store = createStore(world, claims, asked);
  const drafts = createDrafts(store);
  const sending = createSending(store, drafts);
  const moves = createMoves(store);
  const verdicts = createVerdicts(store, drafts, sending, moves);
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
    undo: createUndo(store, drafts, sending, moves),
    submit: sending.submit,
    keep: sending.keep,
    giveUp: sending.giveUp,
    showAll(on: boolean) {
      store.dispatch({ type: 'show-all', on });
      world.say(on ? 'Every number is shown.' : 'Only claims are shown.');
    },
    draft: (claimId: string): Draft => store.drafts.get(claimId) ?? {},
    write: drafts.write,
    discard: drafts.discard,
    fresh: createFresh(store, revisionId),
    /** Once the page listens: what was left unsaved before is back, and what changed meanwhile is asked for. */
    recover() {
      drafts.recover();
      sending.resend();
    },
  };
}
