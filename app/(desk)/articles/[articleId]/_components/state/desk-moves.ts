import type { DeskClaim } from '@/lib/contracts/claims';
import { isNothing, isPending, isToTick, neighbour, nextAfter, progressWords } from './desk-claims';
import type { Store } from './desk-store';

export type Moves = ReturnType<typeof createMoves>;

/** From figure to figure. A `step` replaces the address, a `jump` keeps the way back. */
export function createMoves({ getState, dispatch, tell }: Store) {
  function go(to: string, how: 'step' | 'jump' | 'back' = 'jump') {
    if (getState().claims.some(({ id }) => id === to)) dispatch({ type: 'move', to, how });
  }

  function step(direction: 1 | -1) {
    const to = neighbour(getState(), direction);
    if (to) return go(to.id, 'step');
    tell(direction === 1 ? 'This is the last one.' : 'This is the first one.');
  }

  function seek(test: (claim: DeskClaim) => boolean, none: string) {
    const { claims, currentId } = getState();
    const to = nextAfter(claims, currentId, test);
    if (to) return go(to.id);
    tell(none);
  }

  /** On to the next claim to check, in text order; it stays where all are checked. */
  function advance({ id: from, display }: DeskClaim, words: string, undo: string) {
    const { claims } = getState();
    const to = nextAfter(claims, from, isPending);
    if (to) go(to.id, 'step');
    const next = to ? `Next: ${to.display}.` : 'All checked.';
    tell(`${words}: ${display}.${to ? '' : ' All checked.'}`, {
      undo,
      said: `${words}. ${progressWords(claims)}. ${next}`,
    });
  }

  return {
    go,
    step,
    advance,
    toDisputed: () => seek(({ status }) => status === 'disputed', 'No other figure is disputed.'),
    toPending: () => seek(isPending, 'No other figure is to check.'),
    toTick: () => seek(isToTick, 'Nothing is left to tick.'),
    toNothing: () => seek(isNothing, 'Every number is a claim.'),
  };
}
