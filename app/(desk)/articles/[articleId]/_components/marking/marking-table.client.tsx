'use client';

import { useEffect, useRef, useState } from 'react';
import type { DeskClaim } from '@/lib/contracts/claims';
import type { OpenedCopy } from '@/lib/contracts/evidence';
import type { Stretch } from '@/lib/core/checks/table-grid';
import { usePin } from '../evidence/use-pin.client';
import { refusalWords } from '../state/desk-sending';
import { CopySearch } from './copy-search.client';
import { trimmed } from './copy-steps';
import { CopyText, type Picked } from './copy-text.client';
import { MarkTray } from './mark-tray.client';
import styles from './marking.module.css';
import { drawnMarks } from './marking-state';
import { PickBar } from './pick-bar.client';
import { useMarks, useTriedMarks } from './use-marking.client';

/** The copy at the left with its search, what is marked at the right. Ctrl-Enter pins, wherever the focus is. */
export function MarkingTable({ claim, copy, title }: { claim: DeskClaim; copy: OpenedCopy; title: string }) {
  const { state, send, forget } = useMarks(claim, copy);
  const answered = useTriedMarks(claim, copy, state);
  const [picked, pick] = useState<Picked | null>(null);
  const [hits, setHits] = useState<readonly Stretch[]>([]);
  const [wrong, setWrong] = useState<string | null>(null);
  const text = useRef<HTMLDivElement>(null);
  const pinTo = usePin(claim);
  const mark = (passages: readonly Stretch[]) => {
    const whole = passages.flatMap((passage) => trimmed(copy.text, passage) ?? []);
    setWrong(null);
    send({ do: 'mark', passages: whole });
    document.getSelection()?.removeAllRanges();
    pick((before) => before && { ...before, by: 'keys' });
  };
  const pin = async () => {
    if (!answered.tried || answered.waits) return;
    const refusal = await pinTo(answered.tried.pin, PINNED[state.kind](drawnMarks(state).length));
    if (refusal) setWrong(refusalWords(refusal));
    else forget();
  };
  const shownHits = hits.length > 0 || state.kind === 'count' ? hits : copy.offers[state.kind];
  useCommandEnter(() => void pin());
  return (
    <div className={styles.table}>
      <div className={styles.reading}>
        <CopySearch
          copy={copy}
          kind={state.kind}
          hits={hits}
          picked={picked}
          found={setHits}
          pick={(hit) => pick(hit && { ...hit, by: 'keys' })}
          mark={mark}
          undo={() => send({ do: 'undo' })}
          leave={() => text.current?.focus()}
        />
        <CopyText
          ref={text}
          copy={copy}
          title={title}
          kind={state.kind}
          layers={{ marks: drawnMarks(state), hits: shownHits, picked: picked?.by === 'keys' ? picked : null }}
          picked={picked}
          pick={pick}
          mark={mark}
          send={send}
        />
        <PickBar text={copy.text} kind={state.kind} picked={picked} mark={mark} />
      </div>
      <MarkTray
        claim={claim}
        copy={copy}
        title={title}
        state={state}
        send={send}
        answered={answered}
        show={(passage) => pick({ ...passage, by: 'keys' })}
        pin={() => void pin()}
        wrong={wrong}
      />
    </div>
  );
}

/** Ctrl-Enter, wherever the focus is. */
function useCommandEnter(act: () => void) {
  const latest = useRef(act);
  latest.current = act;
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      latest.current();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, []);
}

const PINNED = {
  number: () => 'Passage pinned',
  count: (n: number) => (n === 1 ? '1 passage pinned' : `${n} passages pinned`),
  date: () => 'Dates pinned',
} as const;
