import type { Database } from '@/lib/server/db/open';
import { addSample } from '@/lib/server/services/articles/add-article';
import { systemContext } from '@/lib/server/system-context';
import { samples } from './samples';

/** On an empty database, loads the sample articles, unreviewed, through the same verb as everything else. */
export async function firstStart(db: Pick<Database, 'prisma'>, say: (line: string) => void): Promise<void> {
  const known = await db.prisma.history.findFirst({ select: { seq: true } });
  if (known) return;
  const context = systemContext(db);
  const articles = samples();
  for (const sample of articles) await addSample(context, sample);
  say(`Samples: added ${articles.length} articles to try things on. The owner can remove them in one click.`);
}
