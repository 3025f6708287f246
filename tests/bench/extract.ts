/**
 * npm run bench -- extract [ARTICLES.jsonl]: how fast figures are read, ours and others, in one process on the same
 * whole articles, warm, one core, in turns so that a busy machine slows all alike. Then: is time linear in length, on
 * plain and on hostile text; and the command line, start-up and JSON included.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import Recognizers from '@microsoft/recognizers-text-suite';
import compromise from 'compromise';
import model from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';
import { scanFigures } from '@/lib/core/figures/read';
import { readFigures } from '@/lib/core/frames/read-figures';
import { english } from '@/lib/server/grammar/english';
import { readLine } from '../corpus/notation';

const ROUNDS = 7;
const SLICE_MS = 250;
const CLI_CHARACTERS = [1_000_000, 10_000_000, 20_000_000];
const CLI_RUNS = 3;

type Contender = readonly [name: string, read: (text: string) => unknown];

const wink = winkNLP(model, ['sbd', 'pos', 'ner']);
const plainExpression = /[$£€]?\d[\d,.]*(?:\s?(?:%|percent|million|billion))?/g;

const CONTENDERS: readonly Contender[] = [
  ['one regular expression (the limit)', (text) => text.match(plainExpression)],
  ['figurecheck, reading', scanFigures],
  ['figurecheck, full context', (text) => readFigures(text, { grammar: english() })],
  ['figurecheck, full context and JSON', (text) => JSON.stringify(readFigures(text, { grammar: english() }))],
  ['wink-nlp', (text) => wink.readDoc(text).entities().out(wink.its.detail)],
  ['compromise', (text) => compromise(text).numbers().json()],
  ['Recognizers-Text', recognizersText],
];

function recognizersText(text: string): unknown {
  const { Culture, recognizeNumberWithUnit, recognizeNumber } = withUnits();
  return [recognizeNumber(text, Culture.English), ...recognizeNumberWithUnit.map((one) => one(text, Culture.English))];
}

/** Its models for plain numbers and for numbers with units, as its own samples run them. */
function withUnits() {
  const {
    Culture,
    recognizeNumber,
    recognizeCurrency,
    recognizeDimension,
    recognizeAge,
    recognizeTemperature,
    recognizePercentage,
  } = Recognizers;
  return {
    Culture,
    recognizeNumber,
    recognizeNumberWithUnit: [
      recognizeCurrency,
      recognizeDimension,
      recognizeAge,
      recognizeTemperature,
      recognizePercentage,
    ],
  };
}

/** Whole articles from the evaluation beside the project, else the corpora made into paragraphs. */
function articles(): string[] {
  const file = process.argv[2] ?? '../shared/eval/data/gumnews.dev.jsonl';
  if (existsSync(file)) {
    const rows = readFileSync(file, 'utf8').split('\n').filter(Boolean);
    return rows.map((row) => (JSON.parse(row) as { text: string }).text);
  }
  const folder = path.join(import.meta.dirname, '../corpus');
  return readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .map((name) =>
      readFileSync(path.join(folder, name), 'utf8')
        .split('\n')
        .map((line) => readLine(line).text)
        .join('\n'),
    );
}

/** Characters a second over one slice of time; always whole articles. */
function slice(texts: readonly string[], read: (text: string) => unknown, ms: number): number {
  const start = performance.now();
  let characters = 0;
  let i = 0;
  do {
    const text = texts[i++ % texts.length] ?? '';
    read(text);
    characters += text.length;
  } while (performance.now() - start < ms);
  return (characters / (performance.now() - start)) * 1000;
}

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;

const shown = (rate: number): string =>
  rate >= 1e6 ? `${(rate / 1e6).toFixed(2)} M` : rate >= 1e3 ? `${(rate / 1e3).toFixed(1)} k` : rate.toFixed(0);

function rates(texts: readonly string[]): ReadonlyMap<string, number> {
  const found = new Map<string, number[]>(CONTENDERS.map(([name]) => [name, []]));
  for (const [, read] of CONTENDERS) slice(texts, read, SLICE_MS);
  for (let round = 0; round < ROUNDS; round++) {
    for (const [name, read] of CONTENDERS) found.get(name)?.push(slice(texts, read, SLICE_MS));
  }
  return new Map([...found].map(([name, values]) => [name, median(values)]));
}

function printRates(texts: readonly string[]): number {
  const found = rates(texts);
  const rivals = ['wink-nlp', 'compromise', 'Recognizers-Text'];
  console.log(
    `${'characters a second'.padEnd(38)}${''.padStart(11)}${rivals.map((name) => `× ${name}`.padStart(20)).join('')}`,
  );
  for (const [name, rate] of found) {
    const ratios = rivals.map((rival) => (rate / (found.get(rival) ?? 1)).toFixed(rate > 5e4 ? 1 : 3).padStart(20));
    console.log(name.padEnd(38) + shown(rate).padStart(11) + ratios.join(''));
  }
  return found.get('wink-nlp') ?? 1;
}

/** One reading of a text of so many characters, the better of two, in characters a second. */
function once(text: string, read: (text: string) => unknown): number {
  let best = 0;
  for (let i = 0; i < 2; i++) {
    const start = performance.now();
    read(text);
    best = Math.max(best, (text.length / (performance.now() - start)) * 1000);
  }
  return best;
}

const sized = (piece: string, length: number): string =>
  Buffer.from(piece.repeat(Math.ceil(length / piece.length)).slice(0, length)).toString();

function printGrowth(texts: readonly string[]): void {
  const whole = `${texts.join('\n\n')}\n\n`;
  const hostile: readonly (readonly [string, string])[] = [
    ['whole articles', whole],
    ['a million digits', '7'],
    ['1,1,1,...', '1,'],
    ['1,111,111,...', ',111'],
    ['1.1.1.1...', '1.'],
    ['1 111 111 ...', '111 '],
    ['12-12-12-...', '12-'],
    ['nested brackets', '(1'],
    ['one endless line', 'The 5 men saw 6 more women than 7 of them, '],
    ['and and and', 'and '],
    ['one hundred and one hundred ...', 'one hundred and '],
    ['million million ...', 'million '],
    ['half of half of ...', 'half of a '],
    ['quotes', '“5 '],
    ['$$$$', '$'],
    ['zero-width marks', '5\u200b'],
    ['combining marks', 'e\u0301\u0301 4 '],
    ['@@@@ and ####', '@#'],
    ['http://http://', 'http://a1 '],
    ['said said said', 'said 5 '],
    ['line ends', '5\n'],
  ];
  const sizes = [10_000, 100_000, 1_000_000, 10_000_000];
  console.log(
    `\n${'full context, by length'.padEnd(38)}${sizes.map((size) => `${size / 1000} kB`.padStart(11)).join('')}   longest against 100 kB`,
  );
  for (const [name, piece] of hostile) {
    const lengths = piece === whole ? sizes : sizes.slice(0, 3);
    const found = lengths.map((size) => once(sized(piece, size), (text) => readFigures(text, { grammar: english() })));
    const ratio = (found.at(-1) ?? 0) / (found[1] ?? 1);
    const cells = sizes.map((_, i) => (found[i] === undefined ? '' : shown(found[i])).padStart(11));
    console.log(name.padEnd(38) + cells.join('') + ratio.toFixed(2).padStart(12));
  }
}

/** The command as it is typed, from npm's start to the last answer read; the best of some runs. */
function printCommandLine(texts: readonly string[], winkRate: number): void {
  console.log(
    `\n${'extract --jsonl, npm, start-up and JSON included'.padEnd(49)}${'× wink-nlp in process'.padStart(24)}`,
  );
  for (const characters of CLI_CHARACTERS) {
    const { input, length } = lines(texts, characters);
    const rate = Math.max(...Array.from({ length: CLI_RUNS }, () => commandRate(input, length)));
    const name = `${(length / 1e6).toFixed(1)} M characters`;
    console.log(name.padEnd(38) + shown(rate).padStart(11) + (rate / winkRate).toFixed(1).padStart(24));
  }
}

function lines(texts: readonly string[], characters: number): { input: string; length: number } {
  const rows: string[] = [];
  let length = 0;
  for (let id = 0; length < characters; id++) {
    const text = texts[id % texts.length] ?? '';
    rows.push(JSON.stringify({ id, text }));
    length += text.length;
  }
  return { input: rows.join('\n'), length };
}

function commandRate(input: string, length: number): number {
  const start = performance.now();
  const run = spawnSync('npm', ['run', '-s', 'extract', '--', '--jsonl'], { input, maxBuffer: 1 << 30 });
  if (run.status !== 0) throw new Error(String(run.stderr));
  return (length / (performance.now() - start)) * 1000;
}

const texts = articles();
console.log(
  `${texts.length} articles, ${texts.reduce((sum, { length }) => sum + length, 0)} characters, Node ${process.version}\n`,
);
const winkRate = printRates(texts);
printGrowth(texts);
printCommandLine(texts, winkRate);
