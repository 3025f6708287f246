import { createReadStream, readFileSync } from 'node:fs';
import { batches } from './batches';
import { decode } from './decode';
import { write } from './write';
import { Wrong } from './wrong';

/**
 * Runs a command to its end. Whatever whoever called it did wrong is said in one line, with exit code 2. A reader that
 * has seen enough (`| head -1`) ends it as well; nothing went wrong then.
 */
export function run(file: string, work: () => Promise<void>): void {
  work().catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') return;
    process.stderr.write(`${sayError(file, error)}\n`);
    process.exitCode = 2;
  });
}

function sayError(file: string, error: NodeJS.ErrnoException): string {
  const { syscall, message } = error;
  if (syscall === 'open' || syscall === 'read') return `Cannot read ${file}: ${message}`;
  if (syscall === 'write') return `Cannot write the answer: ${message}`;
  return error instanceof Wrong ? message : (error.stack ?? message);
}

/** One text, whole, from a file or from standard input (`-`). */
export const readText = (file: string): string =>
  decode(readFileSync(file === '-' ? 0 : file), 'This is not UTF-8 text.');

const CHUNK = 1 << 18;

/** Answers each line of JSON with one, in order; empty lines are left out. Memory does not grow with the input. */
export async function eachLine(
  file: string,
  answer: (row: Record<string, unknown>) => Promise<unknown>,
): Promise<void> {
  const input = file === '-' ? process.stdin : createReadStream(file, { highWaterMark: CHUNK });
  let line = 0;
  for await (const batch of batches(input)) {
    for (const text of linesOf(batch)) {
      line += 1;
      await inLine(line, async () => {
        const given = decode(text, 'is not UTF-8 text.');
        if (given.trim() !== '') await write(`${JSON.stringify(await answer(rowOf(given)))}\n`);
      });
    }
  }
}

async function inLine(line: number, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (error instanceof Wrong) throw new Wrong(`Line ${line} ${error.message}`);
    throw error;
  }
}

function* linesOf(batch: Uint8Array): Generator<Uint8Array> {
  for (let at = 0; at < batch.length; ) {
    const end = batch.indexOf(0x0a, at);
    yield batch.subarray(at, end < 0 ? batch.length : end);
    at = end < 0 ? batch.length : end + 1;
  }
}

function rowOf(line: string): Record<string, unknown> {
  try {
    return Object(JSON.parse(line)) as Record<string, unknown>;
  } catch {
    throw new Wrong('is not JSON.');
  }
}

/** A part of a line that must be text. @throws Wrong */
export function textOf(row: Record<string, unknown>, name: string): string {
  const value = row[name];
  if (typeof value !== 'string') throw new Wrong(`has no "${name}".`);
  return value;
}

/** A part that may be left out or null, and is an ISO day otherwise. @throws Wrong */
export function dayOf(row: Record<string, unknown>, name: string): string | null {
  const value = row[name] ?? null;
  if (value === null) return null;
  if (typeof value !== 'string' || !/^\d{4}-\d\d-\d\d$/.test(value))
    throw new Wrong(`has a "${name}" that is no day such as 2026-03-31.`);
  return value;
}
