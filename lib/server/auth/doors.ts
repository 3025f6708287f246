import 'server-only';
import type { Context } from '@/lib/server/context';
import { authFor } from './auth';

/**
 * The doors of better-auth that stand open to programs. All others stay shut: people are made and changed by our own
 * verbs only, and no door says what the HttpOnly cookie holds.
 */
export const OPEN_DOORS: ReadonlySet<string> = new Set(['POST /sign-in/email', 'POST /sign-out']);

const FOLDER = '/api/auth';

/** What better-auth answers at an open door: its status, and with success no body, for that would hold the token. */
export async function knock({ prisma }: Pick<Context, 'prisma'>, request: Request): Promise<Response> {
  const { pathname } = new URL(request.url);
  const door = `${request.method} ${pathname.slice(FOLDER.length)}`;
  if (!pathname.startsWith(`${FOLDER}/`) || !OPEN_DOORS.has(door)) return new Response(null, { status: 404 });
  const answered = await authFor(prisma).handler(request);
  if (!answered.ok) return answered;
  const cookies = answered.headers.getSetCookie().map((cookie): [string, string] => ['Set-Cookie', cookie]);
  return new Response(null, { status: 204, headers: [['Cache-Control', 'no-store'], ...cookies] });
}
