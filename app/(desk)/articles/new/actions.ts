'use server';

import type { AddArticle, AddedArticle } from '@/lib/contracts/articles';
import type { ArticlePreview } from '@/lib/contracts/preview';
import { Refusal } from '@/lib/contracts/refusals';
import type { Submitted } from '@/lib/contracts/submitted';
import { may } from '@/lib/core/review/permissions';
import { submit } from '@/lib/server/adapters/form';
import { previewArticle } from '@/lib/server/queries/preview';
import { addArticle } from '@/lib/server/services/articles/add-article';
import { signedIn } from '@/lib/server/signed-in';

/** What adding this text would give; stores nothing. */
export async function previewText(text: string): Promise<Submitted<ArticlePreview>> {
  return submit(async () => {
    const context = await signedIn();
    if (!may(context.actor.role, 'article.add')) throw new Refusal('not-allowed');
    return previewArticle(context, String(text));
  });
}

export async function addText(input: AddArticle, requestKey: string): Promise<Submitted<AddedArticle>> {
  return submit(async () => addArticle({ ...(await signedIn()), requestKey }, input));
}
