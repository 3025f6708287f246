'use client';

import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { Kbd } from '@/app/_ui/typography/kbd';
import type { OpenedCopy } from '@/lib/contracts/evidence';
import type { Stretch } from '@/lib/core/checks/table-grid';
import { copyPress, type SearchCommand, searchCommand } from './copy-keys';
import { hitsOf } from './copy-steps';
import styles from './marking.module.css';
import type { MarkKind } from './marking-state';

/** Finds words in the copy: the arrows go from hit to hit, Enter marks the one that is shown. */
export function CopySearch({
  copy,
  kind,
  hits,
  picked,
  found,
  pick,
  mark,
  undo,
  leave,
}: {
  copy: OpenedCopy;
  kind: MarkKind;
  hits: readonly Stretch[];
  picked: Stretch | null;
  found: (hits: readonly Stretch[]) => void;
  pick: (hit: Stretch | null) => void;
  mark: (passages: readonly Stretch[]) => void;
  undo: () => void;
  leave: () => void;
}) {
  const field = useRef<HTMLInputElement>(null);
  const [words, setWords] = useState('');
  useEffect(() => {
    if (kind === 'count') field.current?.focus();
  }, [kind]);
  const at = hits.findIndex(({ start }) => start === picked?.start);
  const search = (typed: string) => {
    setWords(typed);
    const next = hitsOf(copy.text, typed);
    found(next);
    pick(next[0] ?? null);
  };
  const go = (step: 1 | -1) => {
    const hit = hits.at((at + step + hits.length) % Math.max(hits.length, 1));
    if (hit) pick(hit);
  };
  const obey = (command: SearchCommand) => {
    if (command === 'next') return go(1);
    if (command === 'previous') return go(-1);
    if (command === 'undo') return undo();
    if (command === 'clear') return words === '' ? leave() : search('');
    const hit = hits[at] ?? hits[0];
    if (hit) mark([hit]);
    field.current?.select();
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    const command = searchCommand(copyPress(event), words === '');
    if (!command) return;
    event.preventDefault();
    obey(command);
  };
  return (
    <div className={styles.search}>
      <label>
        <span className="unseen">Find in the copy</span>
        <input
          ref={field}
          id="copy-search"
          type="text"
          inputMode="search"
          enterKeyHint="done"
          autoComplete="off"
          spellCheck={false}
          dir="auto"
          placeholder="Find in the copy"
          value={words}
          onChange={(event) => search(event.currentTarget.value)}
          onKeyDown={onKeyDown}
          aria-describedby="copy-search-hits"
        />
      </label>
      <p id="copy-search-hits" className={styles.hits} role="status">
        {hitWords(words, hits.length, at)}
      </p>
      <span className={styles.searchKeys} aria-hidden="true">
        <Kbd>↑</Kbd> <Kbd>↓</Kbd> to the next, <Kbd>Enter</Kbd> marks it
      </span>
    </div>
  );
}

function hitWords(words: string, hits: number, at: number): string {
  if (words.trim() === '') return '';
  if (hits === 0) return 'not in this copy';
  return at < 0 ? `${hits} ${hits === 1 ? 'place' : 'places'}` : `${at + 1} of ${hits}`;
}
