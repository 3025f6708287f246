import Link from 'next/link';
import styles from './stat-row.module.css';
import type { Status } from './status';
import { StatusMark } from './status-mark';

/** `value` is shown as it is given ("1,204", "63%"); `status` puts that status's mark before the label. */
export type Stat = {
  readonly label: string;
  readonly value: string;
  readonly href: string;
  readonly status?: Status | undefined;
  readonly note?: string | undefined;
};

/** A few plain numbers in a row, each leading to what it counts. */
export function StatRow({ stats }: { stats: readonly Stat[] }) {
  return (
    <ul className={styles.row}>
      {stats.map((stat) => (
        <li key={stat.label}>
          <Link href={stat.href} className={styles.stat}>
            <span className={styles.value}>{stat.value}</span>
            <span className={styles.label}>
              {stat.status ? <StatusMark status={stat.status} /> : null}
              {stat.label}
            </span>
            {stat.note ? <span className={styles.note}>{stat.note}</span> : null}
          </Link>
        </li>
      ))}
    </ul>
  );
}
