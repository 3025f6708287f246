import type { LinearModel } from './linear-model';
import {
  FIRST_PLACES,
  firstOfWord,
  firstTogether,
  MOST_FEATURES,
  NO_TAG,
  SECOND_PLACES,
  secondOfTags,
  secondOfWord,
  secondTogether,
} from './tag-features';
import { TAGS } from './tags';
import { formAt, type WordForm } from './word-form';

const CLASSES = TAGS.length;
/** The tags and NO_TAG. */
const STATES = NO_TAG + 1;
/** Where in a form's sums those of the second look begin. */
const SECOND = FIRST_PLACES.length * CLASSES;

/**
 * Gives each word of a sentence its part of speech (an index of TAGS), in two looks from left to right: the second knows
 * what the first said of the words to come.
 */
export class Tagger {
  private readonly keys = new Int32Array(MOST_FEATURES);
  private tentative = new Uint8Array(256);
  /** Of each form what it says of every tag, place by place: the first look's places, then the second's. */
  private readonly sums = new WeakMap<WordForm, Int16Array>();
  /** The same of the tags around a word. */
  private readonly ofTags: Int16Array;
  private readonly around: Int16Array[] = [];

  constructor(
    private readonly first: LinearModel,
    private readonly second: LinearModel,
  ) {
    const { keys } = this;
    this.ofTags = new Int16Array(STATES ** 3 * CLASSES);
    for (let beforeThat = 0, at = 0; beforeThat < STATES; beforeThat++)
      for (let before = 0; before < STATES; before++)
        for (let next = 0; next < STATES; next++, at += CLASSES)
          this.ofTags.set(second.score(keys, secondOfTags(beforeThat, before, next, keys)), at);
  }

  tag(forms: readonly WordForm[], tags: Uint8Array): void {
    const { keys, first, second, around, ofTags } = this;
    const count = forms.length;
    if (this.tentative.length < count) this.tentative = new Uint8Array(count * 2);
    const { tentative } = this;
    // Two words before the sentence and two behind it, so that a word's sums stand at its index + 2.
    around.length = 0;
    for (let i = -2; i < count + 2; i++) around.push(this.sumsOf(formAt(forms, i)));
    for (let i = 0; i < count; i++) {
      const together = firstTogether(formAt(forms, i - 1), formAt(forms, i), formAt(forms, i + 1), i === 0, keys);
      first.score(keys, together);
      for (let p = 0; p < FIRST_PLACES.length; p++) first.add(around[i + 1 + p] as Int16Array, p * CLASSES);
      tentative[i] = first.best();
    }
    let before = NO_TAG;
    let beforeThat = NO_TAG;
    for (let i = 0; i < count; i++) {
      const next = i + 1 < count ? (tentative[i + 1] as number) : NO_TAG;
      const nextButOne = i + 2 < count ? (tentative[i + 2] as number) : NO_TAG;
      const [left, here, right] = [formAt(forms, i - 1), formAt(forms, i), formAt(forms, i + 1)];
      second.score(keys, secondTogether(left, here, right, i === 0, before, next, nextButOne, keys));
      for (let p = 0; p < SECOND_PLACES.length; p++) second.add(around[i + p] as Int16Array, SECOND + p * CLASSES);
      second.add(ofTags, ((beforeThat * STATES + before) * STATES + next) * CLASSES);
      beforeThat = before;
      before = second.best();
      tags[i] = before;
    }
  }

  private sumsOf(form: WordForm): Int16Array {
    const known = this.sums.get(form);
    if (known !== undefined) return known;
    const { keys } = this;
    const sums = new Int16Array((FIRST_PLACES.length + SECOND_PLACES.length) * CLASSES);
    FIRST_PLACES.forEach((place, p) => {
      sums.set(this.first.score(keys, firstOfWord(form, place, keys)), p * CLASSES);
    });
    SECOND_PLACES.forEach((place, p) => {
      sums.set(this.second.score(keys, secondOfWord(form, place, keys)), SECOND + p * CLASSES);
    });
    this.sums.set(form, sums);
    return sums;
  }
}
