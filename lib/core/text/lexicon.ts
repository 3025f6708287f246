/**
 * The words an engine knows, found by a hash that the tokeniser rolls while it walks over a word, so that a word
 * nobody knows costs one array read. Word 0 is "not known". Words are held in lower case.
 */

const EMPTY = 0;
export const HASH_SEED = 0x811c9dc5;

/** One step of the rolling hash (FNV-1a over case-folded UTF-16 units). */
export function fold(hash: number, code: number): number {
  return Math.imul(hash ^ (code < 0x80 ? code | 0x20 : foldBeyondAscii(code)), 0x01000193);
}

function foldBeyondAscii(code: number): number {
  return code >= 0xc0 && code <= 0xde ? code + 0x20 : code;
}

export class Lexicon {
  readonly spelling: string[] = [''];
  /** Class bits of each word; what the bits mean is the owner's affair. */
  bits = new Int32Array(8192);
  /** A number that goes with the word: 5 for "five" and "fifth", 6 for "million" and "June". */
  number = new Float64Array(8192);
  private readonly mask = 0x7fff;
  private readonly slots = new Int32Array(0x8000);
  private readonly hashes = new Int32Array(8192);
  private readonly lengths = new Uint8Array(8192);

  /** The id of a word, added if new; bits are added to what it has. */
  add(word: string, bits = 0, number?: number): number {
    const lower = word.toLowerCase();
    let hash = HASH_SEED;
    for (let i = 0; i < lower.length; i++) hash = fold(hash, lower.charCodeAt(i));
    let id = this.find(hash, lower.length);
    if (id === EMPTY) {
      id = this.spelling.push(lower) - 1;
      if (id >= this.hashes.length) throw new Error('The lexicon is full');
      let slot = (hash ^ (hash >>> 15)) & this.mask;
      while (this.slots[slot] !== EMPTY) slot = (slot + 1) & this.mask;
      this.slots[slot] = id;
      this.hashes[id] = hash | 0;
      this.lengths[id] = lower.length;
    }
    this.bits[id] = (this.bits[id] ?? 0) | bits;
    if (number !== undefined) this.number[id] = number;
    return id;
  }

  /** The id for a rolled hash and a length, 0 if no word has them. */
  find(hash: number, length: number): number {
    let slot = (hash ^ (hash >>> 15)) & this.mask;
    for (;;) {
      const id = this.slots[slot] as number;
      if (id === EMPTY) return 0;
      if (this.hashes[id] === (hash | 0) && this.lengths[id] === length) return id;
      slot = (slot + 1) & this.mask;
    }
  }
}
