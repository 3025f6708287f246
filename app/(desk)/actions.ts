'use server';

import { revalidatePath } from 'next/cache';
import { redirect } from 'next/navigation';
import { z } from 'zod';
import { ArchiveArticle } from '@/lib/contracts/articles';
import { id, version } from '@/lib/contracts/fields';
import { action, welcome } from '@/lib/server/adapters/action';
import { signOutBrowser } from '@/lib/server/auth/browser-cookies';
import { archiveArticle, restoreArticle } from '@/lib/server/services/articles/edit-article';
import { removeSamples } from '@/lib/server/services/articles/remove-samples';
import { unmergeSources } from '@/lib/server/services/sources/merge-sources';

export const signOut = welcome([], async (context) => {
  await signOutBrowser(context);
  redirect('/sign-in');
});

export const dropSamples = action([], async (context) => {
  await removeSamples(context, {});
  revalidatePath('/', 'layout');
  return null;
});

/** Puts an article away or takes it out again. */
export const setArchived = action(
  [ArchiveArticle.shape.articleId, ArchiveArticle.shape.version, z.boolean()],
  async (context, articleId, at, archived) => {
    const kept = await (archived ? archiveArticle : restoreArticle)(context, { articleId, version: at });
    revalidatePath('/articles', 'layout');
    return kept;
  },
);

/** Takes two sources that were merged apart again. */
export const takeApart = action(
  [z.object({ sourceId: id, version }), z.string().min(1).max(200)],
  async (context, input, requestKey) => {
    const { source } = await unmergeSources({ ...context, requestKey }, input);
    revalidatePath('/sources', 'layout');
    return { source };
  },
);
