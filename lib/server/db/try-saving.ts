import { type Obstacle, obstacleOf } from './cannot-save';
import type { Database } from './open';

/** Milliseconds for which an answer holds. */
const FRESH = 5_000;
/** Milliseconds after which a database that does not answer counts as out of reach. */
const LIMIT = 8_000;

type Saving = Pick<Database, 'pool' | 'kind'>;

let last: { readonly at: number; readonly answer: Promise<Obstacle | null> } | null = null;

/** What keeps the database from saving, or null. Asked often, it tries seldom. */
export function obstacleNow(db: Saving): Promise<Obstacle | null> {
  if (!last || Date.now() - last.at > FRESH) last = { at: Date.now(), answer: withinLimit(trySaving(db)) };
  return last.answer;
}

/**
 * Tries a write that leaves nothing behind. On a server, a table that lasts as long as its transaction: it takes room for
 * data and for the log. The embedded database looks at its disk itself and takes no changes when that is full; here its
 * log is written to.
 */
export async function trySaving({ pool, kind }: Saving): Promise<Obstacle | null> {
  try {
    if (kind === 'server') await pool.query(PROBE);
    else if (await takesNoChanges(pool)) return 'full';
    else await pool.query("SELECT pg_logical_emit_message(true, 'figurecheck', 'health')");
    return null;
  } catch (error) {
    return obstacleOf(error) ?? 'unreachable';
  }
}

const PROBE = "CREATE TEMPORARY TABLE figurecheck_probe ON COMMIT DROP AS SELECT repeat('x', 1000) AS filler";

async function takesNoChanges(pool: Saving['pool']): Promise<boolean> {
  const { rows } = await pool.query<{ locked: string }>("SELECT current_setting('transaction_read_only') AS locked");
  return rows[0]?.locked === 'on';
}

function withinLimit(answer: Promise<Obstacle | null>): Promise<Obstacle | null> {
  let timer: NodeJS.Timeout;
  const limit = new Promise<Obstacle>((resolve) => {
    timer = setTimeout(() => resolve('unreachable'), LIMIT);
  });
  return Promise.race([answer, limit]).finally(() => clearTimeout(timer));
}
