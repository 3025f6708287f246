'use client';

import { createContext, use, useSyncExternalStore } from 'react';
import type { ArticleDesk } from '@/lib/contracts/articles';
import type { Desk } from './desk';
import type { DeskState } from './desk-state';

/** Who reviews, and how they want it. */
export interface Reviewer {
  readonly name: string;
  /** May give verdicts; a viewer only reads. */
  readonly mayReview: boolean;
  /** May change what is known about the article. */
  readonly mayEdit: boolean;
  readonly singleKeys: boolean;
  /** The desk's time zone. */
  readonly zone: string;
}

/** What is open beside the panel's own parts. */
export type Opened = 'legend' | 'find' | 'source' | 'correct' | null;

export interface DeskHere {
  readonly desk: Desk;
  readonly article: ArticleDesk['article'];
  readonly revision: ArticleDesk['revision'];
  readonly sources: ArticleDesk['sources'];
  readonly me: Reviewer;
  readonly opened: Opened;
  readonly open: (what: Opened) => void;
}

const Here = createContext<DeskHere | null>(null);
export const DeskProvider = Here.Provider;

/** Everything the pieces of the desk share. */
export function useDesk(): DeskHere {
  const here = use(Here);
  if (!here) throw new Error('This piece belongs on the article desk.');
  return here;
}

export function useDeskState(): DeskState {
  const { desk } = useDesk();
  return useSyncExternalStore(desk.subscribe, desk.getState, desk.getState);
}
