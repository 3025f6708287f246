/**
 * For developers: `npm run new-migration -- NAME` writes the next migration, from what the migrations make to what
 * prisma/schema.prisma says. What Prisma cannot say (checks, triggers) is added to the file by hand. Needs no database.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { MIGRATIONS_FOLDER } from '@/lib/server/db/migration-files';
import { nextMigration } from '@/lib/server/db/next-migration';

const [name] = process.argv.slice(2);
if (!name || !/^[a-z][a-z0-9_]*$/.test(name)) stop('Give the migration a name: small letters, digits and _.');

const sql = await nextMigration(readFileSync('prisma/schema.prisma', 'utf8'));
if (sql === null) stop('The migrations already make what prisma/schema.prisma says.');

const stamp = new Date().toISOString().replace(/\D/g, '').slice(0, 14);
const folder = path.join(MIGRATIONS_FOLDER, `${stamp}_${name}`);
mkdirSync(folder, { recursive: true });
writeFileSync(path.join(MIGRATIONS_FOLDER, 'migration_lock.toml'), 'provider = "postgresql"\n');
writeFileSync(path.join(folder, 'migration.sql'), sql);
console.log(`${path.join(folder, 'migration.sql')}: read it, and add what Prisma cannot say.`);

function stop(message: string): never {
  console.error(message);
  process.exit(2);
}
