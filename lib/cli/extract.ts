/**
 * npm run -s extract -- [--json | --jsonl | --explain] [FILE | -]
 *
 * Reads the figures of a text. A table by default; `--json` for one text; `--jsonl` for `{id, text}` lines in and
 * `{id, figures}` lines out; `--explain` says which recogniser and refiners spoke. The text is never altered: offsets
 * count what was given, a byte order mark included.
 */
import { createReadStream, readFileSync } from 'node:fs';
import { TextDecoder } from 'node:util';
import type { FigureInContext } from '@/lib/core/figures/figure';
import { explainFigures, readFigures } from '@/lib/core/figures/read';
import { floatsOf } from '@/lib/core/figures/value';

const USAGE = 'Usage: extract [--json | --jsonl | --explain] [FILE | -]';
const FLUSH = 1 << 20;

class Wrong extends Error {}

type Mode = 'table' | 'json' | 'jsonl' | 'explain';

function parse(args: readonly string[]): { mode: Mode; file: string } {
  let mode: Mode = 'table';
  let file = '-';
  for (const arg of args) {
    if (arg === '--json' || arg === '--jsonl' || arg === '--explain') mode = arg.slice(2) as Mode;
    else if (arg.startsWith('--')) throw new Wrong(`There is no option ${arg}. ${USAGE}`);
    else if (file !== '-') throw new Wrong(`One file at a time. ${USAGE}`);
    else file = arg;
  }
  return { mode, file };
}

function decode(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new Wrong('This is not UTF-8 text.');
  }
}

function readAll(file: string): string {
  try {
    return decode(readFileSync(file === '-' ? 0 : file));
  } catch (error) {
    throw error instanceof Wrong ? error : new Wrong(`Cannot read ${file}: ${(error as Error).message}`);
  }
}

/** A figure as JSON with its value as a float added; a copy of each figure for one more field would cost more. */
function toJson(figure: FigureInContext): string {
  return `${JSON.stringify(figure).slice(0, -1)},"value":${JSON.stringify(floatsOf(figure))}}`;
}

const allToJson = (text: string): string => `[${readFigures(text).map(toJson).join(',')}]`;

function table(text: string): string {
  const rows = readFigures(text).filter(({ status }) => status === 'pending');
  const lines = rows.map((figure) => [
    figure.display,
    figure.kind,
    JSON.stringify(floatsOf(figure)),
    figure.unit ?? '',
    figure.attribution?.who ?? '',
    text.slice(figure.sentence.start, figure.sentence.end).replace(/\s+/g, ' '),
  ]);
  const head = ['figure', 'kind', 'value', 'unit', 'who says so', 'sentence'];
  const widths = head.map((_, i) => Math.min(32, Math.max(...[head, ...lines].map((line) => (line[i] ?? '').length))));
  return [head, ...lines]
    .map((line) => line.map((cell, i) => (i === 5 ? cell : cell.slice(0, 32).padEnd(widths[i] ?? 0))).join('  '))
    .join('\n');
}

/** For each figure: which recogniser read it, what the refiners did, and why it is claimed or not. */
function explanation(text: string): string {
  const parts = explainFigures(text).map(({ figure, notes }) => {
    const verdict = figure.status === 'pending' ? 'claimed' : `dismissed (${figure.lane}): ${figure.reason}`;
    const lines = [`kind: ${figure.kind}`, ...notes].map((note) => `    ${note}`);
    return [
      `${text.slice(figure.quoteStart, figure.quoteEnd)}  ->  ${figure.display}  [${verdict}]`,
      ...lines,
      '',
    ].join('\n');
  });
  return parts.join('\n');
}

async function jsonLines(file: string): Promise<void> {
  const input = file === '-' ? process.stdin : createReadStream(file);
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let rest = '';
  let number = 0;
  let out = '';
  const take = async (line: string) => {
    number++;
    if (line.trim() === '') return;
    out += answer(line, number);
    if (out.length > FLUSH) {
      await write(out);
      out = '';
    }
  };
  for await (const chunk of input) {
    rest += decoder.decode(chunk as Buffer, { stream: true });
    const lines = rest.split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) await take(line);
  }
  await take(rest + decoder.decode());
  await write(out);
}

function answer(line: string, number: number): string {
  let row: unknown;
  try {
    row = JSON.parse(line);
  } catch {
    throw new Wrong(`Line ${number} is not JSON.`);
  }
  const { id, text } = row as { id?: unknown; text?: unknown };
  if (typeof text !== 'string') throw new Wrong(`Line ${number} has no "text".`);
  return `{"id":${JSON.stringify(id ?? null)},"figures":${allToJson(text)}}\n`;
}

const write = (text: string): Promise<void> =>
  new Promise((resolve, reject) => process.stdout.write(text, (error) => (error ? reject(error) : resolve())));

async function main(): Promise<void> {
  const { mode, file } = parse(process.argv.slice(2));
  if (mode === 'jsonl') return jsonLines(file);
  const text = readAll(file);
  if (mode === 'json') return write(`{"figures":${allToJson(text)}}\n`);
  if (mode === 'explain') return write(explanation(text));
  return write(`${table(text)}\n`);
}

main().catch((error: Error) => {
  if ((error as NodeJS.ErrnoException).code === 'EPIPE') return;
  process.stderr.write(
    `${error instanceof Wrong || error.name === 'TypeError' ? error.message : (error.stack ?? error.message)}\n`,
  );
  process.exitCode = 2;
});
