'use client';

import { Kbd } from '@/app/_ui/typography/kbd';
import styles from './marking.module.css';
import type { MarkKind } from './marking-state';

const KEYS: readonly (readonly [keys: readonly string[], what: string, of: readonly MarkKind[]])[] = [
  [['←', '→'], 'pick a word', ['number', 'count', 'date']],
  [['↑', '↓'], 'pick a sentence', ['number', 'count', 'date']],
  [['Shift', '→'], 'pick one word more, with ← one less', ['number', 'count', 'date']],
  [['n', 'k'], 'next and previous number', ['number']],
  [['n', 'k'], 'next and previous date', ['date']],
  [['n', 'k'], 'next and previous hit', ['count']],
  [['Enter'], 'mark what is picked', ['number', 'count', 'date']],
  [['l'], 'mark each thing of a list that is picked', ['count']],
  [['⌫'], 'take the mark away', ['count']],
  [['z'], 'undo', ['number', 'count', 'date']],
  [['/'], 'find in the copy', ['number', 'count', 'date']],
];

/** The keys of the copy, in the order one learns them. */
export function MarkingKeys({ kind }: { kind: MarkKind }) {
  return (
    <details className={styles.keys} id="marking-keys">
      <summary>Keys in the copy</summary>
      <dl>
        {KEYS.filter(([, , of]) => of.includes(kind)).map(([keys, what]) => (
          <div key={what}>
            <dt>
              {keys.map((key) => (
                <Kbd key={key} label={key}>
                  {key}
                </Kbd>
              ))}
            </dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
