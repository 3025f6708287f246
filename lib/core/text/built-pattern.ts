/**
 * The only place where a regular expression is made from text. Whatever is made here is known by its source, so that
 * `tests/architecture/patterns.test.ts` can prove that no input keeps it busy; in literals it finds them by itself.
 */

/** The longest text that a pattern is ever given, in characters, and what sees to it. */
export interface Bound {
  readonly atMost: number;
  readonly because: string;
}

export interface Built {
  readonly pattern: RegExp;
  readonly bound: Bound | null;
}

const BUILT: Built[] = [];

/**
 * A pattern put together from pieces, once, while its module loads. One whose time grows faster than its input says how
 * long that input can be at most.
 */
export function builtPattern(source: string, flags = '', bound: Bound | null = null): RegExp {
  const pattern = new RegExp(source, flags);
  BUILT.push({ pattern, bound });
  return pattern;
}

/** Every pattern built so far, by the modules that are loaded. */
export const builtPatterns = (): readonly Built[] => BUILT;

/** These very words in this order, whatever blanks lie between them. Nothing in them has a meaning of its own. */
export const wordsPattern = (words: readonly string[], flags: string): RegExp =>
  new RegExp(words.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('\\s+'), flags);
