'use client';

import { useEffect, useState } from 'react';
import { Kbd } from '@/app/_ui/typography/kbd';
import styles from '../../desk.module.css';
import { useDesk, useDeskValue } from '../state/desk-context.client';

const STAYS = 8000;

/** One quiet line at the foot: what was done, with its undo; or what was refused or is not saved yet. */
export function UndoLine() {
  const { desk, me } = useDesk();
  const line = useDeskValue((state) => state.line);
  const flights = useDeskValue((state) => state.flights);
  const signedOut = useDeskValue((state) => state.signedOut);
  const [held, hold] = useState(false);
  const unsaved = flights.filter((flight) => flight.unsaved).length;
  useEffect(() => {
    if (!line || held || line.tone === 'refused') return;
    const timer = setTimeout(() => desk.dispatch({ type: 'line-gone' }), STAYS);
    return () => clearTimeout(timer);
  }, [line, held, desk]);
  // What an ended session left is kept in this browser: the way to the sign-in page asks nothing.
  useUnsavedGuard(flights.length > 0 && !signedOut);
  if (!line) return null;
  const { undo } = line;
  return (
    <div
      className={styles.line}
      data-tone={line.tone}
      role={line.tone === 'refused' ? 'alert' : undefined}
      onPointerEnter={() => hold(true)}
      onPointerLeave={() => hold(false)}
      data-screen-only
    >
      <span>{unsaved > 1 ? `${line.text} (${unsaved} changes)` : line.text}</span>
      {undo ? (
        <button type="button" onClick={() => void desk.undo(undo)}>
          Undo {me.singleKeys ? <Kbd>z</Kbd> : null}
        </button>
      ) : null}
      {unsaved > 0 ? (
        <button type="button" onClick={desk.giveUp}>
          Give it up
        </button>
      ) : null}
      <button type="button" aria-label="Close this message" onClick={() => desk.dispatch({ type: 'line-gone' })}>
        ×
      </button>
    </div>
  );
}

/** Leaving the page would lose what is not saved: the browser asks first. */
function useUnsavedGuard(on: boolean): void {
  useEffect(() => {
    if (!on) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [on]);
}
