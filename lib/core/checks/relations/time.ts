/** All that stands on dates: lengths of time, ages, anniversaries and weekdays, sentence by sentence. */
import type { FigureInContext } from '../../frames/in-context';
import type { Sentence } from '../lint-article';
import type { Relation } from '../lint-finding';
import { ages } from './age';
import { anniversaries } from './anniversary';
import { DATE, type Dated, datedSentences, type Mark, TIME } from './dated';
import { durations } from './duration';
import { calendarDays } from './weekday';

const RULES: readonly ((dated: Dated) => readonly Relation[])[] = [durations, ages, anniversaries];

const isDate = ({ sign }: Mark) => sign === DATE || sign === TIME;

/** Each relation is between two dates and something else. */
export function timeRelations(
  text: string,
  figures: readonly FigureInContext[],
): readonly (readonly [Sentence, readonly Relation[]])[] {
  const days = figures.map((figure, index): readonly [Sentence, readonly Relation[]] => [
    { text, ...figure.sentence, items: [] },
    calendarDays(text, figure, index),
  ]);
  const dated = datedSentences(text, figures)
    .filter(({ marks }) => marks.length > 2 && marks.filter(isDate).length > 1)
    .map((sentence) => [sentence, RULES.flatMap((rule) => rule(sentence))] as const);
  return [...days, ...dated].filter(([, relations]) => relations.length > 0);
}
