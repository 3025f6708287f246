/** What a source must show, worked out before there is any: from a level and its change, what it was before. */

import { sign } from '../figures/exact';
import type { FigureInContext, Period } from '../figures/figure';
import { daysInMonth, parseDay } from './calendar';
import { signOf } from './compare';
import { type Derived, derive } from './derive';
import { comparable, gap, type Item, type Sentence, sentencesOf } from './lint-article';
import { negateReading, type Reading } from './reading';
import { sayImplied } from './say';

export interface Implied {
  /** Indexes in the reading that was given. */
  readonly level: number;
  readonly change: number;
  readonly derived: Derived;
  /** "If both are right, July 2021 was 6.637 to 6.653 million tons." */
  readonly sentence: string;
}

const MONTHS = 'January February March April May June July August September October November December'.split(' ');
const QUARTERS = ['first', 'second', 'third', 'fourth'];

/** The English name of a stretch of days: "July 2021", "the second quarter of 2021", "2021", "13 July 2021". */
export function nameOfDays(from: string, to: string): string | null {
  const [start, end] = [parseDay(from), parseDay(to)];
  if (start === null || end === null || start.year !== end.year) return null;
  if (from === to) return `${start.day} ${MONTHS[start.month - 1]} ${start.year}`;
  if (start.day !== 1 || end.day !== daysInMonth(end.year, end.month)) return null;
  if (start.month === end.month) return `${MONTHS[start.month - 1]} ${start.year}`;
  if (start.month === 1 && end.month === 12) return String(start.year);
  if (end.month - start.month !== 2 || start.month % 3 !== 1) return null;
  return `the ${QUARTERS[(start.month - 1) / 3]} quarter of ${start.year}`;
}

/** The name of the base: by its days, else as written ("a year ago"), else "the value before". */
function nameOfBase(base: Period | null): string {
  if (base === null) return 'the value before';
  const name = base.from === null || base.to === null ? null : nameOfDays(base.from, base.to);
  return name ?? (base.text.trim() === '' ? 'the value before' : base.text.trim());
}

/** ", up", " (down", ", an increase of": nothing but the change may stand between. */
const ITS_CHANGE =
  /^[^.;:()\n]{0,60}?(?:,|\s[–—-]|\()\s*(?:which (?:is|was) )?(?:up|down|an? (?:rise|increase|gain|jump|fall|drop|decline|decrease) of)?\s*(?:by )?(?:about |nearly |almost |more than )?$/i;
/** "From 6.64 million": the base is stated, so that the linter speaks instead. */
function statesBase(sentence: Sentence, level: Item, change: Item, next: Item | undefined): boolean {
  const words = next === undefined ? null : gap(sentence, change, next);
  return (
    next !== undefined &&
    words !== null &&
    comparable(level, next) &&
    /^\s*(?:from|on|over|compared with)\s/i.test(words)
  );
}

function signedReading({ figure, reading }: Item): Reading {
  return signOf(figure, reading) < 0 && sign(reading.value) > 0 ? negateReading(reading) : reading;
}

function isLevelAndChange(sentence: Sentence, level: Item, change: Item): boolean {
  const { figure } = change;
  const words = gap(sentence, level, change);
  const isChange = figure.unit === '%' && figure.direction !== null && change.reading.manner === 'plain';
  const isAmount = level.figure.unit !== '%' && level.figure.direction === null && level.reading.manner === 'plain';
  return isChange && isAmount && words !== null && ITS_CHANGE.test(words);
}

/** The sentences that the panel shows under "Before there is any source". */
export function implied(text: string, figures: readonly FigureInContext[]): readonly Implied[] {
  return sentencesOf(text, figures).flatMap((sentence) =>
    sentence.items.flatMap((level, at): Implied[] => {
      const change = sentence.items[at + 1];
      if (change === undefined || !isLevelAndChange(sentence, level, change)) return [];
      if (statesBase(sentence, level, change, sentence.items[at + 2])) return [];
      const derived = derive.impliedBase(level.reading, signedReading(change));
      const said = sayImplied(level.figure, derived, nameOfBase(change.figure.base));
      return said === null ? [] : [{ level: level.index, change: change.index, derived, sentence: said }];
    }),
  );
}
