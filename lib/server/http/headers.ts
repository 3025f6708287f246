import type { IncomingHttpHeaders, ServerResponse } from 'node:http';
import { isLoopback } from '@/lib/server/env';

/** Only this server or Next itself may set these; from outside they would be believed. */
const INTERNAL =
  /^(x-nonce|x-request-id|x-request-path|content-security-policy.*|x-middleware-.*|x-now-.*|x-matched-path|x-invoke-.*|x-nextjs-data|x-next-.*|next-resume|x-prerender-.*|forwarded|x-forwarded-.*|x-real-ip|cf-connecting-ip|true-client-ip|x-client-ip)$/;

export interface Trust {
  /** May the peer's `X-Forwarded-For` be believed? */
  readonly trustProxy: boolean;
  readonly publicUrl: URL | null;
}

/** The address of whoever asks: the socket's, or behind a trusted proxy the one the proxy appended last. */
export function clientAddress(headers: IncomingHttpHeaders, socketAddress: string | undefined, trust: Trust): string {
  const forwarded = headers['x-forwarded-for'];
  const last = trust.trustProxy ? [forwarded].flat().join(',').split(',').at(-1)?.trim() : undefined;
  return (last || socketAddress || 'unknown').replace(/^::ffff:/, '');
}

/** Removes what only the server may say, then says it: where the request came from and under which name. Changes `headers`. */
export function settleForwarding(headers: IncomingHttpHeaders, address: string, trust: Trust): void {
  for (const name of Object.keys(headers)) if (INTERNAL.test(name)) delete headers[name];
  const host = headers.host ?? '';
  const named = trust.publicUrl && !isLoopback(hostname(host) ?? '') ? trust.publicUrl : null;
  headers['x-forwarded-for'] = address;
  headers['x-forwarded-host'] = named?.host ?? host;
  headers['x-forwarded-proto'] = (named?.protocol ?? 'http:').slice(0, -1);
}

/** The name in a Host header, without its port; null if it is no host at all. */
export function hostname(host: string | undefined): string | null {
  const match = /^(\[[0-9a-f:.]+\]|[a-z0-9_.-]+)(?::\d{1,5})?$/i.exec(host ?? '');
  return match?.[1]?.toLowerCase().replace(/\.$/, '') ?? null;
}

/**
 * Bound to loopback, Figurecheck answers only to the names of this machine (and to PUBLIC_URL, for a proxy on it): a web
 * page elsewhere that points its own name at 127.0.0.1 (DNS rebinding) gets nothing.
 */
export function hostAllowed(host: string | undefined, boundTo: string, publicUrl: URL | null): boolean {
  const name = hostname(host);
  if (name === null) return false;
  return !isLoopback(boundTo) || isLoopback(name) || name === publicUrl?.hostname;
}

const ALWAYS: Readonly<Record<string, string>> = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'X-Frame-Options': 'DENY',
};

/** The page that was asked for, for the way back after signing in: path and query, without Next's own parameter. */
export function pagePath(url: string): string {
  const [path = '/', query = ''] = url.split('?', 2);
  const own = query.split('&').filter((pair) => pair && !pair.startsWith('_rsc='));
  const safe = `/${path.replace(/^[/\\]+/, '')}`;
  return own.length > 0 ? `${safe}?${own.join('&')}` : safe;
}

export function setSecurityHeaders(response: ServerResponse, policy: string, publicUrl: URL | null): void {
  for (const [name, value] of Object.entries(ALWAYS)) response.setHeader(name, value);
  response.setHeader('Content-Security-Policy', policy);
  if (publicUrl?.protocol === 'https:') response.setHeader('Strict-Transport-Security', 'max-age=31536000');
}
