/**
 * `npm run bench -- sums [FOLDER] [show]`: of the texts with a planted fault of arithmetic (by default of
 * `../shared/cases`), how many are found, by their own runner, in two halves: `open`, which is looked at while the rules are
 * made (`show` prints what is missed there), and `shut`, of which only the sum is printed. Then the time of the sums of one
 * article as it grows. A text and its faultless twin are in one half, which follows from their name alone.
 */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { lint } from '@/lib/core/checks/lint';
import { readFigures } from '@/lib/core/frames/read-figures';
import { english } from '@/lib/server/grammar/english';

const SEED = 'sums-2026';
const FILES = ['findings', 'reports'];
const HALVES = ['open', 'shut'] as const;

const [folder = '../shared/cases', show] = process.argv.slice(2);
const runner = path.resolve(folder, 'checks.mjs');
if (existsSync(runner)) halves();
else console.error(`There is no ${runner}. Name the folder with checks.mjs and the cases.`);
growth();

function halfOf(id: string): (typeof HALVES)[number] {
  const pair = id.replace(/-(?:wrong|right)$/, '');
  return HALVES[(createHash('sha256').update(`${SEED}:${pair}`).digest()[0] as number) & 1] as (typeof HALVES)[number];
}

function halves(): void {
  const work = mkdtempSync(path.join(os.tmpdir(), 'figurecheck-sums-'));
  for (const name of FILES) {
    const lines = readFileSync(path.join(folder, `${name}.jsonl`), 'utf8')
      .split('\n')
      .filter(Boolean);
    for (const half of HALVES) {
      const file = path.join(work, `${name}.${half}.jsonl`);
      writeFileSync(file, lines.filter((line) => halfOf((JSON.parse(line) as { id: string }).id) === half).join('\n'));
      const said = execFileSync(process.execPath, [runner, file], { encoding: 'utf8' });
      console.log(`${name.padEnd(8)} ${half}  ${said.trimEnd().split('\n').at(-1)}`);
      if (show && half === 'open') console.log(said);
    }
  }
  rmSync(work, { recursive: true, force: true });
}

/** The linter's own corpus, over and over: more figures and more sums than any article has. */
function growth(): void {
  const corpus = new URL('../corpus/linter/', import.meta.url);
  const texts = readdirSync(corpus)
    .flatMap((file) => readFileSync(new URL(file, corpus), 'utf8').split('\n'))
    .flatMap((line) => /^. [^|]+ \| (.+)$/.exec(line)?.[1]?.replaceAll('\\n', '\n') ?? [])
    .join('\n\n');
  const times = [100_000, 100_000, 1_000_000].map((size) => {
    const text = texts.repeat(Math.ceil(size / texts.length)).slice(0, size);
    const figures = readFigures(text, { grammar: english() });
    const start = process.cpuUsage().user;
    const sums = lint(text, figures).length;
    const ms = Math.round((process.cpuUsage().user - start) / 1000);
    console.log(`${size} characters: ${figures.length} figures, ${sums} sums, ${ms} ms of processor`);
    return ms;
  });
  console.log(`1 MB takes ${((times[2] as number) / (times[1] as number)).toFixed(1)} times as long as 100 kB`);
}
