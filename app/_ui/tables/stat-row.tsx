import Link from 'next/link';
import type { Status } from '@/lib/core/review/status';
import { StatusMark } from '../typography/status-mark';
import styles from './stat-row.module.css';

/**
 * `value` is shown as it is given ("1,204", "63%"); `status` puts that status's mark before the label. `beside` are
 * smaller numbers of their own below it, which it does not hold.
 */
export type Stat = {
  readonly label: string;
  readonly value: string;
  readonly href: string;
  readonly status?: Status | undefined;
  readonly beside?: readonly Omit<Stat, 'beside'>[] | undefined;
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
          </Link>
          {stat.beside?.map(({ href, value, label }) => (
            <Link key={label} href={href} className={styles.beside}>
              <span>{value}</span> {label}
            </Link>
          ))}
        </li>
      ))}
    </ul>
  );
}
