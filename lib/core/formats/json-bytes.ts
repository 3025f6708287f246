/**
 * JSON written straight into UTF-8 bytes. Faster than strings where many small values are written: no string for each,
 * none joined, nothing to encode afterwards. Whoever writes puts the brackets, keys and commas there.
 */
export class JsonBytes {
  #bytes = new Uint8Array(1 << 16);
  #length = 0;

  /** What was written, not a copy: it lasts until something is written again. */
  get written(): Uint8Array<ArrayBuffer> {
    return this.#bytes.subarray(0, this.#length);
  }

  /** Forgets what was written; its room is used again. */
  clear(): void {
    this.#length = 0;
  }

  /** Characters below 0x80, as they are: keys, brackets, numbers. */
  ascii(text: string): void {
    const bytes = this.#roomFor(text.length);
    let at = this.#length;
    for (let i = 0; i < text.length; i++) bytes[at++] = text.charCodeAt(i);
    this.#length = at;
  }

  /** A number: whole ones digit by digit, others as JSON.stringify has them. */
  number(value: number): void {
    if (value >= 0 && value < 1e9 && Math.floor(value) === value) this.#whole(value);
    else this.json(value);
  }

  /** A text in quotation marks, or null. */
  string(text: string | null): void {
    if (text === null) this.ascii('null');
    else if (!this.#plain(text)) this.json(text);
  }

  /** Anything, as JSON.stringify has it. */
  json(value: unknown): void {
    const text = JSON.stringify(value);
    const bytes = this.#roomFor(text.length * MOST_BYTES);
    this.#length += encoder.encodeInto(text, bytes.subarray(this.#length)).written;
  }

  #whole(value: number): void {
    const bytes = this.#roomFor(MOST_DIGITS);
    let at = this.#length;
    for (let bound = 10; bound <= value; bound *= 10) at++;
    this.#length = at + 1;
    let rest = value | 0;
    for (; rest >= 10; rest = (rest / 10) | 0) bytes[at--] = ZERO + (rest % 10);
    bytes[at] = ZERO + rest;
  }

  /** Writes a text in which every character stands for itself. Answers false, and has written nothing, for any other. */
  #plain(text: string): boolean {
    const bytes = this.#roomFor(text.length + 2);
    let at = this.#length;
    bytes[at++] = QUOTE;
    for (let i = 0; i < text.length; i++) {
      const unit = text.charCodeAt(i);
      if (unit < 0x20 || unit >= 0x80 || unit === QUOTE || unit === BACKSLASH) return false;
      bytes[at++] = unit;
    }
    bytes[at++] = QUOTE;
    this.#length = at;
    return true;
  }

  #roomFor(more: number): Uint8Array<ArrayBuffer> {
    if (this.#length + more > this.#bytes.length) {
      const larger = new Uint8Array(Math.max(this.#bytes.length * 2, this.#length + more));
      larger.set(this.#bytes.subarray(0, this.#length));
      this.#bytes = larger;
    }
    return this.#bytes;
  }
}

const MOST_DIGITS = 10;
const ZERO = 0x30;
const QUOTE = 0x22;
const BACKSLASH = 0x5c;
/** UTF-8 needs no more for one UTF-16 unit. */
const MOST_BYTES = 3;
const encoder = new TextEncoder();
