import { key } from './hash';
import { BEFORE, BEHIND, type WordForm } from './word-form';

/** Stand-ins for the tags before a sentence begins and behind its end. */
export const NO_TAG = 99;

/** Most features that one decision looks at. */
export const MOST_FEATURES = 96;

const formAt = (forms: readonly WordForm[], i: number): WordForm =>
  i < 0 ? BEFORE : i >= forms.length ? BEHIND : (forms[i] as WordForm);

/** What the first look at word `i` goes by: the word and its neighbours, no tags. Answers how many keys it wrote. */
export function firstFeatures(forms: readonly WordForm[], i: number, keys: Int32Array): number {
  const here = formAt(forms, i);
  const left = formAt(forms, i - 1);
  const right = formAt(forms, i + 1);
  let k = 0;
  keys[k++] = key(100, here.word);
  keys[k++] = key(101, here.end4);
  keys[k++] = key(102, here.end3);
  keys[k++] = key(103, here.end2);
  keys[k++] = key(104, here.start3);
  keys[k++] = key(105, here.shape, i === 0 ? 1 : 0);
  keys[k++] = key(106, left.word);
  keys[k++] = key(107, right.word);
  keys[k++] = key(108, here.word, right.word);
  keys[k++] = key(109, left.word, here.word);
  keys[k++] = key(110, left.end3);
  keys[k++] = key(111, right.end3);
  keys[k++] = key(112, right.shape);
  keys[k++] = key(113, left.shape);
  keys[k++] = key(114, here.end3, right.end3);
  keys[k++] = key(115, here.end3, left.word);
  return k;
}

/**
 * What the second look at word `i` goes by: also the tags of the two words before it, and what the first look said of
 * the two behind it. Answers how many keys it wrote.
 */
export function secondFeatures(
  forms: readonly WordForm[],
  i: number,
  before: number,
  beforeThat: number,
  next: number,
  nextButOne: number,
  keys: Int32Array,
): number {
  const here = formAt(forms, i);
  const left = formAt(forms, i - 1);
  const left2 = formAt(forms, i - 2);
  const right = formAt(forms, i + 1);
  const right2 = formAt(forms, i + 2);
  const first = i === 0 ? 1 : 0;
  let k = 0;
  keys[k++] = key(0, here.word);
  keys[k++] = key(1, here.end5);
  keys[k++] = key(2, here.end4);
  keys[k++] = key(3, here.end3);
  keys[k++] = key(4, here.end2);
  keys[k++] = key(5, here.start3);
  keys[k++] = key(6, here.shape);
  keys[k++] = key(7, before);
  keys[k++] = key(8, before, beforeThat);
  keys[k++] = key(9, here.word, before);
  keys[k++] = key(10, left.word);
  keys[k++] = key(11, left2.word);
  keys[k++] = key(12, right.word);
  keys[k++] = key(13, right2.word);
  keys[k++] = key(14, left.shape);
  keys[k++] = key(15, right.shape);
  keys[k++] = key(16, right.end3);
  keys[k++] = key(17, left.end3);
  keys[k++] = key(18, before, right.word);
  keys[k++] = key(19, here.word, right.word);
  keys[k++] = key(20, left.word, here.word);
  keys[k++] = key(21, first, here.shape);
  keys[k++] = key(22, before, here.end3);
  keys[k++] = key(23, next);
  keys[k++] = key(24, next, nextButOne);
  keys[k++] = key(25, before, next);
  keys[k++] = key(26, here.word, next);
  keys[k++] = key(27, here.end3, next);
  keys[k++] = key(28, before, next, here.end2);
  keys[k++] = key(29, beforeThat, before, next);
  keys[k++] = key(30, here.shape, right.shape, left.shape);
  keys[k++] = key(31, here.end3, here.shape, first);
  return k;
}
