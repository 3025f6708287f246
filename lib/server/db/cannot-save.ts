import { isRefusal, Refusal } from '@/lib/contracts/refusals';
import { readEnv } from '@/lib/server/env';
import { log } from '@/lib/server/log';

/** Why nothing can be saved now. */
export type Obstacle = 'full' | 'read-only' | 'unreachable';

/** PostgreSQL's codes, and the names that Prisma's adapter gives to them. */
const OBSTACLES: Readonly<Record<string, Obstacle>> = {
  '53100': 'full',
  '25006': 'read-only',
  '57P01': 'unreachable',
  '57P02': 'unreachable',
  '57P03': 'unreachable',
  '08000': 'unreachable',
  '08001': 'unreachable',
  '08003': 'unreachable',
  '08004': 'unreachable',
  '08006': 'unreachable',
  DatabaseNotReachable: 'unreachable',
  ConnectionClosed: 'unreachable',
  SocketTimeout: 'unreachable',
  P1001: 'unreachable',
  P1017: 'unreachable',
};

const SENTENCES: Readonly<Record<Obstacle, string>> = {
  full: 'Nothing can be saved now: the disk of the database is full. It can be again as soon as somebody makes room on it.',
  'read-only': 'Nothing can be saved now: the database takes no changes (it is read-only).',
  unreachable: 'Nothing can be saved now: the database cannot be reached.',
};

/** Seconds after which to try again. */
const RETRY_AFTER = 5;

/** What keeps the database from saving, as an error tells it, or null if that is not why it was thrown. */
export function obstacleOf(error: unknown): Obstacle | null {
  const obstacle = codesIn(error).flatMap((code) => OBSTACLES[code] ?? [])[0] ?? null;
  // The embedded database takes no changes while its disk has no room (engine-thread.mjs), and for no other reason.
  return obstacle === 'read-only' && readEnv().databaseUrl === null ? 'full' : obstacle;
}

export const obstacleWords = (obstacle: Obstacle): string => SENTENCES[obstacle];

/** The refusal for an error that means: nothing can be saved now. Any other error as it is. */
export function asCannotSave(error: unknown): unknown {
  const obstacle = isRefusal(error) ? null : obstacleOf(error);
  if (obstacle === null) return error;
  log.error({ err: error }, SENTENCES[obstacle]);
  return new Refusal('cannot-save', {
    message: SENTENCES[obstacle],
    detail: { obstacle, retryAfter: RETRY_AFTER },
  });
}

/** Where an error of the database, of Prisma or of its adapter keeps what it is: in itself or in what it wraps. */
function codesIn(error: unknown, depth = 0): string[] {
  if (typeof error !== 'object' || error === null || depth > 4) return [];
  const { code, originalCode, kind, message, cause, meta, driverAdapterError } = error as Record<string, unknown>;
  // The `pg` client gives no code to a connection that broke under a question.
  const broke = typeof message === 'string' && message.startsWith('Connection terminated') ? 'ConnectionClosed' : null;
  const own = [broke, originalCode, code, kind].filter((one) => typeof one === 'string');
  return [...own, ...[cause, meta, driverAdapterError].flatMap((inner) => codesIn(inner, depth + 1))];
}
