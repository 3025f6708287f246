import type { Metadata } from 'next';
import { EmptyState } from '@/app/_ui/feedback/states';
import { Page } from '@/app/_ui/frame/page';
import { LinkButton } from '@/app/_ui/typography/link-button.client';
import { articlesHref } from '@/lib/contracts/addresses';
import { ArticleFilters } from '@/lib/contracts/article-list';
import { may } from '@/lib/core/review/permissions';
import { articlesPage } from '@/lib/server/queries/articles';
import { deskSettings } from '@/lib/server/queries/desk-settings';
import { signedIn } from '@/lib/server/signed-in';

import { ArticleTable } from '../_components/article-table';
import { ArticleTools } from '../_components/article-tools';

export const metadata: Metadata = { title: 'Articles' };

type Props = { readonly searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function ArticlesPage({ searchParams }: Props) {
  const context = await signedIn();
  const filters = ArticleFilters.parse(await searchParams);
  const [page, { timeZone }] = await Promise.all([articlesPage(context, filters), deskSettings(context)]);
  const mayAdd = may(context.actor.role, 'article.add');
  return (
    <Page
      title={filters.archived ? 'Archived articles' : 'Articles'}
      lead={count(page.total, filters)}
      actions={mayAdd ? <LinkButton href="/articles/new">Add article</LinkButton> : null}
    >
      <ArticleTools filters={filters} archived={page.archived} />
      {page.rows.length > 0 ? (
        <ArticleTable
          page={page}
          filters={filters}
          zone={timeZone}
          now={context.now()}
          letterKeys={context.singleKeys}
        />
      ) : (
        <Nothing filters={filters} mayAdd={mayAdd} />
      )}
    </Page>
  );
}

function count(total: number, { q }: ArticleFilters): string {
  const articles = `${total.toLocaleString('en')} ${total === 1 ? 'article' : 'articles'}`;
  return q ? `${articles} with “${q}”` : articles;
}

function Nothing({ filters, mayAdd }: { filters: ArticleFilters; mayAdd: boolean }) {
  if (filters.q)
    return (
      <EmptyState
        title="No article fits"
        action={{ label: 'Show all articles', href: articlesHref({ archived: filters.archived }) }}
      >
        No title, byline, publisher or writer holds “{filters.q}”.
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
