import 'server-only';
import { parseSetCookieHeader, toCookieOptions } from 'better-auth/cookies';
import { cookies, headers } from 'next/headers';
import type { Context } from '@/lib/server/context';
import { type Attempt, forgetAttempts, forgiveAttempt, takeAttempt } from './attempts';
import { signInWithPassword, signOut } from './sign-in';

/** Signs the browser in that called this server action. @throws Refusal as signInWithPassword */
export async function signInBrowser({ prisma }: Context, input: unknown): Promise<void> {
  await setBrowserCookies(await signInWithPassword(prisma, input, await headers()));
}

/** Signs the browser out that called this server action. */
export async function signOutBrowser({ prisma }: Context): Promise<void> {
  await setBrowserCookies(await signOut(prisma, await headers()));
}

/** An attempt by a browser nobody is signed in to, at no account in particular. */
export async function browserAttempt(): Promise<Attempt> {
  return { account: null, address: (await headers()).get('x-forwarded-for') ?? 'unknown' };
}

/** Does what may be tried a few times only. What comes out right no longer counts. @throws Refusal too-many-attempts */
export async function countedAttempt<Answer>({ prisma }: Context, attempt: Attempt, work: () => Promise<Answer>) {
  await takeAttempt(prisma, attempt);
  const answer = await work();
  await forgiveAttempt(prisma, attempt);
  return answer;
}

/** Somebody proved otherwise that the account is theirs. */
export const forgetAttemptsOn = ({ prisma }: Context, account: string): Promise<void> =>
  forgetAttempts(prisma, account);

/** Hands better-auth's Set-Cookie on to the browser. */
async function setBrowserCookies(answered: Headers): Promise<void> {
  const set = answered.get('set-cookie');
  if (!set) return;
  const jar = await cookies();
  for (const [name, cookie] of parseSetCookieHeader(set)) jar.set(name, cookie.value, toCookieOptions(cookie));
}
