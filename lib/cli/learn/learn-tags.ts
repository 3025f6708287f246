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
} from '@/lib/core/grammar/tag-features';
import { TAGS } from '@/lib/core/grammar/tags';
import { formAt, type WordForm } from '@/lib/core/grammar/word-form';
import { AveragedPerceptron } from './averaged-perceptron';
import { type Sentence, shuffled } from './treebank';

const MARGIN = 5;
const PASSES = { first: 4, second: 5 };
/** Parts of the data; the tags of each are guessed by a model that learnt from the others. */
export const PARTS = 4;

const keys = new Int32Array(MOST_FEATURES);

/** All that the first look at a word goes by, in `keys`. Answers how many there are. */
function firstFeatures(forms: readonly WordForm[], i: number): number {
  let count = firstTogether(formAt(forms, i - 1), formAt(forms, i), formAt(forms, i + 1), i === 0, keys);
  for (const place of FIRST_PLACES) count = firstOfWord(formAt(forms, i + place), place, keys, count);
  return count;
}

/** The same for the second look. */
function secondFeatures(
  forms: readonly WordForm[],
  i: number,
  beforeThat: number,
  before: number,
  next: number,
  nextButOne: number,
): number {
  const [left, here, right] = [formAt(forms, i - 1), formAt(forms, i), formAt(forms, i + 1)];
  let count = secondTogether(left, here, right, i === 0, before, next, nextButOne, keys);
  for (const place of SECOND_PLACES) count = secondOfWord(formAt(forms, i + place), place, keys, count);
  return secondOfTags(beforeThat, before, next, keys, count);
}

export interface LearntTagger {
  readonly first: AveragedPerceptron;
  readonly second: AveragedPerceptron;
}

/** Learns both looks of the tagger. The second learns from what the first guesses of sentences it has not seen. */
export function learnTagger(sentences: readonly Sentence[]): LearntTagger {
  const guesses = unseen(sentences, (seen) => {
    const model = learnFirst(seen);
    return ({ forms }) => guessFirst(model, forms);
  });
  return { first: learnFirst(sentences), second: learnSecond(sentences, guesses) };
}

/** What a finished tagger says. */
export const guessTags = ({ first, second }: LearntTagger, forms: readonly WordForm[]): number[] =>
  walkSecond(second, forms, guessFirst(first, forms));

/** For each sentence what is said of it by a learner that was given only the other parts. */
export function unseen<T>(
  sentences: readonly Sentence[],
  learn: (seen: readonly Sentence[]) => (sentence: Sentence) => T,
): T[] {
  const answers = new Array<T>(sentences.length);
  for (let part = 0; part < PARTS; part++) {
    const guess = learn(sentences.filter((_, i) => i % PARTS !== part));
    sentences.forEach((sentence, i) => {
      if (i % PARTS === part) answers[i] = guess(sentence);
    });
  }
  return answers;
}

function learnFirst(sentences: readonly Sentence[]): AveragedPerceptron {
  const model = new AveragedPerceptron(TAGS.length, MARGIN);
  for (let pass = 0; pass < PASSES.first; pass++) {
    for (const i of shuffled(sentences.length, 31 + pass)) {
      const { forms, tags } = sentences[i] as Sentence;
      for (let at = 0; at < forms.length; at++) decide(model, firstFeatures(forms, at), tags[at] as number);
    }
  }
  model.average();
  return model;
}

function guessFirst(model: AveragedPerceptron, forms: readonly WordForm[]): number[] {
  return forms.map((_, at) => {
    model.score(keys, firstFeatures(forms, at));
    return model.best();
  });
}

function learnSecond(sentences: readonly Sentence[], guesses: readonly number[][]): AveragedPerceptron {
  const model = new AveragedPerceptron(TAGS.length, MARGIN);
  for (let pass = 0; pass < PASSES.second; pass++) {
    for (const i of shuffled(sentences.length, 7 + pass)) {
      const { forms, tags } = sentences[i] as Sentence;
      walkSecond(model, forms, guesses[i] as number[], tags);
    }
  }
  model.average();
  return model;
}

/** The tags of a sentence; with the right ones it learns on the way, and goes on from its own. */
function walkSecond(
  model: AveragedPerceptron,
  forms: readonly WordForm[],
  guesses: readonly number[],
  right?: readonly number[],
): number[] {
  let before = NO_TAG;
  let beforeThat = NO_TAG;
  return forms.map((_, at) => {
    const next = guesses[at + 1] ?? NO_TAG;
    const nextButOne = guesses[at + 2] ?? NO_TAG;
    const count = secondFeatures(forms, at, beforeThat, before, next, nextButOne);
    beforeThat = before;
    if (right === undefined) {
      model.score(keys, count);
      before = model.best();
    } else {
      before = decide(model, count, right[at] as number);
    }
    return before;
  });
}

/** What the model would have said, after which it learns what is right. */
function decide(model: AveragedPerceptron, count: number, right: number): number {
  model.score(keys, count);
  const said = model.best();
  model.learn(
    right,
    model.best((c) => c !== right),
    keys,
    count,
  );
  return said;
}
