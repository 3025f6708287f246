import { type Column, DataTable, type Row } from '@/app/_ui/data-table.client';
import { FigureDisplay } from '@/app/_ui/figure-mark';
import { STATUS } from '@/app/_ui/status';
import { StatusChip } from '@/app/_ui/status-chip';
import { Time } from '@/app/_ui/time';
import { claimsHref } from '@/lib/contracts/addresses';
import type { ClaimFilters, ClaimListRow, ClaimPage } from '@/lib/contracts/claim-list';
import styles from '../claims.module.css';

/** The claims found: figure and status first, then the sentence with the figure in bold. */
export function ClaimTable({ page, filters, zone }: { page: ClaimPage; filters: ClaimFilters; zone: string }) {
  const older = page.next ? claimsHref({ ...filters, after: page.next }) : undefined;
  const newer = filters.after ? claimsHref({ ...filters, after: undefined }) : undefined;
  return (
    <DataTable
      caption="Claims"
      columns={columnsFor(filters)}
      rows={page.rows.map((row) => rowOf(row, zone))}
      pager={{ olderHref: older, newerHref: newer }}
    />
  );
}

function columnsFor(filters: ClaimFilters): Column[] {
  const sorted = (first: ClaimFilters['sort'], then?: ClaimFilters['sort']): Column['sort'] => ({
    href: claimsHref({ ...filters, after: undefined, sort: filters.sort === first && then ? then : first }),
    now: filters.sort === first ? 'descending' : filters.sort === then ? 'ascending' : undefined,
  });
  return [
    { key: 'figure', header: 'Figure', width: '12rem', sort: sorted('largest', 'smallest') },
    { key: 'status', header: 'Status', width: '10rem' },
    { key: 'sentence', header: 'Sentence', grow: true, hideBelow: 'phone' },
    { key: 'article', header: 'Article', width: '14rem', hideBelow: 'tablet', sort: sorted('newest', 'oldest') },
    { key: 'sources', header: 'Sources', width: '5.5rem', align: 'end', hideBelow: 'tablet' },
    { key: 'decided', header: 'Decided', width: '8rem', hideBelow: 'tablet', sort: sorted('decided') },
  ];
}

function rowOf(row: ClaimListRow, zone: string): Row {
  const note = row.status === 'verified' ? (row.checkedAs === 'said' ? 'as said' : undefined) : reasonWords(row);
  return {
    id: row.id,
    href: `/articles/${row.articleId}?claim=${row.id}`,
    label: `${row.display}, ${STATUS[row.status].word}, in ${row.articleTitle}`,
    cells: {
      figure: <FigureDisplay display={row.display} status={row.status} size="row" />,
      status: <StatusChip status={row.status} note={note} />,
      sentence: <Sentence row={row} />,
      article: <span className={styles.cut}>{row.articleTitle}</span>,
      sources: row.sources,
      decided: row.decidedAt ? <Time at={row.decidedAt} zone={zone} style="day" /> : '–',
    },
  };
}

const reasonWords = ({ disputeReason, reason }: ClaimListRow) => (disputeReason ?? reason)?.replaceAll('-', ' ');

/** What stands before the figure is cut first: the figure itself has to show. */
function Sentence({ row }: { row: ClaimListRow }) {
  const before = row.before.replace(/\s+/g, ' ');
  return (
    <span dir="auto" className={styles.sentence}>
      {before.length > 60 ? `…${before.slice(-60)}` : before}
      <strong>{row.quote}</strong>
      {row.after.replace(/\s+/g, ' ')}
    </span>
  );
}
