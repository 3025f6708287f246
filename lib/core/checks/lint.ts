/**
 * The article linter: do an article's own figures agree with each other? Precision first: a relation is only read where
 * the words say it outright, and nothing inside the intervals is ever flagged.
 */
import type { FigureInContext } from '../frames/in-context';
import { type Neighbours, neighboursOf, type Sentence, sentencesOf } from './lint-article';
import { findingOf, type LintFinding, type Relation } from './lint-finding';
import { differencesNext, gaps, ratios, ratiosNext } from './relations/against';
import { areas, areasNext } from './relations/area';
import { averages, averagesNext } from './relations/average';
import { changes, changesAgain } from './relations/change';
import { exchanges } from './relations/currency';
import { listTotals } from './relations/list';
import { periods, periodsNext } from './relations/per-period';
import { impossibleChanges, impossibleNext, impossiblePercentages, impossibleShares } from './relations/possible';
import { rates, ratesNext } from './relations/rate';
import { majorities, shares, sharesOfAWhole } from './relations/share';
import { timeRelations } from './relations/time';
import { toldTwice } from './relations/twice';
import { twoUnits } from './relations/two-units';
import { votes } from './relations/votes';
import { wholes } from './relations/whole';

/** In the order they are read; a new relation is one function and one line. */
const IN_ONE: readonly ((sentence: Sentence) => readonly Relation[])[] = [
  gaps,
  ratios,
  changesAgain,
  votes,
  impossibleChanges,
  sharesOfAWhole,
  majorities,
  impossiblePercentages,
  impossibleShares,
  twoUnits,
  areas,
  rates,
  periods,
  averages,
];

/** Between a sentence and the one before it. */
const IN_TWO: readonly ((neighbours: Neighbours) => readonly Relation[])[] = [
  ratiosNext,
  differencesNext,
  impossibleNext,
  areasNext,
  ratesNext,
  periodsNext,
  averagesNext,
];

/** Over a sentence and the ones beside it. */
const IN_CONTEXT: readonly ((sentences: readonly Sentence[], k: number) => readonly Relation[])[] = [
  changes,
  wholes,
  shares,
];

/** Two rules may read the same figures ("9.3% more than the 377,500"): the first to speak is heard. */
const pairOf = ({ stated, inputs }: LintFinding) =>
  `${stated}:${inputs
    .map(({ figure }) => figure)
    .sort((a, b) => a - b)
    .join()}`;

/**
 * Reads an article's figures against each other. `figures` is the engine's reading of `text`, in order; the answer's
 * indexes point into it. `day`: the one the article is from (ISO), where it is known. Time grows with the number of figures: every rule looks at neighbours only.
 */
export function lint(
  text: string,
  figures: readonly FigureInContext[],
  day: string | null = null,
): readonly LintFinding[] {
  const found = new Map<string, LintFinding>();
  const add = (sentence: Sentence, relations: readonly Relation[]) => {
    for (const relation of relations) {
      const finding = findingOf(sentence, relation);
      if (finding !== null && !found.has(pairOf(finding))) found.set(pairOf(finding), finding);
    }
  };
  const sentences = sentencesOf(text, figures);
  const [first] = sentences;
  if (first !== undefined) add(first, [...listTotals(sentences), ...exchanges(sentences), ...toldTwice(sentences)]);
  for (const sentence of sentences) for (const rule of IN_ONE) add(sentence, rule(sentence));
  sentences.forEach((sentence, k) => {
    for (const rule of IN_CONTEXT) add(sentence, rule(sentences, k));
  });
  for (const pair of neighboursOf(sentences)) for (const rule of IN_TWO) add(pair.now, rule(pair));
  for (const [sentence, relations] of timeRelations(text, figures, day)) add(sentence, relations);
  return [...found.values()].sort((a, b) => a.stated - b.stated);
}
