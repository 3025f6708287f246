import { CLASS, DIGIT, LETTER, SPACE } from '../text/characters';
import type { Lexicon } from '../text/lexicon';
import { NUMBER, type Tokens, WORD } from '../text/tokens';

interface Phrase<T> {
  /** What each token must be: a word's id, minus the unit of a mark, or a number below DIGITS_FROM. */
  readonly keys: readonly number[];
  /** The pieces as they must be written, where case matters. */
  readonly exact: readonly string[] | null;
  readonly value: T;
}

const DIGITS_FROM = -0x20000;
const DOT = 0x2e;
const HYPHEN = 0x2d;

/** Cuts "km/h" or "sq. mi" into the words, numbers and marks the tokeniser would make of it. */
function pieces(phrase: string): string[] {
  const found: string[] = [];
  for (let p = 0; p < phrase.length; ) {
    const cls = CLASS[phrase.charCodeAt(p)] as number;
    let q = p + 1;
    if (cls === LETTER || cls === DIGIT) while (q < phrase.length && CLASS[phrase.charCodeAt(q)] === cls) q++;
    if (cls !== SPACE) found.push(phrase.slice(p, q));
    p = q;
  }
  return found;
}

/** Phrases by their first token, the longest tried first. Blanks, hyphens and the stop of an abbreviation may vary. */
export class PhraseIndex<T> {
  /** Where the last match ended. */
  to = 0;
  private readonly phrases = new Map<number, Phrase<T>[]>();

  constructor(
    private readonly lexicon: Lexicon,
    private readonly bit: number,
  ) {}

  add(phrase: string, value: T, caseMatters: boolean): void {
    const parts = pieces(phrase);
    const keys = parts.map((part) => this.key(part));
    const first = keys[0];
    if (first === undefined) return;
    if (first > 0) this.lexicon.add(parts[0] as string, this.bit);
    const list = this.phrases.get(first) ?? [];
    list.push({ keys, exact: caseMatters ? parts : null, value });
    list.sort((a, b) => b.keys.length - a.keys.length || Number(b.exact !== null) - Number(a.exact !== null));
    this.phrases.set(first, list);
  }

  private key(part: string): number {
    const cls = CLASS[part.charCodeAt(0)];
    if (cls === LETTER) return this.lexicon.add(part);
    return cls === DIGIT ? DIGITS_FROM - Number(part) : -part.charCodeAt(0);
  }

  /** The value of the longest phrase at a token, else null; `to` is then the token after it. */
  match(t: Tokens, at: number): T | null {
    const kind = t.kind[at];
    const first = kind === WORD ? (t.what[at] as number) : -t.mark(at);
    if (first === 0 || (kind === WORD && (t.bits(at) & this.bit) === 0)) return null;
    const list = this.phrases.get(first);
    if (list === undefined) return null;
    for (const phrase of list) {
      const to = this.endOf(t, at, phrase);
      if (to > 0) {
        this.to = to;
        return phrase.value;
      }
    }
    return null;
  }

  private endOf(t: Tokens, at: number, phrase: Phrase<T>): number {
    let i = at;
    for (let k = 0; k < phrase.keys.length; k++) {
      const key = phrase.keys[k] as number;
      if (k > 0 && key > 0) {
        if (t.mark(i) === DOT && t.size(i - 1) <= 4 && t.kind[i + 1] === WORD) i++;
        else if (t.mark(i) === HYPHEN && !t.gap(i)) i++;
      }
      if (!this.fits(t, i, key) || (k > 0 && key <= DIGITS_FROM && t.gap(i) && t.isWord(i - 1))) return 0;
      if (phrase.exact !== null && !t.text.startsWith(phrase.exact[k] as string, t.start[i])) return 0;
      i++;
    }
    return i;
  }

  private fits(t: Tokens, at: number, key: number): boolean {
    if (key > 0) return t.kind[at] === WORD && t.what[at] === key;
    if (key <= DIGITS_FROM) return t.kind[at] === NUMBER && t.integer(at) === DIGITS_FROM - key;
    return t.mark(at) === -key;
  }
}
