import 'server-only';
import { createHash } from 'node:crypto';
import type { ArticlePreview } from '@/lib/contracts/preview';
import type { Context } from '@/lib/server/context';
import { LIMITS } from '@/lib/server/reading/limits';
import { readers } from '@/lib/server/reading/readers';
import { usableText } from '@/lib/server/services/articles/add-article';

/**
 * What taking in this text would give, before anything is stored: its masthead as guessed, and its figures.
 * @throws Refusal not-text, too-large, too-much, invalid
 */
export async function previewArticle({ prisma }: Context, given: string): Promise<ArticlePreview> {
  const text = usableText(given);
  const sha256 = createHash('sha256').update(text, 'utf8').digest('hex');
  const [read, known] = await Promise.all([
    readers().ask('article.preview', { text }, { timeLimitMs: LIMITS.reading }),
    prisma.article.findUnique({ where: { sha256 }, select: { id: true, title: true } }),
  ]);
  return { ...read, known };
}
