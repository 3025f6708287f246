import { PrismaPg } from '@prisma/adapter-pg';
import type {
  SqlDriverAdapter,
  SqlMigrationAwareDriverAdapterFactory,
  SqlQueryable,
  Transaction,
} from '@prisma/driver-adapter-utils';
import type pg from 'pg';
import {
  checksum,
  MIGRATIONS_FOLDER,
  type Migration,
  MigrationRefused,
  migrationList,
  readMigrations,
} from './migration-files';
import { openSchemaEngine } from './schema-engine';

/** What the database has of the migrations in this version. Names are the folders' names, in order. */
export interface MigrationState {
  readonly applied: readonly string[];
  readonly pending: readonly string[];
  /** Applied, but this version has none of that name: the database was used by a newer one. */
  readonly unknown: readonly string[];
  /** Applied with another text than this version has. */
  readonly changed: readonly string[];
  /** Started by another tool and never finished. */
  readonly failed: readonly string[];
}

/** Prisma's own lock for migrations: `prisma migrate deploy` and we keep out of each other's way. */
const LOCK = 72_707_369;

const EMPTY_SCHEMA = 'datasource db { provider = "postgresql" }';
const NO_FILTERS = { externalTables: [], externalEnums: [] };

export async function migrationState(pool: pg.Pool, folder = MIGRATIONS_FOLDER): Promise<MigrationState> {
  return stateFrom(await new PrismaPg(pool).connect(), readMigrations(folder));
}

/**
 * Applies what is pending, each migration in one transaction with its own record, so that one that fails or is killed
 * leaves nothing. Several starters at once take turns; each migration runs once.
 * @returns the names that were applied here, also given to `report` one by one
 * @throws MigrationRefused
 */
export async function migrate(
  pool: pg.Pool,
  report: (name: string) => void = () => {},
  folder = MIGRATIONS_FOLDER,
): Promise<readonly string[]> {
  const migrations = readMigrations(folder);
  const adapter = await new PrismaPg(pool).connect();
  const done: string[] = [];
  for (;;) {
    const name = await applyNext(adapter, migrations);
    if (name === null) return done;
    done.push(name);
    report(name);
  }
}

/** Applies the first pending migration and answers its name, or null when there is none. */
async function applyNext(adapter: SqlDriverAdapter, migrations: readonly Migration[]): Promise<string | null> {
  const tx = await adapter.startTransaction();
  try {
    await run(tx, `SELECT pg_advisory_xact_lock(${LOCK})`);
    const state = await stateFrom(tx, migrations);
    refuseStrange(state);
    const [name] = state.pending;
    if (name === undefined) return null;
    await apply(tx, migrations.slice(0, migrations.findIndex((migration) => migration.name === name) + 1));
    return name;
  } finally {
    await abandon(tx);
  }
}

/** Runs the last of `upTo`, records it and commits. What fails before the commit is undone by who began the transaction. */
async function apply(tx: Transaction, upTo: readonly Migration[]): Promise<void> {
  let scriptError: unknown;
  const adapter = sessionAdapter(tx, (error) => {
    scriptError = error;
  });
  try {
    const engine = await openSchemaEngine(oneSession(adapter), EMPTY_SCHEMA);
    await engine.applyMigrations({ migrationsList: migrationList(upTo), filters: NO_FILTERS });
    await run(tx, 'COMMIT');
  } catch (error) {
    const cause = scriptError ?? error;
    const message = `The migration ${upTo.at(-1)?.name} failed: ${databaseMessage(cause)}. The database is as it was before it.`;
    throw new MigrationRefused(message, { cause });
  }
}

/** Ends what may still be open. The engine takes its lock for the whole session; this one goes back into a pool. */
async function abandon(tx: Transaction): Promise<void> {
  try {
    await run(tx, 'ROLLBACK');
    await run(tx, 'SELECT pg_advisory_unlock_all()');
  } finally {
    await tx.rollback();
  }
}

/** A driver adapter that stays in one session. A script runs in one go: Prisma's own would cut it at every semicolon. */
export function sessionAdapter(
  session: SqlQueryable,
  onScriptError: (error: unknown) => void = () => {},
): SqlDriverAdapter {
  return {
    provider: 'postgres',
    adapterName: 'figurecheck-migrations',
    queryRaw: (query) => session.queryRaw(query),
    executeRaw: (query) => session.executeRaw(query),
    executeScript: async (script) => {
      await run(session, script).catch((error: unknown) => {
        onScriptError(error);
        throw error;
      });
    },
    startTransaction: () => Promise.reject(new Error('migrations already run in a transaction')),
    getConnectionInfo: () => ({ schemaName: 'public', supportsRelationJoins: true }),
    dispose: () => Promise.resolve(),
  };
}

function oneSession(adapter: SqlDriverAdapter): SqlMigrationAwareDriverAdapterFactory {
  return {
    provider: 'postgres',
    adapterName: adapter.adapterName,
    connect: () => Promise.resolve(adapter),
    connectToShadowDb: () => Promise.reject(new Error('applying migrations needs no second database')),
  };
}

/** Without values this is a simple query: any number of statements, all or none of them. */
async function run(session: SqlQueryable, sql: string): Promise<void> {
  await session.executeRaw({ sql, args: [], argTypes: [] });
}

async function stateFrom(session: SqlQueryable, migrations: readonly Migration[]): Promise<MigrationState> {
  const records = await readRecords(session);
  const finished = new Map(records.filter((record) => record.finished).map((record) => [record.name, record.checksum]));
  const known = new Set(migrations.map(({ name }) => name));
  return {
    applied: [...finished.keys()].sort(),
    pending: migrations.map(({ name }) => name).filter((name) => !finished.has(name)),
    unknown: [...finished.keys()].filter((name) => !known.has(name)).sort(),
    changed: migrations
      .filter((migration) => finished.has(migration.name) && finished.get(migration.name) !== checksum(migration))
      .map(({ name }) => name),
    failed: records.filter(({ name, finished: done }) => !done && !finished.has(name)).map(({ name }) => name),
  };
}

interface AppliedRecord {
  readonly name: string;
  readonly checksum: string;
  readonly finished: boolean;
}

async function readRecords(session: SqlQueryable): Promise<AppliedRecord[]> {
  const table = await session.queryRaw({
    sql: "SELECT to_regclass('public._prisma_migrations')::text",
    args: [],
    argTypes: [],
  });
  if (table.rows[0]?.[0] == null) return [];
  const { rows } = await session.queryRaw({
    sql: 'SELECT migration_name, checksum, finished_at IS NOT NULL FROM public._prisma_migrations WHERE rolled_back_at IS NULL',
    args: [],
    argTypes: [],
  });
  return rows.map(([name, checksum, finished]) => ({
    name: String(name),
    checksum: String(checksum),
    finished: finished === true,
  }));
}

function refuseStrange({ unknown, changed, failed }: MigrationState): void {
  if (failed.length > 0)
    throw new MigrationRefused(`A migration was started by another tool and never finished: ${failed.join(', ')}.`);
  if (unknown.length > 0)
    throw new MigrationRefused(
      `The database was last used by a newer version of Figurecheck (it knows ${unknown.join(', ')}). Install that version.`,
    );
  if (changed.length > 0)
    throw new MigrationRefused(`Changed after it was applied: ${changed.join(', ')}. Migrations are only ever added.`);
}

/** What the database itself said, out of Prisma's wrapping. */
function databaseMessage(error: unknown): string {
  const { cause, message } = error as { cause?: { originalMessage?: string; message?: string }; message?: string };
  return cause?.originalMessage ?? cause?.message ?? message ?? String(error);
}
