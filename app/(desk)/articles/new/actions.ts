'use server';

import { doing, showing } from '@/lib/server/adapters/action';
import { previewArticle } from '@/lib/server/queries/preview';
import { addArticle } from '@/lib/server/services/articles/add-article';

/** What adding this text would give; stores nothing. */
export const previewText = showing(previewArticle);

export const addText = doing(addArticle);
