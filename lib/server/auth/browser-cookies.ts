import 'server-only';
import { parseSetCookieHeader, toCookieOptions } from 'better-auth/cookies';
import { cookies } from 'next/headers';

/** Hands better-auth's Set-Cookie on to the browser that called this server action. */
export async function setBrowserCookies(answered: Headers): Promise<void> {
  const set = answered.get('set-cookie');
  if (!set) return;
  const jar = await cookies();
  for (const [name, cookie] of parseSetCookieHeader(set)) jar.set(name, cookie.value, toCookieOptions(cookie));
}
