'use client';

import { type RefObject, useEffect, useState } from 'react';
import { useDesk } from '../state/desk-context.client';
import styles from './text.module.css';
import { trimmedRange } from './text-pieces';
import { offsetIn } from './text-place';
import { useAddFigure } from './use-add-figure.client';

interface Selected {
  readonly start: number;
  readonly end: number;
  /** Where the button stands, in pixels from the text's corner. */
  readonly left: number;
  readonly top: number;
}

/** A small button at what is selected in the text: adds it as a figure that was missed. */
export function SelectionButton({ within }: { within: RefObject<HTMLDivElement | null> }) {
  const { revision } = useDesk();
  const add = useAddFigure();
  const [selected, select] = useState<Selected | null>(null);
  useEffect(() => {
    const look = () => select(within.current && selectedIn(within.current, revision.text));
    document.addEventListener('selectionchange', look);
    return () => document.removeEventListener('selectionchange', look);
  }, [within, revision.text]);
  if (!selected) return null;
  const { start, end, left, top } = selected;
  return (
    <button
      type="button"
      className={styles.addSelected}
      style={{ left, top }}
      onPointerDown={(event) => event.preventDefault()}
      onClick={() => {
        void add({ start, end });
        document.getSelection()?.removeAllRanges();
      }}
    >
      Add as a figure
    </button>
  );
}

function selectedIn(root: HTMLElement, text: string): Selected | null {
  const selection = document.getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  const start = offsetIn(root, range.startContainer, range.startOffset);
  const end = offsetIn(root, range.endContainer, range.endOffset);
  const core = start !== null && end !== null ? trimmedRange(text, start, end) : null;
  if (!core) return null;
  const box = range.getBoundingClientRect();
  const corner = root.getBoundingClientRect();
  return { ...core, left: Math.max(box.left - corner.left, 0), top: box.bottom - corner.top + 6 };
}
