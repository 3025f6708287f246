'use server';

import { doing } from '@/lib/server/adapters/action';
import { editArticle } from '@/lib/server/services/articles/edit-article';

export const saveDetails = doing(editArticle);
