import { type Column, DataTable, type Row } from '@/app/_ui/tables/data-table.client';
import { FigureDisplay } from '@/app/_ui/typography/figure-mark';
import { STATUS } from '@/app/_ui/typography/status';
import { StatusChip } from '@/app/_ui/typography/status-chip';
import { Time } from '@/app/_ui/typography/time';
import { claimsHref } from '@/lib/contracts/addresses';
import type { ClaimFilters, ClaimListRow, ClaimPage } from '@/lib/contracts/claim-list';
import { FIRST_PAGE, pageLinks } from '@/lib/contracts/pages';
import styles from '../claims.module.css';

/** The claims found: figure and status first, then the sentence with the figure in bold. */
export function ClaimTable({
  page,
  filters,
  zone,
  letterKeys,
}: {
  page: ClaimPage;
  filters: ClaimFilters;
  zone: string;
  letterKeys: boolean;
}) {
  return (
    <DataTable
      caption="Claims"
      columns={columnsFor(filters)}
      rows={page.rows.map((row) => rowOf(row, zone))}
      letterKeys={letterKeys}
      pager={pageLinks(page, filters, claimsHref)}
    />
  );
}

function columnsFor(filters: ClaimFilters): Column[] {
  const sorted = (first: ClaimFilters['sort'], then?: ClaimFilters['sort']): Column['sort'] => ({
    href: claimsHref({ ...filters, ...FIRST_PAGE, sort: filters.sort === first && then ? then : first }),
    now: filters.sort === first ? 'descending' : filters.sort === then ? 'ascending' : undefined,
  });
  return [
    { key: 'figure', header: 'Figure', width: '11rem', sort: sorted('largest', 'smallest') },
    { key: 'status', header: 'Status', width: '9rem' },
    { key: 'sentence', header: 'Sentence', grow: true },
    { key: 'article', header: 'Article', width: '15rem', hideBelow: 'tablet', sort: sorted('newest', 'oldest') },
    { key: 'sources', header: 'Sources', width: '4rem', align: 'end', hideBelow: 'desktop' },
    { key: 'decided', header: 'Decided', width: '5rem', hideBelow: 'desktop', sort: sorted('decided') },
  ];
}

function rowOf(row: ClaimListRow, zone: string): Row {
  const note = row.status === 'verified' ? asWords(row) : reasonWords(row);
  return {
    id: row.id,
    href: `/articles/${row.articleId}?claim=${row.id}`,
    label: `${row.display}, ${STATUS[row.status].word}${row.doubted ? ', does not add up' : ''}, in ${row.articleTitle}`,
    cells: {
      figure: (
        <span className={styles.figure}>
          <FigureDisplay display={row.display} status={row.status} size="row" />
          {row.doubted ? (
            <span className={styles.doubted} role="img" aria-label="Does not add up" title="Does not add up">
              ≠
            </span>
          ) : null}
        </span>
      ),
      status: <StatusChip status={row.status} note={note} />,
      sentence: <Sentence row={row} />,
      article: (
        <bdi className={styles.cut} title={row.articleTitle}>
          {row.articleTitle}
        </bdi>
      ),
      sources: row.sources || <span className={styles.none}>none</span>,
      decided: row.decidedAt ? (
        <Time at={row.decidedAt} zone={zone} style="day" />
      ) : (
        <span className={styles.none}>–</span>
      ),
    },
  };
}

/** That it is so goes without saying. */
const asWords = ({ checkedAs }: ClaimListRow) => (checkedAs && checkedAs !== 'fact' ? `as ${checkedAs}` : undefined);
const reasonWords = ({ disputeReason, reason }: ClaimListRow) => (disputeReason ?? reason)?.replaceAll('-', ' ');

/** Characters before the figure: with more, a row of the narrowest table would hide the figure itself. */
const BEFORE = 34;

/** What stands before the figure is cut first, between words: the figure itself has to show. */
function Sentence({ row }: { row: ClaimListRow }) {
  const before = row.before.replace(/\s+/g, ' ');
  const kept = before.length > BEFORE ? `…${before.slice(-BEFORE).replace(/^\S*\s/, '')}` : before;
  return (
    <span dir="auto" className={styles.sentence}>
      {kept}
      <strong>{row.quote}</strong>
      {row.after.replace(/\s+/g, ' ')}
    </span>
  );
}
