import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ATTEMPTS } from '@/lib/server/auth/attempts';
import { authFor } from '@/lib/server/auth/auth';
import { knock, OPEN_DOORS } from '@/lib/server/auth/doors';
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

  /** Signs in, and gives the headers of that browser from then on, at any address. */
  const browserOf = async (email: string) => {
    const answered = await signInWithPassword(db.prisma, { email, password: PASSWORD }, from('203.0.113.20'));
    const cookies = answered.getSetCookie().map((cookie) => cookie.split(';', 1)[0] ?? '');
    const device = cookies.find((cookie) => cookie.startsWith('figurecheck.device=')) ?? '';
    return (address: string) => new Headers({ cookie: device, 'x-forwarded-for': address });
  };
  const tryFrom = (email: string, password: string, headers: Headers) =>
    signInWithPassword(db.prisma, { email, password }, headers).then(
      () => 'in',
      (refusal: { code: string }) => refusal.code,
    );

  it('by strangers shut out no browser that signed in before, neither by account nor by address', async () => {
    const ana = await aPerson(db, 'viewer');
    const browser = await browserOf(ana.email);
    await wrong(ana.email, ATTEMPTS.account, (at) => `198.51.102.${at}`);
    await wrong('nobody-there@desk.example', 1, () => '203.0.113.21');
    await db.prisma.signInAttempt.update({
      where: { key: 'address:203.0.113.21' },
      data: { points: ATTEMPTS.address },
    });
    expect(await tryFrom(ana.email, PASSWORD, browser('203.0.113.21'))).toBe('in');
    expect(await attempt(ana.email, PASSWORD, '203.0.113.22')).toBe('too-many-attempts');
  });

  it('by a browser that signed in before are limited too, and known only at its own account', async () => {
    const [ana, bo] = [await aPerson(db, 'viewer'), await aPerson(db, 'viewer')];
    const browser = await browserOf(ana.email);
    const guess = () => tryFrom(ana.email, 'wrong wrong', browser('203.0.113.23'));
    const answers = await Promise.all(Array.from({ length: ATTEMPTS.device + 2 }, guess));
    expect(answers.filter((answer) => answer === 'too-many-attempts')).toHaveLength(2);
    await wrong(bo.email, ATTEMPTS.account, (at) => `198.51.103.${at}`);
    expect(await tryFrom(bo.email, PASSWORD, browser('203.0.113.24'))).toBe('too-many-attempts');
    const cookie = browser('203.0.113.25').get('cookie') ?? '';
    const forged = new Headers({ cookie: cookie.replace(/=.*?\./, '=00000000-0000-7000-8000-000000000000.') });
    await wrong(ana.email, ATTEMPTS.account, (at) => `198.51.104.${at}`);
    expect(await tryFrom(ana.email, PASSWORD, forged)).toBe('too-many-attempts');
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

  const COOKIE = /figurecheck\.session_token=([\w-]+)/;

  it('are shut but for two, of all that the library has', async () => {
    const ana = await aPerson(db, 'owner');
    const cookie = await sessionCookieFor(db, ana.id);
    const headers = { cookie: `${cookie.name}=${cookie.value}`, origin: 'http://127.0.0.1:3000' };
    const endpoints = Object.values(authFor(db.prisma).api as Record<string, { path?: string }>);
    const paths = endpoints.flatMap(({ path }) => (path ? [path.replace(/:\w+/g, 'x')] : []));
    expect(paths.length).toBeGreaterThan(20);
    expect(paths).toContain('/get-session');
    const answered = new Set<string>();
    for (const path of new Set([...paths, '/../auth/get-session', '/sign-in/email/../../get-session', '']))
      for (const method of ['GET', 'POST']) {
        const body = method === 'POST' ? { body: '{}' } : {};
        const request = new Request(`http://127.0.0.1:3000/api/auth${path}`, { method, headers, ...body });
        if ((await knock(db, request)).status !== 404) answered.add(`${method} ${path}`);
      }
    expect(answered).toEqual(OPEN_DOORS);
  });

  it('say in no answer what the HttpOnly cookie holds', async () => {
    const ana = await aPerson(db, 'viewer');
    const request = new Request('http://127.0.0.1:3000/api/auth/sign-in/email', {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-forwarded-for': '192.0.2.10' },
      body: JSON.stringify({ email: ana.email, password: PASSWORD }),
    });
    const answer = await knock(db, request);
    expect(answer.status).toBe(204);
    expect(await answer.text()).toBe('');
    expect(answer.headers.get('set-cookie')).toMatch(COOKIE);
    expect(answer.headers.get('set-cookie')).toContain('HttpOnly');
  });

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
