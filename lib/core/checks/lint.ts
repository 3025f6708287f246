/**
 * The article linter: do an article's own figures agree with each other? Precision first: a relation is only read where
 * the words say it outright, and nothing inside the intervals is ever flagged.
 */
import type { FigureInContext } from '../frames/in-context';
import { differences, gaps, ratios } from './lint-against';
import { type Neighbours, neighboursOf, type Sentence, sentencesOf } from './lint-article';
import { changes } from './lint-change';
import { durations } from './lint-dates';
import { findingOf, type LintFinding, type Relation } from './lint-finding';
import { listTotals } from './lint-list';
import { changesNext, differencesNext, ratiosNext } from './lint-next-change';
import { impossibleNext, partitions, partitionsNext, sharesNext, totalsNext } from './lint-next-whole';
import { impossiblePercentages } from './lint-possible';
import { averages, averagesNext, perHeadsNext, products, productsNext } from './lint-product';
import { perHeads, twoUnits } from './lint-rate';
import { shares, sharesOfAWhole, totals } from './lint-whole';

/** In the order they are read; a new relation is one function and one line. */
const IN_ONE: readonly ((sentence: Sentence) => readonly Relation[])[] = [
  differences,
  gaps,
  ratios,
  changes,
  totals,
  partitions,
  shares,
  sharesOfAWhole,
  impossiblePercentages,
  twoUnits,
  products,
  averages,
  perHeads,
  durations,
];

/** Between a sentence and the one before it. */
const IN_TWO: readonly ((neighbours: Neighbours) => readonly Relation[])[] = [
  changesNext,
  ratiosNext,
  differencesNext,
  totalsNext,
  partitionsNext,
  sharesNext,
  impossibleNext,
  productsNext,
  averagesNext,
  perHeadsNext,
];

/** Two rules may read the same figures ("9.3% more than the 377,500"): the first to speak is heard. */
const pairOf = ({ stated, inputs }: LintFinding) =>
  `${stated}:${inputs
    .map(({ figure }) => figure)
    .sort((a, b) => a - b)
    .join()}`;

/**
 * Reads an article's figures against each other. `figures` is the engine's reading of `text`, in order; the answer's
 * indexes point into it. Time grows with the number of figures: every rule looks at neighbours only.
 */
export function lint(text: string, figures: readonly FigureInContext[]): readonly LintFinding[] {
  const found = new Map<string, LintFinding>();
  const add = (sentence: Sentence, relations: readonly Relation[]) => {
    for (const relation of relations) {
      const finding = findingOf(sentence, relation);
      if (finding !== null && !found.has(pairOf(finding))) found.set(pairOf(finding), finding);
    }
  };
  const sentences = sentencesOf(text, figures);
  const [first] = sentences;
  if (first !== undefined) add(first, listTotals(sentences));
  for (const sentence of sentences) for (const rule of IN_ONE) add(sentence, rule(sentence));
  for (const pair of neighboursOf(sentences)) for (const rule of IN_TWO) add(pair.now, rule(pair));
  return [...found.values()].sort((a, b) => a.stated - b.stated);
}
