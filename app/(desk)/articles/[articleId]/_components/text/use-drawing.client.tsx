'use client';

import { type RefObject, useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import type { DeskClaim } from '@/lib/contracts/claims';
import type { Hedge } from '@/lib/core/figures/figure';
import { markOf } from '@/lib/core/figures/mark';
import { useDesk } from '../state/desk-context.client';
import { createNear } from './near';
import type { Drawing } from './paragraph.client';
import { type Chunk, chunksOf, cutText, type Paragraph, type Span } from './text-pieces';

/** With more figures than this, only those about the screen are drawn; the text is there whole for the browser to search. */
const DRAWN_ALL = 1500;
/** Chunks that are drawn before the browser has said where the screen is. */
const FIRST = 10;
/** How far from the screen figures are drawn already. */
const AHEAD = '1200px';

export interface CutParagraph {
  readonly paragraph: Paragraph;
  readonly chunks: readonly Chunk[];
}

/** The text cut into paragraphs and chunks, and what drawing them needs. */
export function useDrawing(text: RefObject<HTMLElement | null>): {
  readonly paragraphs: readonly CutParagraph[];
  readonly drawing: Drawing;
} {
  const { desk, revision } = useDesk();
  const [getPlaces] = useState(() => placesKept(() => desk.getState().claims));
  const places = useSyncExternalStore(desk.subscribe, getPlaces, getPlaces);
  const paragraphs = useMemo(
    () =>
      cutText(revision.text, marksOf(revision.text, places)).map((paragraph) => ({
        paragraph,
        chunks: chunksOf(paragraph),
      })),
    [revision.text, places],
  );
  const isLong = places.length > DRAWN_ALL;
  const drawing = useMemo(() => {
    const first = paragraphs.flatMap(({ chunks }) => chunks.map(({ start }) => start)).slice(0, FIRST);
    const near = isLong ? createNear(first) : null;
    const subscribe = (listen: () => void) => {
      const leave = [desk.subscribe(listen), near?.subscribe(listen)];
      return () => {
        for (const each of leave) each?.();
      };
    };
    return { desk, text: revision.text, near, subscribe };
  }, [desk, revision.text, paragraphs, isLong]);
  useWatch(text, drawing);
  return { paragraphs, drawing };
}

/** Tells which chunks are about the screen. */
function useWatch(text: RefObject<HTMLElement | null>, { near }: Drawing): void {
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
  }, [near, text]);
}

/** Each figure with the words that bound it: "nearly seven months". Of a very long text, where these are not known, without. */
const marksOf = (text: string, claims: readonly DeskClaim[]): readonly Span[] =>
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
