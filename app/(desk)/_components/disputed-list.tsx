import Link from 'next/link';
import { FigureDisplay } from '@/app/_ui/typography/figure-mark';
import { StatusMark } from '@/app/_ui/typography/status-mark';
import { Time } from '@/app/_ui/typography/time';
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
            <StatusMark status="disputed" /> <FigureDisplay display={row.display} status="disputed" size="row" />
          </Link>
          <span className={styles.why} dir="auto">
            <Why row={row} />
            <span className={styles.quiet}>{row.articleTitle}</span>
          </span>
          <span className={styles.who}>
            {row.decidedBy ?? 'somebody'}, <Time at={row.decidedAt} zone={zone} style="day" />
          </span>
        </li>
      ))}
    </ul>
  );
}

/** The reason is one of a few words; the note is what the reviewer wrote. */
function Why({ row: { disputeReason, note } }: { row: DisputedRow }) {
  return (
    <>
      {disputeReason ? <strong>{disputeReason.replaceAll('-', ' ')}</strong> : null}
      {disputeReason && note ? ': ' : null}
      {note}
    </>
  );
}
