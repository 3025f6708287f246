import 'server-only';
import { createHash } from 'node:crypto';
import type { ArticlePreview } from '@/lib/contracts/preview';
import { readFigures } from '@/lib/core/figures/read';
import { guessMasthead } from '@/lib/core/text/masthead';
import type { Context } from '@/lib/server/context';
import { usableText } from '@/lib/server/services/articles/add-article';
import { laneCounts } from './article-rows';

/** Claims shown in a preview; the counts are always whole. */
const SHOWN = 200;

/**
 * What taking in this text would give, before anything is stored: its masthead as guessed, and its figures.
 * @throws Refusal not-text, too-large, invalid
 */
export async function previewArticle({ prisma }: Context, given: string): Promise<ArticlePreview> {
  const text = usableText(given);
  const masthead = guessMasthead(text);
  const figures = readFigures(text, masthead.publishedOn ? { date: masthead.publishedOn } : {});
  const sha256 = createHash('sha256').update(text, 'utf8').digest('hex');
  const known = await prisma.article.findUnique({ where: { sha256 }, select: { id: true, title: true } });
  const claims = figures.filter(({ status }) => status === 'pending');
  return {
    masthead,
    ...laneCounts(figures),
    known,
    claims: claims.slice(0, SHOWN).map((figure) => ({
      display: figure.display,
      before: text.slice(figure.sentence.start, figure.quoteStart),
      quote: text.slice(figure.quoteStart, figure.quoteEnd),
      after: text.slice(figure.quoteEnd, figure.sentence.end),
    })),
  };
}
