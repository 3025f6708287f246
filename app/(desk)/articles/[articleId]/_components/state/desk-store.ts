import type { DraftShelf } from '@/app/_ui/forms/draft-shelf';
import type { DeskClaim } from '@/lib/contracts/claims';
import type { WorkingFields } from '@/lib/contracts/evidence';
import { type DeskState, type Event, type Line, openDesk, reduce } from './desk-state';
import type { DeskVerbs } from './desk-verbs';

/** What the desk needs of the world around it; tests hand in their own. */
export interface DeskWorld {
  readonly verbs: DeskVerbs;
  readonly articleId: string;
  readonly text: string;
  /** The row of the history up to which the claims are known. */
  readonly head: string;
  readonly me: string;
  readonly now: () => Date;
  readonly newKey: () => string;
  /** Resolves when it is time to try again; `attempt` counts from 1, the one that failed. */
  readonly patience: (attempt: number) => Promise<void>;
  /** Resolves when this window is looked at again: its person may have signed in elsewhere. */
  readonly lookedAt: () => Promise<void>;
  /** Where this person's drafts lie in this browser. */
  readonly shelf: DraftShelf;
  /** Tells this person's other windows of a claim that was saved here. */
  readonly share: (claim: DeskClaim) => void;
  /** The text has another version than the one shown: the page is loaded anew. */
  readonly reload: () => void;
  /** Is this desk worked by keys? Then a hint may name one. */
  readonly byKeys: () => boolean;
  /** Says one line to screen readers. */
  readonly say: (line: string) => void;
}

/** Words typed for a claim, which go with its next verdict. They are no state: nothing is drawn from them. */
export interface Draft {
  readonly note?: string | undefined;
  readonly wording?: string | undefined;
  /** The arithmetic it rests on. */
  readonly working?: WorkingFields | undefined;
}

/** The state, its listeners, and the ways to speak: what every part of the desk stands on. */
export interface Store {
  readonly world: DeskWorld;
  readonly drafts: Map<string, Draft>;
  readonly getState: () => DeskState;
  readonly dispatch: (event: Event) => void;
  readonly subscribe: (listen: () => void) => () => void;
  /** The quiet line at the foot, said to screen readers too (`said` where that needs more words). */
  readonly tell: (text: string, more?: { readonly undo?: string; readonly said?: string }) => void;
  readonly refuse: (text: string) => void;
}

export function createStore(world: DeskWorld, claims: readonly DeskClaim[], asked: string | null): Store {
  let state = openDesk(claims, asked);
  const listeners = new Set<() => void>();
  const dispatch = (event: Event) => {
    state = reduce(state, event);
    if (event.type === 'answered') world.share(event.claim);
    for (const listen of listeners) listen();
  };
  const line = (text: string, tone: Line['tone'], undo: string | null) => dispatch({ type: 'line', text, tone, undo });
  return {
    world,
    drafts: new Map(),
    getState: () => state,
    dispatch,
    subscribe: (listen) => {
      listeners.add(listen);
      return () => void listeners.delete(listen);
    },
    tell: (text, { undo = null, said = text }: { undo?: string | null; said?: string } = {}) => {
      line(text, 'done', undo);
      world.say(said);
    },
    refuse: (text) => line(text, 'refused', null),
  };
}
