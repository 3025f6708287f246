/** `npm run migrate`: brings the database up to date and says what it did. Exit code 2 with one line when it may not. */
import { database } from '@/lib/server/db/open';

const names: string[] = [];
try {
  const db = await database({ what: 'migrate', report: (name) => names.push(name) });
  for (const name of names) console.log(`Applied ${name}`);
  const { applied } = await db.migrations();
  const migrations = applied.length === 1 ? '1 migration' : `${applied.length} migrations`;
  console.log(`The ${db.kind === 'server' ? 'PostgreSQL' : 'embedded'} database is up to date (${migrations}).`);
  await db.close();
} catch (error) {
  for (const name of names) console.log(`Applied ${name}`);
  console.error(error instanceof Error ? error.message : String(error));
  process.exit(2);
}
