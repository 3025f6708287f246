import { AsyncLocalStorage } from 'node:async_hooks';
import { randomBytes } from 'node:crypto';

interface CurrentRequest {
  readonly id: string;
}

/**
 * The server's program and the pages (bundled by Next) hold two copies of this module in one process: what they
 * share has to live on the global object.
 */
const KEY = Symbol.for('figurecheck.request');
const shared = globalThis as { [KEY]?: AsyncLocalStorage<CurrentRequest> };
shared[KEY] ??= new AsyncLocalStorage<CurrentRequest>();
const current = shared[KEY];

/** Twelve characters that are easy to read out on the telephone: no vowels, nothing that looks like something else. */
const ALPHABET = '23456789bcdfghjkmnpqrstvwxyz'.split('');

export function newRequestId(): string {
  return Array.from(randomBytes(12), (byte) => ALPHABET[byte % ALPHABET.length]).join('');
}

/** Runs `work`; everything it calls, however late, finds the same request id. */
export function inRequest<T>(id: string, work: () => T): T {
  return current.run({ id }, work);
}

/** The id of the request being answered, or null outside one (start, jobs, commands). */
export function requestId(): string | null {
  return current.getStore()?.id ?? null;
}
