/**
 * npm run -s extract -- [--json | --jsonl | --explain] [FILE | -]
 *
 * Reads the figures of a text. A table by default, as wide as the terminal; `--json` for one text; `--jsonl` for `{id, text}` lines in and
 * `{id, figures}` lines out; `--explain` says which recogniser and refiners spoke. The text is never altered: offsets
 * count what was given, a byte order mark included. Started by `lib/cli/extract.mjs`.
 */
import { readFileSync } from 'node:fs';
import { writeFigures } from '@/lib/core/formats/figure-json';
import { JsonBytes } from '@/lib/core/formats/json-bytes';
import { readFigures } from '@/lib/core/frames/read-figures';
import { english } from '@/lib/server/grammar/english';
import { decode } from '../lines/decode';
import { write } from '../lines/write';
import { Wrong } from '../lines/wrong';
import { asTable, explanation } from './as-text';
import { jsonLines } from './json-lines';

const USAGE = 'Usage: extract [--json | --jsonl | --explain] [FILE | -]';

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

const readAll = (file: string): string => decode(readFileSync(file === '-' ? 0 : file), 'This is not UTF-8 text.');

function asJson(text: string): Uint8Array {
  const out = new JsonBytes();
  out.ascii('{"figures":');
  writeFigures(out, readFigures(text, { grammar: english() }));
  out.ascii('}\n');
  return out.written;
}

/** In characters; null where a program reads: nothing is wrapped for it. */
const widthOfTerminal = (): number | null => (process.stdout.isTTY ? process.stdout.columns : null);

async function run(mode: Mode, file: string): Promise<void> {
  if (mode === 'jsonl') return jsonLines(file);
  const text = readAll(file);
  if (mode === 'json') return write(asJson(text));
  return write(mode === 'explain' ? explanation(text) : `${asTable(text, widthOfTerminal())}\n`);
}

async function command(args: readonly string[]): Promise<void> {
  const { mode, file } = parse(args);
  try {
    await run(mode, file);
  } catch (error) {
    const { code, syscall, message } = error as NodeJS.ErrnoException;
    if (syscall === 'open' || syscall === 'read') throw new Wrong(`Cannot read ${file}: ${message}`);
    // A reader that has seen enough (`| head -1`) ends the command as well; nothing went wrong.
    if (code === 'EPIPE') return;
    throw syscall === 'write' ? new Wrong(`Cannot write the answer: ${message}`) : error;
  }
}

command(process.argv.slice(2)).catch((error: Error) => {
  process.stderr.write(`${error instanceof Wrong ? error.message : error.stack}\n`);
  process.exitCode = 2;
});
