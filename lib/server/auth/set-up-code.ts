import 'server-only';
import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { type Env, isLoopback, readEnv } from '@/lib/server/env';

const KEY = Symbol.for('figurecheck.set-up-code');
const shared = globalThis as { [KEY]?: string };

/** No vowels, nothing that looks like something else; twelve of them are 57 bits. */
const ALPHABET = '23456789bcdfghjkmnpqrstvwxyz';

/**
 * The code that proves that whoever makes the first owner can read this terminal, "kfm4-t7wz-9bcd"; null where only this
 * machine can reach the desk. The same until the process ends: the server prints it, the set-up page asks for it.
 */
export function setUpCode(env: Env = readEnv()): string | null {
  if (!reachable(env)) return null;
  shared[KEY] ??= newCode();
  return shared[KEY];
}

/** Bound beyond loopback, or published by a proxy on this machine. */
function reachable(env: Env): boolean {
  return !isLoopback(env.host) || (env.publicUrl !== null && !isLoopback(env.publicUrl.hostname));
}

function newCode(): string {
  const letters = Array.from(randomBytes(12), (byte) => ALPHABET[byte % ALPHABET.length]);
  return [letters.slice(0, 4), letters.slice(4, 8), letters.slice(8)].map((part) => part.join('')).join('-');
}

/** Is this the code, give or take hyphens, spaces and capitals? Always when none is needed. */
export function isSetUpCode(typed: string | null, code: string | null = setUpCode()): boolean {
  if (code === null) return true;
  return timingSafeEqual(digest(typed ?? ''), digest(code));
}

const digest = (code: string) =>
  createHash('sha256')
    .update(code.toLowerCase().replace(/[^a-z0-9]/g, ''))
    .digest();
