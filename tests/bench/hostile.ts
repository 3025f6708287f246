/**
 * npm run bench -- hostile: how fast texts are read that are written to be slow, as a share of the rate of prose in the
 * same run, with full context; at a quarter of the length and at the whole of it, so that what grows faster than its
 * text shows; and how much memory the answer takes for each character.
 */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { readFigures } from '@/lib/core/frames/read-figures';
import { english } from '@/lib/server/grammar/english';
import { readLine } from '../corpus/notation';
import { HOSTILE } from '../support/hostile-texts';

/** In characters. */
const LENGTH = 400_000;
const RUNS = 3;

/** Whole sentences with figures in them, as the corpora have them: what a newsroom reads. */
function prose(): string {
  const folder = path.join(import.meta.dirname, '../corpus');
  const files = ['news.txt', 'review.txt'].filter((name) => readdirSync(folder).includes(name));
  const lines = files.flatMap((name) => readFileSync(path.join(folder, name), 'utf8').split('\n'));
  return lines
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => readLine(line).text)
    .join('\n\n');
}

const sized = (piece: string, length: number): string =>
  Buffer.from(piece.repeat(Math.ceil(length / piece.length)).slice(0, length)).toString();

/** Characters a second, the best of some runs, since others use this machine too. */
function rateOf(text: string): number {
  const rates = Array.from({ length: RUNS }, () => {
    const start = performance.now();
    readFigures(text, { grammar: english() });
    return (text.length / (performance.now() - start)) * 1000;
  });
  return Math.max(...rates);
}

/** Bytes held by the figures of a text, for each of its characters. */
function heldBy(text: string): number {
  globalThis.gc?.();
  const before = process.memoryUsage().heapUsed;
  const figures = readFigures(text, { grammar: english() });
  globalThis.gc?.();
  const held = process.memoryUsage().heapUsed - before;
  return figures.length === 0 ? 0 : Math.max(0, held) / text.length;
}

const whole = prose();
for (let warm = 0; warm < 3; warm += 1) readFigures(sized(whole, LENGTH), { grammar: english() });
const proseRate = rateOf(sized(whole, LENGTH));
console.log(`prose: ${(proseRate / 1e6).toFixed(2)} M characters a second\n`);
console.log(
  `${'text'.padEnd(34)}${'share of prose'.padStart(16)}${'whole : quarter'.padStart(18)}${'bytes held'.padStart(13)}`,
);
for (const [name, piece] of HOSTILE) {
  const [quarter, all] = [rateOf(sized(piece, LENGTH / 4)), rateOf(sized(piece, LENGTH))];
  const cells = [(all / proseRate).toFixed(2).padStart(16), (all / quarter).toFixed(2).padStart(18)];
  console.log(
    `${name.padEnd(34)}${cells.join('')}${heldBy(sized(piece, LENGTH / 4))
      .toFixed(0)
      .padStart(13)}`,
  );
}
