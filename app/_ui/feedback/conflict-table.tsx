import styles from './conflict-table.module.css';

export interface ConflictRow {
  readonly what: string;
  readonly seen: string;
  readonly now: string;
  /** Left out in every row: what was wanted is said elsewhere. */
  readonly wanted?: string;
}

/** Somebody else was faster: what one saw, what stands there now, and what one wanted. */
export function ConflictTable({ of, rows }: { of: string; rows: readonly ConflictRow[] }) {
  const wanted = rows.some((row) => row.wanted !== undefined);
  return (
    <table className={styles.conflict}>
      <caption className="unseen">What changed about {of}</caption>
      <thead>
        <tr>
          <th scope="col">{of}</th>
          <th scope="col">You saw</th>
          <th scope="col">It is now</th>
          {wanted ? <th scope="col">You wanted</th> : null}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.what}>
            <th scope="row">{row.what}</th>
            <td data-of="You saw">
              <bdi>{row.seen}</bdi>
            </td>
            <td data-of="It is now">
              <bdi>{row.now}</bdi>
            </td>
            {wanted ? (
              <td data-of="You wanted">
                <bdi>{row.wanted}</bdi>
              </td>
            ) : null}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
