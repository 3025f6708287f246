import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { PGlite, type PGliteOptions } from '@electric-sql/pglite';
import type pg from 'pg';
import { CannotOpenDatabase } from './cannot-open';
import { DurableFiles, fsyncPath, fsyncTree } from './durable-files';
import { openPool } from './pool';
import { PgliteWire } from './wire';

/** The PostgreSQL inside PGlite 0.5: a folder of another major version cannot be opened. */
const MAJOR = '18';

/** PGlite's own start, with fsync on and every session in UTC. */
const START = [
  ...PGlite.defaultStartParams.filter((parameter) => parameter !== '-F'),
  ...['-c', 'wal_sync_method=fsync'],
  ...['-c', 'timezone=UTC'],
  ...['-c', 'log_timezone=UTC'],
];

export interface Embedded {
  readonly pool: pg.Pool;
  readonly pglite: PGlite;
  close(): Promise<void>;
}

/** Opens the database in `folder`, making it on the first start. The caller holds the lock of the data folder. */
export async function openEmbedded(folder: string, onError: (error: Error) => void): Promise<Embedded> {
  const version = versionOf(folder);
  if (version === null) await make(folder);
  else if (version !== MAJOR)
    throw new CannotOpenDatabase(
      `The database in ${folder} was made by PostgreSQL ${version}; this version of Figurecheck reads ${MAJOR}.`,
    );
  return serve(await PGlite.create({ fs: new DurableFiles(folder), startParams: START }), onError);
}

/** A database that lives and dies with the process: for tests and for comparing schemas. */
export async function openInMemory(onError: (error: Error) => void, options: PGliteOptions = {}): Promise<Embedded> {
  return serve(await PGlite.create({ ...options, startParams: [...START, '-F'] }), onError);
}

/**
 * One connection, as PGlite has one session: a transaction keeps it, and whoever comes later waits in order. Nothing can
 * read inside somebody else's transaction, and nothing waits for itself as long as a transaction uses its own `tx`.
 */
function serve(pglite: PGlite, onError: (error: Error) => void): Embedded {
  const pool = openPool(
    { max: 1, idleTimeoutMillis: 0, stream: () => new PgliteWire(pglite), user: 'postgres' },
    onError,
  );
  return {
    pool,
    pglite,
    async close() {
      await pool.end();
      await pglite.close();
    },
  };
}

/** Made beside its place and moved there when it is whole and on disk: a first start that is killed leaves nothing half done. */
async function make(folder: string): Promise<void> {
  if (existsSync(folder) && readdirSync(folder).length > 0)
    throw new CannotOpenDatabase(
      `${folder} is not empty, and not a database. Set DATA_DIR to another folder, or remove it.`,
    );
  const draft = `${folder}.new`;
  rmSync(draft, { recursive: true, force: true });
  mkdirSync(draft, { recursive: true, mode: 0o700 });
  const pglite = await PGlite.create({ fs: new DurableFiles(draft), startParams: START });
  await pglite.close();
  fsyncTree(draft);
  rmSync(folder, { recursive: true, force: true });
  renameSync(draft, folder);
  fsyncPath(path.dirname(folder));
}

function versionOf(folder: string): string | null {
  try {
    return readFileSync(path.join(folder, 'PG_VERSION'), 'utf8').trim();
  } catch {
    return null;
  }
}
