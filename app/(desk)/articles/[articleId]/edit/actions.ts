'use server';

import type { EditArticle } from '@/lib/contracts/articles';
import type { Submitted } from '@/lib/contracts/submitted';
import { submit } from '@/lib/server/adapters/form';
import { archiveArticle, editArticle, restoreArticle } from '@/lib/server/services/articles/edit-article';
import { signedIn } from '@/lib/server/signed-in';

type Answer = { readonly articleId: string; readonly version: number };

export async function saveDetails(input: EditArticle): Promise<Submitted<Answer>> {
  return submit(async () => editArticle(await signedIn(), input));
}

/** Puts the article away or takes it out again. */
export async function setArchived(articleId: string, version: number, archived: boolean): Promise<Submitted<Answer>> {
  const change = archived ? archiveArticle : restoreArticle;
  return submit(async () => change(await signedIn(), { articleId, version }));
}
