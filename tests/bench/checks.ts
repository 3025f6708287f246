/**
 * `npm run bench -- checks`: comparisons, slips and workings per second, and the linter's time per article as it
 * grows, which must stay near linear. Processor time, warm; prints, asserts nothing.
 */
import type { Comparable } from '@/lib/core/checks/comparable';
import { compare } from '@/lib/core/checks/compare';
import { lint } from '@/lib/core/checks/lint';
import { slips } from '@/lib/core/checks/slips';
import { workOut } from '@/lib/core/checks/working';
import type { Kind } from '@/lib/core/figures/figure';
import { readFigures } from '@/lib/core/frames/read-figures';
import { english } from '@/lib/server/grammar/english';

/** Milliseconds of processor time, which a busy machine does not stretch. */
const ms = () => process.cpuUsage().user / 1000;

function figure(kind: Kind, written: string, unit: string | null, times = '1'): Comparable {
  return {
    kind,
    amount: { written, times, over: '1', words: false },
    high: null,
    comparator: '=',
    hedge: null,
    direction: null,
    unit,
    unitText: null,
    per: null,
  };
}

function perSecond(name: string, run: (k: number) => void): void {
  for (let k = 0; k < 2000; k += 1) run(k);
  const start = ms();
  let runs = 0;
  for (; ms() - start < 1000; runs += 1) run(runs);
  console.log(
    `${name.padEnd(44)} ${Math.round((runs / (ms() - start)) * 1000)
      .toLocaleString('en-US')
      .padStart(10)} /s`,
  );
}

const oil = figure('measure', '7.15', 't', '1000000');
const miles = figure('measure', '3500', '[mi_i]2');

console.log('Comparing');
perSecond('compare, one unit', (k) => compare(oil, figure('measure', String(7_100_000 + (k % 90_000)), 't')));
perSecond('compare, square miles with km²', (k) => compare(miles, figure('measure', String(8000 + (k % 2000)), 'km2')));
perSecond('compare, kind of ton unstated', (k) =>
  compare({ ...oil, unit: '{ton}' }, figure('measure', String(7_100_000 + (k % 90_000)), 't')),
);
perSecond('slips of a mismatch', (k) => slips(oil, figure('measure', String(7_510_000 + (k % 9)), 't')));
perSecond('working a / b - 1', (k) =>
  workOut('a / b - 1', [
    { name: 'a', figure: oil },
    { name: 'b', figure: figure('measure', String(6_600_000 + (k % 90_000)), 't') },
  ]),
);

const PARAGRAPH =
  'Ferry bookings rose 8% from 51,300 to 55,400 over the winter. Inspectors closed 12 kitchens in the north, 9 in the ' +
  'south and 4 in the west, for a total of 25. The reserve covers 3,500 square miles (9,065 square kilometers). About ' +
  '30%, or 12 of the 40 trees, had to be felled, and the museum was shut from 2001 to 2017, a period of 16 years.\n\n';

console.log('\nLinter, time per article as it grows (reading not counted)');
for (const kilobytes of [10, 100, 1000, 4000]) {
  const text = PARAGRAPH.repeat(Math.ceil((kilobytes * 1000) / PARAGRAPH.length));
  const figures = readFigures(text, { grammar: english() });
  lint(text.slice(0, 10_000), figures.slice(0, 300));
  const start = ms();
  const findings = lint(text, figures).length;
  const spent = ms() - start;
  const rate = Math.round((text.length / spent) * 1000).toLocaleString('en-US');
  console.log(
    `${`${kilobytes} kB`.padStart(8)}  ${String(figures.length).padStart(7)} figures ${String(findings).padStart(6)} findings ${spent.toFixed(1).padStart(8)} ms  ${rate.padStart(12)} chars/s`,
  );
}

console.log('\nOne endless sentence');
for (const count of [1000, 10_000, 100_000]) {
  const text = Array.from({ length: count }, (_, k) => `from ${k} km to ${k + 1} km,`).join(' ');
  const figures = readFigures(text, { grammar: english() });
  const start = ms();
  lint(text, figures);
  console.log(`${String(count * 2).padStart(8)} figures ${(ms() - start).toFixed(1).padStart(8)} ms`);
}
