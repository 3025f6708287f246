import pg from 'pg';

/** A COMMIT that was answered with ROLLBACK: an earlier statement had failed, and nothing was kept. */
export class RolledBack extends Error {
  readonly code = '25P02';
  readonly severity = 'ERROR';
  constructor() {
    super('the transaction was rolled back instead of committed, because a statement in it had failed');
  }
}

/** A pool whose COMMIT never says "done" when the database rolled back. Errors of idle connections go to `onError`, until it ends. */
export function openPool(config: pg.PoolConfig, onError: (error: Error) => void): pg.Pool {
  const pool = new pg.Pool(config);
  pool.on('error', (error) => {
    if (!pool.ending) onError(error);
  });
  pool.on('connect', watchCommits);
  return pool;
}

/**
 * PostgreSQL answers COMMIT in a failed transaction with the tag ROLLBACK and no error; callers must hear one. Prisma
 * loads relations side by side, even in a transaction: its questions take turns, as `pg` wants them to.
 */
function watchCommits(client: pg.PoolClient): void {
  const query = client.query.bind(client) as (...args: unknown[]) => unknown;
  let turn: Promise<unknown> = Promise.resolve();
  const watched = (...args: unknown[]): unknown => {
    if (typeof args.at(-1) === 'function' || isSubmittable(args[0])) return query(...args);
    const answer = turn.then(() => query(...args));
    turn = answer.catch(() => {});
    return isCommit(args[0]) ? answer.then((result) => refuseRollback(result as { command?: unknown })) : answer;
  };
  client.query = watched as typeof client.query;
}

/** A cursor or stream: it is handed back at once, and says itself when it is done. */
const isSubmittable = (statement: unknown): boolean =>
  typeof (statement as { submit?: unknown } | null)?.submit === 'function';

function isCommit(statement: unknown): boolean {
  const text = typeof statement === 'string' ? statement : (statement as { text?: unknown } | null)?.text;
  // polynomial: input at most 20 characters, because longer ones are not asked
  return typeof text === 'string' && text.length < 20 && /^\s*commit\s*;?\s*$/i.test(text);
}

function refuseRollback(result: { command?: unknown }): unknown {
  if (result.command === 'ROLLBACK') throw new RolledBack();
  return result;
}
