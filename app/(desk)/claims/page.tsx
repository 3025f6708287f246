import type { Metadata } from 'next';
import { EmptyState } from '@/app/_ui/feedback/states';
import { Page } from '@/app/_ui/frame/page';
import { FilterChips } from '@/app/_ui/tables/filter-chips';
import { ClaimFilters } from '@/lib/contracts/claim-list';
import { count } from '@/lib/core/text/count';
import { claimFacets, claimsPage } from '@/lib/server/queries/claims';
import { deskSettings } from '@/lib/server/queries/desk-settings';
import { signedIn } from '@/lib/server/signed-in';
import { ClaimFilterForm } from './_components/claim-filter-form.client';
import { ClaimTable } from './_components/claim-table';
import { filterChips } from './_components/filter-words';

export const metadata: Metadata = { title: 'Claims' };

type Props = { readonly searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function ClaimsPage({ searchParams }: Props) {
  const context = await signedIn();
  const filters = ClaimFilters.parse(await searchParams);
  const { timeZone } = await deskSettings(context);
  const [page, facets] = await Promise.all([
    claimsPage(context, { filters, timeZone }),
    claimFacets(context, { article: filters.article, without: filters.without }),
  ]);
  const chips = filterChips(filters, facets);
  return (
    <Page title="Claims" lead={counted(page.total, chips.length > 0)}>
      <ClaimFilterForm filters={filters} facets={facets} />
      <FilterChips chips={chips} clearHref="/claims" />
      {page.rows.length > 0 ? (
        <ClaimTable page={page} filters={filters} zone={timeZone} letterKeys={context.singleKeys} />
      ) : (
        <Nothing filtered={chips.length > 0} />
      )}
    </Page>
  );
}

function counted(total: number, filtered: boolean): string {
  return filtered ? count(total, 'claim fits the filters', 'claims fit the filters') : count(total, 'claim');
}

function Nothing({ filtered }: { filtered: boolean }) {
  if (filtered)
    return (
      <EmptyState title="No claim fits these filters" action={{ label: 'Show all claims', href: '/claims' }}>
        Take one of the filters away, or search for fewer words.
      </EmptyState>
    );
  return (
    <EmptyState title="No claims yet" action={{ label: 'See the articles', href: '/articles' }}>
      Claims come from articles: add one, and every figure in it is offered for checking.
    </EmptyState>
  );
}
