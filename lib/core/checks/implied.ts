/** What a source must show, worked out before there is any: from a level and its change, what it was before. */

import { sign } from '../figures/exact';
import type { FigureInContext } from '../frames/in-context';
import { daysInMonth, parseDay } from './calendar';
import { signOf } from './compare';
import { type Derived, derive } from './derive';
import { after, comparable, gap, type Item, type Sentence, sentencesOf } from './lint-article';
import { negateReading, type Reading } from './reading';
import { alike, oriented } from './relations/levels';
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

/** "From a year ago", "20% more than in 2024": what the words after a change name as its base. */
const NAMED_BASE =
  /^\s*(?:(?:more|fewer|less|higher|lower|above|below)\s+)?(?:than|from|on|over|compared with)\s+(?:in\s+)?((?:the (?:same )?(?:\w+ )?(?:year|month|quarter|week|day|period) (?:before|earlier)|an? (?:year|month|quarter|week) (?:ago|earlier|before)|(?:last|the previous) (?:year|month|quarter|week)|(?:[A-Z][a-z]+ )?(?:19|20)\d\d))\b/;

/** The base by its days where the engine resolved the very words after the change; else as written. */
function nameOfBase(sentence: Sentence, change: Item): string {
  const { base, quoteEnd } = change.figure;
  const written = NAMED_BASE.exec(after(sentence, change, 60));
  const near = base !== null && base.start >= quoteEnd && base.start <= quoteEnd + (written?.[0].length ?? 12);
  const name = near && base.from !== null && base.to !== null ? nameOfDays(base.from, base.to) : null;
  return name ?? written?.[1] ?? (near && base.text.trim() !== '' ? base.text.trim() : 'the value before');
}

/** ", up", " (down", ", an increase of": nothing but the change may stand between. */
// polynomial: input at most 90 characters, because gap() gives no more
const ITS_CHANGE =
  /^[^.;:()\n]{0,60}?(?:,|\s[–—-]|\()\s*(?:which (?:is|was) )?(?:up|down|an? (?:rise|increase|gain|jump|fall|drop|decline|decrease) of)?\s*(?:by )?(?:about |nearly |almost |more than )?$/i;
/** "From 6.64 million": the base is stated, so that the linter speaks instead. */
function statesBase(sentence: Sentence, level: Item, change: Item, next: Item | undefined): boolean {
  const words = next === undefined ? null : gap(sentence, change, next);
  return (
    next !== undefined &&
    words !== null &&
    comparable(level, next) &&
    /^\s*(?:from|on|over|compared with|(?:more|fewer|less|higher|lower|above|below)(?: than)?)\s/i.test(words)
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
      const [last, next] = [sentence.items[at - 1], sentence.items[at + 2]];
      const pair = last === undefined ? null : alike({ item: last, at: sentence }, { item: level, at: sentence });
      const isPaired = pair !== null && oriented(...pair) !== null;
      if (isPaired || statesBase(sentence, level, change, next)) return [];
      const derived = derive.impliedBase(level.reading, signedReading(change));
      const said = sayImplied(level.figure, derived, nameOfBase(sentence, change));
      return said === null ? [] : [{ level: level.index, change: change.index, derived, sentence: said }];
    }),
  );
}
