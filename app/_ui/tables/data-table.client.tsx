'use client';

import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { type ReactNode, useRef } from 'react';
import type { PageLinks } from '@/lib/contracts/pages';
import styles from './data-table.module.css';
import { opensRow } from './row-click';
import { useRowKeys } from './row-keys';

/** `hideBelow` drops a column on narrow screens; `grow` gives it the spare width and cuts its text with an ellipsis. */
export type Column = {
  readonly key: string;
  readonly header: string;
  readonly align?: 'start' | 'end' | undefined;
  readonly width?: string | undefined;
  readonly grow?: boolean | undefined;
  readonly hideBelow?: 'phone' | 'tablet' | 'desktop' | undefined;
  /** On a phone, where no header stands above it, the cell says its own: "Claims 3". */
  readonly named?: boolean | undefined;
  /** The address that sorts by this column, and how it is sorted now. */
  readonly sort?: { readonly href: string; readonly now?: 'ascending' | 'descending' | undefined } | undefined;
};

/** `cells` by column key, drawn by the server or the page. `label` names the row's link for screen readers. */
export type Row = {
  readonly id: string;
  readonly href?: string | undefined;
  readonly label: string;
  readonly cells: Readonly<Record<string, ReactNode>>;
};

/**
 * A table of rows to open. The first column is the row's heading and link. Arrow keys move between rows from inside the
 * table; with `letterKeys`, j and k do so from anywhere on the page but a field. Enter opens, as on any link.
 */
export function DataTable({
  caption,
  columns,
  rows,
  pager,
  letterKeys = true,
  empty,
}: {
  caption: string;
  columns: readonly Column[];
  rows: readonly Row[];
  pager?: PageLinks | undefined;
  letterKeys?: boolean | undefined;
  empty?: ReactNode;
}) {
  const table = useRef<HTMLTableElement>(null);
  useRowKeys(table, letterKeys);
  if (rows.length === 0) return empty ?? null;
  return (
    <>
      <table ref={table} className={styles.table}>
        <caption className="unseen">{caption}</caption>
        <Head columns={columns} />
        <tbody>
          {rows.map((row) => (
            <BodyRow key={row.id} row={row} columns={columns} />
          ))}
        </tbody>
      </table>
      {pager ? <Pager {...pager} /> : null}
    </>
  );
}

function Head({ columns }: { columns: readonly Column[] }) {
  return (
    <thead>
      <tr>
        {columns.map((column) => (
          <th
            key={column.key}
            scope="col"
            style={column.width ? { width: column.width } : undefined}
            data-align={column.align}
            data-grow={column.grow || undefined}
            data-hide={column.hideBelow}
            aria-sort={column.sort?.now}
          >
            {column.sort ? (
              <Link href={column.sort.href} className={styles.sort}>
                {column.header}
                <span aria-hidden="true">
                  {{ ascending: ' ↑', descending: ' ↓', none: '' }[column.sort.now ?? 'none']}
                </span>
              </Link>
            ) : (
              column.header
            )}
          </th>
        ))}
      </tr>
    </thead>
  );
}

function BodyRow({ row, columns }: { row: Row; columns: readonly Column[] }) {
  const router = useRouter();
  return (
    <tr
      data-opens={row.href ? true : undefined}
      onClick={(event) => {
        if (row.href && opensRow(event)) router.push(row.href);
      }}
    >
      {columns.map((column, place) => {
        const content = row.cells[column.key];
        const shared = {
          'data-align': column.align,
          'data-grow': column.grow || undefined,
          'data-hide': column.hideBelow,
          'data-name': column.named ? column.header : undefined,
        };
        if (place > 0) {
          return (
            <td key={column.key} {...shared}>
              {content}
            </td>
          );
        }
        return (
          <th key={column.key} scope="row" {...shared}>
            {row.href ? (
              <Link href={row.href} className={styles.open} aria-label={row.label} data-row-link prefetch={false}>
                {content}
              </Link>
            ) : (
              content
            )}
          </th>
        );
      })}
    </tr>
  );
}

/** One page on, one back, and back to the first; no page numbers. Nothing when one page holds all. */
export function Pager({ nextHref, previousHref, firstHref }: PageLinks) {
  if (!nextHref && !previousHref) return null;
  return (
    <nav aria-label="Pages" className={styles.pager} data-screen-only>
      <span className={styles.first}>
        {firstHref ? <Link href={firstHref}>First page</Link> : 'This is the first page.'}
      </span>
      {previousHref ? (
        <Link href={previousHref} rel="prev">
          ← Previous page
        </Link>
      ) : null}
      {nextHref ? (
        <Link href={nextHref} rel="next">
          Next page →
        </Link>
      ) : (
        <span>This is the last page.</span>
      )}
    </nav>
  );
}
