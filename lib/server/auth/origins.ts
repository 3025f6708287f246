import 'server-only';
import { type Env, readEnv } from '@/lib/server/env';

const LOOPBACK = ['127.0.0.1', 'localhost', '[::1]'];

/**
 * The origins whose pages may act for who is signed in: this machine's names, HOST and PUBLIC_URL, and the very origin
 * that was asked. (The last is as good as the Host header, which lib/server/http/headers.ts refuses when it is foreign.)
 */
export function trustedOrigins(headers: Headers | undefined, env: Env = readEnv()): string[] {
  const asked = askedOrigin(headers);
  const port = asked?.port || String(env.port);
  const names = [...LOOPBACK, env.host.includes(':') && !env.host.startsWith('[') ? `[${env.host}]` : env.host];
  const own = names.map((name) => `http://${name}:${port}`).filter((origin) => URL.canParse(origin));
  const all = [...own, ...(env.publicUrl ? [env.publicUrl.href] : []), ...(asked ? [asked.href] : [])];
  return [...new Set(all.map((url) => new URL(url).origin))];
}

/** The address under which people reach this desk: PUBLIC_URL, or what the browser asked, or where we listen. */
export function ownAddress(headers?: Headers, env: Env = readEnv()): string {
  if (env.publicUrl) return env.publicUrl.origin;
  const asked = askedOrigin(headers);
  if (asked) return asked.origin;
  return `http://${env.host === '0.0.0.0' || env.host === '::' ? 'localhost' : env.host}:${env.port}`;
}

/** As settled by our own server, which lets nobody else set these headers. */
function askedOrigin(headers: Headers | undefined): URL | null {
  const host = headers?.get('x-forwarded-host') ?? headers?.get('host');
  if (!host) return null;
  const url = `${headers?.get('x-forwarded-proto') ?? 'http'}://${host}`;
  return URL.canParse(url) ? new URL(url) : null;
}
