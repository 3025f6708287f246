import { key } from './hash';
import type { WordForm } from './word-form';

/** Stand-in for the tags before a sentence begins and behind its end. */
export const NO_TAG = 17;

/** Most features that one decision looks at. */
export const MOST_FEATURES = 96;

/**
 * Where a word stands as seen from the word that is decided. What a word says from a place, whatever its neighbours are,
 * is added up once for each form; the other features are looked up for each decision.
 */
export const FIRST_PLACES = [-1, 0, 1] as const;
export const SECOND_PLACES = [-2, -1, 0, 1, 2] as const;
export type Place = (typeof SECOND_PLACES)[number];

/** What the first look has from one word alone. Answers how many keys stand there now. */
export function firstOfWord(form: WordForm, place: Place, keys: Int32Array, from = 0): number {
  let k = from;
  if (place === 0) {
    keys[k++] = key(100, form.word);
    keys[k++] = key(101, form.end4);
    keys[k++] = key(102, form.end3);
    keys[k++] = key(103, form.end2);
    keys[k++] = key(104, form.start3);
  } else if (place === -1) {
    keys[k++] = key(106, form.word);
    keys[k++] = key(110, form.end3);
    keys[k++] = key(113, form.shape);
  } else {
    keys[k++] = key(107, form.word);
    keys[k++] = key(111, form.end3);
    keys[k++] = key(112, form.shape);
  }
  return k;
}

/** What the first look has from words together. */
export function firstTogether(
  left: WordForm,
  here: WordForm,
  right: WordForm,
  isFirst: boolean,
  keys: Int32Array,
  from = 0,
): number {
  let k = from;
  keys[k++] = key(105, here.shape, isFirst ? 1 : 0);
  keys[k++] = key(108, here.word, right.word);
  keys[k++] = key(109, left.word, here.word);
  keys[k++] = key(114, here.end3, right.end3);
  keys[k++] = key(115, here.end3, left.word);
  return k;
}

/** What the second look has from one word alone. */
export function secondOfWord(form: WordForm, place: Place, keys: Int32Array, from = 0): number {
  let k = from;
  switch (place) {
    case -2:
      keys[k++] = key(11, form.word);
      break;
    case -1:
      keys[k++] = key(10, form.word);
      keys[k++] = key(14, form.shape);
      keys[k++] = key(17, form.end3);
      break;
    case 0:
      keys[k++] = key(0, form.word);
      keys[k++] = key(1, form.end5);
      keys[k++] = key(2, form.end4);
      keys[k++] = key(3, form.end3);
      keys[k++] = key(4, form.end2);
      keys[k++] = key(5, form.start3);
      keys[k++] = key(6, form.shape);
      break;
    case 1:
      keys[k++] = key(12, form.word);
      keys[k++] = key(15, form.shape);
      keys[k++] = key(16, form.end3);
      break;
    case 2:
      keys[k++] = key(13, form.word);
      break;
  }
  return k;
}

/** What the second look has from the tags around the word alone: the two before it, and the first look's of the next. */
export function secondOfTags(beforeThat: number, before: number, next: number, keys: Int32Array, from = 0): number {
  let k = from;
  keys[k++] = key(7, before);
  keys[k++] = key(8, before, beforeThat);
  keys[k++] = key(23, next);
  keys[k++] = key(25, before, next);
  keys[k++] = key(29, beforeThat, before, next);
  return k;
}

/** What the second look has from words together, and from words with tags. */
export function secondTogether(
  left: WordForm,
  here: WordForm,
  right: WordForm,
  isFirst: boolean,
  before: number,
  next: number,
  nextButOne: number,
  keys: Int32Array,
  from = 0,
): number {
  const first = isFirst ? 1 : 0;
  let k = from;
  keys[k++] = key(9, here.word, before);
  keys[k++] = key(18, before, right.word);
  keys[k++] = key(19, here.word, right.word);
  keys[k++] = key(20, left.word, here.word);
  keys[k++] = key(21, first, here.shape);
  keys[k++] = key(22, before, here.end3);
  keys[k++] = key(24, next, nextButOne);
  keys[k++] = key(26, here.word, next);
  keys[k++] = key(27, here.end3, next);
  keys[k++] = key(28, before, next, here.end2);
  keys[k++] = key(30, here.shape, right.shape, left.shape);
  keys[k++] = key(31, here.end3, here.shape, first);
  return k;
}
