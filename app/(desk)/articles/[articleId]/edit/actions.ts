'use server';

import { z } from 'zod';
import { ArchiveArticle } from '@/lib/contracts/articles';
import { action, doing } from '@/lib/server/adapters/action';
import { archiveArticle, editArticle, restoreArticle } from '@/lib/server/services/articles/edit-article';

const { articleId, version } = ArchiveArticle.shape;

export const saveDetails = doing(editArticle);

/** Puts the article away or takes it out again. */
export const setArchived = action([articleId, version, z.boolean()], (context, of, at, archived) =>
  (archived ? archiveArticle : restoreArticle)(context, { articleId: of, version: at }),
);
