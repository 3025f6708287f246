import 'server-only';
import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { readEnv } from '@/lib/server/env';

/** The key that signs session cookies: BETTER_AUTH_SECRET, or one made once and kept in the data folder. */
export function authSecret(): string {
  const given = process.env.BETTER_AUTH_SECRET;
  return given || keptSecret(readEnv().dataDir);
}

/** Reads `folder`/auth-secret; makes it, readable to its owner only, when it is not there. The first of two makers wins. */
export function keptSecret(folder: string): string {
  const file = path.join(folder, 'auth-secret');
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  try {
    writeFileSync(file, randomBytes(32).toString('base64url'), { flag: 'wx', mode: 0o600 });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  const secret = readFileSync(file, 'utf8').trim();
  if (secret.length < 32) throw new Error(`${file} is damaged: remove it (everybody then signs in again).`);
  return secret;
}
