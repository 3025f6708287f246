import Link from 'next/link';
import { SearchForm } from '@/app/_ui/forms/search-form.client';
import { articlesHref } from '@/lib/contracts/addresses';
import type { ArticleFacets, ArticleFilters } from '@/lib/contracts/article-list';
import { FIRST_PAGE } from '@/lib/contracts/pages';
import styles from '../articles.module.css';
import { ArticleFilterForm } from './article-filter-form.client';

/** Searches title, byline, publisher and writer; filters; leads to the archive and back. */
export function ArticleTools({
  filters,
  facets,
  archived,
}: {
  filters: ArticleFilters;
  facets: ArticleFacets;
  archived: number;
}) {
  const anew = { ...filters, ...FIRST_PAGE };
  return (
    <div className={styles.tools} data-screen-only>
      <SearchForm
        action="/articles"
        base={articlesHref(anew)}
        label="Search articles"
        placeholder="Title, byline, publisher or writer"
        words={filters.q}
      />
      <ArticleFilterForm filters={filters} facets={facets} />
      {filters.archived ? (
        <Link href={articlesHref({ ...anew, archived: undefined })}>Back to current articles</Link>
      ) : null}
      {!filters.archived && archived > 0 ? (
        <Link href={articlesHref({ ...anew, archived: '1' })}>{archived.toLocaleString('en')} archived</Link>
      ) : null}
    </div>
  );
}
