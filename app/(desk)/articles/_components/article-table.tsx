import { Progress } from '@/app/_ui/feedback/progress';
import { type Column, DataTable, type Row } from '@/app/_ui/tables/data-table.client';
import { Deadline } from '@/app/_ui/typography/deadline';
import { Time } from '@/app/_ui/typography/time';
import { articlesHref } from '@/lib/contracts/addresses';
import type { ArticleFilters, ArticlePage } from '@/lib/contracts/article-list';
import type { ArticleRow } from '@/lib/contracts/articles';
import { FIRST_PAGE, pageLinks } from '@/lib/contracts/pages';
import { holds, isOverdue } from '@/lib/core/review/article-work';
import { progress } from '@/lib/core/review/status';
import styles from '../articles.module.css';

/** The list of articles: what each holds, how far it is, when it is due and who has it. */
export function ArticleTable({
  page,
  filters,
  zone,
  now,
  letterKeys,
}: {
  page: ArticlePage;
  filters: ArticleFilters;
  zone: string;
  now: Date;
  letterKeys: boolean;
}) {
  return (
    <DataTable
      caption="Articles"
      columns={columnsFor(filters)}
      rows={page.rows.map((article) => rowOf(article, zone, now))}
      letterKeys={letterKeys}
      pager={pageLinks(page, filters, articlesHref)}
    />
  );
}

function columnsFor(filters: ArticleFilters): Column[] {
  const sort = (by: ArticleFilters['sort']): Column['sort'] => ({
    href: articlesHref({ ...filters, sort: by, ...FIRST_PAGE }),
    now: filters.sort === by ? (by === 'newest' ? 'descending' : 'ascending') : undefined,
  });
  return [
    { key: 'title', header: 'Article', grow: true, sort: sort('title') },
    { key: 'progress', header: 'Checked', width: '9rem' },
    { key: 'open', header: 'What holds it', width: '12rem', hideBelow: 'desktop' },
    { key: 'deadline', header: 'Deadline', width: '10rem', sort: sort('deadline') },
    { key: 'checker', header: 'Checker', width: '7rem', hideBelow: 'tablet' },
    { key: 'added', header: 'Added', width: '6.5rem', hideBelow: 'desktop', sort: sort('newest') },
  ];
}

function rowOf(article: ArticleRow, zone: string, now: Date): Row {
  const { checked, claims } = progress(article.tally);
  const about = [article.publisher, article.isSample ? 'sample' : null].filter(Boolean).join(' · ');
  return {
    id: article.id,
    href: `/articles/${article.id}`,
    label: article.title,
    cells: {
      title: (
        <span className={styles.heading}>
          <bdi className={styles.title}>{article.title}</bdi>
          {about ? <bdi className={styles.about}>{about}</bdi> : null}
        </span>
      ),
      progress: <Progress checked={checked} total={claims} counts={article.tally} listed />,
      open: <span className={styles.quiet}>{holds(article.tally) ?? 'nothing'}</span>,
      deadline: <Deadline at={article.deadline} zone={zone} overdue={isOverdue(article, now)} />,
      checker: article.checker?.name ?? <span className={styles.quiet}>nobody yet</span>,
      added: <Time at={article.createdAt} zone={zone} style="short" />,
    },
  };
}
