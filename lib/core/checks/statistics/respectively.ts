/** "In 2019 and 2018 it was $2.7 billion and $2.0 billion, respectively": which time each figure of such a list is of. */
import type { Days } from '../comparable';
import type { SourceFigure } from '../source-figure';
import { labelDays } from './label-period';

const RESPECTIVELY = /\brespectively\b/i;
/** Two or more years in a row, which commas and "and" part. */
const YEARS =
  /(?:\b([A-Z][a-z]{2,8}\.? \d{1,2}), )?\b((?:19|20)\d\d(?:(?:,? and |, )(?:the )?(?:fiscal )?(?:19|20)\d\d)+)\b/g;
const LONGEST = 600;

/** A year, or the day of it that the list names once: "years ended June 30, 2019 and 2018". */
function timeOf(day: string | undefined, year: string): Days {
  const text = day === undefined ? year : `${day}, ${year}`;
  const days = labelDays(text);
  return { text, from: days?.from ?? null, to: days?.to ?? null };
}

/** The times of a sentence that lists as many years as there are figures; null where none does. */
function timesFor(sentence: string, many: number): readonly Days[] | null {
  for (const [, day, list = ''] of sentence.matchAll(YEARS)) {
    const years = list.match(/\d{4}/g) ?? [];
    if (years.length === many) return years.map((year) => timeOf(day, year));
  }
  return null;
}

/** The figures of prose, in text order, those of a list with "respectively" each with its own year. */
export function withRespectiveTimes(text: string, figures: readonly SourceFigure[]): SourceFigure[] {
  const found = [...figures];
  for (let from = 0; from < found.length; ) {
    const { around } = found[from] as SourceFigure;
    let to = from;
    while (to < found.length && found[to]?.around.start === around.start) to += 1;
    const sentence = text.slice(around.start, Math.min(around.end, around.start + LONGEST));
    if (to - from > 1 && RESPECTIVELY.test(sentence)) assign(sentence, found, from, to);
    from = to;
  }
  return found;
}

/** The runs of figures of one unit: a sentence may list two things, "respectively" both. */
function assign(sentence: string, figures: SourceFigure[], from: number, to: number): void {
  for (let at = from; at < to; ) {
    const unit = figures[at]?.figure.unit;
    let end = at;
    while (end < to && figures[end]?.figure.unit === unit) end += 1;
    const times = end - at > 1 ? timesFor(sentence, end - at) : null;
    times?.forEach((period, k) => {
      const one = figures[at + k] as SourceFigure;
      figures[at + k] = { ...one, figure: { ...one.figure, period } };
    });
    at = end;
  }
}
