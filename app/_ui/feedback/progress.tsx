import { OUTCOMES, type PartCounts } from '@/lib/core/review/status';
import { partColour } from '../typography/status';
import { writtenCount } from '../typography/time-format';
import styles from './progress.module.css';

/**
 * "12 of 31 checked", a thin bar by status, and what stands out. `checked` is verified, disputed or could not confirm,
 * of all claims not dismissed; `toTick` stays beside it.
 */
export function Progress({
  checked,
  total,
  counts,
  toTick = 0,
  compact = false,
  listed = false,
}: {
  checked: number;
  total: number;
  counts?: Partial<PartCounts> | undefined;
  toTick?: number | undefined;
  compact?: boolean | undefined;
  /** One of many under each other: the bar comes first, and "checked" is only read out. */
  listed?: boolean | undefined;
}) {
  const parts = counts ?? { fact: checked, pending: total - checked };
  return (
    <span className={styles.progress} data-compact={compact || listed || undefined} data-listed={listed || undefined}>
      <span className={styles.words}>
        {writtenCount(checked)} of {writtenCount(total)}
        <span className={listed ? 'unseen' : styles.long}> checked</span>
      </span>
      <span className={styles.bar} aria-hidden="true">
        {OUTCOMES.map((outcome) =>
          parts[outcome] ? (
            <span key={outcome} style={{ flexGrow: parts[outcome], background: partColour(outcome) }} />
          ) : null,
        )}
        <span style={{ flexGrow: total > 0 ? (parts.pending ?? 0) : 1 }} />
      </span>
      {parts.disputed && !compact && !listed ? (
        <span className={styles.disputed}>{writtenCount(parts.disputed)} disputed</span>
      ) : null}
      {toTick > 0 && !compact && !listed ? <span className={styles.quiet}>{toTick} to tick</span> : null}
    </span>
  );
}
