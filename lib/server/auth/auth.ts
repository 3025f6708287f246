import 'server-only';
import { betterAuth } from 'better-auth';
import { prismaAdapter } from 'better-auth/adapters/prisma';
import { v7 as uuidv7 } from 'uuid';
import { LONGEST_PASSWORD, SHORTEST_PASSWORD } from '@/lib/contracts/password-length';
import { attemptHooks } from '@/lib/server/auth/attempt-hooks';
import { sessionsOnly } from '@/lib/server/auth/history-client';
import { ownAddress, trustedOrigins } from '@/lib/server/auth/origins';
import { authSecret } from '@/lib/server/auth/secret';
import { readEnv } from '@/lib/server/env';
import { log } from '@/lib/server/log';
import type { PrismaClient } from '@/prisma/generated/client';

/** Thirty days; then one signs in again. Sessions are not prolonged behind people's backs. */
const SESSION_SECONDS = 30 * 24 * 60 * 60;

type Auth = ReturnType<typeof makeAuth>;

const made = new WeakMap<PrismaClient, Auth>();

/** The better-auth of this database; made at the first use, never on import. */
export function authFor(prisma: PrismaClient): Auth {
  const there = made.get(prisma);
  if (there) return there;
  const auth = makeAuth(prisma);
  made.set(prisma, auth);
  return auth;
}

/**
 * better-auth keeps sessions and compares passwords, nothing else: people are made and changed by our verbs, and the
 * client it is given refuses every other write.
 */
function makeAuth(prisma: PrismaClient) {
  const env = readEnv();
  return betterAuth({
    appName: 'Figurecheck',
    baseURL: ownAddress(undefined, env),
    basePath: '/api/auth',
    secret: authSecret(),
    database: prismaAdapter(sessionsOnly(prisma), { provider: 'postgresql' }),
    trustedOrigins: (request) => trustedOrigins(request?.headers),
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: SHORTEST_PASSWORD,
      maxPasswordLength: LONGEST_PASSWORD,
    },
    session: { expiresIn: SESSION_SECONDS, disableSessionRefresh: true },
    hooks: attemptHooks(prisma),
    // Its own limiter only slows floods at the REST door; attempts are counted per account and address in attempts.ts.
    rateLimit: {
      enabled: true,
      window: 60,
      max: 600,
      customRules: { '/sign-in/email': { window: 60, max: 120 } },
    },
    advanced: {
      cookiePrefix: 'figurecheck',
      // Said aloud, because it would leave both checks out under test.
      disableOriginCheck: false,
      disableCSRFCheck: false,
      useSecureCookies: env.publicUrl?.protocol === 'https:',
      defaultCookieAttributes: { httpOnly: true, sameSite: 'lax', path: '/' },
      database: { generateId: () => uuidv7() },
      ipAddress: { ipAddressHeaders: ['x-forwarded-for'] },
    },
    telemetry: { enabled: false },
    // What is not an answer of its own is a bug: it goes to who called, and from there to the log.
    onAPIError: { throw: true },
    logger: { level: 'error', log: (_level, message) => log.warn(`better-auth: ${message}`) },
  });
}
