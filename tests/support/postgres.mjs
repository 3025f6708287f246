import { execFileSync, spawn } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/**
 * A real PostgreSQL server for tests: the one TEST_DATABASE_URL names (a user who may create databases), or one that is
 * started here from the installed binaries, in a folder of its own, on a free port of this machine, without fsync. It
 * stops with `stop()`, and by itself when this process is gone. Plain JavaScript: tests/run.mjs uses it, too.
 * @returns {Promise<{ url: string, stop: () => Promise<void> }>} `url` names the database "postgres"
 */
export async function startPostgres() {
  const given = process.env.TEST_DATABASE_URL;
  if (given) return { url: given, stop: async () => {} };
  const binaries = findBinaries();
  const user = unprivilegedUser();
  for (let attempt = 1; ; attempt++) {
    try {
      return await startOwn(binaries, user);
    } catch (error) {
      if (attempt === 3) throw error;
    }
  }
}

/** @returns {boolean} can `startPostgres` do its work here? */
export function postgresAvailable() {
  return Boolean(process.env.TEST_DATABASE_URL) || newestBinaries() !== undefined;
}

function findBinaries() {
  const found = newestBinaries();
  if (found) return found;
  throw new Error(
    'No PostgreSQL server (15 or newer) was found. Install one (Debian: apt-get install postgresql; macOS: brew install postgresql), or name one in TEST_DATABASE_URL.',
  );
}

function newestBinaries() {
  const debian = '/usr/lib/postgresql';
  const versions = existsSync(debian) ? readdirSync(debian).filter((name) => Number(name) >= 15) : [];
  const folders = [
    ...versions.sort((a, b) => Number(b) - Number(a)).map((version) => path.join(debian, version, 'bin')),
    ...['/opt/homebrew', '/usr/local'].flatMap((place) => [
      `${place}/opt/postgresql/bin`,
      ...[18, 17, 16, 15].map((version) => `${place}/opt/postgresql@${version}/bin`),
    ]),
    ...(process.env.PATH ?? '').split(path.delimiter),
  ];
  return folders.find(
    (folder) => folder && ['initdb', 'postgres'].every((name) => existsSync(path.join(folder, name))),
  );
}

/** PostgreSQL refuses to run as root: then it runs as somebody who may nothing else. */
function unprivilegedUser() {
  if (process.getuid?.() !== 0) return null;
  const lines = readFileSync('/etc/passwd', 'utf8').split('\n');
  const entry = ['postgres', 'nobody'].map((name) => lines.find((line) => line.startsWith(`${name}:`))).find(Boolean);
  if (!entry) throw new Error('PostgreSQL cannot run as root, and there is neither a user postgres nor nobody.');
  const [, , uid, gid] = entry.split(':');
  return { uid: Number(uid), gid: Number(gid) };
}

async function startOwn(binaries, user) {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'figurecheck-postgres-'));
  if (user) chownSync(folder, user.uid, user.gid);
  const options = { ...user, cwd: folder, env: { PATH: process.env.PATH ?? '', TZ: 'UTC', LC_ALL: 'C' } };
  const data = path.join(folder, 'data');
  try {
    execFileSync(
      path.join(binaries, 'initdb'),
      ['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--locale=C', '--no-sync'],
      { ...options, stdio: ['ignore', 'ignore', 'pipe'] },
    );
    const port = await freePort();
    const server = run(path.join(binaries, 'postgres'), data, port, folder, options);
    await answers(port, server);
    return { url: `postgresql://postgres@127.0.0.1:${port}/postgres`, stop: () => stop(server, folder) };
  } catch (error) {
    rmSync(folder, { recursive: true, force: true });
    throw error;
  }
}

/** Runs under a shell that waits for the end of its input: when this process dies, however it dies, the server goes too. */
function run(postgres, data, port, folder, options) {
  const settings = {
    listen_addresses: '127.0.0.1',
    port,
    unix_socket_directories: '',
    fsync: 'off',
    synchronous_commit: 'off',
    full_page_writes: 'off',
    max_connections: 200,
    shared_buffers: '64MB',
    max_wal_size: '512MB',
  };
  const args = ['-D', data, ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])];
  const script = '"$@" & server=$!; cat >/dev/null; kill -INT $server; wait $server; rm -rf "$FOLDER"';
  const child = spawn('/bin/sh', ['-c', script, 'sh', postgres, ...args], {
    ...options,
    env: { ...options.env, FOLDER: folder },
    stdio: ['pipe', 'ignore', 'pipe'],
    detached: true,
  });
  const server = { child, said: '', ended: new Promise((resolve) => child.once('exit', resolve)) };
  child.stderr.on('data', (chunk) => {
    server.said = (server.said + chunk).slice(-4000);
  });
  child.unref();
  child.stderr.unref();
  child.stdin.unref();
  return server;
}

async function answers(port, server) {
  const deadline = Date.now() + 60_000;
  while (Date.now() < deadline) {
    if (/ready to accept connections/.test(server.said) && (await connects(port))) return;
    if (/FATAL/.test(server.said)) break;
    await sleep(20);
  }
  server.child.stdin.end();
  await server.ended;
  throw new Error(`PostgreSQL did not start:\n${server.said}`);
}

function connects(port) {
  return new Promise((resolve) => {
    const socket = net.connect(port, '127.0.0.1');
    socket.once('connect', () => resolve(true)).once('error', () => resolve(false));
    socket.once('connect', () => socket.destroy());
  });
}

async function stop(server, folder) {
  server.child.ref();
  server.child.stdin.end();
  await server.ended;
  rmSync(folder, { recursive: true, force: true });
}

function freePort() {
  return new Promise((resolve, reject) => {
    const server = net.createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}
