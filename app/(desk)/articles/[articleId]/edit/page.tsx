import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { EmptyState } from '@/app/_ui/feedback/states';
import { Page, Section } from '@/app/_ui/frame/page';
import { PageBar } from '@/app/_ui/frame/page-bar';
import { may } from '@/lib/core/review/permissions';
import { articleDetails } from '@/lib/server/queries/articles';
import { knownNames } from '@/lib/server/queries/known-names';
import { checkers } from '@/lib/server/queries/people';
import { signedIn } from '@/lib/server/signed-in';
import styles from '../../articles.module.css';
import { EditDetails } from './_components/edit-details.client';
import { PutAway } from './_components/put-away.client';

export const metadata: Metadata = { title: 'Edit details' };

const CURRENT = 'What is known about the article. Its text stays as it is.';
const ARCHIVED = 'This article is archived: it stands in no list, queue or chart until it is restored.';

const AWAY =
  'Takes the article out of lists, queues and charts, with its figures. Nothing is deleted; it can be restored.';
const OUT = 'Restoring brings the article back into lists, queues and charts, as it was.';

export default async function EditArticlePage({ params }: { params: Promise<{ articleId: string }> }) {
  const { articleId } = await params;
  const context = await signedIn();
  const article = await articleDetails(context, articleId);
  if (!article) notFound();
  const crumbs = [
    { label: 'Articles', href: '/articles' },
    { label: article.title, short: 'The article', href: `/articles/${articleId}` },
  ];
  return (
    <>
      <PageBar crumbs={crumbs} here="Edit details" />
      <Page title="Edit details" width="form" lead={article.archived ? ARCHIVED : CURRENT}>
        {may(context.actor.role, 'article.edit') ? (
          <>
            <EditDetails article={article} checkers={await checkers(context)} known={await knownNames(context)} />
            <div className={styles.away}>
              <Section title={article.archived ? 'Archived' : 'Archive'} note={article.archived ? OUT : AWAY}>
                <PutAway article={article} />
              </Section>
            </div>
          </>
        ) : (
          <EmptyState title="Your role does not allow this" action={{ label: 'Back', href: `/articles/${articleId}` }}>
            Editors and owners change what is known about an article.
          </EmptyState>
        )}
      </Page>
    </>
  );
}
