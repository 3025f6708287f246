'use client';

import { type KeyboardEvent, type PointerEvent, type RefObject, useEffect, useRef, useState } from 'react';

/** Of the window's height: what the sheet takes when it is opened, and at most. */
const TALL = 0.82;
/** A finger that moved less than this, in pixels, pressed the handle. */
const PRESS = 6;
/** From this much above its lowest, in pixels, the sheet shows everything. */
const OPENED = 48;

/**
 * The sheet of a small screen: its handle is dragged, or pressed to open and close it. `height` is null when it is as low
 * as it goes, which its style decides. On a large screen nothing of this is seen.
 */
export function useSheet(sheet: RefObject<HTMLElement | null>) {
  const [height, setHeight] = useState<number | null>(null);
  const drag = useRef<{ readonly from: number; readonly height: number; low: number; moved: boolean } | null>(null);
  useCovered(sheet);
  const toggle = () => setHeight(height === null ? Math.round(window.innerHeight * TALL) : null);
  return {
    height,
    grip: {
      onPointerDown: ({ currentTarget, pointerId, clientY }: PointerEvent<HTMLElement>) => {
        const now = sheet.current?.getBoundingClientRect().height ?? 0;
        currentTarget.setPointerCapture(pointerId);
        drag.current = { from: clientY, height: now, low: height === null ? now : lowest(sheet.current), moved: false };
      },
      onPointerMove: ({ clientY }: PointerEvent<HTMLElement>) => {
        const start = drag.current;
        if (!start) return;
        const by = start.from - clientY;
        if (Math.abs(by) >= PRESS) start.moved = true;
        if (!start.moved) return;
        const to = Math.min(start.height + by, window.innerHeight * TALL);
        setHeight(to < start.low + OPENED ? null : Math.round(to));
      },
      onPointerUp: () => {
        const wasPress = drag.current?.moved === false;
        drag.current = null;
        if (wasPress) toggle();
      },
      onPointerCancel: () => {
        drag.current = null;
      },
      onKeyDown: (event: KeyboardEvent<HTMLElement>) => {
        if (event.key !== 'Enter' && event.key !== ' ') return;
        event.preventDefault();
        toggle();
      },
      /** Switches and screen readers click without a pointer. */
      onClick: (event: { readonly detail: number }) => {
        if (event.detail === 0) toggle();
      },
    },
  };
}

/** How low the sheet goes, in pixels, as its style says. */
function lowest(sheet: HTMLElement | null): number {
  return sheet ? Number.parseFloat(getComputedStyle(sheet).getPropertyValue('--sheet-low')) || 0 : 0;
}

/** The page knows how much of it the sheet covers: what is brought into sight comes to lie above it. */
function useCovered(sheet: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const panel = sheet.current;
    if (!panel) return;
    const root = document.documentElement;
    const measure = () => {
      const { top, left, height } = panel.getBoundingClientRect();
      const isSheet = getComputedStyle(panel).position === 'fixed' && left === 0;
      root.style.setProperty(
        '--covered',
        isSheet ? `${Math.round(Math.min(height, window.innerHeight - top))}px` : '0px',
      );
      if (isSheet) keepInSight(root);
    };
    const watch = new ResizeObserver(measure);
    watch.observe(panel);
    window.addEventListener('resize', measure);
    return () => {
      watch.disconnect();
      window.removeEventListener('resize', measure);
      root.style.removeProperty('--covered');
    };
  }, [sheet]);
}

/** The current figure comes out from behind a sheet that grew, if there is room for it above. */
function keepInSight(root: HTMLElement): void {
  const mark = root.querySelector('mark[aria-current="true"]');
  mark?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
}
