import { hashOf } from './hash';

/** What the models know of a word by itself: hashes of its form, its ends and its shape. */
export interface WordForm {
  /** In lower case. */
  readonly lower: string;
  /** Of the lower-case form, digits as zeros. */
  readonly word: number;
  readonly end2: number;
  readonly end3: number;
  readonly end4: number;
  readonly end5: number;
  readonly start3: number;
  /** Runs of capitals, small letters, digits and marks: "McDonald" is XxXx. */
  readonly shape: number;
  /** Hashes of its sort under each tag that it was given so far (`sortOf`). */
  readonly sorts: (number | undefined)[];
}

/** Forms kept from one sentence to the next; a text has few different words. */
const kept = new Map<string, WordForm>();
const MOST_KEPT = 20_000;
const LONGEST_SHAPE = 6;
/** A longer word is known by its first letters only: its shape, ends and hash must not cost its length again and again. */
const LONGEST_WORD = 64;

export function wordForm(text: string): WordForm {
  const known = kept.get(text);
  if (known !== undefined) return known;
  const lower = text.slice(0, LONGEST_WORD).toLowerCase();
  const plain = /^\d/.test(lower) ? lower.replace(/\d/g, '0').slice(0, LONGEST_SHAPE) : lower;
  const form: WordForm = {
    lower,
    word: hashOf(plain),
    end2: hashOf(plain.slice(-2)),
    end3: hashOf(plain.slice(-3)),
    end4: hashOf(plain.slice(-4)),
    end5: hashOf(plain.slice(-5)),
    start3: hashOf(plain.slice(0, 3)),
    shape: hashOf(shapeOf(text)),
    sorts: [],
  };
  if (kept.size >= MOST_KEPT) kept.clear();
  kept.set(text, form);
  return form;
}

function shapeOf(text: string): string {
  let shape = '';
  let last = '';
  for (const character of text) {
    const sort = sortOf(character);
    if (sort !== last) shape += sort;
    last = sort;
    if (shape.length >= LONGEST_SHAPE) break;
  }
  return shape;
}

function sortOf(character: string): string {
  if (character >= '0' && character <= '9') return 'd';
  if (character.toLowerCase() === character.toUpperCase()) return character;
  return character === character.toUpperCase() ? 'X' : 'x';
}

/** What stands before a sentence and behind it. */
export const BEFORE: WordForm = edge('<');
export const BEHIND: WordForm = edge('>');

function edge(mark: string): WordForm {
  const hash = hashOf(mark.repeat(3));
  const ends = { end2: hash, end3: hash, end4: hash, end5: hash };
  return { lower: '', word: hash, ...ends, start3: hash, shape: hash, sorts: [] };
}

/** The form of a word of a sentence, or what stands for none. */
export const formAt = (forms: readonly WordForm[], i: number): WordForm =>
  i < 0 ? BEFORE : i >= forms.length ? BEHIND : (forms[i] as WordForm);
