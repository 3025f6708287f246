'use client';

import { useEffect } from 'react';
import { useLeaveGuard } from '@/app/_ui/forms/leave-guard.client';
import { useDesk, useDeskValue } from './desk-context.client';
import type { createWindows } from './desk-windows';

/**
 * Keeps the desk true: what was left unsaved before comes back, and what changed elsewhere is asked for whenever this
 * page is shown again (Back, Forward, another tab for a while), or told by another window of the same person. A stream
 * of the server would call `desk.fresh.take` here too.
 */
export function useFresh(windows: ReturnType<typeof createWindows>): void {
  const { desk } = useDesk();
  const isTyped = useDeskValue(({ typed }) => typed.length > 0);
  useEffect(() => {
    desk.recover();
    const refresh = () => {
      if (document.visibilityState === 'visible') void desk.fresh.refresh();
    };
    refresh();
    const close = windows.open((told) =>
      told === 'sums' ? desk.dispatch({ type: 'sums-changed' }) : desk.fresh.take([told]),
    );
    window.addEventListener('pageshow', refresh);
    window.addEventListener('popstate', refresh);
    window.addEventListener('online', refresh);
    document.addEventListener('visibilitychange', refresh);
    return () => {
      close();
      window.removeEventListener('pageshow', refresh);
      window.removeEventListener('popstate', refresh);
      window.removeEventListener('online', refresh);
      document.removeEventListener('visibilitychange', refresh);
    };
  }, [desk, windows]);
  useLeaveGuard(isTyped);
}
