import type { LinearModel } from './linear-model';
import { firstFeatures, MOST_FEATURES, NO_TAG, secondFeatures } from './tag-features';
import type { WordForm } from './word-form';

/**
 * Gives each word of a sentence its part of speech (an index of TAGS), in two looks from left to right: the second knows
 * what the first said of the words to come.
 */
export class Tagger {
  private readonly keys = new Int32Array(MOST_FEATURES);
  private tentative = new Uint8Array(256);

  constructor(
    private readonly first: LinearModel,
    private readonly second: LinearModel,
  ) {}

  tag(forms: readonly WordForm[], tags: Uint8Array): void {
    const { keys, first, second } = this;
    const count = forms.length;
    if (this.tentative.length < count) this.tentative = new Uint8Array(count * 2);
    const { tentative } = this;
    for (let i = 0; i < count; i++) {
      first.score(keys, firstFeatures(forms, i, keys));
      tentative[i] = first.best();
    }
    let before = NO_TAG;
    let beforeThat = NO_TAG;
    for (let i = 0; i < count; i++) {
      const next = i + 1 < count ? (tentative[i + 1] as number) : NO_TAG;
      const nextButOne = i + 2 < count ? (tentative[i + 2] as number) : NO_TAG;
      second.score(keys, secondFeatures(forms, i, before, beforeThat, next, nextButOne, keys));
      beforeThat = before;
      before = second.best();
      tags[i] = before;
    }
  }
}
