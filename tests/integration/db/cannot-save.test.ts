import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { isRefusal } from '@/lib/contracts/refusals';
import { submit } from '@/lib/server/adapters/form';
import type { Database } from '@/lib/server/db/open';
import { trySaving } from '@/lib/server/db/try-saving';
import { addArticle } from '@/lib/server/services/articles/add-article';
import { systemContext } from '@/lib/server/system-context';
import { databaseKinds, freshDatabase } from '../../support/database';

const ARTICLE = { title: 'Shops', ownership: 'our_draft', text: 'The town lost 12% of its shops.' };

describe.each(databaseKinds())('when the %s database cannot save', (kind) => {
  let db: Database;
  beforeAll(async () => {
    vi.stubEnv('DATABASE_URL', kind === 'server' ? 'postgresql://127.0.0.1/desk' : '');
    db = await freshDatabase(kind);
  });
  afterAll(async () => {
    vi.unstubAllEnvs();
    await db.close();
  });

  const inEverySession = async (sql: string) => {
    const sessions = await Promise.all(Array.from({ length: db.pool.options.max }, () => db.pool.connect()));
    for (const session of sessions) await session.query(sql);
    for (const session of sessions) session.release();
  };

  test('a disk without room is a refusal that says so, and what was refused can be saved later', async () => {
    await db.pool.query(`
      CREATE FUNCTION no_room() RETURNS trigger LANGUAGE plpgsql AS
        $$ BEGIN RAISE EXCEPTION 'could not extend file: No space left on device' USING ERRCODE = '53100'; END $$;
      CREATE TRIGGER no_room BEFORE INSERT ON article FOR EACH ROW EXECUTE FUNCTION no_room()`);
    const refusal = await addArticle(systemContext(db), ARTICLE).catch((thrown: unknown) => thrown);
    expect(isRefusal(refusal)).toBe(true);
    expect(refusal).toMatchObject({
      code: 'cannot-save',
      status: 503,
      message: expect.stringContaining('Nothing can be saved now: the disk of the database is full.'),
    });
    await db.pool.query('DROP TRIGGER no_room ON article');
    await expect(addArticle(systemContext(db), ARTICLE)).resolves.toBeDefined();
  });

  test('one that takes no changes is told by health and by whatever is submitted, and can be read', async () => {
    expect(await trySaving(db)).toBeNull();
    await inEverySession('SET default_transaction_read_only = on');
    expect(await trySaving(db)).toBe(kind === 'embedded' ? 'full' : 'read-only');
    const answer = await submit(() => addArticle(systemContext(db), { ...ARTICLE, text: 'Other text, 13%.' }));
    expect(answer).toMatchObject({ ok: false, refusal: { code: 'cannot-save' } });
    expect(await db.prisma.article.count()).toBeGreaterThanOrEqual(0);
    await inEverySession('SET default_transaction_read_only = off');
    expect(await trySaving(db)).toBeNull();
  });
});
