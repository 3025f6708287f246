'use client';

import { CrossGlyph } from '@/app/_ui/typography/glyphs';
import type { OpenedCopy } from '@/lib/contracts/evidence';
import type { Stretch } from '@/lib/core/checks/table-grid';
import styles from './marking.module.css';
import { countedTwice, drawnMarks, type MarkingEvent, type MarkingState, wordsAt } from './marking-state';

/** What is marked, numbered as it stands in the text; each can be shown and taken away. */
export function MarkList({
  copy,
  state,
  send,
  show,
}: {
  copy: OpenedCopy;
  state: MarkingState;
  send: (event: MarkingEvent) => void;
  show: (passage: Stretch) => void;
}) {
  const marks = drawnMarks(state);
  if (marks.length === 0) return null;
  const twice = state.kind === 'count' ? countedTwice(copy.text, marks) : [];
  return (
    <>
      <ol className={styles.marks} aria-label="Marked passages">
        {marks.map((passage) => (
          <li key={passage.start}>
            <button type="button" className={styles.show} onClick={() => show(passage)}>
              <bdi>{wordsAt(copy.text, passage)}</bdi>
            </button>
            {state.kind === 'count' ? (
              <button
                type="button"
                className={styles.remove}
                aria-label={`Remove ${wordsAt(copy.text, passage)}`}
                onClick={() => send({ do: 'remove', passage })}
              >
                <CrossGlyph />
              </button>
            ) : null}
          </li>
        ))}
      </ol>
      {twice.map(({ words, numbers }) => (
        <p key={words} className={styles.twice}>
          Numbers {numbers.join(' and ')} say the same: “<bdi>{words}</bdi>”. Is it one thing?
        </p>
      ))}
    </>
  );
}
