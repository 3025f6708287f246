'use client';

import { useRouter } from 'next/navigation';
import { SelectField } from '@/app/_ui/forms/fields.client';
import { articlesHref } from '@/lib/contracts/addresses';
import type { ArticleFacets, ArticleFilters } from '@/lib/contracts/article-list';
import { FIRST_PAGE } from '@/lib/contracts/pages';
import { ARTICLE_STATES } from '@/lib/core/review/article-work';
import styles from '../articles.module.css';
import { STATE_WORDS } from './filter-words';

/** Three choices beside the search; each is an address of its own, so that it can be shared and gone back from. */
export function ArticleFilterForm({ filters, facets }: { filters: ArticleFilters; facets: ArticleFacets }) {
  const router = useRouter();
  const go = (change: Partial<ArticleFilters>) => router.push(articlesHref({ ...filters, ...FIRST_PAGE, ...change }));
  const people = facets.checkers.map(({ id, name }) => ({ value: id, label: name }));
  return (
    <div className={styles.choices} data-fields="narrow">
      <SelectField
        aria-label="State"
        value={filters.state ?? ''}
        data-on={filters.state ? true : undefined}
        data={[
          { value: '', label: 'Any state' },
          ...ARTICLE_STATES.map((value) => ({ value, label: STATE_WORDS[value] })),
        ]}
        onChange={(event) => go({ state: ARTICLE_STATES.find((state) => state === event.currentTarget.value) })}
      />
      <SelectField
        aria-label="Checker"
        value={filters.checker ?? ''}
        data-on={filters.checker ? true : undefined}
        data={[
          { value: '', label: 'Any checker' },
          { value: 'nobody', label: 'Nobody yet' },
          ...withChosen(people, filters.checker === 'nobody' ? undefined : filters.checker),
        ]}
        onChange={(event) => go({ checker: event.currentTarget.value || undefined })}
      />
      <SelectField
        aria-label="Publisher"
        value={filters.publisher ?? ''}
        data-on={filters.publisher ? true : undefined}
        data={[
          { value: '', label: 'Any publisher' },
          ...withChosen(
            facets.publishers.map((value) => ({ value, label: value })),
            filters.publisher,
          ),
        ]}
        onChange={(event) => go({ publisher: event.currentTarget.value || undefined })}
      />
    </div>
  );
}

interface Choice {
  readonly value: string;
  readonly label: string;
}

/** An address may ask for something that is not offered (any more): it still shows as what is chosen. */
function withChosen(choices: readonly Choice[], chosen: string | undefined): readonly Choice[] {
  if (!chosen || choices.some(({ value }) => value === chosen)) return choices;
  return [...choices, { value: chosen, label: chosen.length === 36 ? 'this one' : chosen }];
}
