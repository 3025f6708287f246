'use client';

import { useEffect } from 'react';
import { useDeskValue } from '../state/desk-context.client';

/**
 * One tab stop in the text: the current figure. It is set after the page is laid out and not by React, because changing
 * `tabindex` on the focused element makes the browser lay out the page once more in the middle of every key.
 */
export function useTabStop(): void {
  const currentId = useDeskValue((state) => state.currentId);
  const showAll = useDeskValue((state) => state.showAll);
  // biome-ignore lint/correctness/useExhaustiveDependencies: showing every number makes new marks
  useEffect(() => {
    const frame = requestAnimationFrame(() => {
      for (const mark of document.querySelectorAll('[data-claim][tabindex="0"]')) mark.setAttribute('tabindex', '-1');
      document.getElementById(`figure-${currentId}`)?.setAttribute('tabindex', '0');
    });
    return () => cancelAnimationFrame(frame);
  }, [currentId, showAll]);
}
