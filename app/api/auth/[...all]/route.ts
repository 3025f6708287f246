import { answer } from '@/lib/server/adapters/answer';
import { authFor } from '@/lib/server/auth/auth';
import { visitor } from '@/lib/server/signed-in';

/** The doors of better-auth that stand open to programs; people are made and changed by our own verbs only. */
const OPEN: ReadonlySet<string> = new Set(['/api/auth/sign-in/email', '/api/auth/sign-out', '/api/auth/get-session']);

async function knock(request: Request): Promise<Response> {
  if (!OPEN.has(new URL(request.url).pathname)) return new Response(null, { status: 404 });
  return answer(async () => authFor((await visitor()).prisma).handler(request));
}

export { knock as GET, knock as POST };
