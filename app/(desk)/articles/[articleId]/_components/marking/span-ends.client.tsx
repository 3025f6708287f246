'use client';

import { useEffect, useState } from 'react';
import type { MarkedEnd, OpenedCopy } from '@/lib/contracts/evidence';
import type { Stretch } from '@/lib/core/checks/table-grid';
import { dayWords } from '../panel/reading-words';
import styles from './marking.module.css';
import { type MarkingEvent, type MarkingState, type Which, wordsAt } from './marking-state';

const NAMES: Readonly<Record<Which, string>> = { from: 'From', to: 'To' };

/** Both ends of a span: each a date marked in the copy, one that is typed, or the article's own. */
export function SpanEnds({
  copy,
  state: { marks },
  send,
  show,
}: {
  copy: OpenedCopy;
  state: MarkingState;
  send: (event: MarkingEvent) => void;
  show: (passage: Stretch) => void;
}) {
  return (
    <div className={styles.ends}>
      {(['from', 'to'] as const).map((which) => (
        <End
          key={which}
          which={which}
          end={marks[which]}
          asks={marks.asks === which}
          copy={copy}
          send={send}
          show={show}
        />
      ))}
    </div>
  );
}

function End({
  which,
  end,
  asks,
  copy,
  send,
  show,
}: {
  which: Which;
  end: MarkedEnd | null;
  asks: boolean;
  copy: OpenedCopy;
  send: (event: MarkingEvent) => void;
  show: (passage: Stretch) => void;
}) {
  const { publishedOn } = copy;
  return (
    <fieldset className={styles.end} data-asks={asks || undefined}>
      <legend>{NAMES[which]}</legend>
      <p className={styles.endWords}>
        {end?.of === 'passage' ? (
          <button type="button" className={styles.show} onClick={() => show(end.at)}>
            <bdi>{wordsAt(copy.text, end.at)}</bdi>
          </button>
        ) : (
          <span>{otherEnd(end, publishedOn)}</span>
        )}
      </p>
      <div className={styles.endChoices}>
        <button type="button" className={styles.choice} aria-pressed={asks} onClick={() => send({ do: 'ask', which })}>
          {asks ? 'the next date you mark' : 'mark it'}
        </button>
        {publishedOn && end?.of !== 'article' ? (
          <button
            type="button"
            className={styles.choice}
            onClick={() => send({ do: 'end', which, end: { of: 'article' } })}
          >
            the article’s date
          </button>
        ) : null}
        <Typed which={which} end={end} send={send} />
      </div>
    </fieldset>
  );
}

function otherEnd(end: MarkedEnd | null, publishedOn: string | null): string {
  if (end?.of === 'article') return `${publishedOn ? dayWords(publishedOn) : ''}, the article’s date`;
  return end?.of === 'typed' ? `${end.written}, typed` : 'not chosen yet';
}

/** A date that stands nowhere in the source; Enter or leaving the field takes it. */
function Typed({ which, end, send }: { which: Which; end: MarkedEnd | null; send: (event: MarkingEvent) => void }) {
  const now = end?.of === 'typed' ? end.written : '';
  const [words, setWords] = useState(now);
  useEffect(() => setWords(now), [now]);
  const take = () => {
    const written = words.trim();
    if (written !== now && written !== '') send({ do: 'end', which, end: { of: 'typed', written } });
  };
  return (
    <input
      className={styles.typed}
      aria-label={`${NAMES[which]}, typed`}
      placeholder="or type it: 24 February 2022"
      maxLength={100}
      autoComplete="off"
      value={words}
      onChange={(event) => setWords(event.currentTarget.value)}
      onBlur={take}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && !event.ctrlKey && !event.metaKey) take();
      }}
    />
  );
}
