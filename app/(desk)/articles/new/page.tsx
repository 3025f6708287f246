import type { Metadata } from 'next';
import { EmptyState } from '@/app/_ui/feedback/states';
import { Page } from '@/app/_ui/frame/page';
import { PageBar } from '@/app/_ui/frame/page-bar';
import { may } from '@/lib/core/review/permissions';
import { knownNames } from '@/lib/server/queries/known-names';
import { checkers } from '@/lib/server/queries/people';
import { signedIn } from '@/lib/server/signed-in';
import { AddArticle } from './_components/add-article.client';

export const metadata: Metadata = { title: 'Add article' };

export default async function NewArticlePage() {
  const context = await signedIn();
  return (
    <>
      <PageBar crumbs={[{ label: 'Articles', href: '/articles' }]} here="Add article" />
      <Page
        title="Add article"
        lead="Paste a text or drop .txt, .md, .csv and .tsv files. Nothing is stored before you add it."
      >
        {may(context.actor.role, 'article.add') ? (
          <AddArticle checkers={await checkers(context)} known={await knownNames(context)} />
        ) : (
          <EmptyState title="Your role does not allow this" action={{ label: 'All articles', href: '/articles' }}>
            Editors and owners add articles. Ask one of them.
          </EmptyState>
        )}
      </Page>
    </>
  );
}
