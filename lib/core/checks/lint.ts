/**
 * The article linter: do an article's own figures agree with each other? Precision first: a relation is only read where
 * the words say it outright, and nothing inside the intervals is ever flagged.
 */
import type { FigureInContext } from '../figures/figure';
import { type Sentence, sentencesOf } from './lint-article';
import { changes } from './lint-change';
import { durations } from './lint-dates';
import { findingOf, type LintFinding, type Relation } from './lint-finding';
import { impossiblePercentages } from './lint-possible';
import { differences, perHeads, ratios, twoUnits } from './lint-rate';
import { shares, sharesOfAWhole, totals } from './lint-whole';

/** In the order they are read; a new relation is one function and one line. */
const RULES: readonly ((sentence: Sentence) => readonly Relation[])[] = [
  differences,
  ratios,
  changes,
  totals,
  shares,
  sharesOfAWhole,
  impossiblePercentages,
  twoUnits,
  perHeads,
  durations,
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
  for (const sentence of sentencesOf(text, figures)) {
    for (const rule of RULES) {
      for (const relation of rule(sentence)) {
        const finding = findingOf(sentence, relation);
        if (!found.has(pairOf(finding))) found.set(pairOf(finding), finding);
      }
    }
  }
  return [...found.values()];
}
