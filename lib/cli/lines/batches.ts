/** Enough work for one go between two threads, little enough to hold several of them. */
const BATCH = 1 << 18;
const LINE_END = 0x0a;
const BYTE_ORDER_MARK = [0xef, 0xbb, 0xbf];

/**
 * A stream of bytes as batches of whole lines, each in memory of its own; the last line may lack its end. A byte order
 * mark before the first line is left out.
 */
export async function* batches(input: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  let held: Uint8Array[] = [];
  let size = 0;
  let first = true;
  const joined = (until: Uint8Array | null): Uint8Array<ArrayBuffer> => {
    const batch = join(until === null ? held : [...held, until]);
    const from = first && BYTE_ORDER_MARK.every((byte, i) => batch[i] === byte) ? BYTE_ORDER_MARK.length : 0;
    first = false;
    return from === 0 ? batch : batch.slice(from);
  };
  for await (const chunk of input) {
    const end = size + chunk.length < BATCH ? 0 : chunk.lastIndexOf(LINE_END) + 1;
    if (end > 0) {
      yield joined(chunk.subarray(0, end));
      held = [];
      size = 0;
    }
    held.push(chunk.subarray(end));
    size += chunk.length - end;
  }
  if (size > 0) yield joined(null);
}

function join(chunks: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(chunks.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const chunk of chunks) {
    all.set(chunk, at);
    at += chunk.length;
  }
  return all;
}
