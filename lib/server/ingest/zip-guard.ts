import 'server-only';
import { constants, crc32, inflateRawSync } from 'node:zlib';
import { Unreadable, type UnreadableCode } from './document';

const END_OF_DIRECTORY = Buffer.from('PK\x05\x06', 'latin1');
const DIRECTORY_ENTRY = 0x02014b50;
const STORED = 0;
const DEFLATED = 8;
const MAX_ENTRIES = 2000;

/**
 * Refuses an archive that would unpack to more than `maxBytes`. What an archive says about its sizes is not believed:
 * every entry is unpacked once, into nothing, and stopped at the limit.
 *
 * @param why what is said of one that would
 * @throws Unreadable `why` or `damaged`
 */
export function guardZip(bytes: Uint8Array, maxBytes: number, why: UnreadableCode = 'too-large'): void {
  let left = maxBytes;
  for (const entry of entries(bufferOf(bytes))) {
    left -= unpacked(entry, left, why).length;
    if (left < 0) throw new Unreadable(why);
  }
}

/** The names of what an archive holds; of one that is damaged, those before the damage. Nothing is unpacked. */
export function zipNames(bytes: Uint8Array): string[] {
  const names: string[] = [];
  try {
    for (const { name } of entries(bufferOf(bytes))) names.push(name);
  } catch (thrown) {
    if (!(thrown instanceof Unreadable)) throw thrown;
  }
  return names;
}

/**
 * What an archive that was let in by `guardZip` holds, by its name in small letters with forward slashes; unpacked when
 * it is asked for, each time anew. Names are looked up and nothing else: none is ever a place on a disk.
 * @throws Unreadable `damaged`, also where an entry is not what its checksum says
 */
export function zipParts(bytes: Uint8Array, maxBytes: number): ReadonlyMap<string, () => Uint8Array> {
  const parts = new Map<string, () => Uint8Array>();
  for (const entry of entries(bufferOf(bytes))) {
    const read = () => {
      const data = unpacked(entry, maxBytes, 'damaged');
      if (crc32(data) !== entry.checksum) throw new Unreadable('damaged');
      return data;
    };
    parts.set(entry.name.replaceAll('\\', '/').toLowerCase(), read);
  }
  return parts;
}

const bufferOf = (bytes: Uint8Array): Buffer => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);

interface Entry {
  readonly name: string;
  readonly method: number;
  readonly checksum: number;
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
  const name = file.toString('utf8', at + 46, at + 46 + file.readUInt16LE(at + 28));
  if ((method !== STORED && method !== DEFLATED) || local + 30 > file.length) throw new Unreadable('damaged');
  const start = local + 30 + file.readUInt16LE(local + 26) + file.readUInt16LE(local + 28);
  const data = file.subarray(start, start + file.readUInt32LE(at + 20));
  return { name, method, checksum: file.readUInt32LE(at + 16), data };
}

function unpacked({ method, data }: Entry, limit: number, tooLong: UnreadableCode): Buffer {
  if (method === STORED) return data;
  try {
    const finishFlush = constants.Z_SYNC_FLUSH;
    return inflateRawSync(data, { maxOutputLength: Math.max(limit, 1), finishFlush });
  } catch (thrown) {
    throw new Unreadable(thrown instanceof RangeError ? tooLong : 'damaged');
  }
}
