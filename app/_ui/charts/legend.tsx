import { type ChartedStatus, STATUS } from '../status';
import { StatusMark } from '../status-mark';
import styles from './chart.module.css';
import { paint, StatusPatterns } from './patterns';

/** The key of a stacked chart, in its drawing order: swatch, mark, word. Screen readers have the table's headings. */
export function Legend({ statuses, prefix }: { statuses: readonly ChartedStatus[]; prefix: string }) {
  const own = `${prefix}-key`;
  return (
    <div className={styles.legend} aria-hidden="true">
      <svg width="0" height="0" className={styles.defs}>
        <title>Patterns</title>
        <StatusPatterns prefix={own} />
      </svg>
      {statuses.map((status) => (
        <span key={status}>
          <svg width="16" height="12" aria-hidden="true">
            <rect x="0.5" y="0.5" width="15" height="11" style={{ fill: paint(own, status) }} />
          </svg>
          <StatusMark status={status} size={10} />
          {STATUS[status].word}
        </span>
      ))}
    </div>
  );
}
