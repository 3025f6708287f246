import 'server-only';
import { APIError, createAuthMiddleware, isAPIError } from 'better-auth/api';
import { isRefusal } from '@/lib/contracts/refusals';
import type { PrismaClient } from '@/prisma/generated/client';
import { type Attempt, forgiveAttempt, takeAttempt } from './attempts';

const SIGN_IN = '/sign-in/email';

/** Counts every sign-in, by whichever door it comes: the page's own action or REST. */
export function attemptHooks(prisma: PrismaClient) {
  return {
    before: createAuthMiddleware(async (ctx) => {
      if (ctx.path !== SIGN_IN) return;
      try {
        await takeAttempt(prisma, attemptOf(ctx.body, ctx.headers));
      } catch (thrown) {
        if (!isRefusal(thrown)) throw thrown;
        const { code, message, detail } = thrown;
        throw new APIError('TOO_MANY_REQUESTS', { code, message, detail }, waitFor(detail));
      }
    }),
    after: createAuthMiddleware(async (ctx) => {
      if (ctx.path !== SIGN_IN || isAPIError(ctx.context.returned)) return;
      await forgiveAttempt(prisma, attemptOf(ctx.body, ctx.headers));
    }),
  };
}

function attemptOf(body: unknown, headers: Headers | undefined): Attempt {
  const email = typeof body === 'object' && body !== null && 'email' in body ? body.email : null;
  return {
    account: typeof email === 'string' ? email : null,
    address: headers?.get('x-forwarded-for') ?? 'unknown',
  };
}

/** The header that tells programs what the message tells people. */
function waitFor(detail: unknown): Record<string, string> {
  const seconds = typeof detail === 'object' && detail !== null && 'retryAfter' in detail ? detail.retryAfter : null;
  return typeof seconds === 'number' ? { 'Retry-After': String(seconds) } : {};
}
