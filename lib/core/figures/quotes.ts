import type { Tokens } from '../text/tokens';

/** Single ones, straight and curly; double ones are no tokens (`Tokens.opened`). */
const QUOTES: ReadonlySet<number> = new Set([0x27, 0x2018, 0x2019, 0x201a]);

export const isQuote = (t: Tokens, at: number): boolean => QUOTES.has(t.mark(at));

/** The token at this place, or the one before it where a quotation mark stands here: marks part no phrase. */
export const beforeQuote = (t: Tokens, at: number): number => (isQuote(t, at) ? at - 1 : at);

/** Past the mark that closes what was opened at `from`: of `'90' tonnes`, before "tonnes"; else `at`. */
export const pastOwnQuote = (t: Tokens, from: number, at: number): number =>
  isQuote(t, at) && !t.gap(at) && isQuote(t, from - 1) && !t.gap(from) ? at + 1 : at;

/** The token before a quotation that opens right before a token; -1 if none does. */
export function beforeOpening(t: Tokens, at: number): number {
  if (t.opened(at)) return at - 1;
  return isQuote(t, at - 1) && !t.gap(at) && t.gap(at - 1) ? at - 2 : -1;
}

/** Behind a quotation that closes right before a token; 0 if none does. */
export function behindClosing(t: Tokens, at: number): number {
  if (t.closed(at - 1)) return at;
  return isQuote(t, at) && !t.gap(at) ? at : 0;
}
