import 'server-only';
import { isAPIError } from 'better-auth/api';
import { SignIn } from '@/lib/contracts/people';
import { Refusal } from '@/lib/contracts/refusals';
import { parse } from '@/lib/server/verb';
import type { PrismaClient } from '@/prisma/generated/client';
import { authFor } from './auth';

/**
 * Starts a session. Gives the headers with its cookie.
 * @throws Refusal invalid (the same for an unknown e-mail and a wrong password), too-many-attempts, not-allowed
 */
export async function signInWithPassword(prisma: PrismaClient, input: unknown, asked: Headers): Promise<Headers> {
  const { email, password } = parse(SignIn, input);
  try {
    const body = { email, password };
    const { headers } = await authFor(prisma).api.signInEmail({ body, headers: asked, returnHeaders: true });
    return headers;
  } catch (thrown) {
    throw isAPIError(thrown) ? refusalFor(thrown.statusCode, thrown.body, thrown) : thrown;
  }
}

interface SaidByAuth {
  readonly message?: string | undefined;
  readonly detail?: unknown;
}

function refusalFor(status: number, said: SaidByAuth | undefined, thrown: Error): Error {
  if (status === 429) return new Refusal('too-many-attempts', { message: said?.message ?? '', detail: said?.detail });
  if (status === 403)
    return new Refusal('not-allowed', { message: 'This account is deactivated. Ask an owner of the desk.' });
  if (status === 401) return new Refusal('invalid', { message: 'That e-mail and password do not go together.' });
  return thrown;
}

/** Ends the session of these headers, if there is one. Gives the headers that take its cookie away. */
export async function signOut(prisma: PrismaClient, asked: Headers): Promise<Headers> {
  const { headers } = await authFor(prisma).api.signOut({ headers: asked, returnHeaders: true });
  return headers;
}
