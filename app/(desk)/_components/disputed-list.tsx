import Link from 'next/link';
import { FigureDisplay } from '@/app/_ui/figure-mark';
import { Time } from '@/app/_ui/time';
import type { DisputedRow } from '@/lib/contracts/dashboard';
import styles from '../dashboard.module.css';

/** What reviewers hold to be wrong, with the reason they gave. */
export function DisputedList({ rows, zone }: { rows: readonly DisputedRow[]; zone: string }) {
  if (rows.length === 0) return <p>No figure is disputed.</p>;
  return (
    <ul className={styles.disputed}>
      {rows.map((row) => (
        <li key={row.id}>
          <Link href={`/articles/${row.articleId}?claim=${row.id}`} className={styles.figure}>
            <FigureDisplay display={row.display} status="disputed" size="row" />
          </Link>
          <span className={styles.why}>
            {[row.disputeReason?.replaceAll('-', ' '), row.note].filter(Boolean).join(': ')}
            <span className={styles.where}>{row.articleTitle}</span>
          </span>
          <span className={styles.who}>
            {row.decidedBy ?? 'somebody'}, <Time at={row.decidedAt} zone={zone} style="day" />
          </span>
        </li>
      ))}
    </ul>
  );
}
