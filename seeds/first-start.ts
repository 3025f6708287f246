import type { Database } from '@/lib/server/db/open';
import { offerDemonstration } from '@/lib/server/demonstration';
import { addSample } from '@/lib/server/services/articles/add-article';
import { systemContext } from '@/lib/server/system-context';
import { newsroom } from './newsroom';
import { samples } from './samples';

/**
 * Loads the sample articles, unreviewed, through the same verb as everything else: on an empty database, or where a start
 * that was loading them was ended midway. Once anything else has happened they never come (again).
 */
export async function firstStart(db: Pick<Database, 'prisma'>, say: (line: string) => void): Promise<void> {
  const other = await db.prisma.history.findFirst({
    where: { action: { not: 'samples.load' } },
    select: { seq: true },
  });
  if (other) return;
  const here = await db.prisma.article.findMany({ where: { isSample: true }, select: { title: true } });
  const missing = samples().filter(({ title }) => !here.some((article) => article.title === title));
  const context = systemContext(db);
  for (const sample of missing) await addSample(context, sample);
  if (missing.length > 0)
    say(`Samples: added ${missing.length} articles to try things on. The owner can remove them in one click.`);
}

/** What the settings page can load: handed to the server, which knows of no scenario. */
export function offerNewsroom(db: Database): void {
  offerDemonstration(async () => {
    const said: string[] = [];
    const code = await newsroom(db, { force: false, say: (line) => said.push(line) });
    return { loaded: code === 0, said: said.join(' ') };
  });
}
