import type { Database } from '@/lib/server/db/open';
import { addSample } from '@/lib/server/services/articles/add-article';
import { systemContext } from '@/lib/server/system-context';
import { SAMPLES } from './samples';

/** On an empty database, loads the sample articles, unreviewed, through the same verb as everything else. */
export async function firstStart(db: Pick<Database, 'prisma'>, say: (line: string) => void): Promise<void> {
  const known = await db.prisma.history.findFirst({ select: { seq: true } });
  if (known) return;
  const context = systemContext(db);
  for (const sample of SAMPLES) await addSample(context, sample);
  say(`Samples: added ${SAMPLES.length} articles to try things on. The owner can remove them in one click.`);
}
