import type { Metadata } from 'next';
import { headers } from 'next/headers';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import type { ArticleDesk } from '@/lib/contracts/articles';
import { isRefusal } from '@/lib/contracts/refusals';
import { may } from '@/lib/core/review/permissions';
import { articleDesk } from '@/lib/server/queries/desk';
import { deskSettings } from '@/lib/server/queries/desk-settings';
import { articleFindings } from '@/lib/server/queries/findings';
import { nextArticle } from '@/lib/server/queries/next-article';
import { signedIn } from '@/lib/server/signed-in';
import { ArticleDeskView } from './_components/desk.client';
import { KEEP_EARLY_KEYS } from './_components/keys/early-keys';
import * as verbs from './actions';

interface Address {
  readonly params: Promise<{ readonly articleId: string }>;
  readonly searchParams: Promise<{ readonly claim?: string | readonly string[] }>;
}

/** Asked once a request, though the title and the page both want it. */
const theDesk = cache(async (articleId: string): Promise<ArticleDesk> => {
  if (!/^[0-9a-f-]{36}$/iu.test(articleId)) notFound();
  try {
    return await articleDesk(await signedIn(), articleId);
  } catch (thrown) {
    if (isRefusal(thrown) && thrown.code === 'not-found') notFound();
    throw thrown;
  }
});

export async function generateMetadata({ params }: Address): Promise<Metadata> {
  const { article } = await theDesk((await params).articleId);
  return { title: article.title };
}

const READS_ONLY = 'You may read this desk. To decide, ask an owner to make you a reviewer.';
const ARCHIVED = 'This article is archived. Restore it to go on checking.';

/** The article desk. The address names the figure under review: `?claim=`. */
export default async function ArticlePage({ params, searchParams }: Address) {
  const context = await signedIn();
  const { articleId } = await params;
  const shown = await theDesk(articleId);
  const sums = articleFindings(context, articleId);
  const [next, settings, { claim }] = await Promise.all([
    nextArticle(context, articleId),
    deskSettings(context),
    searchParams,
  ]);
  const mayDecide = may(context.actor.role, 'verdict.record');
  const isArchived = shown.article.archivedAt !== null;
  const me = {
    name: context.actor.name,
    mayReview: mayDecide && !isArchived,
    whyNot: mayDecide ? (isArchived ? ARCHIVED : null) : READS_ONLY,
    mayEdit: may(context.actor.role, 'article.edit'),
    singleKeys: context.singleKeys,
    zone: settings.timeZone,
  };
  const nonce = (await headers()).get('x-nonce') ?? '';
  return (
    <>
      <script nonce={nonce} suppressHydrationWarning>
        {KEEP_EARLY_KEYS}
      </script>
      <ArticleDeskView
        key={shown.revision.id}
        shown={shown}
        me={me}
        verbs={{ ...verbs }}
        sums={shown.rows === null ? await sums : sums}
        next={next}
        asked={typeof claim === 'string' ? claim : null}
      />
    </>
  );
}
