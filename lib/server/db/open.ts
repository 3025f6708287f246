import 'server-only';
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { PrismaPg } from '@prisma/adapter-pg';
import type pg from 'pg';
import { readEnv } from '@/lib/server/env';
import { log } from '@/lib/server/log';
import { PrismaClient } from '@/prisma/generated/client';
import { openEmbedded } from './embedded';
import { lockFolder } from './folder-lock';
import { type MigrationState, migrate, migrationState } from './migrations';
import { openServer } from './server';
import { blameFolder } from './unusable-folder';

export interface DatabaseConfig {
  /** A PostgreSQL server; without it the database is embedded in `dataDir`. */
  readonly databaseUrl?: string | null | undefined;
  readonly dataDir: string;
  /** What to say to a second process that wants the folder: "server", "import", ... */
  readonly what?: string | undefined;
}

export interface Database {
  readonly prisma: PrismaClient;
  /** For what Prisma cannot say: scripts, LISTEN, jobs. The embedded one has a single connection. */
  readonly pool: pg.Pool;
  readonly kind: 'embedded' | 'server';
  /** Of PostgreSQL: "18.3". */
  readonly version: string;
  migrations(): Promise<MigrationState>;
  /**
   * Applies what is pending, telling `report` each name.
   * @throws MigrationRefused
   */
  migrate(report?: (name: string) => void): Promise<readonly string[]>;
  /** Ends every connection and gives the folder back. May be called twice. */
  close(): Promise<void>;
}

/** Verbs wait their turn on the embedded database's one connection; Prisma's own two seconds would refuse them. */
const PATIENCE = { maxWait: 30_000, timeout: 60_000 };

/**
 * Opens the database and changes nothing in it.
 * @throws FolderHeld when another process has the data folder
 */
export async function openDatabase(config: DatabaseConfig): Promise<Database> {
  const opened = config.databaseUrl
    ? await openOnServer(config.databaseUrl)
    : await openInFolder(config.dataDir, config.what ?? programName());
  return databaseOver(opened);
}

/** A pool and how to close what stands behind it. */
export interface Opened {
  readonly kind: Database['kind'];
  readonly pool: pg.Pool;
  close(): Promise<void>;
}

export async function databaseOver({ kind, pool, close }: Opened): Promise<Database> {
  try {
    const prisma = new PrismaClient({
      adapter: new PrismaPg(pool),
      transactionOptions: PATIENCE,
      errorFormat: 'minimal',
    });
    const { rows } = await pool.query<{ version: string }>("SELECT current_setting('server_version') AS version");
    let closing: Promise<void> | undefined;
    return {
      prisma,
      pool,
      kind,
      version: rows[0]?.version ?? 'unknown',
      migrations: () => migrationState(pool),
      migrate: (report) => migrate(pool, report),
      close: () => {
        closing ??= prisma.$disconnect().finally(close);
        return closing;
      },
    };
  } catch (error) {
    await close();
    throw error;
  }
}

async function openOnServer(databaseUrl: string): Promise<Opened> {
  const pool = await openServer(databaseUrl, logConnectionError);
  return { kind: 'server', pool, close: () => pool.end() };
}

async function openInFolder(dataDir: string, what: string): Promise<Opened> {
  const folder = path.resolve(dataDir);
  try {
    return await openFolder(folder, what);
  } catch (error) {
    throw blameFolder(folder, error);
  }
}

async function openFolder(folder: string, what: string): Promise<Opened> {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const lock = await lockFolder(folder, what, { onLost: stopAtOnce });
  try {
    const embedded = await openEmbedded(path.join(folder, 'postgres'), logConnectionError);
    const close = () => embedded.close().finally(() => lock.release());
    return { kind: 'embedded', pool: embedded.pool, close };
  } catch (error) {
    lock.release();
    throw error;
  }
}

function logConnectionError(error: Error): void {
  log.error({ err: error }, 'a database connection failed');
}

/** Two writers would ruin the folder: the one that was taken for dead must not write another byte. */
function stopAtOnce(): void {
  log.fatal('the data folder was taken over or removed; stopping at once');
  process.exit(1);
}

const KEY = Symbol.for('figurecheck.database');
const shared = globalThis as { [KEY]?: Promise<Database> };

/**
 * The database of this process, opened and brought up to date on the first call. The custom server and Next's bundle are
 * two copies of this module in one process and share it. A failed opening is tried again on the next call.
 * @throws FolderHeld, MigrationRefused
 */
export function database(first: { what?: string; report?: (name: string) => void } = {}): Promise<Database> {
  shared[KEY] ??= openCurrent(first).catch((error: unknown) => {
    delete shared[KEY];
    throw error;
  });
  return shared[KEY];
}

async function openCurrent({ what, report }: { what?: string; report?: (name: string) => void }): Promise<Database> {
  const { databaseUrl, dataDir } = readEnv();
  const opened = await openDatabase({ databaseUrl, dataDir, what });
  try {
    await opened.migrate(report);
  } catch (error) {
    await opened.close();
    throw error;
  }
  return {
    ...opened,
    close: () => {
      delete shared[KEY];
      return opened.close();
    },
  };
}

function programName(): string {
  const [, script] = process.argv;
  return script ? path.basename(script, path.extname(script)) : 'figurecheck';
}
