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
  /** Open addressing: the tokeniser reads these itself, a call a word would cost more than the rest. */
  readonly mask = 0x3fff;
  readonly slots = new Uint16Array(0x4000);
  readonly hashes = new Int32Array(8192);

  /** The id of a word, added if new; bits are added to what it has. */
  add(word: string, bits = 0, number?: number): number {
    const lower = word.toLowerCase();
    let hash = HASH_SEED;
    for (let i = 0; i < lower.length; i++) hash = fold(hash, lower.charCodeAt(i));
    let id = this.find(hash);
    if (id === EMPTY) {
      id = this.spelling.push(lower) - 1;
      if (id >= this.hashes.length) throw new Error('The lexicon is full');
      let slot = (hash ^ (hash >>> 15)) & this.mask;
      while (this.slots[slot] !== EMPTY) slot = (slot + 1) & this.mask;
      this.slots[slot] = id;
      this.hashes[id] = hash | 0;
    }
    this.bits[id] = (this.bits[id] ?? 0) | bits;
    if (number !== undefined) this.number[id] = number;
    return id;
  }

  /** The id for a rolled hash, 0 if no word has it. Hashes of 32 bits tell all words of the lexicon apart. */
  find(hash: number): number {
    let slot = (hash ^ (hash >>> 15)) & this.mask;
    for (;;) {
      const id = this.slots[slot] as number;
      if (id === EMPTY || this.hashes[id] === (hash | 0)) return id;
      slot = (slot + 1) & this.mask;
    }
  }
}
