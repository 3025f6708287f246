import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { build, generate } from '@/lib/cli/setup/build.mjs';
import { run } from '@/lib/cli/setup/process.mjs';
import { folderHolder } from '@/lib/server/db/folder-lock';
import { openDatabase } from '@/lib/server/db/open';
import { samples } from '@/seeds/samples';
import { killAtSight, type ServerProcess, startRefused, startServer } from '../../support/server-process';

const root = path.resolve(import.meta.dirname, '../../..');
const folders: string[] = [];
const running: ServerProcess[] = [];

/** A data folder that was used before, once there is one: to begin with an empty one takes longer. */
let used: string | null = null;

function dataDir(): string {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'figurecheck start '));
  folders.push(folder);
  if (used) cpSync(used, folder, { recursive: true });
  return folder;
}

async function start(settings: Record<string, string>): Promise<ServerProcess> {
  const server = await startServer(settings);
  running.push(server);
  return server;
}

beforeAll(async () => {
  const quiet = () => {};
  await generate(root, quiet);
  await build(root, quiet);
}, 300_000);

afterEach(async () => {
  for (const server of running.splice(0)) await server.kill();
});

afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

describe('the server', () => {
  it('on an empty data folder becomes ready, is healthy, stops cleanly and gives the folder back', async () => {
    const DATA_DIR = dataDir();
    const server = await start({ DATA_DIR });
    const health = await fetch(`${server.url}/api/health`);
    expect(health.status).toBe(200);
    expect(await health.json()).toMatchObject({
      status: 'ok',
      database: { kind: 'embedded' },
      migrations: { pending: 0 },
    });
    expect(folderHolder(DATA_DIR)?.pid).toBe(server.pid);

    expect(await server.stop()).toBe(0);
    expect(folderHolder(DATA_DIR)).toBeNull();
    await expect(fetch(`${server.url}/api/health`)).rejects.toThrow('fetch failed');

    const again = await start({ DATA_DIR });
    expect((await fetch(`${again.url}/api/health`)).status).toBe(200);
    expect(await again.stop('SIGINT')).toBe(0);
    used = DATA_DIR;
  });

  it('refuses a second one on the same folder and names the first', async () => {
    const DATA_DIR = dataDir();
    const first = await start({ DATA_DIR });
    const second = await startRefused({ DATA_DIR });
    expect(second.code).toBe(1);
    expect(second.output).toContain(`process ${first.pid}`);
    expect(second.output).not.toMatch(/^\s+at /m);
    expect((await fetch(`${first.url}/api/health`)).status).toBe(200);
  });

  it('does the work of a command that finds the folder held', async () => {
    const DATA_DIR = dataDir();
    await start({ DATA_DIR });
    const file = path.join(DATA_DIR, 'harvest.txt');
    writeFileSync(file, 'Harvest grows\n\nThe harvest rose 12% to 4.5 million tons, the farm board said on Monday.\n');
    const command = ['--conditions=react-server', 'lib/cli/prepared.mjs', 'lib/cli/run.ts', 'import', file];
    const imported = await run(process.execPath, command, { cwd: root, env: { ...process.env, DATA_DIR } });
    expect(imported.output).toMatch(/harvest\.txt: added .+: 2 to check/);
    expect(imported.code).toBe(0);
  });

  it('finishes, once, what first starts that were killed left undone', async () => {
    const DATA_DIR = mkdtempSync(path.join(os.tmpdir(), 'figurecheck start '));
    folders.push(DATA_DIR);
    for (const sight of ['applied', 'Database: PostgreSQL']) await killAtSight(sight, { DATA_DIR });
    const server = await start({ DATA_DIR });
    expect(server.output()).toContain('Samples: added');
    await server.stop();
    const again = await start({ DATA_DIR });
    expect(again.output()).not.toContain('Samples: added');
    await again.stop();

    const db = await openDatabase({ dataDir: DATA_DIR });
    const here = await db.prisma.article.findMany({ select: { title: true, isSample: true } });
    expect((await db.migrations()).pending).toEqual([]);
    await db.close();
    expect(here.every(({ isSample }) => isSample)).toBe(true);
    expect(here.map(({ title }) => title).sort()).toEqual(
      samples()
        .map(({ title }) => title)
        .sort(),
    );
  }, 240_000);

  it('starts again after it was killed', async () => {
    const DATA_DIR = dataDir();
    const first = await start({ DATA_DIR });
    await first.kill();
    const second = await start({ DATA_DIR });
    expect((await fetch(`${second.url}/api/health`)).status).toBe(200);
  });
});

describe('the server says in one line what is wrong', () => {
  it('when the port is taken', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => other.once('listening', resolve));
    const { port } = other.address() as AddressInfo;
    const DATA_DIR = mkdtempSync(path.join(os.tmpdir(), 'figurecheck start '));
    folders.push(DATA_DIR);
    const refused = await startRefused({ DATA_DIR, PORT: String(port) });
    other.close();
    expect(refused.code).toBe(1);
    expect(refused.output).toContain(`Port ${port} on 127.0.0.1 is taken`);
    expect(refused.output).not.toMatch(/^\s+at /m);
    expect(readdirSync(DATA_DIR)).toEqual([]);
  });

  it('when the database in the data folder is damaged', async () => {
    const DATA_DIR = mkdtempSync(path.join(os.tmpdir(), 'figurecheck start '));
    folders.push(DATA_DIR);
    mkdirSync(path.join(DATA_DIR, 'postgres'));
    writeFileSync(path.join(DATA_DIR, 'postgres', 'PG_VERSION'), '18\n');
    const refused = await startRefused({ DATA_DIR });
    expect(refused.code).toBe(1);
    expect(refused.output).toMatch(
      /^The database in .* is damaged and cannot be opened: .*\. Put a backup of that folder in its place, or set DATA_DIR to another folder to begin anew\.\n$/,
    );
  });

  it('when the data folder cannot be one', async () => {
    const file = path.join(dataDir(), 'a file');
    writeFileSync(file, '');
    const refused = await startRefused({ DATA_DIR: path.join(file, 'data') });
    expect(refused.code).toBe(1);
    expect(refused.output).toBe(
      `The data folder ${path.join(file, 'data')} cannot be used: a file stands in its way. Make room for it there, or set DATA_DIR to another folder.\n`,
    );
  });

  it('when the database server is out of reach, without its password', async () => {
    const refused = await startRefused({ DATABASE_URL: 'postgresql://desk:sesame@127.0.0.1:1/desk' });
    expect(refused.code).toBe(1);
    expect(refused.output).toContain('The PostgreSQL server of DATABASE_URL does not let us in');
    expect(refused.output).not.toContain('sesame');
    expect(refused.output).not.toMatch(/^\s+at /m);
  });

  it('when a setting makes no sense, without repeating it', async () => {
    const refused = await startRefused({ PORT: 'forty', DATABASE_URL: 'mysql://desk:sesame@db/desk' });
    expect(refused.code).toBe(1);
    expect(refused.output).toContain('PORT must be a number');
    expect(refused.output).toContain('DATABASE_URL must be');
    expect(refused.output).not.toContain('sesame');
  });
});

describe('the door', () => {
  let server: ServerProcess;
  beforeAll(async () => {
    server = await startServer({ DATA_DIR: dataDir() });
  });
  afterAll(() => server.kill());

  it('answers under the names of this machine only', async () => {
    const port = new URL(server.url).port;
    expect(await statusUnder(server.url, `localhost:${port}`)).toBe(200);
    expect(await statusUnder(server.url, `127.0.0.1:${port}`)).toBe(200);
    expect(await statusUnder(server.url, `[::1]:${port}`)).toBe(200);
    expect(await statusUnder(server.url, `rebound.example:${port}`)).toBe(421);
    expect(await statusUnder(server.url, 'localhost.rebound.example')).toBe(421);
  });

  it('gives each answer its own nonce and id, and believes none from outside', async () => {
    const forged = { 'x-nonce': 'mine', 'x-request-id': 'mine', 'content-security-policy': "script-src 'nonce-mine'" };
    const [first, second] = await Promise.all(
      [0, 1].map(() => fetch(`${server.url}/no-such-page`, { headers: forged })),
    );
    const pages = await Promise.all([first?.text(), second?.text()]);
    const nonces = [first, second].map((answer) => /script-src 'self' 'nonce-([^']+)'/.exec(policy(answer))?.[1] ?? '');
    expect(new Set([...nonces, 'mine']).size).toBe(3);
    for (const [index, page] of pages.entries()) {
      expect(page).not.toContain('mine');
      for (const [, nonce] of (page ?? '').matchAll(/<script[^>]* nonce="([^"]*)"/g)) expect(nonce).toBe(nonces[index]);
      expect(page).not.toMatch(/<script(?![^>]* nonce=)/);
    }
    const ids = [first, second].map((answer) => answer?.headers.get('x-request-id'));
    expect(new Set([...ids, 'mine']).size).toBe(3);
    for (const id of ids) await expect.poll(() => server.output()).toContain(`"requestId":"${id}"`);
  });

  it('says once that a proxy seems to stand in front, where it is not trusted', async () => {
    const forwarded = { 'x-forwarded-for': '203.0.113.7' };
    for (let time = 0; time < 2; time += 1) await fetch(`${server.url}/no-such-page`, { headers: forwarded });
    await expect.poll(() => server.output()).toContain('start with TRUST_PROXY=1');
    expect(server.output().split('start with TRUST_PROXY=1')).toHaveLength(2);
  });

  it('keeps one-time tokens out of the log', async () => {
    const answer = await fetch(`${server.url}/invitation/sesame-one?token=sesame-two`, {
      headers: { cookie: 'session=sesame-three', authorization: 'Bearer sesame-four' },
    });
    await answer.text();
    await expect.poll(() => server.output()).toContain('/invitation/[redacted]?token=[redacted]');
    expect(server.output()).not.toContain('sesame');
  });
});

const policy = (answer: Response | undefined) => answer?.headers.get('content-security-policy') ?? '';

/** `fetch` would set the Host header itself. */
function statusUnder(url: string, host: string): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    request(`${url}/api/health`, { headers: { host } }, (answer) => {
      answer.resume();
      resolve(answer.statusCode);
    })
      .on('error', reject)
      .end();
  });
}
