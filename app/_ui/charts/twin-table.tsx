import Link from 'next/link';
import styles from './chart.module.css';
import type { Twin, TwinCell } from './series';

/** The chart in rows and columns. Links only while it is shown: nothing unseen takes the focus. */
export function TwinTable({ caption, twin, linked }: { caption: string; twin: Twin; linked: boolean }) {
  return (
    <table className={styles.twin}>
      <caption className="unseen">{caption}, as a table</caption>
      <thead>
        <tr>
          {twin.columns.map((column) => (
            <th key={column} scope="col">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {twin.rows.map(({ id, cells: [first, ...rest] }) => (
          <tr key={id}>
            <th scope="row">{first === undefined ? null : <Cell cell={first} linked={linked} />}</th>
            {rest.map((cell, place) => (
              <td key={twin.columns[place + 1]}>
                <Cell cell={cell} linked={linked} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Cell({ cell, linked }: { cell: TwinCell; linked: boolean }) {
  if (typeof cell !== 'object') return cell;
  return linked && cell.href && cell.text !== 0 ? <Link href={cell.href}>{cell.text}</Link> : cell.text;
}
