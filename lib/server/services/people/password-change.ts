import 'server-only';
import { createHash } from 'node:crypto';
import type { Change } from '@/lib/server/history';

/**
 * SHA-256, in hex, of a stored password: of its salted hash, which is long and random. Says that it is still the same one,
 * and helps nobody to guess it.
 */
export const passwordDigest = (hash: string): string => createHash('sha256').update(`password\n${hash}`).digest('hex');

/** What was stored, and when the one before it was set. */
export interface PasswordSet {
  readonly digest: string;
  readonly before: Date | null;
}

/** All the history says of a password: when it was set, and whether it is still that one. */
export function passwordChange(personId: string, { digest, before }: PasswordSet, after: Date): Change {
  return {
    subject: { kind: 'person', id: personId },
    before: before && { passwordSetAt: before.toISOString() },
    after: { passwordSetAt: after.toISOString(), passwordDigest: digest },
  };
}
