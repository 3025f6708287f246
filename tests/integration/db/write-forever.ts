/** Commits one number after the other, and says each when it is committed, until it is killed. */
import { openDatabase } from '@/lib/server/db/open';

const [dataDir = ''] = process.argv.slice(2);
const { pool } = await openDatabase({ dataDir });
await pool.query('CREATE TABLE IF NOT EXISTS written (n serial PRIMARY KEY, filler text)');
const { rows } = await pool.query<{ last: number }>('SELECT coalesce(max(n), 0)::int AS last FROM written');
for (let n = (rows[0]?.last ?? 0) + 1; ; n++) {
  await pool.query("INSERT INTO written VALUES ($1, repeat('x', 500))", [n]);
  process.stdout.write(`${n}\n`);
}
