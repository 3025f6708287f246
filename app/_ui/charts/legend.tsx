import type { Part } from '@/lib/core/review/status';
import { PART } from '../typography/status';
import { StatusMark } from '../typography/status-mark';
import styles from './chart.module.css';
import { paint, StatusPatterns } from './patterns';

/** The key of a stacked chart, in its drawing order: swatch, mark, word. Screen readers have the table's headings. */
export function Legend({ parts, prefix }: { parts: readonly Part[]; prefix: string }) {
  const own = `${prefix}-key`;
  return (
    <div className={styles.legend} aria-hidden="true">
      <svg width="0" height="0" className={styles.defs}>
        <title>Patterns</title>
        <StatusPatterns prefix={own} />
      </svg>
      {parts.map((part) => (
        <span key={part}>
          <svg width="16" height="12" aria-hidden="true">
            <rect x="0.5" y="0.5" width="15" height="11" style={{ fill: paint(own, part) }} />
          </svg>
          <StatusMark status={PART[part].status} size={10} />
          {PART[part].word}
        </span>
      ))}
    </div>
  );
}
