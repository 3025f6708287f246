/**
 * `npm run bench -- sources`: reading a table's facts, looking one up and working one out, as the table grows from 1,000 to
 * 100,000 cells (`MOST=1000000` for a million); then 400 random claims over random tables: how many workings agree by chance.
 */
import { proposals } from '@/lib/core/checks/proposals';
import { sourceFigures } from '@/lib/core/checks/source-figures';
import { Fitting } from '@/lib/core/checks/statistics/fitting';
import { workOut } from '@/lib/core/checks/statistics/work-out';
import { csvText } from '@/lib/core/text/laid/csv-rows';
import { claimed } from '@/tests/support/sources';

const YEARS = Array.from({ length: 20 }, (_, k) => 2004 + k);
const most = Number(process.env.MOST ?? 100_000);

/** Numbers that look random and are the same in every run. */
function* random(seed: number): Generator<number, never> {
  let state = seed;
  for (;;) {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    yield state;
  }
}

function aTable(cells: number): string {
  const next = random(7);
  const rows = Array.from({ length: Math.ceil(cells / YEARS.length) }, (_, row) =>
    [`District ${row} wheat`, ...YEARS.map(() => (next.next().value % 900_000) + 100_000)].join(','),
  );
  return [`Area,${YEARS.join(',')}`, ...rows].join('\n');
}

function laid(csv: string) {
  const builder = csvText(csv);
  if (builder === null) throw new Error('The table is no table');
  return { text: builder.toString(), tables: builder.tables };
}

function milliseconds<T>(work: () => T): { readonly took: number; readonly found: T } {
  const began = performance.now();
  const found = work();
  return { took: performance.now() - began, found };
}

const level = claimed('District 7 harvested 412,300 tonnes of wheat in 2019.', '412,300 tonnes');
const change = claimed('The wheat harvest of District 7 rose 12.5% between 2018 and 2019.');
let before: number | null = null;
console.log('cells      read       facts/s    look-up    working    growth of a look-up');
for (const cells of [1000, 10_000, 100_000, 1_000_000].filter((size) => size <= most)) {
  const { text, tables } = laid(aTable(cells));
  const { took, found: figures } = milliseconds(() => sourceFigures(text, tables));
  proposals(text, figures, level);
  const look = milliseconds(() => proposals(text, figures, level)).took;
  const work = milliseconds(() => workOut(figures, change, new Fitting(change, text, figures))).took;
  const growth = before === null ? '' : (look / before).toFixed(1);
  before = look;
  const columns = [
    cells,
    `${took.toFixed(0)} ms`,
    ((figures.length / took) * 1000).toFixed(0),
    `${look.toFixed(1)} ms`,
  ];
  console.log([...columns, `${work.toFixed(1)} ms`, growth].map((one) => String(one).padEnd(11)).join(''));
}

const next = random(11);
let agreeing = 0;
for (let k = 0; k < 400; k++) {
  const { text, tables } = laid(
    aTable(100).replaceAll(/\d{6}/g, () => String((next.next().value % 900_000) + 100_000)),
  );
  const figures = sourceFigures(text, tables);
  const percent = ((next.next().value % 900) + 10) / 10;
  const claim = claimed(
    `The wheat harvest of District ${next.next().value % 5} rose ${percent.toFixed(1)}% between 2018 and 2019.`,
  );
  if (workOut(figures, claim, new Fitting(claim, text, figures)).some(({ standing }) => standing === 'agrees'))
    agreeing += 1;
}
console.log(`${agreeing} of 400 random changes over random tables get a working that agrees`);
