/**
 * The weights of a grammar as one run of bytes: "FCG1", then for each model its number of classes and of features, the
 * keys in order as differences, how many classes each feature speaks of, the classes, the weights. Numbers are variable
 * length (seven bits a byte, the lowest first). Alike things lie together, so that the whole compresses well.
 */
export interface ModelWeights {
  readonly classes: number;
  /** Rising. */
  readonly keys: Int32Array;
  readonly counts: Uint8Array;
  readonly about: Uint8Array;
  readonly weights: Int8Array;
}

const NAME = [0x46, 0x43, 0x47, 0x31];

/** These bytes are no weights of a grammar, or are cut. */
export class NotWeights extends Error {
  override readonly name = 'NotWeights';
}

export function writeWeights(models: readonly ModelWeights[]): Uint8Array {
  const out: number[] = [...NAME];
  writeNumber(out, models.length);
  for (const { classes, keys, counts, about, weights } of models) {
    writeNumber(out, classes);
    writeNumber(out, keys.length);
    let last = 0;
    for (const key of keys) {
      writeNumber(out, key - last);
      last = key;
    }
    for (const count of counts) out.push(count);
    for (const classOf of about) out.push(classOf);
    for (const weight of weights) out.push(weight & 0xff);
  }
  return Uint8Array.from(out);
}

function writeNumber(out: number[], value: number): void {
  let rest = value;
  while (rest > 0x7f) {
    out.push((rest & 0x7f) | 0x80);
    rest >>>= 7;
  }
  out.push(rest);
}

/**
 * The models that these bytes hold, in their order.
 * @throws NotWeights
 */
export function readWeights(bytes: Uint8Array): ModelWeights[] {
  if (NAME.some((byte, i) => bytes[i] !== byte)) throw new NotWeights('not a file of weights (FCG1)');
  const from = { bytes, at: NAME.length };
  return Array.from({ length: readNumber(from) }, () => readModel(from));
}

interface From {
  readonly bytes: Uint8Array;
  at: number;
}

function readModel(from: From): ModelWeights {
  const classes = readNumber(from);
  const keys = new Int32Array(readNumber(from));
  for (let i = 0, last = 0; i < keys.length; i++) {
    last += readNumber(from);
    keys[i] = last;
  }
  const counts = readBytes(from, keys.length);
  const all = counts.reduce((sum, count) => sum + count, 0);
  const about = readBytes(from, all);
  const weights = readBytes(from, all);
  return { classes, keys, counts, about, weights: new Int8Array(weights.buffer, weights.byteOffset, all) };
}

function readBytes(from: From, length: number): Uint8Array {
  if (from.at + length > from.bytes.length) throw new NotWeights('the weights end too early');
  const part = from.bytes.slice(from.at, from.at + length);
  from.at += length;
  return part;
}

function readNumber(from: From): number {
  let value = 0;
  for (let shift = 0; ; shift += 7) {
    const byte = from.bytes[from.at++];
    if (byte === undefined) throw new NotWeights('the weights end too early');
    value |= (byte & 0x7f) << shift;
    if (byte < 0x80) return value;
  }
}
