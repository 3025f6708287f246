import 'server-only';
import { createHash, randomBytes } from 'node:crypto';

/** A token for a one-time link, and the hash that is stored instead of it. */
export function newToken(): { readonly token: string; readonly tokenHash: string } {
  const token = randomBytes(32).toString('base64url');
  return { token, tokenHash: hashToken(token) };
}

export const hashToken = (token: string): string => createHash('sha256').update(token).digest('hex');
