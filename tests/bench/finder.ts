/** `npm run bench -- finder`: reading a source's figures and finding a claim's among them, as the source grows to 1 MB. */
import { findEvidence } from '@/lib/core/checks/find-evidence';
import { comparableOf } from '@/lib/core/checks/source-figure';
import { sourceFigures } from '@/lib/core/checks/source-figures';
import type { Wanted } from '@/lib/core/checks/statistics/fitting';
import { readFigures } from '@/lib/core/frames/read-figures';
import { plainTables } from '@/lib/core/text/laid/plain-tables';
import { english } from '@/lib/server/grammar/english';

const ARTICLE =
  'The port moved 7.15 million tons of grain in July, up 7.6% from a year ago. More than 60% of it was maize. Five ships were turned back. The basin covers about 3,500 square miles.';

const MONTHS = 'January February March April May June July August September October November December'.split(' ');

/** Prose and tables in turn, every number another one: no two sources of a size differ. */
function aSource(bytes: number): string {
  const parts: string[] = [];
  let size = 0;
  for (let year = 1; size < bytes; year += 1) {
    const prose = MONTHS.map(
      (month, at) =>
        `In ${month} the port moved ${(year * 37 + at * 11) % 97}.${at}${year % 10} million tonnes of grain, ${(year * at) % 30}.${at % 10}% more than the year before; ${(year * 3 + at) % 60} ships were turned back, and officials called it a quiet month for a harbour of that size.`,
    ).join(' ');
    const rows = MONTHS.map(
      (month, at) =>
        `${month} ${1900 + (year % 120)}\t${(year * 7919 + at * 104_729) % 9_999_999}\t${(at * year) % 99}.${at % 10}`,
    );
    const part = `${prose}\n\nMonth\tGrain (tonnes)\tChange (%)\n${rows.join('\n')}\n\n`;
    parts.push(part);
    size += part.length;
  }
  return parts.join('');
}

function claims(): Wanted[] {
  return readFigures(ARTICLE, { grammar: english() })
    .filter(({ status }) => status === 'pending')
    .map((figure) => ({
      figure: comparableOf(figure),
      about: [],
      sentence: ARTICLE.slice(figure.sentence.start, figure.sentence.end),
    }));
}

function milliseconds(work: () => unknown): number {
  const began = performance.now();
  work();
  return performance.now() - began;
}

const wanted = claims();
const warm = aSource(50_000);
findEvidence(warm, sourceFigures(warm, plainTables(warm)), wanted[0] as Wanted);

console.log('source      figures   tables   read      find per claim');
for (const bytes of [10_000, 100_000, 1_000_000]) {
  const text = aSource(bytes);
  const tables = plainTables(text);
  const figures = sourceFigures(text, tables);
  const read = milliseconds(() => sourceFigures(text, tables));
  const find = milliseconds(() => wanted.map((claim) => findEvidence(text, figures, claim))) / wanted.length;
  const cells = [`${(text.length / 1000).toFixed(0)} kB`, String(figures.length), String(tables.length)];
  console.log(
    `${cells.map((cell) => cell.padEnd(10)).join('') + `${read.toFixed(1)} ms`.padEnd(10)}${find.toFixed(1)} ms`,
  );
}
