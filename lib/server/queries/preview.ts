import 'server-only';
import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { ArticlePreview } from '@/lib/contracts/preview';
import { query } from '@/lib/server/query';
import { LIMITS } from '@/lib/server/reading/limits';
import { readers } from '@/lib/server/reading/readers';
import { usableText } from '@/lib/server/services/articles/add-article';

/**
 * What taking in this text would give, before anything is stored: its masthead as guessed, and its figures.
 * @throws Refusal not-text, too-large, too-much, invalid
 */
export const previewArticle = query({
  reads: 'article.preview',
  input: z.string(),
  async show(prisma, given): Promise<ArticlePreview> {
    const text = usableText(given);
    const sha256 = createHash('sha256').update(text, 'utf8').digest('hex');
    const [read, known] = await Promise.all([
      readers().ask('article.preview', { text }, { timeLimitMs: LIMITS.reading }),
      prisma.article.findUnique({ where: { sha256 }, select: { id: true, title: true } }),
    ]);
    return { ...read, known };
  },
});
