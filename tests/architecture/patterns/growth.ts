import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Worker } from 'node:worker_threads';

const ANSWERS = path.join(import.meta.dirname, 'answers.json');
const WORKERS = 2;

/** By pattern as it is written in a literal, how its time grows with its input. */
export type Growth = ReadonlyMap<string, string>;

/** What is known from earlier runs. */
export const knownAnswers = (): Growth =>
  new Map(Object.entries(JSON.parse(readFileSync(ANSWERS, 'utf8')) as Record<string, string>));

/** A pattern that is decided and no worse than polynomial is kept: it need not be looked at again. */
export function keepAnswers(growth: Growth): void {
  const kept = [...growth]
    .filter(([, how]) => /^(linear|polynomial \d)$/.test(how))
    .sort(([a], [b]) => (a < b ? -1 : 1));
  writeFileSync(ANSWERS, `${JSON.stringify(Object.fromEntries(kept), null, 2)}\n`);
}

/** Asks the checker about patterns, in workers: one pattern can keep it busy for a minute. */
export async function growthOf(patterns: readonly string[]): Promise<Growth> {
  const found = new Map<string, string>();
  const waiting = [...patterns];
  const workers = Math.min(WORKERS, patterns.length);
  await Promise.all(Array.from({ length: workers }, () => answersOf(waiting, found)));
  return found;
}

function answersOf(waiting: string[], found: Map<string, string>): Promise<void> {
  const worker = new Worker(path.join(import.meta.dirname, 'check-patterns.mjs'));
  return new Promise((resolve, reject) => {
    const next = () => {
      const pattern = waiting.pop();
      if (pattern === undefined) return void worker.terminate().then(() => resolve(), reject);
      const { source, flags } = parted(pattern);
      worker.postMessage({ pattern, source, flags });
    };
    worker.on('message', ({ pattern, growth }: { pattern: string; growth: string }) => {
      found.set(pattern, growth);
      next();
    });
    worker.on('error', reject);
    next();
  });
}

function parted(pattern: string): { source: string; flags: string } {
  const end = pattern.lastIndexOf('/');
  return { source: pattern.slice(1, end), flags: pattern.slice(end + 1) };
}
