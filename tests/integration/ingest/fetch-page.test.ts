import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Resolve } from '@/lib/server/ingest/address-guard';
import { type FetchSettings, fetchPage } from '@/lib/server/ingest/fetch-page';
import { type HostileServer, startHostileServer } from '../../support/hostile-server';

const NOW = new Date('2022-09-14T08:00:00Z');
let site: HostileServer;

beforeAll(async () => {
  site = await startHostileServer();
});
afterAll(() => site.close());
beforeEach(() => {
  site.seen.length = 0;
});

const fetching = (path: string, settings: Partial<FetchSettings> = {}) =>
  fetchPage(site.url(path), { clock: () => NOW, allow: [site.allow], ...settings });

/** A name service that gives one answer after another, and counts how often it was asked. */
function answers(...inTurn: string[]) {
  const asked: string[] = [];
  const resolve: Resolve = async (hostname) => {
    const address = inTurn[Math.min(asked.length, inTurn.length - 1)] ?? '';
    asked.push(hostname);
    return [{ address, family: 4 }];
  };
  return { asked, resolve };
}

describe('an honest page', () => {
  it('comes with its bytes, its type, and when and where it was taken', async () => {
    const page = await fetching('/');
    expect(page).toMatchObject({
      outcome: 'fetched',
      finalUrl: site.url('/'),
      status: 200,
      contentType: 'text/html; charset=utf-8',
      retrievedAt: NOW,
    });
    expect(page.outcome === 'fetched' && new TextDecoder().decode(page.bytes)).toContain('412 ships');
  });

  it.each(['/gzip', '/brotli'])('is unpacked: %s', async (path) => {
    const page = await fetching(path);
    expect(page.outcome === 'fetched' && new TextDecoder().decode(page.bytes)).toContain('412 ships');
  });

  it('is asked for under our own name, without cookies or credentials', async () => {
    await fetching('/');
    expect(site.seen).toHaveLength(1);
    expect(site.seen[0]).toMatchObject({ method: 'GET', path: '/' });
    expect(site.seen[0]?.headers['user-agent']).toMatch(/^Figurecheck\//);
    expect(Object.keys(site.seen[0]?.headers ?? {})).not.toEqual(
      expect.arrayContaining(['cookie', 'authorization', 'referer']),
    );
  });

  it('may send on, and says where it ended', async () => {
    expect(await fetching('/moved-twice')).toMatchObject({ outcome: 'fetched', finalUrl: site.url('/') });
    expect(site.seen.map(({ path }) => path)).toEqual(['/moved-twice', '/moved', '/']);
  });

  it('never gets a cookie back that it set on the way', async () => {
    await fetching('/sets-cookie');
    expect(site.seen.map(({ headers }) => headers.cookie)).toEqual([undefined, undefined]);
  });

  it('without a content type is taken, and says so', async () => {
    expect(await fetching('/no-type')).toMatchObject({ outcome: 'fetched', contentType: '' });
  });
});

describe('addresses', () => {
  it('this machine is refused without the test setting, and is never asked', async () => {
    expect(await fetching('/', { allow: [] })).toEqual({
      outcome: 'failed',
      why: 'private-address',
      message: 'The link leads into a private network, not to a public page, so nothing was saved.',
    });
    expect(site.seen).toEqual([]);
  });

  it('the system’s own name service is judged the same way', async () => {
    expect(await fetchPage(site.url('/', 'localhost'), { clock: () => NOW })).toMatchObject({ why: 'private-address' });
    expect(site.seen).toEqual([]);
  });

  it('a name is resolved once, and the connection goes to that answer', async () => {
    const names = answers('127.0.0.1', '10.9.8.7');
    const page = await fetchPage(site.url('/', 'rebinding.example'), {
      clock: () => NOW,
      allow: [site.allow],
      resolve: names.resolve,
    });
    expect(page).toMatchObject({ outcome: 'fetched' });
    expect(names.asked).toEqual(['rebinding.example']);
    expect(site.seen[0]?.headers.host).toBe(`rebinding.example:${site.port}`);
  });

  it('an answer that has turned private by the time of a redirect is refused', async () => {
    const names = answers('127.0.0.1', '10.9.8.7');
    const page = await fetchPage(site.url('/moved', 'rebinding.example'), {
      clock: () => NOW,
      allow: [site.allow],
      resolve: names.resolve,
    });
    expect(page).toMatchObject({ outcome: 'failed', why: 'private-address' });
    expect(names.asked).toHaveLength(2);
    expect(site.seen.map(({ path }) => path)).toEqual(['/moved']);
  });

  it.each(['/to-private', '/to-loopback', '/to-metadata', '/to-mapped'])(
    'a redirect to a private address is refused: %s',
    async (path) => {
      expect(await fetching(path)).toMatchObject({ outcome: 'failed', why: 'private-address' });
    },
  );

  it('a redirect to a name that resolves to a private address is refused', async () => {
    const { resolve } = answers('192.168.0.10');
    expect(await fetching('/to-name', { resolve })).toMatchObject({ why: 'private-address' });
  });

  it('a name nobody knows is said to be unknown', async () => {
    const resolve = async () => {
      throw Object.assign(new Error('not found'), { code: 'ENOTFOUND' });
    };
    expect(await fetchPage('https://nowhere.example/', { clock: () => NOW, resolve })).toMatchObject({
      why: 'no-such-host',
    });
  });
});

describe('what a site may do wrong', () => {
  it.each([
    ['/missing', 'status', 'The page answered 404, so nothing was saved.'],
    ['/server-error', 'status', 'The page answered 503, so nothing was saved.'],
    ['/empty', 'empty', 'The page answered, but was empty, so nothing was saved.'],
    ['/no-content', 'empty', 'The page answered, but was empty, so nothing was saved.'],
    ['/loop', 'too-many-redirects', 'The page sent on to another one more than 5 times, so nothing was saved.'],
    ['/to-file', 'bad-redirect', 'The page sends on to something that is not a web page, so nothing was saved.'],
    ['/video', 'not-text', 'The link leads to a video (video/mp4), not to text, so nothing was saved.'],
  ])('%s: %s', async (path, why, message) => {
    expect(await fetching(path)).toEqual({ outcome: 'failed', why, message });
  });

  it.each([
    ['/to-password', 'has-password'],
    ['/to-long', 'link-too-long'],
    ['/endless', 'too-large'],
    ['/claims-to-be-huge', 'too-large'],
    ['/gzip-bomb', 'too-large'],
    ['/gzip-in-gzip-bomb', 'too-large'],
    ['/endless-gzip', 'too-large'],
    ['/packed-five-times', 'bad-answer'],
    ['/unknown-packing', 'bad-answer'],
    ['/not-gzip-at-all', 'bad-answer'],
    ['/breaks-off', 'bad-answer'],
    ['/huge-headers', 'bad-answer'],
    ['/not-http', 'bad-answer'],
    ['/hangs-up', 'unreachable'],
  ])('%s: %s', async (path, why) => {
    expect(await fetching(path)).toMatchObject({ outcome: 'failed', why });
  });

  it('a redirect loop costs six requests, not more', async () => {
    await fetching('/loop');
    expect(site.seen).toHaveLength(6);
  });

  it.each(['/drip', '/silent'])('%s is given up when the time is over', async (path) => {
    expect(await fetching(path, { timeLimitMs: 60 })).toMatchObject({ outcome: 'failed', why: 'too-slow' });
  });

  it('a name service that never answers is given up when the time is over', async () => {
    const resolve: Resolve = () => new Promise(() => undefined);
    const page = await fetchPage('https://slow.example/', { clock: () => NOW, resolve, timeLimitMs: 20 });
    expect(page).toMatchObject({ outcome: 'failed', why: 'too-slow' });
  });

  it('a person who stops waiting is told it was stopped', async () => {
    const stop = new AbortController();
    const page = fetching('/silent', { signal: stop.signal });
    stop.abort();
    expect(await page).toMatchObject({ outcome: 'failed', why: 'cancelled' });
    expect(await fetching('/', { signal: AbortSignal.abort() })).toMatchObject({ why: 'cancelled' });
  });

  it('a closed port is said to be unreachable', async () => {
    const gone = await startHostileServer();
    await gone.close();
    expect(await fetchPage(gone.url('/'), { clock: () => NOW, allow: [gone.allow] })).toMatchObject({
      why: 'unreachable',
    });
  });
});

describe('what somebody typed', () => {
  it.each([
    ['news.example/story', 'not-a-link'],
    ['ftp://news.example/', 'not-a-link'],
    ['https://ana:secret@news.example/', 'has-password'],
    [`https://news.example/${'a'.repeat(2048)}`, 'link-too-long'],
  ])('%.30s is refused before anything is looked up', async (address, why) => {
    const names = answers('8.8.8.8');
    expect(await fetchPage(address, { clock: () => NOW, resolve: names.resolve })).toMatchObject({
      outcome: 'failed',
      why,
    });
    expect(names.asked).toEqual([]);
  });
});
