'use client';

import Link from 'next/link';
import { useRouter } from 'next/navigation';
import type { FormEvent } from 'react';
import { TextField } from '@/app/_ui/fields.client';
import { articlesHref } from '@/lib/contracts/addresses';
import type { ArticleFilters } from '@/lib/contracts/article-list';
import styles from '../articles.module.css';

/** Searches title, byline, publisher and writer; works without JavaScript as a plain form. */
export function ArticleSearch({ filters, archived }: { filters: ArticleFilters; archived: number }) {
  const router = useRouter();
  const search = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const q = String(new FormData(event.currentTarget).get('q') ?? '').trim();
    router.push(articlesHref({ ...filters, q, after: undefined }));
  };
  return (
    <div className={styles.tools}>
      <search>
        <form action="/articles" onSubmit={search}>
          <TextField
            name="q"
            type="search"
            aria-label="Search articles"
            placeholder="Title, byline, publisher or writer"
            key={filters.q}
            defaultValue={filters.q}
          />
        </form>
      </search>
      {filters.archived ? (
        <Link href={articlesHref({ ...filters, archived: undefined, after: undefined })}>Back to current articles</Link>
      ) : null}
      {!filters.archived && archived > 0 ? (
        <Link href={articlesHref({ ...filters, archived: '1', after: undefined })}>{archived} archived</Link>
      ) : null}
    </div>
  );
}
