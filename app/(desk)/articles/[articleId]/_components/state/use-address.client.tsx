'use client';

import { useEffect, useRef } from 'react';
import { focusCurrent } from '../keys/use-keys.client';
import { useDesk, useDeskValue } from './desk-context.client';

/** Held-down keys would write the address more often than browsers allow. */
const QUIET = 200;

/** The address, the scroll and the focus follow the current figure; the back button follows what was pointed at. */
export function useAddress(): void {
  const { desk } = useDesk();
  const currentId = useDeskValue((state) => state.currentId);
  const move = useDeskValue((state) => state.move);
  const started = useRef(false);
  useEffect(() => {
    if (!currentId) return;
    if (!started.current) {
      started.current = true;
      if (!desk.getState().ended && !isInSight(currentId)) showInText(currentId, 'center');
      return;
    }
    if (move.turn === 0) return;
    showInText(currentId, 'nearest');
    if (isFree(document.activeElement)) focusCurrent(currentId);
    if (move.how === 'jump') window.history.pushState(null, '', addressOf(currentId));
    if (move.how !== 'step') return;
    return soon(() => window.history.replaceState(null, '', addressOf(currentId)));
  }, [desk, currentId, move]);
  useEffect(() => {
    const back = () => {
      const id = new URLSearchParams(window.location.search).get('claim');
      if (id && id !== desk.getState().currentId) desk.moves.go(id, 'back');
    };
    window.addEventListener('popstate', back);
    return () => window.removeEventListener('popstate', back);
  }, [desk]);
}

/** After a short quiet, or just before a click: a click on a link would be called off by an address written after it. */
function soon(write: () => void): () => void {
  const once = () => {
    forget();
    write();
  };
  const timer = setTimeout(once, QUIET);
  const forget = () => {
    clearTimeout(timer);
    document.removeEventListener('click', once, { capture: true });
  };
  document.addEventListener('click', once, { capture: true });
  return forget;
}

const addressOf = (claimId: string) => `?claim=${encodeURIComponent(claimId)}`;

/** The focus may be moved when it is nowhere, or on a figure, or on what has just gone away. */
function isFree(active: Element | null): boolean {
  return !active || active === document.body || active.hasAttribute('data-claim') || active.id === 'main';
}

/** Whether it shows already: then bringing it into sight moves nothing. */
function isInSight(claimId: string): boolean {
  const before = window.scrollY;
  showInText(claimId, 'nearest');
  return window.scrollY === before;
}

function showInText(claimId: string, block: ScrollLogicalPosition): void {
  document.getElementById(`figure-${claimId}`)?.scrollIntoView({ block, inline: 'nearest' });
}
