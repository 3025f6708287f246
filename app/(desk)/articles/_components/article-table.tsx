import { type Column, DataTable, type Row } from '@/app/_ui/data-table.client';
import { Progress } from '@/app/_ui/progress';
import { Time } from '@/app/_ui/time';
import { articlesHref } from '@/lib/contracts/addresses';
import type { ArticleFilters, ArticlePage } from '@/lib/contracts/article-list';
import type { ArticleRow } from '@/lib/contracts/articles';
import { progress } from '@/lib/core/review/status';
import styles from '../articles.module.css';

/** The list of articles: what each holds, how far it is, when it is due and who has it. */
export function ArticleTable({ page, filters, zone }: { page: ArticlePage; filters: ArticleFilters; zone: string }) {
  const older = page.next ? articlesHref({ ...filters, after: page.next }) : undefined;
  const newer = filters.after ? articlesHref({ ...filters, after: undefined }) : undefined;
  return (
    <DataTable
      caption="Articles"
      columns={columnsFor(filters)}
      rows={page.rows.map((article) => rowOf(article, zone))}
      pager={{ olderHref: older, newerHref: newer }}
    />
  );
}

function columnsFor(filters: ArticleFilters): Column[] {
  const sort = (by: ArticleFilters['sort']): Column['sort'] => ({
    href: articlesHref({ ...filters, sort: by, after: undefined }),
    now: filters.sort === by ? (by === 'newest' ? 'descending' : 'ascending') : undefined,
  });
  return [
    { key: 'title', header: 'Article', grow: true, sort: sort('title') },
    { key: 'progress', header: 'Checked', width: '17rem' },
    { key: 'deadline', header: 'Deadline', width: '9rem', hideBelow: 'phone', sort: sort('deadline') },
    { key: 'checker', header: 'Checker', width: '9rem', hideBelow: 'tablet' },
    { key: 'added', header: 'Added', width: '8rem', hideBelow: 'tablet', sort: sort('newest') },
  ];
}

function rowOf(article: ArticleRow, zone: string): Row {
  const { checked, claims } = progress(article.tally);
  const about = [article.publisher, article.isSample ? 'sample' : null].filter(Boolean).join(' · ');
  return {
    id: article.id,
    href: `/articles/${article.id}`,
    label: article.title,
    cells: {
      title: (
        <>
          <span className={styles.title}>{article.title}</span>
          {about ? <span className={styles.about}>{about}</span> : null}
        </>
      ),
      progress: <Progress checked={checked} total={claims} counts={article.tally} compact />,
      deadline: article.deadline ? <Time at={article.deadline} zone={zone} style="moment" /> : '–',
      checker: article.checker?.name ?? '–',
      added: <Time at={article.createdAt} zone={zone} />,
    },
  };
}
