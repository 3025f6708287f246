import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Database } from '@/lib/server/db/open';
import { databaseKinds, freshDatabase } from '../../support/database';

describe.each(databaseKinds())('transactions on the %s database', (kind) => {
  let db: Database;
  beforeAll(async () => {
    db = await freshDatabase(kind);
    await db.pool.query(`
      CREATE TABLE parent (id int PRIMARY KEY);
      CREATE TABLE child (id int PRIMARY KEY, parent int REFERENCES parent DEFERRABLE INITIALLY DEFERRED);
      CREATE TABLE line (n int)`);
  });
  afterAll(() => db.close());

  const count = async (table: string): Promise<number> =>
    Number((await db.pool.query(`SELECT count(*) FROM ${table}`)).rows[0].count);

  test('a constraint that fails only at COMMIT is an error, and nothing stays', async () => {
    const work = db.prisma.$transaction(async (tx) => {
      await tx.$executeRaw`INSERT INTO child VALUES (1, 99)`;
    });
    await expect(work).rejects.toThrow(/ForeignKeyConstraint/);
    expect(await count('child')).toBe(0);
    await db.prisma.$executeRaw`INSERT INTO parent VALUES (1)`;
    expect(await count('parent')).toBe(1);
  });

  test('the same without a transaction around it', async () => {
    await expect(db.prisma.$executeRaw`INSERT INTO child VALUES (2, 98)`).rejects.toThrow(/foreign key/i);
    expect(await count('child')).toBe(0);
  });

  test('a transaction whose error was swallowed does not pass for committed', async () => {
    const work = db.prisma.$transaction(async (tx) => {
      await tx.$executeRaw`INSERT INTO line VALUES (1)`;
      await tx.$executeRaw`SELECT 1/0`.catch(() => undefined);
      return 'stored';
    });
    await expect(work).rejects.toThrow(/rolled back instead of committed/);
    expect(await count('line')).toBe(0);
    await expect(db.prisma.$queryRaw`SELECT 1 AS one`).resolves.toEqual([{ one: 1 }]);
  });

  test('a callback that throws rolls back', async () => {
    const work = db.prisma.$transaction(async (tx) => {
      await tx.$executeRaw`INSERT INTO line VALUES (2)`;
      throw new Error('changed my mind');
    });
    await expect(work).rejects.toThrow('changed my mind');
    expect(await count('line')).toBe(0);
  });

  test('nobody reads inside an open transaction', async () => {
    let read: Promise<number> | undefined;
    await db.prisma.$transaction(async (tx) => {
      await tx.$executeRaw`INSERT INTO line VALUES (3)`;
      read = count('line');
      if (kind === 'server') expect(await read).toBe(0);
      await tx.$executeRaw`DELETE FROM line WHERE n = 3`;
    });
    expect(await read).toBe(0);
  });

  test('forty transactions and eighty readers at once: each is whole', async () => {
    const writers = Array.from({ length: 40 }, (_, n) =>
      db.prisma.$transaction(async (tx) => {
        await tx.$executeRaw`INSERT INTO line VALUES (${n})`;
        await tx.$queryRaw`SELECT count(*) FROM line`;
        await tx.$executeRaw`INSERT INTO line VALUES (${n})`;
      }),
    );
    const readers = Array.from({ length: 80 }, () => count('line'));
    await Promise.all(writers);
    for (const seen of await Promise.all(readers)) expect(seen % 2).toBe(0);
    expect(await count('line')).toBe(80);
  });

  test('a lock of the transaction is free after it', async () => {
    const order: number[] = [];
    await Promise.all(
      [1, 2, 3].map((n) =>
        db.prisma.$transaction(async (tx) => {
          await tx.$executeRaw`SELECT pg_advisory_xact_lock(42)`;
          order.push(n);
          await tx.$queryRaw`SELECT 1`;
          order.push(n);
        }),
      ),
    );
    for (let at = 0; at < order.length; at += 2) expect(order[at]).toBe(order[at + 1]);
  });

  test('one that takes too long is rolled back, and the others go on', async () => {
    const slow = db.prisma.$transaction(
      async (tx) => {
        await tx.$executeRaw`INSERT INTO line VALUES (-1)`;
        // The global client inside a transaction: on one connection it waits for the transaction, which waits for it.
        await (kind === 'embedded' ? db.prisma.$queryRaw`SELECT 1` : tx.$executeRaw`SELECT pg_sleep(1)`);
        await tx.$queryRaw`SELECT 1`;
      },
      { timeout: 300, maxWait: 5_000 },
    );
    await expect(slow).rejects.toMatchObject({ code: 'P2028' });
    expect(Number((await db.pool.query('SELECT count(*) FROM line WHERE n = -1')).rows[0].count)).toBe(0);
  });

  test('one that waits too long to begin gives its place back', async () => {
    const blockers = Array.from({ length: kind === 'embedded' ? 1 : 10 }, () =>
      db.prisma.$transaction(async (tx) => {
        await tx.$queryRaw`SELECT 1`;
        await sleep(500);
      }),
    );
    const late = db.prisma.$transaction((tx) => tx.$queryRaw`SELECT 1`, { maxWait: 100 });
    await expect(late).rejects.toMatchObject({ code: 'P2028' });
    await Promise.all(blockers);
    const next = db.prisma.$transaction((tx) => tx.$queryRaw`SELECT 2 AS two`);
    await expect(next).resolves.toEqual([{ two: 2 }]);
  });

  test('many errors in a row leave the connection sound', async () => {
    for (const sql of ['SELECT bogus', 'SELECT 1/0', 'SELEKT', "SELECT 'x'::int", 'SELECT 1; SELECT 1/0; SELECT 2']) {
      await expect(db.pool.query(sql)).rejects.toHaveProperty('code');
      await expect(db.pool.query('SELECT $1::int AS a', ['not a number'])).rejects.toHaveProperty('code', '22P02');
    }
    expect((await db.pool.query('SELECT $1::int AS a', [7])).rows).toEqual([{ a: 7 }]);
  });

  test('what Prisma names by code it still names', async () => {
    const now = new Date();
    const person = { name: 'A', email: 'a@example.org', createdAt: now, updatedAt: now };
    await db.prisma.user.create({ data: { id: '01890000-0000-7000-8000-000000000001', ...person } });
    const twice = db.prisma.user.create({ data: { id: '01890000-0000-7000-8000-000000000002', ...person } });
    await expect(twice).rejects.toMatchObject({ code: 'P2002' });
    const missing = db.prisma.user.update({ where: { email: 'nobody@example.org' }, data: { name: 'B' } });
    await expect(missing).rejects.toMatchObject({ code: 'P2025' });
    const orphan = db.prisma.session.create({
      data: {
        id: '01890000-0000-7000-8000-000000000003',
        userId: '01890000-0000-7000-8000-00000000000f',
        token: 't',
        expiresAt: now,
        createdAt: now,
        updatedAt: now,
      },
    });
    await expect(orphan).rejects.toMatchObject({ code: 'P2003' });
  });
});
