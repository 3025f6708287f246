import type { FilterChip } from '@/app/_ui/tables/filter-chips';
import { articlesHref } from '@/lib/contracts/addresses';
import type { ArticleFacets, ArticleFilters } from '@/lib/contracts/article-list';
import { FIRST_PAGE } from '@/lib/contracts/pages';
import type { ArticleState } from '@/lib/core/review/article-work';

export const STATE_WORDS: Readonly<Record<ArticleState, string>> = {
  open: 'Something to check',
  overdue: 'Overdue',
  disputed: 'Disputed figures',
  done: 'Done',
};

const WORDS = { q: 'words', state: 'state', checker: 'checker', publisher: 'publisher' } as const;

/** The filters that are on, in words, each with the address that leaves it out. */
export function articleChips(filters: ArticleFilters, facets: ArticleFacets): FilterChip[] {
  return (Object.keys(WORDS) as (keyof typeof WORDS)[]).flatMap((name) => {
    const value = filters[name];
    if (!value) return [];
    const without = articlesHref({ ...filters, [name]: undefined, ...FIRST_PAGE });
    return [{ label: WORDS[name], value: valueWords(name, value, facets), without }];
  });
}

function valueWords(name: keyof typeof WORDS, value: string, { checkers }: ArticleFacets): string {
  if (name === 'state') return STATE_WORDS[value as ArticleState].toLowerCase();
  if (name !== 'checker') return value;
  return value === 'nobody' ? 'nobody yet' : (checkers.find(({ id }) => id === value)?.name ?? 'somebody unknown');
}
