import type pg from 'pg';
import { CannotOpenDatabase } from './cannot-open';
import { openPool } from './pool';

/** Older ones lack what the migrations use. */
const OLDEST = 150_000;

/**
 * Opens a pool on a PostgreSQL server, every session in UTC.
 * @throws a message without the address (it may hold a password) when it cannot be reached or is too old
 */
export async function openServer(databaseUrl: string, onError: (error: Error) => void): Promise<pg.Pool> {
  const pool = openPool(
    {
      connectionString: inUtc(databaseUrl),
      application_name: 'figurecheck',
      max: 10,
      connectionTimeoutMillis: 30_000,
      keepAlive: true,
    },
    onError,
  );
  try {
    await inspect(pool);
    return pool;
  } catch (error) {
    await pool.end();
    throw error;
  }
}

async function inspect(pool: pg.Pool): Promise<void> {
  const { rows } = await pool
    .query<{ number: string; version: string; zone: string }>(
      `SELECT current_setting('server_version_num') AS number, current_setting('server_version') AS version, current_setting('TimeZone') AS zone`,
    )
    .catch((error: unknown) => {
      throw new CannotOpenDatabase(`The PostgreSQL server of DATABASE_URL does not let us in: ${reason(error)}`, {
        cause: error,
      });
    });
  const [server] = rows;
  if (Number(server?.number) < OLDEST)
    throw new CannotOpenDatabase(`DATABASE_URL names a PostgreSQL ${server?.version}; Figurecheck needs 15 or newer.`);
  if (server?.zone !== 'UTC')
    throw new CannotOpenDatabase(
      'Sessions of DATABASE_URL are not in UTC: something between us and the server drops the option "timezone".',
    );
}

/** Adds `-c timezone=UTC` to the options an address may already carry. */
function inUtc(databaseUrl: string): string {
  const url = new URL(databaseUrl);
  const options = url.searchParams.get('options');
  url.searchParams.set('options', [options, '-c timezone=UTC'].filter(Boolean).join(' '));
  return url.href;
}

function reason(error: unknown): string {
  const { message, code, errors } = error as { message?: string; code?: string; errors?: unknown[] };
  return message || (errors?.[0] ? reason(errors[0]) : code) || 'unknown';
}
