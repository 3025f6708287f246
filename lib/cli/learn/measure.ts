import { RELATIONS, TAGS } from '@/lib/core/grammar/tags';
import type { Sentence } from './treebank';

/** What a reader says of a sentence. */
export interface Guess {
  readonly tags: ArrayLike<number>;
  readonly heads: ArrayLike<number>;
  readonly labels: ArrayLike<number>;
}

export interface Share {
  readonly right: number;
  readonly of: number;
}

/** How well a grammar is read: parts of speech, heads, named arcs, and those that tell what a figure is of. */
export interface Measured {
  readonly tags: Share;
  readonly heads: Share;
  readonly arcs: Share;
  /** The noun that a number counts. */
  readonly counted: Share;
  readonly subjects: Share;
  readonly objects: Share;
  readonly ofPhrases: Share;
}

const PUNCT = TAGS.indexOf('PUNCT');
const plain = (label: number): string => (RELATIONS[label] as string).split(':')[0] as string;

/** Compares guesses with what people wrote down; marks are left out, but for their tags. */
export function measure(sentences: readonly Sentence[], guess: (sentence: Sentence) => Guess): Measured {
  const counts = new Map<keyof Measured, { right: number; of: number }>();
  const count = (what: keyof Measured, isRight: boolean): void => {
    const share = counts.get(what) ?? { right: 0, of: 0 };
    counts.set(what, { right: share.right + (isRight ? 1 : 0), of: share.of + 1 });
  };
  for (const sentence of sentences) {
    const said = guess(sentence);
    for (let i = 0; i < sentence.words.length; i++) {
      count('tags', said.tags[i] === sentence.tags[i]);
      if (sentence.tags[i] === PUNCT) continue;
      const head = said.heads[i] === sentence.heads[i];
      const relation = plain(sentence.labels[i] as number);
      const arc = head && (sentence.heads[i] === -1 || plain(said.labels[i] as number) === relation);
      count('heads', head);
      count('arcs', arc);
      if (relation === 'nummod') count('counted', head);
      if (relation === 'nsubj') count('subjects', arc);
      if (relation === 'obj') count('objects', arc);
      if (relation === 'nmod') count('ofPhrases', arc);
    }
  }
  const of = (what: keyof Measured): Share => counts.get(what) ?? { right: 0, of: 0 };
  return {
    tags: of('tags'),
    heads: of('heads'),
    arcs: of('arcs'),
    counted: of('counted'),
    subjects: of('subjects'),
    objects: of('objects'),
    ofPhrases: of('ofPhrases'),
  };
}

/** "94.1 % of 254 (90.5 to 96.4)": with the 95 % interval of Wilson (1927). */
export function sayShare({ right, of }: Share): string {
  if (of === 0) return 'none';
  const z = 1.96;
  const p = right / of;
  const middle = (p + (z * z) / (2 * of)) / (1 + (z * z) / of);
  const half = (z / (1 + (z * z) / of)) * Math.sqrt((p * (1 - p)) / of + (z * z) / (4 * of * of));
  const percent = (x: number) => (100 * x).toFixed(1);
  return `${percent(p)} % of ${of} (${percent(middle - half)} to ${percent(middle + half)})`;
}
