'use client';

import { useEffect } from 'react';
import { useDesk, useDeskValue } from '../state/desk-context.client';

const KEPT_AS = 'dispute-at-once';

/** Whether the reason alone saves a dispute: a habit, kept in this browser. */
export function useAtOnce(): { readonly atOnce: boolean; readonly setAtOnce: (on: boolean) => void } {
  const { desk } = useDesk();
  const atOnce = useDeskValue((state) => state.atOnce);
  return {
    atOnce,
    setAtOnce(on) {
      desk.verdicts.atOnce(on);
      keep(on);
    },
  };
}

/** Takes up the habit when the desk opens. */
export function useKeptHabit(): void {
  const { desk } = useDesk();
  useEffect(() => {
    if (kept()) desk.verdicts.atOnce(true);
  }, [desk]);
}

/** A browser may keep nothing at all; then the habit lasts as long as the page. */
function keep(on: boolean): void {
  try {
    if (on) window.localStorage.setItem(KEPT_AS, 'yes');
    else window.localStorage.removeItem(KEPT_AS);
  } catch {
    return;
  }
}

function kept(): boolean {
  try {
    return window.localStorage.getItem(KEPT_AS) === 'yes';
  } catch {
    return false;
  }
}
