/** All that stands on dates: lengths of time, ages, anniversaries and weekdays, sentence by sentence. */
import type { FigureInContext } from '../../frames/in-context';
import type { Sentence } from '../lint-article';
import type { Relation } from '../lint-finding';
import { ages } from './age';
import { anniversaries } from './anniversary';
import { DATE, type Dated, datedSentences, type Mark, TIME } from './dated';
import { durations } from './duration';
import { byOwnDay } from './own-day';
import { calendarDays } from './weekday';

const RULES: readonly ((dated: Dated) => readonly Relation[])[] = [durations, ages, anniversaries];

const isDate = ({ sign }: Mark) => sign === DATE || sign === TIME;

/** Each relation is between two dates and something else; `day`: the article's own, which may be one of the two. */
export function timeRelations(
  text: string,
  figures: readonly FigureInContext[],
  day: string | null,
): readonly (readonly [Sentence, readonly Relation[]])[] {
  const days = figures.map((figure, index): readonly [Sentence, readonly Relation[]] => [
    { text, ...figure.sentence, items: [] },
    calendarDays(text, figure, index),
  ]);
  const dated = datedSentences(text, figures)
    .filter(({ marks }) => marks.length > 1)
    .map((sentence) => {
      const between = sentence.marks.filter(isDate).length > 1 ? RULES.flatMap((rule) => rule(sentence)) : [];
      return [sentence, day === null ? between : [...between, ...byOwnDay(sentence, day)]] as const;
    });
  return [...days, ...dated].filter(([, relations]) => relations.length > 0);
}
