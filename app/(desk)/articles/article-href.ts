import type { ArticleFilters } from '@/lib/contracts/article-list';

/** The address of the articles page with these filters; what is as usual is left out. */
export function articlesHref({ q, archived, sort, after }: ArticleFilters): string {
  const params = new URLSearchParams();
  if (q) params.set('q', q);
  if (archived) params.set('archived', archived);
  if (sort !== 'newest') params.set('sort', sort);
  if (after) params.set('after', after);
  const query = params.toString();
  return query ? `/articles?${query}` : '/articles';
}
