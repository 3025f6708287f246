import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import type pg from 'pg';
import { CannotOpenDatabase } from './cannot-open';
import { fsyncPath, fsyncTree } from './durable-files.mjs';
import { Engine, EngineEnded, type EngineOptions } from './engine';
import { openPool } from './pool';
import { EngineWire } from './wire';

/** The PostgreSQL inside PGlite 0.5: a folder of another major version cannot be opened. */
const MAJOR = '18';

export interface Embedded {
  readonly pool: pg.Pool;
  /** The tar of its data folder, to make others from. */
  dump(): Promise<Buffer<ArrayBuffer>>;
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
  const open = () => openFolder(folder);
  return serve(await open(), open, onError);
}

/** A database that lives and dies with the process: for tests and for comparing schemas. */
export async function openInMemory(
  onError: (error: Error) => void,
  options: Pick<EngineOptions, 'template' | 'initdb'> = {},
): Promise<Embedded> {
  const engine = await Engine.open({ folder: null, ...options });
  return serve(engine, () => Promise.reject(engine.ended), onError);
}

/**
 * One connection, as PGlite has one session: a transaction keeps it, and whoever comes later waits in order. Nothing can
 * read inside somebody else's transaction, and nothing waits for itself as long as a transaction uses its own `tx`.
 * An engine that stopped (a disk that filled up in the middle of a write) is opened again by the next who asks.
 */
function serve(first: Engine, open: () => Promise<Engine>, onError: (error: Error) => void): Embedded {
  const engine = reopening(first, open);
  const pool = openPool(
    { max: 1, idleTimeoutMillis: 0, stream: () => new EngineWire(engine), user: 'postgres' },
    onError,
  );
  return {
    pool,
    dump: async () => (await engine()).dump(),
    async close() {
      await pool.end();
      await engine().then(
        (running) => running.close(),
        () => {},
      );
    },
  };
}

/** Milliseconds until an engine that could not be opened again is tried once more. */
const REST = 3_000;

/** The engine that runs now: the first one, or when it stopped another, which all who wait share. */
function reopening(first: Engine, open: () => Promise<Engine>): () => Promise<Engine> {
  let current = Promise.resolve(first);
  let running: Engine | null = first;
  let failedAt = Number.NEGATIVE_INFINITY;
  return () => {
    const stopped = running === null ? Date.now() - failedAt > REST : running.ended !== null;
    if (!stopped) return current;
    running = null;
    failedAt = Number.POSITIVE_INFINITY;
    current = open().then(
      (engine) => {
        running = engine;
        return engine;
      },
      (error: unknown) => {
        failedAt = Date.now();
        throw error;
      },
    );
    return current;
  };
}

/** @throws CannotOpenDatabase when it is damaged */
function openFolder(folder: string): Promise<Engine> {
  return Engine.open({ folder }).catch((error: unknown) => {
    if (!(error instanceof EngineEnded) || error.fullDisk) throw error;
    throw new CannotOpenDatabase(
      `The database in ${folder} is damaged and cannot be opened: ${error.reason}. Put a backup of that folder in its place, or set DATA_DIR to another folder to begin anew.`,
      { cause: error },
    );
  });
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
  const engine = await Engine.open({ folder: draft });
  await engine.close();
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
