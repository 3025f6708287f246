import type { FilterChip } from '@/app/_ui/tables/filter-chips';
import { STATUS } from '@/app/_ui/typography/status';
import { claimsHref } from '@/lib/contracts/addresses';
import type { ClaimFacets, ClaimFilters } from '@/lib/contracts/claim-list';
import { FIRST_PAGE } from '@/lib/contracts/pages';
import { unitName } from '@/lib/core/figures/unit-name';

const WORDS: Readonly<Partial<Record<keyof ClaimFilters, string>>> = {
  q: 'words',
  status: 'status',
  kind: 'kind',
  unit: 'unit',
  article: 'article',
  without: 'without the article',
  by: 'decided by',
  publisher: 'publisher',
  attribution: 'says',
  domain: 'source at',
  source: 'source',
  decided: 'decided on',
  checkedAs: 'checked',
  reason: 'reason',
  look: 'look',
};

/** The filters that are on, in words, each with the address that leaves it out. */
export function filterChips(filters: ClaimFilters, facets: ClaimFacets): FilterChip[] {
  return (Object.keys(WORDS) as (keyof typeof WORDS)[]).flatMap((name) => {
    const value = filters[name];
    const label = WORDS[name];
    if (!value || !label) return [];
    const without = claimsHref({ ...filters, [name]: undefined, ...FIRST_PAGE });
    return [{ label, value: valueWords(name, value, facets), without }];
  });
}

function valueWords(name: keyof ClaimFilters, value: string, facets: ClaimFacets): string {
  if (name === 'status') return STATUS[value as keyof typeof STATUS].word;
  if (name === 'article' || name === 'without')
    return facets.articles.find(({ id }) => id === value)?.title ?? 'one that is gone';
  if (name === 'by') return facets.people.find(({ id }) => id === value)?.name ?? 'somebody unknown';
  if (name === 'unit') return facets.units.find((unit) => unit.value === value)?.name ?? unitName(value);
  if (name === 'source') return value === 'with' ? 'with a source' : 'without a source';
  if (name === 'look') return 'again: newer rules say otherwise';
  if (name === 'checkedAs') return `as ${value}`;
  return value.replaceAll('-', name === 'reason' ? ' ' : '-');
}
