import 'server-only';

/** The server and Next's bundle are two copies of this module and share who is to be woken. */
const KEY = Symbol.for('figurecheck.job-runners');
const shared = globalThis as { [KEY]?: Set<() => void> };
shared[KEY] ??= new Set();
const sleepers = shared[KEY];

/** Those who run jobs in this process look for one at once. Elsewhere they look every other second. */
export function wakeRunners(): void {
  for (const wake of sleepers) wake();
}

/** Has `wake` called whenever a job was queued in this process; gives how to end that. */
export function wakeMe(wake: () => void): () => void {
  sleepers.add(wake);
  return () => void sleepers.delete(wake);
}
