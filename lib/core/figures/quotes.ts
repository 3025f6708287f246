import type { Tokens } from '../text/tokens';

/** Straight and curly, single and double, and the angular ones. */
const QUOTES: ReadonlySet<number> = new Set([0x22, 0x27, 0x2018, 0x2019, 0x201a, 0x201c, 0x201d, 0x201e, 0xab, 0xbb]);

export const isQuote = (t: Tokens, at: number): boolean => QUOTES.has(t.mark(at));

/** The token at this place, or the one before it where a quotation mark stands here: marks part no phrase. */
export const beforeQuote = (t: Tokens, at: number): number => (isQuote(t, at) ? at - 1 : at);

/** Those that are no apostrophe, inch or foot. */
const DOUBLE: ReadonlySet<number> = new Set([0x22, 0x201c, 0x201d, 0x201e, 0xab, 0xbb]);
/** How far before a number the mark may stand that is closed right behind it. */
const REACH = 5;

/** Past the mark that closes what was opened at or shortly before `from`: of `“more than 90” tonnes`, before "tonnes"; else `at`. */
export function pastOwnQuote(t: Tokens, from: number, at: number): number {
  if (!isQuote(t, at) || t.gap(at)) return at;
  if (isQuote(t, from - 1) && !t.gap(from)) return at + 1;
  if (!DOUBLE.has(t.mark(at))) return at;
  for (let i = from - 1; i > from - REACH; i--) {
    if (DOUBLE.has(t.mark(i))) return t.gap(i + 1) ? at : at + 1;
    if (!t.isWord(i)) return at;
  }
  return at;
}
