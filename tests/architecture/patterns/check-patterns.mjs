// A worker: how the time of each pattern grows with its input, by the checker's own measure. Two of them share the work.
import { parentPort } from 'node:worker_threads';

process.env.RECHECK_BACKEND = 'pure';
const { checkSync } = await import('recheck');

/** In milliseconds, for one pattern: what one way does not decide in time, the other may. */
const WAYS = [
  { checker: 'auto', timeout: 90_000, randomSeed: 1 },
  { checker: 'fuzz', timeout: 150_000, randomSeed: 1 },
];

/** 'linear', 'polynomial 3', 'exponential' or 'undecided'. */
function growthOf(source, flags) {
  for (const way of WAYS) {
    const { status, complexity, error } = checkSync(source, flags, way);
    if (status === 'unknown' || error) continue;
    if (complexity.type === 'polynomial') return `polynomial ${complexity.degree}`;
    return status === 'vulnerable' ? complexity.type : 'linear';
  }
  return 'undecided';
}

parentPort.on('message', ({ pattern, source, flags }) => {
  parentPort.postMessage({ pattern, growth: growthOf(source, flags) });
});
