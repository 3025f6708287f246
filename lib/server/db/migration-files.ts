import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { MigrationList } from './schema-engine';

export const MIGRATIONS_FOLDER = path.join('prisma', 'migrations');

export interface Migration {
  readonly name: string;
  readonly sql: string;
}

/** A migration could not be applied, or the database is not one this version may touch. It is as it was before. */
export class MigrationRefused extends Error {
  override readonly name = 'MigrationRefused';
  readonly code = 'MIGRATION_REFUSED';
}

/** @throws MigrationRefused when there is no such folder */
export function readMigrations(folder: string): Migration[] {
  // The bundler must not take every file a folder's name could mean for a part of the program.
  if (!existsSync(/* turbopackIgnore: true */ folder))
    throw new MigrationRefused(`There are no migrations in ${path.resolve(folder)}.`);
  return readdirSync(/* turbopackIgnore: true */ folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => ({
      name,
      sql: readFileSync(/* turbopackIgnore: true */ path.join(folder, name, 'migration.sql'), 'utf8'),
    }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** The migrations as the schema engine takes them. */
export function migrationList(migrations: readonly Migration[]): MigrationList {
  return {
    baseDir: path.resolve(MIGRATIONS_FOLDER),
    lockfile: { path: 'migration_lock.toml', content: 'provider = "postgresql"\n' },
    shadowDbInitScript: '',
    migrationDirectories: migrations.map(({ name, sql }) => ({
      path: name,
      migrationFile: { path: 'migration.sql', content: { tag: 'ok', value: sql } },
    })),
  };
}

/** What Prisma keeps of a migration's text. */
export function checksum({ sql }: Migration): string {
  return createHash('sha256').update(sql, 'utf8').digest('hex');
}
