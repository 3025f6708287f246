import 'server-only';
import { constants, inflateRawSync } from 'node:zlib';
import { Unreadable } from './document';

const END_OF_DIRECTORY = Buffer.from('PK\x05\x06', 'latin1');
const DIRECTORY_ENTRY = 0x02014b50;
const STORED = 0;
const DEFLATED = 8;
const MAX_ENTRIES = 2000;

/**
 * Refuses an archive that would unpack to more than `maxBytes`. What an archive says about its sizes is not believed:
 * every entry is unpacked once, into nothing, and stopped at the limit.
 *
 * @throws Unreadable `too-large` or `damaged`
 */
export function guardZip(bytes: Uint8Array, maxBytes: number): void {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  let left = maxBytes;
  for (const packed of entries(file)) {
    left -= packed.method === STORED ? packed.data.length : unpackedSize(packed.data, left);
    if (left < 0) throw new Unreadable('too-large');
  }
}

interface Entry {
  readonly method: number;
  readonly data: Buffer;
}

/** The entries of the directory at the end of the file: the one that every reader goes by. */
function* entries(file: Buffer): Generator<Entry> {
  const end = file.lastIndexOf(END_OF_DIRECTORY);
  if (end < 0 || end + 22 > file.length) throw new Unreadable('damaged');
  const count = file.readUInt16LE(end + 10);
  if (count > MAX_ENTRIES) throw new Unreadable('too-large');
  let at = file.readUInt32LE(end + 16);
  for (let n = 0; n < count; n++) {
    if (at + 46 > file.length || file.readUInt32LE(at) !== DIRECTORY_ENTRY) throw new Unreadable('damaged');
    yield entryAt(file, at);
    at += 46 + file.readUInt16LE(at + 28) + file.readUInt16LE(at + 30) + file.readUInt16LE(at + 32);
  }
}

function entryAt(file: Buffer, at: number): Entry {
  const method = file.readUInt16LE(at + 10);
  const local = file.readUInt32LE(at + 42);
  if ((method !== STORED && method !== DEFLATED) || local + 30 > file.length) throw new Unreadable('damaged');
  const start = local + 30 + file.readUInt16LE(local + 26) + file.readUInt16LE(local + 28);
  return { method, data: file.subarray(start, start + file.readUInt32LE(at + 20)) };
}

function unpackedSize(packed: Buffer, limit: number): number {
  try {
    const finishFlush = constants.Z_SYNC_FLUSH;
    return inflateRawSync(packed, { maxOutputLength: Math.max(limit, 1), finishFlush }).length;
  } catch (thrown) {
    const tooLong = thrown instanceof RangeError;
    throw new Unreadable(tooLong ? 'too-large' : 'damaged');
  }
}
