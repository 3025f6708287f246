'use client';

import { Kbd } from '@/app/_ui/typography/kbd';
import type { Stretch } from '@/lib/core/checks/table-grid';
import { listedIn } from './copy-steps';
import styles from './marking.module.css';
import { type MarkKind, wordsAt } from './marking-state';

const LONGEST = 48;

/** What would be marked, and the buttons that mark it. It keeps its room when nothing is picked. */
export function PickBar({
  text,
  kind,
  picked,
  mark,
}: {
  text: string;
  kind: MarkKind;
  picked: Stretch | null;
  mark: (passages: readonly Stretch[]) => void;
}) {
  const listed = picked && kind === 'count' ? listedIn(text, picked) : [];
  const words = picked ? wordsAt(text, picked) : '';
  const short = words.length > LONGEST ? `${words.slice(0, LONGEST).trimEnd()} …` : words;
  return (
    <div className={styles.bar}>
      {picked ? (
        <>
          <button
            type="button"
            className={styles.markButton}
            onPointerDown={keepSelection}
            onClick={() => mark([picked])}
          >
            <span>
              Mark “<bdi>{short}</bdi>”
            </span>{' '}
            <Kbd>Enter</Kbd>
          </button>
          {listed.length > 0 ? (
            <button
              type="button"
              className={styles.markButton}
              onPointerDown={keepSelection}
              onClick={() => mark(listed)}
            >
              Mark the {listed.length} listed <Kbd>l</Kbd>
            </button>
          ) : null}
        </>
      ) : (
        <p>{HINTS[kind]}</p>
      )}
    </div>
  );
}

/** A press on a button would let go of what is selected. */
const keepSelection = (event: { preventDefault: () => void }) => event.preventDefault();

const HINTS: Readonly<Record<MarkKind, string>> = {
  number: 'Select the number, or go to it with the keys.',
  count: 'Select each thing that is counted, or a whole list of them.',
  date: 'Select a date, or go to it with the keys.',
};
