import { count } from '@/lib/core/text/count';
import type { Database } from '@/lib/server/db/open';

/** What a database holds, counted and in words. */
export async function holdings(prisma: Database['prisma']) {
  const [people, articles, ownArticles, verdicts, sources] = await Promise.all([
    prisma.user.count(),
    prisma.article.count(),
    prisma.article.count({ where: { isSample: false } }),
    prisma.verdict.count(),
    prisma.source.count(),
  ]);
  const words = `${count(people, 'person', 'people')}, ${count(articles, 'article')}, ${count(verdicts, 'verdict')} and ${count(sources, 'source')}`;
  return { people, ownArticles, words };
}

/** Takes everything away, history and all, and makes the tables anew. Nothing else in the product can do this. */
export async function clear(db: Database): Promise<void> {
  await db.pool.query('DROP SCHEMA IF EXISTS pgboss CASCADE; DROP SCHEMA public CASCADE; CREATE SCHEMA public;');
  await db.migrate();
}
