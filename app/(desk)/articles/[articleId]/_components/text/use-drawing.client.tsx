'use client';

import { type RefObject, useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import type { DeskClaim } from '@/lib/contracts/claims';
import type { Hedge } from '@/lib/core/figures/figure';
import { markOf } from '@/lib/core/figures/mark';
import { useDesk } from '../state/desk-context.client';
import { createNear } from './near';
import type { LongDrawing } from './paragraph.client';
import type { Span } from './text-pieces';

/** With more figures than this, only those about the screen are drawn; the text is there whole for the browser to search. */
const DRAWN_ALL = 1500;
/** How far into the text figures are drawn before the browser has said where the screen is, in UTF-16 units. */
const FIRST = 2500;
/** How far from the screen figures are drawn already. */
const AHEAD = '1200px';

/** Where the figures stand, and what drawing them needs. `drawing.near` is null where all are drawn. */
export function useDrawing(): { readonly places: readonly DeskClaim[]; readonly drawing: LongDrawing } {
  const { desk, revision } = useDesk();
  const [getPlaces] = useState(() => placesKept(() => desk.getState().claims));
  const places = useSyncExternalStore(desk.subscribe, getPlaces, getPlaces);
  const isLong = places.length > DRAWN_ALL;
  const [near] = useState(() => createNear(FIRST));
  const drawing = useMemo(() => {
    const subscribe = (listen: () => void) => {
      const leave = [desk.subscribe(listen), near.subscribe(listen)];
      return () => {
        for (const each of leave) each();
      };
    };
    const whole = { desk, text: revision.text, near: null, subscribe: desk.subscribe };
    return { ...whole, whole, ...(isLong ? { near, subscribe } : {}) };
  }, [desk, revision.text, near, isLong]);
  return { places, drawing };
}

/** Tells which blocks and chunks are about the screen. `drawn` is another one when others are to be watched. */
export function useWatch(text: RefObject<HTMLElement | null>, { near }: LongDrawing, drawn: unknown): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: another text has other blocks
  useEffect(() => {
    if (!near || !text.current) return;
    const watch = new IntersectionObserver(
      (entries) => {
        const starts = (isNear: boolean) =>
          entries
            .filter(({ isIntersecting }) => isIntersecting === isNear)
            .map(({ target }) => Number(target.getAttribute('data-chunk')));
        near.change(starts(true), starts(false));
      },
      { rootMargin: `${AHEAD} 0px` },
    );
    for (const chunk of text.current.querySelectorAll('[data-chunk]')) watch.observe(chunk);
    return () => watch.disconnect();
  }, [near, text, drawn]);
}

/** Each figure with the words that bound it: "nearly seven months". Of a very long text, where these are not known, without. */
export const marksOf = (text: string, claims: readonly DeskClaim[]): readonly Span[] =>
  claims.map(({ id, start, end, reading: { comparator, hedge } }) => ({
    id,
    ...markOf(text, { quoteStart: start, quoteEnd: end, comparator, hedge: hedge as Hedge | null }),
  }));

/** What came of a figure later moves no mark: the text would be cut anew under the reader's eyes. */
const isMarkedAlike = (one: DeskClaim, other: DeskClaim): boolean =>
  one.id === other.id &&
  one.start === other.start &&
  one.end === other.end &&
  (one.partial !== undefined ||
    (one.reading.hedge === other.reading.hedge && one.reading.comparator === other.reading.comparator));

/** The list of claims as long as each stands where it stood: it changes when one is added, not with every verdict. */
function placesKept(claims: () => readonly DeskClaim[]): () => readonly DeskClaim[] {
  let seen = claims();
  let kept = seen;
  return () => {
    const now = claims();
    if (now === seen) return kept;
    seen = now;
    const isSame =
      now.length === kept.length &&
      now.every((claim, at) => {
        const before = kept[at];
        return before !== undefined && (before === claim || isMarkedAlike(before, claim));
      });
    if (!isSame) kept = now;
    return kept;
  };
}
