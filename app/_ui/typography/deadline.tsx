import styles from './deadline.module.css';
import { Time } from './time';

/** When it is due, in the desk's time zone; once that has passed with work left, it says so. */
export function Deadline({ at, zone, overdue }: { at: string | null; zone: string; overdue: boolean }) {
  if (!at) return <span className={styles.none}>no deadline</span>;
  return (
    <span className={overdue ? styles.overdue : undefined}>
      {overdue ? 'overdue, ' : null}
      <Time at={at} zone={zone} style="moment" />
    </span>
  );
}
