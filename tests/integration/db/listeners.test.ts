import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { articleDesk } from '@/lib/server/queries/desk';
import { addSource } from '@/lib/server/services/sources/add-source';
import { anArticle } from '@/tests/support/articles';
import { databaseKinds, freshDatabase } from '@/tests/support/database';
import { asCommand } from '@/tests/support/people';

describe.each(databaseKinds())('fifty at once on the %s database', (kind) => {
  let db: Awaited<ReturnType<typeof freshDatabase>>;
  const warnings: string[] = [];
  const hear = (warning: Error) => warnings.push(`${warning.name}: ${warning.message}`);

  beforeAll(async () => {
    db = await freshDatabase(kind);
    process.on('warning', hear);
  });
  afterAll(async () => {
    process.off('warning', hear);
    await db.close();
  });

  it('write and read, and nothing warns of too many listeners', async () => {
    const context = asCommand(db);
    const { article } = await anArticle(db);
    await Promise.all(
      Array.from({ length: 50 }, async (_, at) => {
        await addSource(context, { source: { kind: 'paper', title: `Paper ${at}` } });
        return articleDesk(context, article.id);
      }),
    );
    await new Promise(setImmediate);
    expect(await db.prisma.source.count()).toBe(50);
    expect(warnings).toEqual([]);
  });
});
