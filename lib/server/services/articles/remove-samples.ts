import 'server-only';
import { z } from 'zod';
import { verb } from '@/lib/server/verb';

/** Takes the sample articles away with all that hangs on them, and the sources nothing else uses. History stays. */
export const removeSamples = verb({
  action: 'samples.remove',
  input: z.object({}),
  async change(tx) {
    const samples = await tx.article.findMany({ where: { isSample: true }, select: { id: true, title: true } });
    const used = await tx.source.findMany({
      where: {
        OR: [
          { articles: { some: { article: { isSample: true } } } },
          { evidence: { some: { claim: { article: { isSample: true } } } } },
        ],
      },
      select: { id: true, title: true, url: true },
    });
    await tx.evidence.deleteMany({ where: { claim: { article: { isSample: true } } } });
    await tx.article.deleteMany({ where: { isSample: true } });
    const orphans = await tx.source.findMany({
      where: { id: { in: used.map(({ id }) => id) }, evidence: { none: {} }, articles: { none: {} } },
      select: { id: true },
    });
    await tx.source.deleteMany({ where: { id: { in: orphans.map(({ id }) => id) } } });
    const gone = new Set(orphans.map(({ id }) => id));
    return {
      answer: { removed: samples.length },
      changes: [
        ...samples.map(({ id, title }) => ({
          subject: { kind: 'article' as const, id },
          articleId: id,
          before: { title },
          after: null,
        })),
        ...used
          .filter(({ id }) => gone.has(id))
          .map(({ id, title, url }) => ({
            subject: { kind: 'source' as const, id },
            before: { title, url },
            after: null,
          })),
      ],
    };
  },
});
