// A worker: how the time of each pattern grows with its input, by the checker's own measure. Two of them share the work.
import { parentPort } from 'node:worker_threads';

process.env.RECHECK_BACKEND = 'pure';
const { checkSync } = await import('recheck');

/** In milliseconds, for one pattern: enough for the slowest on a busy machine. */
const LIMITS = { timeout: 240_000, randomSeed: 1 };

/** 'linear', 'polynomial 3', 'exponential' or 'undecided'. */
function growthOf(source, flags) {
  const { status, complexity, error } = checkSync(source, flags, LIMITS);
  if (status === 'unknown' || error) return 'undecided';
  if (complexity.type === 'polynomial') return `polynomial ${complexity.degree}`;
  return status === 'vulnerable' ? complexity.type : 'linear';
}

parentPort.on('message', ({ pattern, source, flags }) => {
  parentPort.postMessage({ pattern, growth: growthOf(source, flags) });
});
