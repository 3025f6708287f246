import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { migrate, migrationState } from '@/lib/server/db/migrations';
import { nextMigration } from '@/lib/server/db/next-migration';
import type { Database } from '@/lib/server/db/open';
import { databaseKinds, freshDatabase, secondConnection } from '../../support/database';

const FIRST = `
CREATE TABLE thing (id int PRIMARY KEY, name text NOT NULL);
INSERT INTO thing VALUES (1, 'one; with a semicolon');
CREATE FUNCTION keep() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'kept; for good'; END; $$;
CREATE TRIGGER keep BEFORE DELETE ON thing FOR EACH ROW EXECUTE FUNCTION keep();`;

describe.each(databaseKinds())('migrations on the %s database', (kind) => {
  let db: Database;
  let folder: string;
  beforeEach(async () => {
    db = await freshDatabase(kind);
    // A database that has nothing, not even Prisma's table.
    await db.pool.query('DROP SCHEMA public CASCADE; CREATE SCHEMA public');
    folder = mkdtempSync(path.join(os.tmpdir(), 'migrations-'));
    write('20240101000000_first', FIRST);
  });
  afterEach(async () => {
    await db.close();
    rmSync(folder, { recursive: true });
  });

  function write(name: string, sql: string): void {
    mkdirSync(path.join(folder, name), { recursive: true });
    writeFileSync(path.join(folder, name, 'migration.sql'), sql);
  }
  const names = async () => (await db.pool.query('SELECT name FROM thing ORDER BY id')).rows.map((row) => row.name);

  test('apply once, in order, functions and all, and say what is left', async () => {
    write('20240102000000_second', "INSERT INTO thing VALUES (2, 'two')");
    expect(await migrationState(db.pool, folder)).toMatchObject({
      applied: [],
      pending: ['20240101000000_first', '20240102000000_second'],
    });
    const told: string[] = [];
    await migrate(db.pool, (name) => told.push(name), folder);
    expect(told).toEqual(['20240101000000_first', '20240102000000_second']);
    expect(await names()).toEqual(['one; with a semicolon', 'two']);
    await expect(db.pool.query('DELETE FROM thing')).rejects.toThrow('kept; for good');
    expect(await migrate(db.pool, undefined, folder)).toEqual([]);
    expect(await migrationState(db.pool, folder)).toEqual({
      applied: told,
      pending: [],
      unknown: [],
      changed: [],
      failed: [],
    });
  });

  test('keep the records Prisma keeps', async () => {
    await migrate(db.pool, undefined, folder);
    const { rows } = await db.pool.query(
      'SELECT migration_name, finished_at IS NOT NULL AS finished, applied_steps_count, length(checksum) AS checksum FROM _prisma_migrations',
    );
    expect(rows).toEqual([
      { migration_name: '20240101000000_first', finished: true, applied_steps_count: 1, checksum: 64 },
    ]);
  });

  test('a broken one stops with the reason, leaves everything as it was, and may be mended', async () => {
    await migrate(db.pool, undefined, folder);
    write('20240102000000_good', "INSERT INTO thing VALUES (2, 'two')");
    write('20240103000000_broken', "UPDATE thing SET name = 'spoilt'; ALTER TABLE thing ADD more int; SELECT bogus;");
    await expect(migrate(db.pool, undefined, folder)).rejects.toMatchObject({
      code: 'MIGRATION_REFUSED',
      message: expect.stringMatching(/^The migration 20240103000000_broken failed: column "bogus" does not exist\./),
    });
    expect(await names()).toEqual(['one; with a semicolon', 'two']);
    expect(await migrationState(db.pool, folder)).toMatchObject({ pending: ['20240103000000_broken'], failed: [] });
    const columns = await db.pool.query("SELECT 1 FROM information_schema.columns WHERE table_name = 'thing'");
    expect(columns.rowCount).toBe(2);
    write('20240103000000_broken', "UPDATE thing SET name = 'mended' WHERE id = 2");
    expect(await migrate(db.pool, undefined, folder)).toEqual(['20240103000000_broken']);
    expect(await names()).toEqual(['one; with a semicolon', 'mended']);
  });

  test('one that fails only at its end (a deferred constraint) is not recorded as done', async () => {
    write(
      '20240102000000_deferred',
      'CREATE TABLE a (id int PRIMARY KEY, b int REFERENCES a DEFERRABLE INITIALLY DEFERRED); INSERT INTO a VALUES (1, 9);',
    );
    await expect(migrate(db.pool, undefined, folder)).rejects.toThrow(/foreign key/);
    expect(await migrationState(db.pool, folder)).toMatchObject({
      applied: ['20240101000000_first'],
      pending: ['20240102000000_deferred'],
      failed: [],
    });
  });

  test('two starters at once: each migration runs once', async () => {
    write('20240102000000_slow', "SELECT pg_sleep(0.2); INSERT INTO thing VALUES (2, 'two')");
    const other = await secondConnection(db);
    const [one, two] = await Promise.all([migrate(db.pool, undefined, folder), migrate(other.pool, undefined, folder)]);
    await other.close();
    expect([...one, ...two].sort()).toEqual(['20240101000000_first', '20240102000000_slow']);
    expect(await names()).toEqual(['one; with a semicolon', 'two']);
  });

  test('no lock is left behind', async () => {
    await migrate(db.pool, undefined, folder);
    write('20240102000000_broken', 'SELECT bogus');
    await expect(migrate(db.pool, undefined, folder)).rejects.toThrow();
    const { rows } = await db.pool.query("SELECT count(*)::int AS held FROM pg_locks WHERE locktype = 'advisory'");
    expect(rows).toEqual([{ held: 0 }]);
  });

  test('a database of a newer version is refused', async () => {
    write('20990101000000_future', 'SELECT 1');
    await migrate(db.pool, undefined, folder);
    rmSync(path.join(folder, '20990101000000_future'), { recursive: true });
    await expect(migrate(db.pool, undefined, folder)).rejects.toThrow(/newer version .*20990101000000_future/);
  });

  test('a migration that was changed afterwards is refused', async () => {
    await migrate(db.pool, undefined, folder);
    write('20240101000000_first', `${FIRST} -- changed`);
    await expect(migrate(db.pool, undefined, folder)).rejects.toThrow(/Changed after it was applied/);
  });

  test('one that another tool left half done is refused', async () => {
    await migrate(db.pool, undefined, folder);
    await db.pool.query('UPDATE _prisma_migrations SET finished_at = NULL');
    await expect(migrate(db.pool, undefined, folder)).rejects.toThrow(/never finished/);
  });
});

test('the migrations make what prisma/schema.prisma says', async () => {
  expect(await nextMigration(readFileSync('prisma/schema.prisma', 'utf8'))).toBeNull();
});

test('the next migration is written from the difference', async () => {
  const schema = `${readFileSync('prisma/schema.prisma', 'utf8')}\nmodel Extra {\n  id Int @id\n  @@map("extra")\n}\n`;
  expect(await nextMigration(schema)).toMatch(/^-- CreateTable\nCREATE TABLE "extra" \([^;]+\);\s*$/);
});
