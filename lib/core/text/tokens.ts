import {
  CLASS,
  DIGIT,
  digitValue,
  INVISIBLE,
  isCapital,
  LETTER,
  NEWLINE,
  QUOTE,
  SPACE,
  SYMBOL,
  VULGAR,
} from './characters';
import { HASH_SEED, type Lexicon } from './lexicon';

/** Kinds of token. A BREAK is a line's end that ends a thought; a WEB token is an address, handle or hashtag, whole. */
export const NONE = 0;
export const WORD = 1;
export const NUMBER = 2;
export const MARK = 3;
export const FRACTION = 4;
export const WEB = 5;
export const BREAK = 6;

/** Forms of a NUMBER: plain digits; with separators; with a decimal part; like a version, address or date. */
export const PLAIN = 0;
export const GROUPED = 1;
export const DECIMAL = 2;
export const DOTTED = 3;

const GAP = 1;
const CAPITAL = 2;
const UPPER = 4;
/** A double quotation mark opens right before a token, or closes right behind it. */
const OPENED = 8;
const CLOSED = 16;

/** Room on both sides of a block, so that a look a few tokens back or ahead never leaves the arrays. */
export const MARGIN = 24;
const BLOCK = 4096;
const ROOM = 3 * BLOCK;
/** An address longer than this is cut; what follows is read as text. */
const LONGEST_ADDRESS = 4096;
const MOST_GROUPS = 64;
/** How far a decimal comma makes others likely, in UTF-16 units. */
const NEAR = 120;

const TAB = 0x09;
const COMMA = 0x2c;
const DOT = 0x2e;
const HYPHEN = 0x2d;
/** Two more spellings of the hyphen; a MARK token has 0x2d for all three. */
const HYPHEN_SIGN = 0x2010;
const NO_BREAK_HYPHEN = 0x2011;
const COLON = 0x3a;
const STRAIGHT = 0x22;
const AT = 0x40;
const HASH = 0x23;

const isFilled = (code: number): boolean => {
  const cls = CLASS[code];
  return cls !== SPACE && cls !== NEWLINE;
};

/**
 * The words, numbers and marks of one block of a text, in flat arrays that are used again for the next block: a scan
 * allocates nothing for what it does not read. A block ends at a line's end, or in the gap before a word.
 */
export class Tokens {
  text = '';
  /** Tokens of this block lie from MARGIN up to here. */
  count: number = MARGIN;
  readonly start = new Int32Array(ROOM + 2 * MARGIN);
  readonly end = new Int32Array(ROOM + 2 * MARGIN);
  readonly kind = new Uint8Array(ROOM + 2 * MARGIN);
  /** WORD: its id in the lexicon; MARK: its UTF-16 unit; NUMBER: its form. */
  readonly what = new Int32Array(ROOM + 2 * MARGIN);
  readonly flags = new Uint8Array(ROOM + 2 * MARGIN);
  /** The tokens a figure can begin at, in order. */
  readonly anchors = new Int32Array(ROOM);
  anchorCount = 0;
  /** How many quotation marks are open, and whether a straight one is. */
  private quotes = 0;
  private straight = false;
  private lineStart = 0;
  /** Where the last decimal comma stood that was sure to be one. */
  private commaDecimal = -NEAR;
  private form = PLAIN;

  constructor(
    readonly lexicon: Lexicon,
    private readonly anchorBits: number,
  ) {
    this.flags.fill(GAP, 0, MARGIN);
  }

  /** Reads the next block of a text from an offset; answers where the block after it begins. */
  read(text: string, from: number): number {
    this.text = text;
    const length = text.length;
    const { bits, slots, hashes, mask } = this.lexicon;
    const { start, end, kind, what, flags, anchors, anchorBits } = this;
    let p = from;
    let gap = GAP;
    let count: number = MARGIN;
    let found = 0;
    this.quotes = 0;
    this.straight = false;
    while (p < length) {
      const code = text.charCodeAt(p);
      const cls = CLASS[code];
      if (cls === LETTER) {
        if (count > ROOM - BLOCK && gap !== 0 && this.mayCut(count)) break;
        let hash = HASH_SEED;
        let small = 0;
        let q = p;
        let c = code;
        do {
          if (c < 0x80) {
            small |= c;
            hash = Math.imul(hash ^ (c | 0x20), 0x01000193);
          } else {
            small |= 0x20;
            hash = Math.imul(hash ^ (c >= 0xc0 && c <= 0xde ? c + 0x20 : c), 0x01000193);
          }
          if (++q === length) break;
          c = text.charCodeAt(q);
        } while (CLASS[c] === LETTER);
        let slot = (hash ^ (hash >>> 15)) & mask;
        let id = slots[slot] as number;
        while (id !== 0 && hashes[id] !== hash) {
          slot = (slot + 1) & mask;
          id = slots[slot] as number;
        }
        if (code < 0x5b || code > 0x7f) {
          if (isCapital(code)) gap |= (small & 0x20) === 0 && q - p > 1 ? CAPITAL | UPPER : CAPITAL;
        }
        start[count] = p;
        kind[count] = WORD;
        what[count] = id;
        flags[count] = gap;
        if (id !== 0) {
          if (((bits[id] as number) & anchorBits) !== 0) anchors[found++] = count;
          else if (c === COLON && this.isAddress(q, id)) {
            q = this.addressEnd(q);
            kind[count] = WEB;
            anchors[found++] = count;
          }
        }
        end[count++] = q;
        p = q;
        gap = 0;
      } else if (cls === SPACE) {
        p++;
        gap |= GAP;
      } else if (cls === SYMBOL && (code !== DOT || !this.opensDecimal(p))) {
        const q = code === AT || code === HASH ? this.tagEnd(p) : p + 1;
        start[count] = p;
        end[count] = q;
        what[count] = code === HYPHEN_SIGN || code === NO_BREAK_HYPHEN ? HYPHEN : code;
        flags[count] = gap;
        if (q > p + 1) {
          kind[count] = WEB;
          anchors[found++] = count;
        } else kind[count] = MARK;
        count++;
        p = q;
        gap = 0;
      } else if (cls === NEWLINE) {
        p = this.lineEnd(p, count);
        gap = GAP;
        if (this.hardBreak) {
          this.put(count++, BREAK, p - 1, p, GAP);
          this.quotes = 0;
          this.straight = false;
          if (count > BLOCK) break;
        }
      } else if (cls === INVISIBLE) {
        p++;
      } else if (cls === QUOTE) {
        if (this.isSecondOf(p)) {
          this.put(count, MARK, p, p + 1, gap);
          what[count++] = code;
          gap = 0;
        } else if (this.opensAt(p)) {
          if (code === STRAIGHT) this.straight = true;
          else this.quotes++;
          gap |= OPENED;
        } else {
          if (code === STRAIGHT) this.straight = false;
          else if (this.quotes > 0) this.quotes--;
          if (count > MARGIN) flags[count - 1] = (flags[count - 1] as number) | CLOSED;
        }
        p++;
      } else {
        if (count > ROOM - BLOCK && gap !== 0 && this.mayCut(count)) break;
        const q = cls === VULGAR ? p + 1 : this.numberEnd(p);
        this.put(count, cls === VULGAR ? FRACTION : NUMBER, p, q, gap);
        what[count] = cls === VULGAR ? code : this.form;
        anchors[found++] = count++;
        p = q;
        gap = 0;
      }
      if (count >= ROOM) break;
    }
    this.count = count;
    this.anchorCount = found;
    this.clearAfter(count);
    return p;
  }

  private put(at: number, kind: number, start: number, end: number, flags: number): void {
    this.start[at] = start;
    this.end[at] = end;
    this.kind[at] = kind;
    this.what[at] = 0;
    this.flags[at] = flags;
  }

  private clearAfter(count: number): void {
    const { length } = this.text;
    for (let i = count; i < count + MARGIN; i++) {
      this.kind[i] = NONE;
      this.what[i] = 0;
      this.flags[i] = GAP;
      this.start[i] = length;
      this.end[i] = length;
    }
  }

  /** A very long line is cut after a sentence's end if one comes, else before any word that follows a word. */
  private mayCut(count: number): boolean {
    if (this.mark(count - 1) === DOT && this.flags[count - 2] !== CAPITAL) return true;
    return count > ROOM - BLOCK / 2 && this.kind[count - 1] === WORD && this.kind[count - 2] === WORD;
  }

  private hardBreak = false;

  /** Walks over line ends. A wrapped line goes on: it was long, did not end in a stop, and the next begins small. */
  private lineEnd(from: number, count: number): number {
    const { text } = this;
    const lineLength = from - this.lineStart;
    let p = from;
    let lines = 0;
    while (p < text.length) {
      const code = text.charCodeAt(p);
      const cls = CLASS[code] as number;
      if (cls === NEWLINE) {
        if (!(code === 0x0a && p > from && text.charCodeAt(p - 1) === 0x0d)) lines++;
      } else if (cls !== SPACE) break;
      p++;
    }
    this.lineStart = p;
    const next = p < text.length ? text.charCodeAt(p) : 0;
    const small = next >= 0x61 && next <= 0x7a;
    const goesOn = small || (lineLength > 55 && CLASS[next] === DIGIT);
    this.hardBreak = lines > 1 || lineLength < 40 || !goesOn || this.endsThought(count - 1);
    return p;
  }

  private endsThought(at: number): boolean {
    if (this.closed(at)) return true;
    return this.kind[at] === MARK && this.mark(at) !== COMMA && this.mark(at) !== HYPHEN;
  }

  /** "12\"": inches, where no quotation is open that the mark could close. */
  private isSecondOf(p: number): boolean {
    if (p === 0) return false;
    const code = this.text.charCodeAt(p);
    if (code === STRAIGHT ? this.straight : code !== 0x201d || this.quotes > 0) return false;
    const before = CLASS[this.text.charCodeAt(p - 1)];
    return before === DIGIT || before === VULGAR;
  }

  /** Whether a quotation mark opens: by the blanks around it, else by its shape, else by whether one is open. */
  private opensAt(p: number): boolean {
    const { text } = this;
    const left = p > 0 && isFilled(text.charCodeAt(p - 1));
    const right = p + 1 < text.length && isFilled(text.charCodeAt(p + 1));
    if (left !== right) return right;
    const code = text.charCodeAt(p);
    if (code === 0x201c || code === 0x201e || code === 0xab) return true;
    return code === STRAIGHT && !this.straight;
  }

  /** ".5", but not the second dot of "1..5" nor the one in "a.5". */
  private opensDecimal(p: number): boolean {
    const { text } = this;
    if (p + 1 >= text.length || CLASS[text.charCodeAt(p + 1)] !== DIGIT) return false;
    const before = p === 0 ? SPACE : CLASS[text.charCodeAt(p - 1)];
    return before !== DIGIT && before !== LETTER && text.charCodeAt(p - 1) !== DOT;
  }

  private digitsEnd(p: number): number {
    const { text } = this;
    let q = p;
    while (q < text.length && CLASS[text.charCodeAt(q)] === DIGIT) q++;
    return q;
  }

  /** The end of the number that begins here; leaves its form in `form`. */
  private numberEnd(p: number): number {
    const { text } = this;
    this.form = PLAIN;
    let q = this.digitsEnd(p);
    const lead = q - p;
    let code = q < text.length ? text.charCodeAt(q) : 0;
    if (lead === 0) {
      this.form = DECIMAL;
      return this.exponentEnd(this.digitsEnd(p + 1));
    }
    if (lead <= 3 && this.separates(code)) {
      const grouped = this.groupsEnd(q, code, lead);
      if (grouped > q) {
        this.form = GROUPED;
        q = grouped;
        code = q < text.length ? text.charCodeAt(q) : 0;
        if (code === COMMA && CLASS[text.charCodeAt(q - 4)] === SPACE && this.digitsEnd(q + 1) === q + 3) return q + 3;
        if (code !== DOT) return q;
      }
    }
    if (code === COMMA && lead <= 3) return this.commaDecimalEnd(q);
    if (code !== DOT || q + 1 >= text.length || CLASS[text.charCodeAt(q + 1)] !== DIGIT) return this.exponentEnd(q);
    return this.dottedEnd(q, lead);
  }

  private separates(code: number): boolean {
    return code === COMMA || code === 0x27 || code === 0x2019 || (CLASS[code] === SPACE && code !== TAB);
  }

  /** Groups of three (and in India of two) behind one separator: "1,250,000", "1 250 000", "12,34,567". */
  private groupsEnd(from: number, separator: number, lead: number): number {
    const { text } = this;
    let q = from;
    let groups = 0;
    while (q < text.length && text.charCodeAt(q) === separator) {
      const end = this.digitsEnd(q + 1);
      if (end - q - 1 !== 3) break;
      q = end;
      groups++;
    }
    if (groups === 0 && separator === COMMA) return this.indianEnd(from);
    if (CLASS[separator] !== SPACE || groups === 0) return q;
    return this.spacedGroups(from, q, groups, lead, separator) ? q : from;
  }

  /** With blanks between the groups it may also be two numbers: "In May 7 200 people". */
  private spacedGroups(from: number, end: number, groups: number, lead: number, separator: number): boolean {
    const { text } = this;
    if (text.charCodeAt(from - lead) === 0x30 || text.charCodeAt(from - lead - 1) === HYPHEN) return false;
    if (this.followsZero(from - lead - 1)) return false;
    if (CLASS[text.charCodeAt(end + 1)] === DIGIT && CLASS[text.charCodeAt(end)] !== LETTER) {
      return text.charCodeAt(end) === COMMA && this.digitsEnd(end + 1) === end + 3;
    }
    if (separator !== 0x20 || groups > 1) return true;
    let p = from - lead - 1;
    while (p >= 0 && CLASS[text.charCodeAt(p)] === SPACE) p--;
    while (p >= 0 && from - p < 40 && CLASS[text.charCodeAt(p)] === LETTER) p--;
    return !isCapital(text.charCodeAt(p + 1) || 0x20) || p < 0 || text.charCodeAt(p) === 0x0a;
  }

  /** "0800 555 111": behind digits that begin with a zero there is a telephone number. */
  private followsZero(before: number): boolean {
    const { text } = this;
    if (CLASS[text.charCodeAt(before)] !== SPACE) return false;
    let p = before - 1;
    while (p > before - 7 && CLASS[text.charCodeAt(p)] === DIGIT) p--;
    return p < before - 1 && text.charCodeAt(p + 1) === 0x30;
  }

  private indianEnd(from: number): number {
    const { text } = this;
    let q = from;
    for (let groups = 0; groups < 8 && text.charCodeAt(q) === COMMA; groups++) {
      const end = this.digitsEnd(q + 1);
      if (end - q - 1 === 3) return groups > 0 ? end : from;
      if (end - q - 1 !== 2) return from;
      q = end;
    }
    return from;
  }

  /** "0,8 %": a decimal comma needs something behind it that says so, or another shortly before it; else it is a list. */
  private commaDecimalEnd(q: number): number {
    const { text } = this;
    const end = this.digitsEnd(q + 1);
    const size = end - q - 1;
    if (size < 1 || size > 2 || text.charCodeAt(end) === COMMA) return q;
    const at = CLASS[text.charCodeAt(end)] === SPACE ? end + 1 : end;
    const next = text.slice(at, at + 3);
    const said = /^(?:[%€°]|mil|bil|mrd|per|eur|ha\b|k[gmW]|[cm][mlg]\b)/i.test(next);
    if (!said && (end - this.commaDecimal > NEAR || text.charCodeAt(end) === HYPHEN)) return q;
    if (said) this.commaDecimal = end;
    this.form = DECIMAL;
    return end;
  }

  /** From the first dot: a decimal, thousands with dots, or something with many dots. */
  private dottedEnd(first: number, lead: number): number {
    const { text } = this;
    let q = first;
    let dots = 0;
    let threes = lead <= 3 && this.form !== GROUPED;
    while (text.charCodeAt(q) === DOT && q + 1 < text.length && CLASS[text.charCodeAt(q + 1)] === DIGIT) {
      const end = this.digitsEnd(q + 1);
      threes = threes && end - q === 4;
      q = end;
      if (++dots > MOST_GROUPS) break;
    }
    if (dots === 1) {
      // "1.234,50"
      if (threes && this.decimalsBehind(q) === 2) {
        this.form = GROUPED;
        return q + 3;
      }
      this.form = DECIMAL;
      return this.exponentEnd(q);
    }
    this.form = threes ? GROUPED : DOTTED;
    const decimals = threes ? this.decimalsBehind(q) : 0;
    return decimals === 1 || decimals === 2 ? q + 1 + decimals : q;
  }

  /** How many digits stand behind a comma at this place. */
  private decimalsBehind(q: number): number {
    return this.text.charCodeAt(q) === COMMA ? this.digitsEnd(q + 1) - q - 1 : 0;
  }

  /** "1.3e6", "12.32e+14". */
  private exponentEnd(q: number): number {
    const { text } = this;
    if ((text.charCodeAt(q) | 0x20) !== 0x65) return q;
    const sign = text.charCodeAt(q + 1);
    const at = sign === 0x2b || sign === HYPHEN ? q + 2 : q + 1;
    const end = this.digitsEnd(at);
    if (end === at || end - at > 3 || CLASS[text.charCodeAt(end)] === LETTER) return q;
    this.form = DECIMAL;
    return end;
  }

  /** "@name_1" and "#tag2" whole; "#1" and "a@b" not. */
  private tagEnd(p: number): number {
    const { text } = this;
    const before = p === 0 ? SPACE : CLASS[text.charCodeAt(p - 1)];
    let q = p + 1;
    if (before === LETTER || before === DIGIT || CLASS[text.charCodeAt(q)] !== LETTER) return q;
    for (; q < text.length; q++) {
      const cls = CLASS[text.charCodeAt(q)];
      if (cls !== LETTER && cls !== DIGIT && cls !== INVISIBLE && text.charCodeAt(q) !== 0x5f) break;
    }
    return q;
  }

  private isAddress(colon: number, id: number): boolean {
    if (this.text.charCodeAt(colon + 1) !== 0x2f || this.text.charCodeAt(colon + 2) !== 0x2f) return false;
    const scheme = this.lexicon.spelling[id];
    return scheme === 'http' || scheme === 'https' || scheme === 'ftp';
  }

  private addressEnd(from: number): number {
    const { text } = this;
    const last = Math.min(text.length, from + LONGEST_ADDRESS);
    let q = from;
    for (; q < last; q++) {
      const code = text.charCodeAt(q);
      const cls = CLASS[code];
      if (cls === SPACE || cls === NEWLINE || cls === QUOTE || code === 0x3c || code === 0x3e) break;
    }
    while (q > from && /[.,;:!?)\]'’]/.test(text.charAt(q - 1))) q--;
    return q;
  }

  /** The lexicon's id of a word token, 0 for unknown words and all else. */
  word(at: number): number {
    return this.kind[at] === WORD ? (this.what[at] as number) : 0;
  }

  /** Whether a double quotation mark opens right before a token. Such marks are no tokens: they part no phrase. */
  opened(at: number): boolean {
    return ((this.flags[at] as number) & OPENED) !== 0;
  }

  /** Whether one closes right behind a token. */
  closed(at: number): boolean {
    return ((this.flags[at] as number) & CLOSED) !== 0;
  }

  /** Where a token begins with the quotation mark before it, and where one ends with the mark behind it. */
  startQuoted(at: number): number {
    let start = this.start[at] as number;
    if (this.opened(at)) while (start > 0 && CLASS[this.text.charCodeAt(start)] !== QUOTE) start--;
    return start;
  }

  endQuoted(at: number): number {
    let end = this.end[at] as number;
    if (this.closed(at)) while (end < this.text.length && CLASS[this.text.charCodeAt(end - 1)] !== QUOTE) end++;
    return end;
  }

  /** The UTF-16 unit of a mark, 0 for all else. */
  mark(at: number): number {
    return this.kind[at] === MARK ? (this.what[at] as number) : 0;
  }

  /** The class bits of a word token. */
  bits(at: number): number {
    return this.kind[at] === WORD ? (this.lexicon.bits[this.what[at] as number] as number) : 0;
  }

  /** Whether white space stands before it. */
  gap(at: number): boolean {
    return ((this.flags[at] as number) & GAP) !== 0;
  }

  /** Whether a tab parts a token from the one before it: it is the first of its cell in a table's row. */
  opensCell(at: number): boolean {
    for (let p = (this.start[at] as number) - 1; p >= 0; p--) {
      if (this.text.charCodeAt(p) === TAB) return true;
      if (CLASS[this.text.charCodeAt(p)] !== SPACE) return false;
    }
    return false;
  }

  capital(at: number): boolean {
    return ((this.flags[at] as number) & CAPITAL) !== 0;
  }

  /** All capitals, two letters or more. */
  upper(at: number): boolean {
    return ((this.flags[at] as number) & UPPER) !== 0;
  }

  isWord(at: number): boolean {
    return this.kind[at] === WORD;
  }

  isNumber(at: number): boolean {
    return this.kind[at] === NUMBER;
  }

  size(at: number): number {
    return (this.end[at] as number) - (this.start[at] as number);
  }

  /** The text from one token up to, not including, another. */
  slice(from: number, to: number): string {
    return this.text.slice(this.start[from], this.end[to - 1]);
  }

  firstUnit(at: number): number {
    return this.text.charCodeAt(this.start[at] as number);
  }

  lastUnit(at: number): number {
    return this.text.charCodeAt((this.end[at] as number) - 1);
  }

  /** The value of a short run of plain digits. */
  integer(at: number): number {
    let value = 0;
    for (let p = this.start[at] as number; p < (this.end[at] as number); p++) {
      const code = this.text.charCodeAt(p);
      if (CLASS[code] === DIGIT) value = value * 10 + digitValue(code);
    }
    return value;
  }

  /** Call before a new text. */
  restart(): void {
    this.lineStart = 0;
    this.commaDecimal = -NEAR;
  }

  /** Call after it: the text is not held on to. */
  release(): void {
    this.text = '';
  }
}
