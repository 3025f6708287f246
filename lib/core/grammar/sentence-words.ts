import { BREAK, type Tokens, WORD } from '../text/tokens';

const APOSTROPHES: ReadonlySet<number> = new Set([0x27, 0x2019]);
const DOT = 0x2e;
const AMPERSAND = 0x26;
/** What an apostrophe parts from the word before it, without the apostrophe: "it's", "they've". */
const CONTRACTED = new Set(['s', 're', 've', 'll', 'd', 'm', 'S']);

/** A stretch of tokens that is read as other words: "roughly $7.8 million" as "12 dollars". */
export interface StandIn {
  readonly from: number;
  /** Behind its last token. */
  readonly to: number;
  readonly words: readonly string[];
}

/** The words of one sentence as grammars count them: "do" and "n't", "U.S.", "COVID-19" in three. */
export class SentenceWords {
  readonly words: string[] = [];
  /** The first token of each word, and the one behind its last. */
  readonly from: number[] = [];
  readonly to: number[] = [];

  constructor(
    readonly t: Tokens,
    from: number,
    to: number,
    /** In the order of the text. */
    standIns: readonly StandIn[] = [],
  ) {
    let next = 0;
    for (let i = from; i < to; ) {
      const standIn = standIns[next];
      if (standIn !== undefined && i >= standIn.from) {
        for (const word of standIn.words) this.push(word, standIn.from, standIn.to);
        i = Math.max(i + 1, standIn.to);
        next++;
      } else i = t.kind[i] === BREAK ? i + 1 : this.take(i, to);
    }
  }

  private push(word: string, from: number, to: number): void {
    this.words.push(word);
    this.from.push(from);
    this.to.push(to);
  }

  get count(): number {
    return this.words.length;
  }

  /** The word that a token belongs to; the next one if it belongs to none. */
  at(token: number): number {
    let low = 0;
    let high = this.to.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.to[middle] as number) <= token) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** Reads the word at a token; answers the token behind it. */
  private take(i: number, end: number): number {
    const { t } = this;
    const glued = this.count > 0 && !t.gap(i);
    const mark = t.mark(i);
    const last = this.words.at(-1) ?? '';
    // The second half of a character above U+FFFF, which is a token of its own.
    if (mark >= 0xdc00 && mark <= 0xdfff && /[\ud800-\udbff]$/.test(last)) return this.grow(i + 1);
    if (glued && APOSTROPHES.has(mark) && i + 1 < end && t.isWord(i + 1) && !t.gap(i + 1))
      return this.contraction(i, last);
    if (glued && mark === DOT && (/^\.+$/.test(last) || this.shortens(i, last, end))) return this.grow(i + 1);
    if (glued && mark === AMPERSAND && /^\p{Lu}{1,2}$/u.test(last) && i + 1 < end && !t.gap(i + 1))
      return this.grow(i + 2);
    // "A320", "4m", "U.S"
    const afterWord = t.kind[i] === WORD || t.isNumber(i);
    if (glued && afterWord && /[\p{L}\d]\.?$/u.test(last)) return this.grow(i + 1);
    return this.add(i, i + 1);
  }

  private contraction(i: number, last: string): number {
    const { t } = this;
    const what = t.slice(i + 1, i + 2);
    if (what === 't' && last.length > 1 && /n$/i.test(last)) {
      this.words[this.count - 1] = last.slice(0, -1);
      this.add(i, i + 2);
      this.words[this.count - 1] = "n't";
      return i + 2;
    }
    if (CONTRACTED.has(what)) return this.add(i, i + 2);
    // "O'Brien"
    return /^\p{L}+$/u.test(last) ? this.grow(i + 2) : this.add(i, i + 1);
  }

  /** A stop inside a sentence belongs to the word before it. */
  private shortens(i: number, last: string, end: number): boolean {
    if (!/\p{L}$/u.test(last)) return false;
    let behind = i + 1;
    while (behind < end && !this.t.gap(behind) && this.t.mark(behind) !== 0) behind++;
    return behind < end || /\p{L}\.\p{L}$/u.test(last);
  }

  private add(from: number, to: number): number {
    this.push(this.t.slice(from, to), from, to);
    return to;
  }

  /** The last word goes on up to a token. */
  private grow(to: number): number {
    const at = this.count - 1;
    this.to[at] = to;
    this.words[at] = this.t.slice(this.from[at] as number, to);
    return to;
  }
}
