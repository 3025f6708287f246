import 'server-only';
import { type Duplex, type Readable, Transform, Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import { refusal } from './fetch-failure';

/** A page that is packed more often than this is not a page. */
const MAX_ENCODINGS = 2;

/**
 * Reads an answer's body, unpacks it, and gives up as soon as either side of the unpacking passes `maxBytes`: a bomb
 * is stopped after 10 MB came out of it, an endless one after 10 MB went in.
 *
 * @throws FetchRefusal with `too-large`, `bad-answer`; whatever the connection throws
 */
export async function readBody(
  body: Readable,
  contentEncoding: string,
  maxBytes: number,
  signal: AbortSignal,
): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  const collect = new Writable({
    write(chunk: Uint8Array, _encoding, done) {
      chunks.push(chunk);
      done();
    },
  });
  await pipeline([body, cap(maxBytes), ...unpackers(contentEncoding), cap(maxBytes), collect], { signal });
  return Buffer.concat(chunks);
}

/** Lets bytes through until there are too many. */
function cap(maxBytes: number): Transform {
  let seen = 0;
  return new Transform({
    transform(chunk: Uint8Array, _encoding, done) {
      seen += chunk.length;
      if (seen > maxBytes) done(refusal('too-large'));
      else done(null, chunk);
    },
  });
}

function unpackers(contentEncoding: string): Duplex[] {
  const names = contentEncoding
    .toLowerCase()
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '' && name !== 'identity');
  if (names.length > MAX_ENCODINGS) throw refusal('bad-answer');
  return names.reverse().map(unpacker);
}

function unpacker(name: string): Duplex {
  if (name === 'gzip' || name === 'x-gzip') return createGunzip();
  if (name === 'br') return createBrotliDecompress();
  if (name === 'deflate') return createInflate();
  throw refusal('bad-answer');
}
