import { wordForm } from '@/lib/core/grammar/word-form';
import type { Sentence } from './treebank';

/** Every so manieth sentence is also learnt from as a headline. */
const EVERY = 6;
const LENGTHS = { from: 4, to: 24 };
const SMALL = new Set('a an the of in on at to for by with from and or but as'.split(' '));

/** The sentences, and some of them once more with Capitals as in a Headline: the texts learnt from have few of those. */
export function withHeadlines(sentences: readonly Sentence[]): Sentence[] {
  return sentences.flatMap((sentence, i) => {
    const { length } = sentence.words;
    return i % EVERY === 0 && length >= LENGTHS.from && length <= LENGTHS.to
      ? [sentence, asHeadline(sentence)]
      : [sentence];
  });
}

function asHeadline(sentence: Sentence): Sentence {
  const words = sentence.words.map((word, i) =>
    i > 0 && SMALL.has(word) ? word : word.charAt(0).toUpperCase() + word.slice(1),
  );
  return { ...sentence, words, forms: words.map(wordForm) };
}
