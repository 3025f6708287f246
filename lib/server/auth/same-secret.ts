import { createHash } from 'node:crypto';
import type { Database } from '@/lib/server/db/open';

/** Two apps on one database sign with different secrets: a session of the one is none at the other. */
export class OtherSecret extends Error {
  override readonly name = 'OtherSecret';
  constructor() {
    super(
      'Another Figurecheck works on this database with another secret: whoever signs in at one would not be signed in at the other. Start both with the same BETTER_AUTH_SECRET, or stop the other one first.',
    );
  }
}

/** Names our locks among those of the database. */
const LOCKS = 72_707_370;

/**
 * Leaves the fingerprint of this app's secret in the database, as a lock that lasts as long as its connection, and looks
 * whether another app there has left a different one. A secret that is changed while nobody runs is no matter.
 * @returns how to take it away again
 * @throws OtherSecret
 */
export async function sameSecret({ pool, kind }: Pick<Database, 'pool' | 'kind'>, secret: string): Promise<() => void> {
  // The embedded database has one app: the folder's lock sees to that.
  if (kind === 'embedded') return () => {};
  const fingerprint = createHash('sha256').update(secret).digest().readInt32BE(0);
  const connection = await pool.connect();
  const release = () => connection.release(true);
  // A server that goes away ends this connection too; whoever asks next hears of it.
  connection.on('error', () => {});
  try {
    await connection.query('SELECT pg_advisory_lock_shared($1, $2)', [LOCKS, fingerprint]);
    const { rows } = await connection.query(OTHERS, [LOCKS, fingerprint]);
    if (rows.length > 0) throw new OtherSecret();
    return release;
  } catch (error) {
    release();
    throw error;
  }
}

/** The catalogue keeps both halves of a lock's name without a sign. */
const OTHERS = `
  SELECT 1 FROM pg_locks
  WHERE locktype = 'advisory' AND granted AND objsubid = 2 AND database = (SELECT oid FROM pg_database WHERE datname = current_database())
    AND classid::bigint = $1::bigint AND objid::bigint <> ($2::bigint & 4294967295)`;
