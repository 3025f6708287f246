import type { ClaimFilters } from '@/lib/contracts/claim-list';

/** The address of the claims page with these filters; what is as usual is left out. */
export function claimsHref(filters: Partial<ClaimFilters>): string {
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries(filters)) {
    if (value === undefined || value === '' || (name === 'sort' && value === 'newest')) continue;
    params.set(name, value);
  }
  const query = params.toString();
  return query ? `/claims?${query}` : '/claims';
}
