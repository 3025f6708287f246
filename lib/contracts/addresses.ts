import type { ArticleFilters } from './article-list';
import type { ClaimFilters } from './claim-list';
import type { DashboardFilters } from './dashboard';
import type { SourceFilters } from './source-list';

/** Addresses of lists with their filters in them, for pages, charts and whoever is sent a link. */

/** What is as usual ("newest") is left out. */
function address(path: string, filters: Readonly<Record<string, string | undefined>>): string {
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries(filters))
    if (value && !(name === 'sort' && value === 'newest')) params.set(name, value);
  const query = params.toString();
  return query ? `${path}?${query}` : path;
}

export const dashboardHref = (filters: Partial<DashboardFilters>): string => address('/', filters);
export const articlesHref = (filters: Partial<ArticleFilters>): string => address('/articles', filters);
export const claimsHref = (filters: Partial<ClaimFilters>): string => address('/claims', filters);
export const sourcesHref = (filters: Partial<SourceFilters>): string => address('/sources', filters);
