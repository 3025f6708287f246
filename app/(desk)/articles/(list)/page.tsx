import type { Metadata } from 'next';
import { EmptyState } from '@/app/_ui/feedback/states';
import { Page } from '@/app/_ui/frame/page';
import { FilterChips } from '@/app/_ui/tables/filter-chips';
import { LinkButton } from '@/app/_ui/typography/link-button.client';
import { articlesHref } from '@/lib/contracts/addresses';
import { ArticleFilters } from '@/lib/contracts/article-list';
import { may } from '@/lib/core/review/permissions';
import { count } from '@/lib/core/text/count';
import { articleFacets, articlesPage } from '@/lib/server/queries/articles';
import { deskSettings } from '@/lib/server/queries/desk-settings';
import { signedIn } from '@/lib/server/signed-in';

import { ArticleTable } from '../_components/article-table';
import { ArticleTools } from '../_components/article-tools';
import { articleChips } from '../_components/filter-words';

export const metadata: Metadata = { title: 'Articles' };

type Props = { readonly searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function ArticlesPage({ searchParams }: Props) {
  const context = await signedIn();
  const filters = ArticleFilters.parse(await searchParams);
  const [page, facets, { timeZone }] = await Promise.all([
    articlesPage(context, filters),
    articleFacets(context),
    deskSettings(context),
  ]);
  const chips = articleChips(filters, facets);
  const mayAdd = may(context.actor.role, 'article.add');
  return (
    <Page
      title={filters.archived ? 'Archived articles' : 'Articles'}
      lead={counted(page.total, chips.length > 0)}
      actions={mayAdd ? <LinkButton href="/articles/new">Add article</LinkButton> : null}
    >
      <ArticleTools filters={filters} facets={facets} archived={page.archived} />
      <FilterChips chips={chips} clearHref={articlesHref({ archived: filters.archived })} />
      {page.rows.length > 0 ? (
        <ArticleTable
          page={page}
          filters={filters}
          zone={timeZone}
          now={context.now()}
          letterKeys={context.singleKeys}
        />
      ) : (
        <Nothing filters={filters} filtered={chips.length > 0} mayAdd={mayAdd} />
      )}
    </Page>
  );
}

function counted(total: number, filtered: boolean): string {
  return filtered ? count(total, 'article fits the filters', 'articles fit the filters') : count(total, 'article');
}

function Nothing({ filters, filtered, mayAdd }: { filters: ArticleFilters; filtered: boolean; mayAdd: boolean }) {
  if (filtered)
    return (
      <EmptyState
        title="No article fits these filters"
        action={{ label: 'Show all articles', href: articlesHref({ archived: filters.archived }) }}
      >
        Take one of the filters away, or search for fewer words: title, byline, publisher and writer are searched.
      </EmptyState>
    );
  if (filters.archived)
    return (
      <EmptyState title="Nothing is archived" action={{ label: 'Show the current articles', href: '/articles' }}>
        An article can be put away where its details are edited. It is never deleted.
      </EmptyState>
    );
  const action = mayAdd ? { label: 'Add article', href: '/articles/new' } : undefined;
  return (
    <EmptyState title="No articles yet" action={action}>
      Paste a text or drop a file, and every figure in it is found and offered for checking.
    </EmptyState>
  );
}
