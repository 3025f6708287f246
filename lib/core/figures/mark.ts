import { AFTER, BEFORE, type ComparatorLine } from './comparators';
import type { Comparator, Hedge } from './figure';

/** What of a figure a mark needs: its quote, and how it is bounded. */
export interface Markable {
  readonly quoteStart: number;
  readonly quoteEnd: number;
  readonly comparator: Comparator;
  readonly hedge: Hedge | null;
}

/** What is shown as the figure, in UTF-16 units, end exclusive. */
export interface Mark {
  readonly start: number;
  readonly end: number;
}

/** No phrase is longer, the blanks in it included. */
const REACH = 48;
const SIGNS: ReadonlyMap<string, Comparator> = new Map([
  ['~', '~'],
  ['≈', '~'],
  ['∼', '~'],
  ['>=', '>='],
  ['<=', '<='],
  ['≥', '>='],
  ['≤', '<='],
  ['>', '>'],
  ['<', '<'],
]);

const phrasesOf = (lines: readonly ComparatorLine[]) =>
  lines
    .flatMap(([comparator, hedge, phrases]) => phrases.split('|').map((words) => ({ comparator, hedge, words })))
    .sort((a, b) => b.words.length - a.words.length);

const LEADING = phrasesOf(BEFORE);
const FOLLOWING = phrasesOf(AFTER);

/**
 * Where a figure is marked in its text: its quote with the words that bound it, "nearly seven months" and not "seven
 * months". Reads the few words beside the quote, so that a stored figure can be marked as well as a fresh one.
 */
export function markOf(text: string, { quoteStart, quoteEnd, comparator, hedge }: Markable): Mark {
  if (hedge === null) return { start: quoteStart, end: quoteEnd };
  const start = leadingFrom(text, quoteStart, comparator, hedge);
  return start < quoteStart ? { start, end: quoteEnd } : { start, end: followingTo(text, quoteEnd, comparator, hedge) };
}

function leadingFrom(text: string, quoteStart: number, comparator: Comparator, hedge: Hedge): number {
  const before = text.slice(Math.max(0, quoteStart - REACH), quoteStart);
  const bare = before.trimEnd();
  for (const [sign, means] of SIGNS) {
    if (means === comparator && bare.endsWith(sign)) return quoteStart - before.length + bare.length - sign.length;
  }
  const words = bare.toLowerCase().replace(/\s(?:an?)$|-$/, '');
  const said = LEADING.find(
    (one) => one.comparator === comparator && one.hedge === hedge && endsWith(words, one.words),
  );
  return said === undefined ? quoteStart : quoteStart - before.length + words.length - lengthAtEnd(words, said.words);
}

/** The phrase as a whole, any blanks between its words, with or without the stop of "approx.". */
function lengthAtEnd(text: string, phrase: string): number {
  let at = text.length;
  for (const word of phrase.replaceAll('.', '').split(' ').reverse()) {
    at = text.slice(0, at).trimEnd().length;
    if (text.charAt(at - 1) === '.') at -= 1;
    if (!text.slice(0, at).endsWith(word)) return 0;
    at -= word.length;
  }
  return /[\p{L}\p{N}]/u.test(text.charAt(at - 1)) ? 0 : text.length - at;
}

const endsWith = (text: string, phrase: string): boolean => lengthAtEnd(text, phrase) > 0;

function followingTo(text: string, quoteEnd: number, comparator: Comparator, hedge: Hedge): number {
  const after = text.slice(quoteEnd, quoteEnd + REACH);
  const skipped = /^(?:-|,?\s*)/.exec(after)?.[0].length ?? 0;
  const words = after.slice(skipped).toLowerCase();
  const said = FOLLOWING.find(
    (one) => one.comparator === comparator && one.hedge === hedge && begins(words, one.words),
  );
  return said === undefined ? quoteEnd : quoteEnd + skipped + said.words.length;
}

const begins = (text: string, phrase: string): boolean =>
  text.startsWith(phrase) && !/[\p{L}\p{N}]/u.test(text.charAt(phrase.length));
