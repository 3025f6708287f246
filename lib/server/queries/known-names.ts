import 'server-only';
import { nothing, query } from '@/lib/server/query';

const MOST = 300;

/** Names that articles of this desk have already, to be offered when the next one is described. */
export interface KnownNames {
  readonly publishers: readonly string[];
  readonly bylines: readonly string[];
  readonly writers: readonly string[];
}

/** The publishers, bylines and writers the desk knows, each once, in the order of the alphabet. */
export const knownNames = query({
  reads: 'article.names',
  input: nothing,
  from: 'copy',
  async show(prisma): Promise<KnownNames> {
    const [publishers, bylines, writers] = await Promise.all([
      prisma.article.groupBy({
        by: ['publisher'],
        where: { publisher: { not: null } },
        orderBy: { publisher: 'asc' },
        take: MOST,
      }),
      prisma.article.groupBy({
        by: ['byline'],
        where: { byline: { not: null } },
        orderBy: { byline: 'asc' },
        take: MOST,
      }),
      prisma.article.groupBy({
        by: ['writer'],
        where: { writer: { not: null } },
        orderBy: { writer: 'asc' },
        take: MOST,
      }),
    ]);
    return {
      publishers: publishers.flatMap(({ publisher }) => publisher ?? []),
      bylines: bylines.flatMap(({ byline }) => byline ?? []),
      writers: writers.flatMap(({ writer }) => writer ?? []),
    };
  },
});
