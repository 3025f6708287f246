import styles from './progress.module.css';
import { CHARTED, type ChartedStatus, statusColour } from './status';

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
  counts?: Partial<Record<ChartedStatus, number>> | undefined;
  toTick?: number | undefined;
  compact?: boolean | undefined;
  /** One of many under each other: the bar comes first, and "checked" is only read out. */
  listed?: boolean | undefined;
}) {
  const parts = counts ?? { verified: checked, pending: total - checked };
  return (
    <span className={styles.progress} data-compact={compact || listed || undefined} data-listed={listed || undefined}>
      <span className={styles.words}>
        {checked} of {total}
        <span className={listed ? 'unseen' : styles.long}> checked</span>
      </span>
      <span className={styles.bar} aria-hidden="true">
        {CHARTED.map((status) =>
          status === 'pending' || !parts[status] ? null : (
            <span key={status} style={{ flexGrow: parts[status], background: statusColour(status, 'fill') }} />
          ),
        )}
        <span style={{ flexGrow: total > 0 ? (parts.pending ?? 0) : 1 }} />
      </span>
      {parts.disputed && !compact && !listed ? (
        <span className={styles.disputed}>{parts.disputed} disputed</span>
      ) : null}
      {toTick > 0 && !compact && !listed ? <span className={styles.quiet}>{toTick} to tick</span> : null}
    </span>
  );
}
