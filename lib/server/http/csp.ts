import { randomBytes } from 'node:crypto';

/** 128 bits, fresh for every answer. */
export function newNonce(): string {
  return randomBytes(16).toString('base64');
}

/**
 * What a page may load and run. Scripts only with this answer's nonce (Next reads it from the request's copy of this
 * header), style elements likewise; style attributes are allowed because charts and components position by them.
 */
export function contentSecurityPolicy(nonce: string): string {
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'`,
    `style-src 'self' 'nonce-${nonce}'`,
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "object-src 'none'",
  ].join('; ');
}
