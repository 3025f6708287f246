import type { SourceFilters } from '@/lib/contracts/source-list';

/** The address of the sources page with these filters. */
export function sourcesHref(filters: Partial<SourceFilters>): string {
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries(filters)) if (value) params.set(name, value);
  const query = params.toString();
  return query ? `/sources?${query}` : '/sources';
}
