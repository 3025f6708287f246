import type { DeskClaim } from '@/lib/contracts/claims';
import { isNothing, isPending, isSourceless, isToTick, neighbour, nextAfter } from './desk-claims';
import type { Store } from './desk-store';
import { progressWords } from './desk-tally';

const END = 'This is the end of the article.';

export type Moves = ReturnType<typeof createMoves>;

/** From figure to figure. A `step` replaces the address, a `jump` keeps the way back. */
export function createMoves({ world, getState, dispatch, tell }: Store) {
  function go(to: string, how: 'step' | 'jump' | 'back' = 'jump') {
    if (getState().positions.has(to)) dispatch({ type: 'move', to, how });
  }

  function step(direction: 1 | -1) {
    const { ended, currentId } = getState();
    if (ended) return direction === 1 ? tell(END) : currentId && go(currentId, 'step');
    const to = neighbour(getState(), direction);
    if (to) return go(to.id, 'step');
    if (direction === 1) return end();
    tell('This is the first one.');
  }

  /** Past the last figure: what is left is shown there, and no key decides anything. */
  function end() {
    dispatch({ type: 'end' });
    world.say(END);
  }

  /** On to the next article that is due; its link stands at the end. */
  function onward() {
    if (!getState().ended) return end();
    const link = document.querySelector<HTMLAnchorElement>('[data-onward]');
    if (link) return link.click();
    tell('No other article is waiting.');
  }

  function seek(test: (claim: DeskClaim) => boolean, none: string) {
    const { currentId, ended } = getState();
    const to = nextAfter(getState(), ended ? null : currentId, test);
    if (to) return go(to.id);
    tell(none);
  }

  /** On to the next claim to check, in text order; it stays where all are checked. */
  function advance({ id: from, display }: DeskClaim, words: string, undo: string) {
    const to = nextAfter(getState(), from, isPending);
    if (to) go(to.id, 'step');
    else dispatch({ type: 'end' });
    const next = to ? `Next: ${to.display}.` : 'All checked.';
    tell(`${words}: ${display}.${to ? '' : ' All checked.'}`, {
      undo,
      said: `${words}. ${progressWords(getState().tally)}. ${next}`,
    });
  }

  return {
    go,
    step,
    onward,
    advance,
    toDisputed: () => seek(({ status }) => status === 'disputed', 'No other figure is disputed.'),
    toPending: () => seek(isPending, 'No other figure is to check.'),
    toTick: () => seek(isToTick, 'Nothing is left to tick.'),
    toSourceless: () => seek(isSourceless, 'Everything verified has a source.'),
    toDoubt: () => seek(({ id }) => id in getState().doubts, 'No sum disagrees.'),
    toNothing: () => seek(isNothing, 'Every number is a claim.'),
  };
}
