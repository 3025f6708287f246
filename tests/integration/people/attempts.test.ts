import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ATTEMPTS } from '@/lib/server/auth/attempts';
import { authFor } from '@/lib/server/auth/auth';
import { signInWithPassword } from '@/lib/server/auth/sign-in';
import type { Database } from '@/lib/server/db/open';
import { databaseKinds, freshDatabase } from '@/tests/support/database';
import { aPerson, PASSWORD, sessionCookieFor } from '@/tests/support/people';

const from = (address: string) => new Headers({ 'x-forwarded-for': address });

describe.each(databaseKinds())('attempts to sign in on the %s database', (kind) => {
  let db: Database;
  beforeAll(async () => {
    db = await freshDatabase(kind);
  });
  afterAll(() => db.close());

  const attempt = (email: string, password: string, address: string) =>
    signInWithPassword(db.prisma, { email, password }, from(address)).then(
      () => 'in',
      (refusal: { code: string }) => refusal.code,
    );
  const wrong = (email: string, count: number, address: (at: number) => string) =>
    Promise.all(Array.from({ length: count }, (_, at) => attempt(email, 'wrong wrong', address(at))));

  it('are limited for one account, wherever they come from and even all at once', async () => {
    const ana = await aPerson(db, 'viewer');
    const answers = await wrong(ana.email, ATTEMPTS.account + 4, (at) => `198.51.100.${at}`);
    expect(answers.filter((answer) => answer === 'invalid')).toHaveLength(ATTEMPTS.account);
    expect(answers.filter((answer) => answer === 'too-many-attempts')).toHaveLength(4);
    const right = signInWithPassword(db.prisma, { email: ana.email, password: PASSWORD }, from('203.0.113.1'));
    await expect(right).rejects.toMatchObject({
      code: 'too-many-attempts',
      message: 'Too many attempts. Try again in 15 minutes.',
      detail: { retryAfter: expect.any(Number) },
    });
    const bo = await aPerson(db, 'viewer');
    expect(await attempt(bo.email, PASSWORD, '203.0.113.1')).toBe('in');
  });

  it('on an account nobody has are limited in the same way', async () => {
    const answers = await wrong('nobody@desk.example', ATTEMPTS.account + 1, (at) => `198.51.101.${at}`);
    expect(answers.filter((answer) => answer === 'too-many-attempts')).toHaveLength(1);
  });

  it('are forgotten once one is right', async () => {
    const ana = await aPerson(db, 'viewer');
    for (const _ of [1, 2]) {
      await wrong(ana.email, ATTEMPTS.account - 1, () => '203.0.113.7');
      expect(await attempt(ana.email, PASSWORD, '203.0.113.7')).toBe('in');
    }
  });

  it('are limited for one address, whichever accounts it tries', async () => {
    const address = '203.0.113.99';
    await db.prisma.signInAttempt.upsert({
      where: { key: `address:${address}` },
      create: { key: `address:${address}`, points: ATTEMPTS.address, expire: new Date(Date.now() + 60_000) },
      update: {},
    });
    const ana = await aPerson(db, 'viewer');
    expect(await attempt(ana.email, PASSWORD, address)).toBe('too-many-attempts');
    expect(await attempt(ana.email, PASSWORD, '203.0.113.98')).toBe('in');
  });

  it('count again when the quarter of an hour is over', async () => {
    const address = '203.0.113.50';
    await db.prisma.signInAttempt.create({
      data: { key: `address:${address}`, points: ATTEMPTS.address + 5, expire: new Date(Date.now() - 1) },
    });
    const ana = await aPerson(db, 'viewer');
    expect(await attempt(ana.email, PASSWORD, address)).toBe('in');
  });

  it('that put a password into the e-mail field leave no trace of it', async () => {
    await attempt('hunter2-secret@desk.example', 'wrong wrong', '203.0.113.3');
    const keys = await db.prisma.signInAttempt.findMany({ select: { key: true } });
    expect(keys.filter(({ key }) => key.includes('hunter2'))).toEqual([]);
  });
});

describe('better-auth’s own doors', () => {
  let db: Database;
  beforeAll(async () => {
    db = await freshDatabase('embedded');
  });
  afterAll(() => db.close());

  const post = (path: string, body: unknown, headers: Record<string, string> = {}) =>
    authFor(db.prisma).handler(
      new Request(`http://127.0.0.1:3000/api/auth${path}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-forwarded-for': '192.0.2.9', ...headers },
        body: JSON.stringify(body),
      }),
    );

  it('let nobody sign up', async () => {
    const answer = await post('/sign-up/email', { name: 'X', email: 'x@desk.example', password: PASSWORD });
    expect(answer.status).toBe(400);
    expect(await db.prisma.user.count({ where: { email: 'x@desk.example' } })).toBe(0);
  });

  it('write nothing but sessions: the rest is for verbs', async () => {
    const ana = await aPerson(db, 'viewer');
    const cookie = await sessionCookieFor(db, ana.id);
    const headers = { cookie: `${cookie.name}=${cookie.value}`, origin: 'http://127.0.0.1:3000' };
    await expect(post('/update-user', { name: 'Somebody Else' }, headers)).rejects.toThrow('that is for a verb');
    expect(await db.prisma.user.findUnique({ where: { id: ana.id } })).toMatchObject({ name: ana.name });
  });

  it.each([
    ['http://127.0.0.1:3000', 200],
    ['http://localhost:3000', 200],
    ['http://[::1]:3000', 200],
    ['https://evil.example', 403],
  ])('sign in for a page at %s: %i', async (origin, status) => {
    const ana = await aPerson(db, 'viewer');
    const answer = await post('/sign-in/email', { email: ana.email, password: PASSWORD }, { origin });
    expect(answer.status).toBe(status);
  });

  it('tell a program how long to wait', async () => {
    const body = { email: 'robot@desk.example', password: 'wrong wrong' };
    const answers = [];
    for (let at = 0; at <= ATTEMPTS.account; at += 1) answers.push(await post('/sign-in/email', body));
    expect(answers.map(({ status }) => status)).toEqual([...Array(ATTEMPTS.account).fill(401), 429]);
    expect(Number(answers.at(-1)?.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(await answers.at(-1)?.json()).toMatchObject({ code: 'too-many-attempts' });
  });
});
