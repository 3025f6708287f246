'use client';

import { createContext, type ReactNode, useContext } from 'react';
import { setArchived, takeApart } from '../actions';

/**
 * What the undo of a message calls. Messages outlive the page that showed them, and a page's own actions are known only
 * there: these belong to the frame, which every page has.
 */
const TAKING_BACK = { setArchived, takeApart };
const Context = createContext<typeof TAKING_BACK | null>(null);

export function TakingBack({ children }: { children: ReactNode }) {
  return <Context value={TAKING_BACK}>{children}</Context>;
}

export function useTakingBack(): typeof TAKING_BACK {
  const known = useContext(Context);
  if (known === null) throw new Error('This stands outside the frame.');
  return known;
}
