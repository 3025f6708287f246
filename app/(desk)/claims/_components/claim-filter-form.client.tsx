'use client';

import { useRouter } from 'next/navigation';
import { type FormEvent, useId, useState } from 'react';
import { SelectField, TextField } from '@/app/_ui/forms/fields.client';
import { PART, STATUS } from '@/app/_ui/typography/status';
import { claimsHref } from '@/lib/contracts/addresses';
import type { ClaimFacets, ClaimFilters } from '@/lib/contracts/claim-list';
import { FIRST_PAGE } from '@/lib/contracts/pages';
import { isCheckedAs, PARTS, partFilter, STATUSES } from '@/lib/core/review/status';
import styles from '../claims.module.css';

interface Choice {
  readonly value: string;
  readonly label: string;
}

type Chosen = 'status' | 'kind' | 'unit' | 'article' | 'publisher' | 'attribution' | 'source' | 'by' | 'look';

interface Filter {
  readonly name: Chosen;
  readonly label: string;
  readonly any: string;
  readonly choices: readonly Choice[];
}

/**
 * The filters as a form; each choice is an address of its own, so that it can be shared and gone back from. On a phone
 * the choices are folded under the search.
 */
export function ClaimFilterForm({ filters, facets }: { filters: ClaimFilters; facets: ClaimFacets }) {
  const router = useRouter();
  const [open, setOpen] = useState(false);
  const id = useId();
  const choices = filtersOf(facets);
  const on = choices.filter(({ name }) => filters[name]).length;
  const go = (change: Partial<ClaimFilters>) => router.push(claimsHref({ ...filters, ...FIRST_PAGE, ...change }));
  const search = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    go({ q: String(new FormData(event.currentTarget).get('q') ?? '').trim() });
  };
  return (
    <search data-screen-only>
      <form action="/claims" onSubmit={search} className={styles.filters} data-fields="narrow">
        <TextField
          name="q"
          type="search"
          aria-label="Search claims"
          placeholder="Words, a figure, or a “phrase”"
          maxLength={200}
          key={filters.q}
          defaultValue={filters.q}
          className={styles.search ?? ''}
        />
        <button
          type="button"
          className={styles.fold}
          aria-expanded={open}
          aria-controls={id}
          onClick={() => setOpen(!open)}
        >
          Filters{on > 0 ? ` (${on})` : ''}
        </button>
        <div id={id} className={styles.choices} data-open={open || undefined}>
          {choices.map(({ name, label, any, choices }) => (
            <SelectField
              key={name}
              name={name}
              aria-label={label}
              value={chosen(filters, name) ?? ''}
              data-on={chosen(filters, name) ? true : undefined}
              data={[{ value: '', label: any }, ...withChosen(choices, chosen(filters, name))]}
              onChange={(event) => go(choosing(name, event.currentTarget.value || undefined))}
            />
          ))}
        </div>
        <button type="submit" className="unseen">
          Search
        </button>
      </form>
    </search>
  );
}

/** "Verified as said" is one choice on the screen and two filters in the address. */
const VERIFIED_AS = PARTS.filter(isCheckedAs);

function chosen(filters: ClaimFilters, name: Chosen): string | undefined {
  if (name === 'status' && filters.checkedAs) return filters.checkedAs;
  return name === 'source' && isUnsourced(filters) ? UNSOURCED : filters[name];
}

const isUnsourced = ({ status, source }: ClaimFilters) => status === 'verified' && source === 'without';

function choosing(name: Chosen, value: string | undefined): Partial<ClaimFilters> {
  if (name === 'source' && value === UNSOURCED) return { status: 'verified', source: 'without' };
  if (name !== 'status') return { [name]: value };
  const as = VERIFIED_AS.find((part) => part === value);
  return { checkedAs: undefined, ...(as ? partFilter(as) : { status: STATUSES.find((status) => status === value) }) };
}

/** Verified with nothing to show for it: one choice on the screen, two filters in the address. */
const UNSOURCED = 'unsourced';
const SOURCES: Choice[] = [
  { value: 'with', label: 'With a source' },
  { value: 'without', label: 'Without a source' },
  { value: UNSOURCED, label: 'Verified without a source' },
];

/** Newer rules work the arithmetic of these verdicts out otherwise: `verify` found them. */
const LOOK: Choice[] = [{ value: 'again', label: 'To look at again' }];

const plain = (values: readonly string[]): Choice[] => values.map((value) => ({ value, label: value }));

function filtersOf(facets: ClaimFacets): Filter[] {
  const statuses = STATUSES.flatMap((value) => [
    { value: value as string, label: STATUS[value].word },
    ...(value === 'verified' ? VERIFIED_AS.map((part) => ({ value: part, label: PART[part].word })) : []),
  ]);
  const articles = facets.articles.map(({ id, title }) => ({ value: id, label: title }));
  const units = facets.units.map(({ value, name }) => ({ value, label: name }));
  const people = facets.people.map(({ id, name }) => ({ value: id, label: name }));
  return [
    { name: 'status', label: 'Status', any: 'Any status', choices: statuses },
    { name: 'kind', label: 'Kind', any: 'Any kind', choices: plain(facets.kinds) },
    { name: 'unit', label: 'Unit', any: 'Any unit', choices: units },
    { name: 'article', label: 'Article', any: 'Any article', choices: articles },
    { name: 'publisher', label: 'Publisher', any: 'Any publisher', choices: plain(facets.publishers) },
    { name: 'attribution', label: 'Who says so', any: 'Anyone says', choices: plain(facets.attributions) },
    { name: 'source', label: 'Source', any: 'Any source', choices: SOURCES },
    { name: 'by', label: 'Decided by', any: 'Decided by anyone', choices: people },
    { name: 'look', label: 'Newer rules', any: 'Any rules', choices: LOOK },
  ];
}

/** An address may ask for something that is no longer among the commonest: it still shows as what is chosen. */
function withChosen(choices: readonly Choice[], chosen: string | undefined): readonly Choice[] {
  if (!chosen || choices.some(({ value }) => value === chosen)) return choices;
  return [...choices, { value: chosen, label: /^[0-9a-f-]{36}$/u.test(chosen) ? 'this one' : chosen }];
}
