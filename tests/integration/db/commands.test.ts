import { spawnSync } from 'node:child_process';
import { appendFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openDatabase } from '@/lib/server/db/open';
import { freshDatabaseUrl, prepareFolder } from '../../support/database';
import { freshClone } from '../../support/fresh-clone';

let room: string;
beforeEach(() => {
  room = mkdtempSync(path.join(os.tmpdir(), 'commands '));
});
afterEach(() => rmSync(room, { recursive: true }));

/** Whatever wants to go out goes to a port where nobody is. */
const NOWHERE = 'http://127.0.0.1:9';
const OFFLINE = { HTTP_PROXY: NOWHERE, HTTPS_PROXY: NOWHERE, PRISMA_ENGINES_MIRROR: NOWHERE };

function run(args: readonly string[], env: Record<string, string>) {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, {
    encoding: 'utf8',
    env: { PATH: process.env.PATH, NODE_ENV: 'test', HOME: room, ...env },
  });
  return { status, stdout, stderr };
}

function migrateCommand(env: Record<string, string>) {
  return run(['--conditions=react-server', 'lib/cli/prepared.mjs', 'lib/cli/migrate.ts'], env);
}

test('the client is generated with no network, and only when the schema changed', () => {
  freshClone(room);
  const generate = () => run([path.join(room, 'lib', 'cli', 'generate.mjs')], OFFLINE);
  expect(generate()).toEqual({ status: 0, stdout: 'Database client: written to prisma/generated.\n', stderr: '' });
  expect(existsSync(path.join(room, 'prisma', 'generated', 'client.ts'))).toBe(true);
  expect(generate()).toEqual({ status: 0, stdout: 'Database client: up to date.\n', stderr: '' });
  appendFileSync(path.join(room, 'prisma', 'schema.prisma'), '\nmodel Tide {\n  id Int @id\n}\n');
  expect(generate()).toEqual({ status: 0, stdout: 'Database client: written to prisma/generated.\n', stderr: '' });
});

test('npm run migrate says what it applied, and that nothing is left', () => {
  const first = migrateCommand({ DATA_DIR: room });
  expect(first.stderr).toBe('');
  expect(first.status).toBe(0);
  expect(first.stdout).toMatch(/^(Applied \d{14}_\w+\n)+The embedded database is up to date \(\d+ migrations?\)\.\n$/);
  expect(migrateCommand({ DATA_DIR: room }).stdout).toMatch(/^The embedded database is up to date/);
});

test('npm run migrate on a server', async () => {
  const { url, drop } = await freshDatabaseUrl();
  expect(migrateCommand({ DATABASE_URL: url }).stdout).toMatch(/^The PostgreSQL database is up to date/);
  await drop();
});

test('npm run migrate while the folder is held: one line, exit code 2', async () => {
  await prepareFolder(room);
  const db = await openDatabase({ dataDir: room, what: 'server' });
  const { status, stdout, stderr } = migrateCommand({ DATA_DIR: room });
  await db.close();
  expect(status).toBe(2);
  expect(stdout).toBe('');
  expect(stderr).toMatch(/^The data folder .* is in use by another Figurecheck: process \d+ \(server\), since .*\n$/);
});
