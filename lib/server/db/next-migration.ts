import { existsSync } from 'node:fs';
import { PrismaPg } from '@prisma/adapter-pg';
import { ColumnTypeEnum, type SqlDriverAdapter, type SqlQueryable } from '@prisma/driver-adapter-utils';
import type pg from 'pg';
import { openInMemory } from './embedded';
import { MIGRATIONS_FOLDER, migrationList, readMigrations } from './migration-files';
import { sessionAdapter } from './migrations';
import { openSchemaEngine } from './schema-engine';

/**
 * The SQL from what the migrations of `folder` make to what `schema` (the text of schema.prisma) says; null when they
 * agree. Runs on databases in memory. Checks and triggers are unknown to Prisma: they are neither seen nor dropped.
 */
export async function nextMigration(schema: string, folder = MIGRATIONS_FOLDER): Promise<string | null> {
  const opened: { close(): Promise<void> }[] = [];
  async function connect(): Promise<SqlDriverAdapter> {
    const database = await openInMemory((error) => {
      throw error;
    });
    opened.push(database);
    return sessionAdapter(await catalogueReader(database.pool));
  }
  try {
    const engine = await openSchemaEngine(
      { provider: 'postgres', adapterName: 'figurecheck-migrations', connect, connectToShadowDb: connect },
      schema,
    );
    const { stdout } = await engine.diff({
      from: { tag: 'migrations', ...migrationList(existsSync(folder) ? readMigrations(folder) : []) },
      to: { tag: 'schemaDatamodel', files: [{ path: 'schema.prisma', content: schema }] },
      script: true,
      exitCode: null,
      filters: { externalTables: [], externalEnums: [] },
    });
    return stdout && !stdout.includes('This is an empty migration') ? stdout : null;
  } finally {
    await Promise.all(opened.map((database) => database.close()));
  }
}

/** "char", the catalogue's own one-letter type, and the text it is shown as. */
const LETTER = 18;
const TEXT = 25;

/** Prisma's adapter does not know "char", and the engine insists on it: it is read as text and labelled afterwards. */
async function catalogueReader(pool: pg.Pool): Promise<SqlQueryable> {
  let letters: number[] = [];
  pool.on('connect', (client) => {
    const query = client.query.bind(client) as (...args: unknown[]) => unknown;
    client.query = ((...args: unknown[]) => {
      const done = args.pop() as (error: Error | null, result?: pg.QueryArrayResult) => void;
      return query(...args, (error: Error | null, result?: pg.QueryArrayResult) => {
        letters = (result?.fields ?? []).flatMap((field, at) => (field.dataTypeID === LETTER ? [at] : []));
        for (const field of result?.fields ?? []) if (field.dataTypeID === LETTER) field.dataTypeID = TEXT;
        done(error, result);
      });
    }) as typeof client.query;
  });
  const adapter = await new PrismaPg(pool).connect();
  return {
    provider: adapter.provider,
    adapterName: adapter.adapterName,
    executeRaw: (query) => adapter.executeRaw(query),
    queryRaw: async (query) => {
      const result = await adapter.queryRaw(query);
      for (const at of letters) result.columnTypes[at] = ColumnTypeEnum.Character;
      return result;
    },
  };
}
