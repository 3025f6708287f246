/**
 * `npm run bench -- reading [FOLDER]`: how many of the labelled sentences (by default of `../shared/cases`) are read right, by
 * their own runner, in two halves: `open`, which is looked at while the engine is made, and `shut`, of which only the sum
 * is printed. Which half a sentence is in follows from its id alone. Prints, asserts nothing.
 */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const SEED = '2026-11-29';
const FILES = ['figures', 'claims', 'real'];
const HALVES = ['open', 'shut'] as const;

const [folder = '../shared/cases', wanted] = process.argv.slice(2);
const runner = path.resolve(folder, 'figures.mjs');
if (!existsSync(runner)) {
  console.error(`There is no ${runner}. Name the folder with figures.mjs and the labelled sentences.`);
  process.exit(2);
}

const halfOf = (id: string): (typeof HALVES)[number] =>
  HALVES[(createHash('sha256').update(`${SEED} ${id}`).digest()[0] as number) % 2] as (typeof HALVES)[number];

const work = mkdtempSync(path.join(os.tmpdir(), 'figurecheck-reading-'));
for (const name of FILES) {
  const lines = readFileSync(path.join(folder, `${name}.jsonl`), 'utf8')
    .split('\n')
    .filter(Boolean);
  for (const half of HALVES) {
    const file = path.join(work, `${name}.${half}.jsonl`);
    writeFileSync(file, lines.filter((line) => halfOf((JSON.parse(line) as { id: string }).id) === half).join('\n'));
    for (const flags of [['--value'], []]) {
      const said = run([runner, file, ...flags]);
      const sum = said.trimEnd().split('\n').at(-1) ?? '';
      console.log(`${name.padEnd(8)} ${half}  ${flags.length > 0 ? 'by value       ' : 'with what it is'} ${sum}`);
      // `npm run bench -- reading FOLDER claims`: what is wrong in the open half.
      if (wanted === name && half === 'open') console.log(said);
    }
  }
}
rmSync(work, { recursive: true, force: true });

/** What the runner prints; it ends with 1 where anything differs. */
function run(args: readonly string[]): string {
  try {
    return execFileSync(process.execPath, args, { encoding: 'utf8' });
  } catch (thrown) {
    const { stdout, stderr, status } = thrown as { stdout: string; stderr: string; status: number | null };
    if (status !== 1) throw new Error(stderr || String(thrown));
    return stdout;
  }
}
