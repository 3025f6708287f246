import 'server-only';
import { parseSetCookieHeader, toCookieOptions } from 'better-auth/cookies';
import { cookies, headers } from 'next/headers';
import type { PrismaClient } from '@/prisma/generated/client';
import type { Attempt } from './attempts';
import { signInWithPassword, signOut } from './sign-in';

/** Signs the browser in that called this server action. @throws Refusal as signInWithPassword */
export async function signInBrowser(prisma: PrismaClient, input: unknown): Promise<void> {
  await setBrowserCookies(await signInWithPassword(prisma, input, await headers()));
}

/** Signs the browser out that called this server action. */
export async function signOutBrowser(prisma: PrismaClient): Promise<void> {
  await setBrowserCookies(await signOut(prisma, await headers()));
}

/** An attempt by a browser nobody is signed in to, at no account in particular. */
export async function browserAttempt(): Promise<Attempt> {
  return { account: null, address: (await headers()).get('x-forwarded-for') ?? 'unknown' };
}

/** Hands better-auth's Set-Cookie on to the browser. */
async function setBrowserCookies(answered: Headers): Promise<void> {
  const set = answered.get('set-cookie');
  if (!set) return;
  const jar = await cookies();
  for (const [name, cookie] of parseSetCookieHeader(set)) jar.set(name, cookie.value, toCookieOptions(cookie));
}
