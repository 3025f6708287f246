import { obstacleOf, obstacleWords } from '@/lib/server/db/cannot-save';
import { database } from '@/lib/server/db/open';
import { obstacleNow } from '@/lib/server/db/try-saving';
import { log } from '@/lib/server/log';
import packageJson from '@/package.json';

export const dynamic = 'force-dynamic';

/** Is it up, which version, on which database, are its tables what this version wants, and can it save? No sign-in needed. */
export async function GET(): Promise<Response> {
  try {
    const db = await database();
    const obstacle = await obstacleNow(db);
    if (obstacle !== null) return down(obstacleWords(obstacle));
    const { applied, pending, failed } = await db.migrations();
    const migrations = { applied: applied.length, pending: pending.length, failed: failed.length };
    const status = pending.length + failed.length === 0 ? 'ok' : 'behind';
    const about = {
      status,
      version: packageJson.version,
      database: { kind: db.kind, version: db.version },
      migrations,
    };
    return Response.json(about, { status: status === 'ok' ? 200 : 503, headers: { 'Cache-Control': 'no-store' } });
  } catch (error) {
    log.error({ err: error }, 'Health: the database does not answer');
    return down(obstacleWords(obstacleOf(error) ?? 'unreachable'));
  }
}

function down(reason: string): Response {
  const about = { status: 'down', reason, version: packageJson.version };
  return Response.json(about, { status: 503, headers: { 'Cache-Control': 'no-store' } });
}
