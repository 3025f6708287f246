import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Database } from '@/lib/server/db/open';
import { Prisma } from '@/prisma/generated/client';
import { databaseKinds, freshDatabase } from '../../support/database';

describe.each(databaseKinds())('values on the %s database', (kind) => {
  let db: Database;
  beforeAll(async () => {
    db = await freshDatabase(kind);
    await db.pool.query(
      'CREATE TABLE v (id int PRIMARY KEY, t text, b bytea, n numeric, at timestamptz, j jsonb, words text[], numbers int[], big bigint)',
    );
  });
  afterAll(() => db.close());

  test('every session is in UTC, and a moment comes back as it went', async () => {
    const zones = await db.prisma.$queryRaw<{ TimeZone: string }[]>`SHOW TimeZone`;
    expect(zones[0]?.TimeZone).toBe('UTC');
    const at = new Date('2024-07-01T12:00:00.123Z');
    await db.prisma.$executeRaw`INSERT INTO v (id, at) VALUES (1, ${at})`;
    const [row] = await db.prisma.$queryRaw<
      { at: Date; text: string }[]
    >`SELECT at, at::text AS text FROM v WHERE id = 1`;
    expect(row?.at).toEqual(at);
    expect(row?.text).toBe('2024-07-01 12:00:00.123+00');
  });

  test('digits, bytes, JSON and lists come back exactly', async () => {
    const b = Uint8Array.from(randomBytes(300_000));
    const j = { a: [1, 'zwei', null, { ü: '😀' }], n: 0.1 };
    const n = new Prisma.Decimal('12345678901234567890.1');
    const words = ['plain', 'with "quotes", commas', '{braces}', '', 'ümläut 😀'];
    const big = 9_007_199_254_740_993n;
    await db.prisma.$executeRaw`INSERT INTO v (id, b, n, j, words, numbers, big)
      VALUES (2, ${b}, ${'12345678901234567890.10'}::numeric, ${JSON.stringify(j)}::jsonb, ${words}, ${[1, -2, 3]}, ${big})`;
    const [row] = await db.prisma.$queryRaw<
      {
        b: Uint8Array;
        n: Prisma.Decimal;
        j: unknown;
        words: string[];
        numbers: number[];
        big: bigint;
        digits: string;
      }[]
    >`SELECT b, n, j, words, numbers, big, n::text AS digits FROM v WHERE id = 2`;
    expect(Buffer.compare(row?.b ?? new Uint8Array(), b)).toBe(0);
    expect(row?.digits).toBe('12345678901234567890.10');
    expect(row?.n.equals(n)).toBe(true);
    expect(row).toMatchObject({ j, words, numbers: [1, -2, 3], big });
  });

  test('a set of rows goes over as one JSON', async () => {
    const rows = Array.from({ length: 2_000 }, (_, n) => ({ id: 1_000 + n, t: `row ${n} – “quoted”` }));
    await db.prisma.$executeRaw`INSERT INTO v (id, t)
      SELECT id, t FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS r (id int, t text)`;
    const [sum] = await db.prisma.$queryRaw<{ n: number }[]>`SELECT count(*)::int AS n FROM v WHERE id >= 1000`;
    expect(sum?.n).toBe(2_000);
  });

  test('ten megabytes of text go in and out', async () => {
    const text = 'Zahlen – 数字 – 😀 '.repeat(400_000);
    await db.prisma.$executeRaw`INSERT INTO v (id, t) VALUES (3, ${text})`;
    const [row] = await db.prisma.$queryRaw<{ t: string }[]>`SELECT t FROM v WHERE id = 3`;
    expect(row?.t === text).toBe(true);
  });

  test('null, empty and undefined are three things', async () => {
    await db.prisma.$executeRaw`INSERT INTO v (id, t, n) VALUES (4, '', ${null})`;
    await expect(db.prisma.$queryRaw`SELECT t, n FROM v WHERE id = 4`).resolves.toEqual([{ t: '', n: null }]);
    const nobody = undefined as unknown as string;
    await expect(db.prisma.user.findMany({ where: { id: nobody } })).rejects.toThrow(/undefined/);
  });

  test('the database knows its version', () => {
    expect(Number.parseInt(db.version, 10)).toBeGreaterThanOrEqual(15);
    expect(db.kind).toBe(kind);
  });
});
