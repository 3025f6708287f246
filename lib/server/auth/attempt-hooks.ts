import 'server-only';
import { APIError, createAuthMiddleware, isAPIError } from 'better-auth/api';
import { isRefusal } from '@/lib/contracts/refusals';
import type { PrismaClient } from '@/prisma/generated/client';
import { type Attempt, forgiveAttempt, takeAttempt } from './attempts';
import { type DeviceRequest, knownDevice, rememberDevice } from './device-cookie';

const SIGN_IN = '/sign-in/email';

/** Counts every sign-in, by whichever door it comes: the page's own action or REST. */
export function attemptHooks(prisma: PrismaClient) {
  return {
    before: createAuthMiddleware(async (ctx) => {
      if (ctx.path !== SIGN_IN) return;
      try {
        await takeAttempt(prisma, await attemptOf(ctx));
      } catch (thrown) {
        if (!isRefusal(thrown)) throw thrown;
        const { code, message, detail } = thrown;
        throw new APIError('TOO_MANY_REQUESTS', { code, message, detail }, waitFor(detail));
      }
    }),
    after: createAuthMiddleware(async (ctx) => {
      if (ctx.path !== SIGN_IN || isAPIError(ctx.context.returned)) return;
      const attempt = await attemptOf(ctx);
      await forgiveAttempt(prisma, attempt);
      if (attempt.account !== null) await rememberDevice(ctx, attempt.account, attempt.device ?? null);
    }),
  };
}

async function attemptOf(ctx: DeviceRequest & { readonly body?: unknown; readonly headers?: Headers | undefined }) {
  const { body, headers } = ctx;
  const email = typeof body === 'object' && body !== null && 'email' in body ? body.email : null;
  const account = typeof email === 'string' ? email : null;
  const address = headers?.get('x-forwarded-for') ?? 'unknown';
  const device = account === null ? null : await knownDevice(ctx, account);
  return { account, address, device } satisfies Attempt;
}

/** The header that tells programs what the message tells people. */
function waitFor(detail: unknown): Record<string, string> {
  const seconds = typeof detail === 'object' && detail !== null && 'retryAfter' in detail ? detail.retryAfter : null;
  return typeof seconds === 'number' ? { 'Retry-After': String(seconds) } : {};
}
