import { createReadStream } from 'node:fs';
import { batches } from '../lines/batches';
import { write } from '../lines/write';
import { Wrong } from '../lines/wrong';
import { answerLines } from './answer-lines';

const CHUNK = 1 << 18;

/** `{id, text}` lines in, `{id, figures}` lines out, one batch at a time: memory does not grow with the input. */
export async function jsonLines(file: string): Promise<void> {
  const input = file === '-' ? process.stdin : createReadStream(file, { highWaterMark: CHUNK });
  let before = 0;
  for await (const batch of batches(input)) {
    const { bytes, lines, wrong } = answerLines(batch);
    await write(bytes);
    before += lines;
    if (wrong !== null) throw new Wrong(`Line ${before + 1} ${wrong}`);
  }
}
