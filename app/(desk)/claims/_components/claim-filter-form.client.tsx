'use client';

import { useRouter } from 'next/navigation';
import type { FormEvent } from 'react';
import { SelectField, TextField } from '@/app/_ui/fields.client';
import { STATUS, STATUSES } from '@/app/_ui/status';
import { claimsHref } from '@/lib/contracts/addresses';
import type { ClaimFacets, ClaimFilters } from '@/lib/contracts/claim-list';
import styles from '../claims.module.css';

interface Choice {
  readonly value: string;
  readonly label: string;
}

const plain = (values: readonly string[]): Choice[] => values.map((value) => ({ value, label: value }));

/** The filters as a form; each choice is an address of its own, so that it can be shared and gone back from. */
export function ClaimFilterForm({ filters, facets }: { filters: ClaimFilters; facets: ClaimFacets }) {
  const router = useRouter();
  const go = (change: Partial<ClaimFilters>) => router.push(claimsHref({ ...filters, after: undefined, ...change }));
  const search = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    go({ q: String(new FormData(event.currentTarget).get('q') ?? '').trim() });
  };
  const select = (
    name: 'status' | 'kind' | 'unit' | 'publisher' | 'attribution' | 'article' | 'source',
    label: string,
  ) => ({
    'aria-label': label,
    name,
    value: filters[name] ?? '',
    onChange: (event: { currentTarget: { value: string } }) => go({ [name]: event.currentTarget.value || undefined }),
  });
  return (
    <search>
      <form action="/claims" onSubmit={search} className={styles.filters}>
        <TextField
          name="q"
          type="search"
          aria-label="Search claims"
          placeholder="Words, figure, who says so"
          key={filters.q}
          defaultValue={filters.q}
          className={styles.search ?? ''}
        />
        <SelectField {...select('status', 'Status')} data={withAny('Any status', statusChoices())} />
        <SelectField {...select('kind', 'Kind')} data={withAny('Any kind', plain(facets.kinds))} />
        <SelectField {...select('unit', 'Unit')} data={withAny('Any unit', plain(facets.units))} />
        <SelectField
          {...select('article', 'Article')}
          data={withAny(
            'Any article',
            facets.articles.map(({ id, title }) => ({ value: id, label: title })),
          )}
        />
        <SelectField {...select('publisher', 'Publisher')} data={withAny('Any publisher', plain(facets.publishers))} />
        <SelectField
          {...select('attribution', 'Who says so')}
          data={withAny('Whoever says so', plain(facets.attributions))}
        />
        <SelectField {...select('source', 'Source')} data={withAny('Source or not', SOURCES)} />
        <noscript>
          <button type="submit">Filter</button>
        </noscript>
      </form>
    </search>
  );
}

const SOURCES: Choice[] = [
  { value: 'with', label: 'With a source' },
  { value: 'without', label: 'Without a source' },
];

const statusChoices = (): Choice[] => STATUSES.map((value) => ({ value, label: STATUS[value].word }));

const withAny = (label: string, choices: readonly Choice[]): Choice[] => [{ value: '', label }, ...choices];
