import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import { openInMemory } from '@/lib/server/db/embedded';
import { MIGRATIONS_FOLDER } from '@/lib/server/db/migration-files';
import { migrate } from '@/lib/server/db/migrations';
import { type Database, databaseOver, openDatabase } from '@/lib/server/db/open';
import { postgresUrl } from './postgres-url';

/** What is made once stays here for the next worker and the next run. */
const CACHE = path.join('node_modules', '.cache', 'figurecheck');

export type DatabaseKind = Database['kind'];

/** Both databases, for `describe.each(databaseKinds())`: what a verb promises, it promises on each. */
export function databaseKinds(): readonly DatabaseKind[] {
  return ['embedded', 'server'];
}

/** An empty, migrated database of its own; `close()` removes it. Embedded ones live in memory, with the same session and pool. */
export function freshDatabase(kind: DatabaseKind): Promise<Database> {
  return kind === 'embedded' ? freshEmbedded() : freshOnServer();
}

async function freshEmbedded(): Promise<Database> {
  const { pool, close } = await openInMemory(fail, { template: await embeddedTemplate() });
  return databaseOver({ kind: 'embedded', pool, close });
}

async function freshOnServer(): Promise<Database> {
  const url = await serverTemplate();
  const name = `figurecheck_test_${process.pid}_${Date.now().toString(36)}_${Math.random().toString(36).slice(2, 8)}`;
  await asAdministrator(url.server, async (client) => {
    await client.query(`CREATE DATABASE ${name} TEMPLATE ${url.template}`);
  });
  const database = await openDatabase({ databaseUrl: databaseUrl(url.server, name), dataDir: '' });
  return {
    ...database,
    async close() {
      await database.close();
      await asAdministrator(url.server, (client) => client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`));
    },
  };
}

/** Another pool on the same database, as a second starter would have; on the embedded one there is only the first. */
export async function secondConnection(
  database: Database,
): Promise<{ readonly pool: pg.Pool; close(): Promise<void> }> {
  if (database.kind === 'embedded') return { pool: database.pool, close: async () => {} };
  const pool = new pg.Pool({ ...database.pool.options });
  return { pool, close: () => pool.end() };
}

/** The address of a fresh, migrated database on the server, for a process of its own (the e2e server). */
export async function freshDatabaseUrl(): Promise<{ readonly url: string; drop(): Promise<void> }> {
  const { server, template } = await serverTemplate();
  const name = `figurecheck_e2e_${process.pid}_${Date.now().toString(36)}`;
  await asAdministrator(server, (client) => client.query(`CREATE DATABASE ${name} TEMPLATE ${template}`));
  return {
    url: databaseUrl(server, name),
    async drop() {
      await asAdministrator(server, (client) => client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`));
    },
  };
}

/**
 * Puts an embedded database into a data folder, as the product makes one and with every migration: to make it takes ten
 * times as long as to open it, and only some tests are about the making.
 */
export async function prepareFolder(dataDir: string): Promise<void> {
  cpSync(path.join(await preparedFolder(), 'postgres'), path.join(dataDir, 'postgres'), { recursive: true });
}

const DATABASE_SOURCES = path.join('lib', 'server', 'db');

/** Made by the sources as they are now, and kept beside the template. Two that make it at once: one is kept. */
async function preparedFolder(): Promise<string> {
  const hash = createHash('sha256').update(fingerprint());
  for (const name of readdirSync(DATABASE_SOURCES).sort())
    hash
      .update(`${name}\0`)
      .update(readFileSync(path.join(DATABASE_SOURCES, name)))
      .update('\0');
  const folder = path.join(CACHE, `data-${pgliteVersion()}-${hash.digest('hex').slice(0, 16)}`);
  if (existsSync(folder)) return folder;
  const draft = `${folder}.${process.pid}`;
  const database = await openDatabase({ databaseUrl: null, dataDir: draft });
  await database.migrate();
  await database.close();
  try {
    renameSync(draft, folder);
  } catch (error) {
    rmSync(draft, { recursive: true, force: true });
    if (!existsSync(folder)) throw error;
  }
  return folder;
}

/** Says which migrations a template holds: a changed one makes a new template. */
function fingerprint(): string {
  const hash = createHash('sha256');
  for (const name of readdirSync(MIGRATIONS_FOLDER).sort()) {
    const file = path.join(MIGRATIONS_FOLDER, name, 'migration.sql');
    if (existsSync(file)) hash.update(name).update('\0').update(readFileSync(file)).update('\0');
  }
  return hash.digest('hex').slice(0, 16);
}

let embedded: Promise<Buffer<ArrayBuffer>> | undefined;

/** The folder of a migrated PGlite, made once and kept in node_modules/.cache for the next worker and the next run. */
function embeddedTemplate(): Promise<Buffer<ArrayBuffer>> {
  embedded ??= readOrMakeTemplate();
  return embedded;
}

async function readOrMakeTemplate(): Promise<Buffer<ArrayBuffer>> {
  const file = path.join(CACHE, `pglite-${pgliteVersion()}-${fingerprint()}.tar`);
  if (existsSync(file)) return readFileSync(file);
  const made = await makeTemplate();
  mkdirSync(CACHE, { recursive: true });
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, made);
  renameSync(draft, file);
  return made;
}

/** Small, as it is unpacked for every test: without the databases nobody connects to, with write-ahead logs of 1 MB. */
async function makeTemplate(): Promise<Buffer<ArrayBuffer>> {
  const database = await openInMemory(fail, { initdb: ['--wal-segsize=1'] });
  await migrate(database.pool);
  await database.pool.query(
    "UPDATE pg_database SET datistemplate = false, datallowconn = false WHERE datname LIKE 'template_'",
  );
  await database.pool.query('DROP DATABASE template0');
  await database.pool.query('DROP DATABASE template1');
  await database.pool.query('CHECKPOINT');
  const dump = await database.dump();
  await database.close();
  return dump;
}

function pgliteVersion(): string {
  const manifest = path.join('node_modules', '@electric-sql', 'pglite', 'package.json');
  return (JSON.parse(readFileSync(manifest, 'utf8')) as { version: string }).version;
}

interface Template {
  readonly server: string;
  readonly template: string;
}

let onServer: Promise<Template> | undefined;

/** A migrated database on the server to copy from; workers that want it at once take turns. */
function serverTemplate(): Promise<Template> {
  onServer ??= makeServerTemplate();
  return onServer;
}

async function makeServerTemplate(): Promise<Template> {
  const server = await postgresUrl();
  const template = `figurecheck_template_${fingerprint()}`;
  await asAdministrator(server, async (client) => {
    await client.query('SELECT pg_advisory_lock(7465737473)');
    const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [template]);
    if (rowCount) return;
    await client.query(`DROP DATABASE IF EXISTS ${template}_draft`);
    await client.query(`CREATE DATABASE ${template}_draft`);
    const draft = await openDatabase({ databaseUrl: databaseUrl(server, `${template}_draft`), dataDir: '' });
    await draft.migrate();
    await draft.close();
    await client.query(`ALTER DATABASE ${template}_draft RENAME TO ${template}`);
  });
  return { server, template };
}

async function asAdministrator(url: string, act: (client: pg.Client) => Promise<unknown>): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await act(client);
  } finally {
    await client.end();
  }
}

function databaseUrl(server: string, database: string): string {
  const url = new URL(server);
  url.pathname = `/${database}`;
  return url.href;
}

function fail(error: Error): never {
  throw error;
}
