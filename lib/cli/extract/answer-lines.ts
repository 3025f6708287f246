import { writeFigures } from '@/lib/core/formats/figure-json';
import { JsonBytes } from '@/lib/core/formats/json-bytes';
import { readFigures } from '@/lib/core/frames/read-figures';
import { english } from '@/lib/server/grammar/english';
import { decode } from '../lines/decode';
import { Wrong } from '../lines/wrong';

/** The answers to a batch of lines: up to the first line that is wrong, if one is. */
export interface Answer {
  /** To be written before the next batch is answered: the room is used again. */
  readonly bytes: Uint8Array;
  /** How many lines were read, empty ones included. */
  readonly lines: number;
  /** What is wrong with the line behind those, as a sentence that goes on from "Line 7 ". */
  readonly wrong: string | null;
}

const LINE_END = 0x0a;
const out = new JsonBytes();

/** Reads `{id, text}` lines, whole ones only, and answers each with `{id, figures}`. */
export function answerLines(batch: Uint8Array): Answer {
  let lines = 0;
  out.clear();
  try {
    for (let at = 0; at < batch.length; lines++) {
      const end = endOfLine(batch, at);
      answerLine(decode(batch.subarray(at, end), 'is not UTF-8 text.'));
      at = end + 1;
    }
  } catch (error) {
    if (error instanceof Wrong) return { bytes: out.written, lines, wrong: error.message };
    throw error;
  }
  return { bytes: out.written, lines, wrong: null };
}

function endOfLine(batch: Uint8Array, from: number): number {
  const end = batch.indexOf(LINE_END, from);
  return end < 0 ? batch.length : end;
}

function answerLine(line: string): void {
  if (line.trim() === '') return;
  const { id, text } = parsed(line);
  if (typeof text !== 'string') throw new Wrong('has no "text".');
  const figures = readFigures(text, { grammar: english() });
  out.ascii('{"id":');
  out.json(id ?? null);
  out.ascii(',"figures":');
  writeFigures(out, figures);
  out.ascii('}\n');
}

function parsed(line: string): { id?: unknown; text?: unknown } {
  try {
    return Object(JSON.parse(line));
  } catch {
    throw new Wrong('is not JSON.');
  }
}
