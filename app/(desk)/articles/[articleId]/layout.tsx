import { notFound } from 'next/navigation';
import type { ReactNode } from 'react';
import { articleExists } from '@/lib/server/queries/articles';
import { signedIn } from '@/lib/server/signed-in';

/**
 * Is there such an article? Asked here, outside the pages' loading.tsx: once a page streams, its answer is 200 and can
 * no longer become 404. For the same reason no folder above has a loading.tsx: lists keep theirs in a group of their own.
 */
export default async function ArticleLayout({
  params,
  children,
}: {
  params: Promise<{ readonly articleId: string }>;
  children: ReactNode;
}) {
  const context = await signedIn();
  if (!(await articleExists(context, (await params).articleId))) notFound();
  return children;
}
