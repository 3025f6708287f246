import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Database, openDatabase } from '@/lib/server/db/open';
import { freshDatabase } from '../../support/database';
import { postgresUrl } from '../../support/postgres-url';

const refusal = async (databaseUrl: string): Promise<Error> => {
  const opening = openDatabase({ databaseUrl, dataDir: '' });
  return opening.then(
    () => new Error('it opened'),
    (error: Error) => error,
  );
};

describe('a PostgreSQL server', () => {
  let db: Database;
  beforeAll(async () => {
    db = await freshDatabase('server');
  });
  afterAll(() => db.close());

  test('that does not answer is named without its password', async () => {
    const error = await refusal('postgresql://someone:geheim@127.0.0.1:1/desk');
    expect(error).toMatchObject({ code: 'CANNOT_OPEN_DATABASE', message: expect.stringContaining('ECONNREFUSED') });
    expect(JSON.stringify([error.message, error.stack, error.cause])).not.toContain('geheim');
  });

  test('that does not know the database says so', async () => {
    const url = new URL(await postgresUrl());
    url.pathname = '/no_such_database';
    expect((await refusal(url.href)).message).toContain('"no_such_database" does not exist');
  });

  test('keeps its other options, and its own time zone out of our sessions', async () => {
    const name = (await db.pool.query('SELECT current_database() AS name')).rows[0].name;
    await db.pool.query(`ALTER DATABASE ${name} SET timezone = 'America/New_York'`);
    const url = new URL(await postgresUrl());
    url.pathname = `/${name}`;
    url.searchParams.set('options', '-c statement_timeout=12345');
    const again = await openDatabase({ databaseUrl: url.href, dataDir: '' });
    const { rows } = await again.pool.query(
      "SELECT current_setting('TimeZone') AS zone, current_setting('statement_timeout') AS timeout",
    );
    await again.close();
    expect(rows).toEqual([{ zone: 'UTC', timeout: '12345ms' }]);
  });

  test('that ends a connection is asked again on another', async () => {
    await db.pool.query('SELECT pg_terminate_backend(pg_backend_pid())').catch(() => undefined);
    await expect(db.prisma.$queryRaw`SELECT 1 AS one`).resolves.toEqual([{ one: 1 }]);
  });
});
