'use client';

import { type KeyboardEvent, memo, type Ref, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { OpenedCopy } from '@/lib/contracts/evidence';
import type { Stretch } from '@/lib/core/checks/table-grid';
import { offsetIn } from '../text/text-place';
import { type CopyCommand, copyCommand, copyPress } from './copy-keys';
import { drawnAround, type Layers, type Line, linesOf, type Run } from './copy-lines';
import { listedIn, neighbourOf, pickBy } from './copy-steps';
import styles from './marking.module.css';
import type { MarkingEvent, MarkKind } from './marking-state';

/** What is about to be marked. By keys it is drawn by us; what a pointer selects the browser draws. */
export interface Picked extends Stretch {
  readonly by: 'keys' | 'pointer';
}

interface Props {
  readonly copy: OpenedCopy;
  readonly title: string;
  readonly kind: MarkKind;
  readonly layers: Layers;
  readonly picked: Picked | null;
  readonly pick: (picked: Picked | null) => void;
  readonly mark: (passages: readonly Stretch[]) => void;
  readonly send: (event: MarkingEvent) => void;
}

/**
 * The copy as text alone. It is a field one cannot write in: arrows pick words and sentences, Shift picks more, Enter
 * marks what is picked; a pointer selects as in any text.
 */
export function CopyText({ ref, ...props }: Props & { readonly ref: Ref<HTMLDivElement> }) {
  const { copy, title, kind, layers, picked } = props;
  const root = useRef<HTMLDivElement>(null);
  const cursor = useRef(0);
  const [place, setPlace] = useState(0);
  const drawn = drawnAround(copy.text, place);
  if (picked && (picked.start < drawn.start || picked.end > drawn.end)) setPlace(picked.start);
  useEffect(() => {
    if (kind !== 'count') root.current?.focus();
  }, [kind]);
  usePointerPick(root, copy.text, cursor, props.pick);
  useLayoutEffect(() => {
    if (picked?.by === 'keys') root.current?.querySelector('[data-picked]')?.scrollIntoView({ block: 'nearest' });
  }, [picked]);
  const lines = linesOf(copy.text, drawn, layers);
  return (
    <div className={styles.scroll}>
      {drawn.start > 0 ? (
        <button type="button" className={styles.more} onClick={() => setPlace(drawn.start - 1)}>
          Earlier in the copy
        </button>
      ) : null}
      <div
        ref={(element) => {
          root.current = element;
          if (typeof ref === 'function') ref(element);
          else if (ref) ref.current = element;
        }}
        className={styles.copy}
        dir="auto"
        {...readOnlyField(`Saved copy of ${title}`, (event) => press(event, props, cursor))}
      >
        {lines.map((line) => (
          <TextLine key={line.start} line={line} words={copy.text.slice(line.start, line.end)} />
        ))}
      </div>
      {drawn.end < copy.text.length ? (
        <button type="button" className={styles.more} onClick={() => setPlace(drawn.end)}>
          Later in the copy
        </button>
      ) : null}
    </div>
  );
}

/** Screen readers hand their keys on to a field. A textarea could not show marks. */
const readOnlyField = (label: string, onKeyDown: (event: KeyboardEvent) => void) =>
  ({
    ...{ role: 'textbox', 'aria-readonly': true, 'aria-multiline': true, tabIndex: 0, onKeyDown },
    ...{ 'aria-label': label, 'aria-describedby': 'marking-keys' },
  }) as const;

const sameRun = (a: Run, b: Run | undefined) =>
  b !== undefined && a.end === b.end && a.mark === b.mark && a.picked === b.picked && a.hit === b.hit;

const sameLine = (a: { line: Line }, b: { line: Line }) =>
  a.line.start === b.line.start &&
  a.line.runs.length === b.line.runs.length &&
  a.line.runs.every((run, at) => sameRun(run, b.line.runs[at]));

/** Only lines whose drawing changed are drawn again. The numbers of marks are drawn, not written: they are no words. */
const TextLine = memo(function TextLine({ line, words }: { line: Line; words: string }) {
  return (
    <p data-start={line.start} data-row={words.includes('\t') || undefined}>
      {line.runs.map((run) => {
        const own = words.slice(run.start - line.start, run.end - line.start);
        const drawn = { 'data-picked': run.picked || undefined, 'data-hit': run.hit || undefined };
        if (run.mark === 0 && !run.picked && !run.hit) return own;
        if (run.mark === 0)
          return (
            <span key={run.start} className={styles.run} {...drawn}>
              {own}
            </span>
          );
        return (
          <mark key={run.start} className={styles.run} data-number={run.first ? run.mark : undefined} {...drawn}>
            {own}
          </mark>
        );
      })}
    </p>
  );
}, sameLine);

/** A selection by mouse, finger or pen becomes what is picked; a press without one sets where the keys go on. */
function usePointerPick(
  root: { readonly current: HTMLDivElement | null },
  text: string,
  cursor: { current: number },
  pick: (picked: Picked | null) => void,
) {
  useEffect(() => {
    const look = () => {
      const selection = document.getSelection();
      const element = root.current;
      if (!selection?.anchorNode || !element?.contains(selection.anchorNode) || selection.rangeCount === 0) return;
      const range = selection.getRangeAt(0);
      const start = offsetIn(element, range.startContainer, range.startOffset);
      const end = offsetIn(element, range.endContainer, range.endOffset) ?? start;
      if (start === null || end === null) return;
      cursor.current = start;
      pick(text.slice(start, end).trim() === '' ? null : { start, end, by: 'pointer' });
    };
    document.addEventListener('selectionchange', look);
    return () => document.removeEventListener('selectionchange', look);
  }, [root, text, cursor, pick]);
}

function press(event: KeyboardEvent, props: Props, cursor: { current: number }): void {
  const command = copyCommand(copyPress(event));
  if (!command) return;
  event.preventDefault();
  event.stopPropagation();
  obey(command, props, cursor);
}

function obey(command: CopyCommand, props: Props, cursor: { current: number }): void {
  const { copy, kind, layers, picked, pick, mark, send } = props;
  const choose = (next: Stretch | null) => {
    if (!next) return;
    document.getSelection()?.removeAllRanges();
    cursor.current = next.end;
    pick({ ...next, by: 'keys' });
  };
  const offered = kind === 'count' ? layers.hits : copy.offers[kind];
  const here = picked?.start ?? cursor.current - 1;
  if (command === 'search') document.getElementById('copy-search')?.focus();
  else if (command === 'undo') send({ do: 'undo' });
  else if (command === 'remove') removeAt(props);
  else if (command === 'next') choose(neighbourOf(offered, here, 1));
  else if (command === 'previous') choose(neighbourOf(offered, here, -1));
  else if (command === 'mark') mark(picked ? [picked] : []);
  else if (command === 'mark list') mark(picked && kind === 'count' ? listedIn(copy.text, picked) : []);
  else choose(pickBy(copy.text, command, picked, cursor.current));
}

/** Takes away the mark that what is picked lies on; without one, the last. */
function removeAt({ layers, picked, kind, send }: Props): void {
  const on = picked && layers.marks.find(({ start, end }) => start < picked.end && picked.start < end);
  send(on && kind === 'count' ? { do: 'remove', passage: on } : { do: 'undo' });
}
