/** What the linter's rules look at: the figures of one sentence in order, and the words between them. */

import { add, exact, multiply, sign } from '../figures/exact';
import type { Kind } from '../figures/figure';
import type { FigureInContext } from '../frames/in-context';
import type { Bound } from '../text/built-pattern';
import { signOf } from './compare';
import { conversionBetween } from './convert';
import { type Computed, computed } from './derive';
import { mapRising } from './interval-arithmetic';
import { mapReading, negateReading, type Reading, readComparable } from './reading';

/** One figure with a value, where it stands. */
export interface Item {
  /** Index in the reading that was given. */
  readonly index: number;
  readonly figure: FigureInContext;
  readonly reading: Reading;
}

/** The figures of one sentence that can be computed with, in order. */
export interface Sentence {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly items: readonly Item[];
}

const COMPUTABLE: ReadonlySet<Kind> = new Set([
  'measure',
  'percent',
  'points',
  'money',
  'count',
  'fraction',
  'ratio',
  'rate',
  'duration',
  'age',
  'number',
  'reference',
]);

/**
 * A unit may have been lent by a neighbour ("doubled from 1,200", "8% from 51,300"). Bare digits are no multiple, and
 * four of them no percentage.
 */
function withoutLentUnit(text: string, figure: FigureInContext): FigureInContext {
  const { unit, quoteStart, quoteEnd } = figure;
  if (unit !== 'fold' && unit !== '%') return figure;
  const quote = text.slice(quoteStart, quoteEnd);
  const lent =
    unit === 'fold' ? /^[\d.,]+$/.test(quote) : !/%|per ?cent|points?\b|pct/i.test(quote) && /\d[\d,]{3}/.test(quote);
  return lent ? { ...figure, kind: 'number', unit: null, unitText: null, direction: null } : figure;
}

/** "From one maker and 14 from the other": nobody counts the one. */
const isPointedAt = (text: string, { kind, quoteStart, amount }: FigureInContext) =>
  kind === 'count' &&
  amount?.written === '1' &&
  amount.words &&
  /\b(?:from|to|in|by|with|for|at|of|on)\s+$/i.test(text.slice(Math.max(0, quoteStart - 6), quoteStart));

function itemOf(text: string, given: FigureInContext, index: number): Item | null {
  if (isPointedAt(text, given)) return null;
  const usable = given.status === 'pending' || given.reason === 'reference';
  if (!usable || given.amount === null || !COMPUTABLE.has(given.kind)) return null;
  const figure = withoutLentUnit(text, given);
  const reading = readComparable(figure);
  return reading === null ? null : { index, figure, reading };
}

/** The sentences that hold a figure, each with its own; one pass over the figures. */
export function sentencesOf(text: string, figures: readonly FigureInContext[]): readonly Sentence[] {
  const found: { text: string; start: number; end: number; items: Item[] }[] = [];
  figures.forEach((figure, index) => {
    const item = itemOf(text, figure, index);
    if (item === null) return;
    const { start, end } = figure.sentence;
    const last = found.at(-1);
    if (last !== undefined && last.start === start) last.items.push(item);
    else found.push({ text, start, end, items: [item] });
  });
  return found;
}

/** Two sentences that follow each other, with nothing but white space between: what one says, the next may refer to. */
export interface Neighbours {
  readonly before: Sentence;
  readonly now: Sentence;
  /** The one right after, where it holds figures. */
  readonly next: Sentence | null;
}

/** Sentences with more figures than this are lists or tables: nothing in the next can point at one of them. */
const MOST_TO_POINT_AT = 12;

function follow(before: Sentence, now: Sentence): boolean {
  const between = now.start - before.end;
  return between >= 0 && between <= 4 && now.text.slice(before.end, now.start).trim() === '';
}

/** Each sentence with the one right before it, where both hold figures. */
export function neighboursOf(sentences: readonly Sentence[]): readonly Neighbours[] {
  return sentences.flatMap((now, at) => {
    const [before, next] = [sentences[at - 1], sentences[at + 1]];
    if (before === undefined || before.items.length > MOST_TO_POINT_AT || !follow(before, now)) return [];
    return [{ before, now, next: next !== undefined && follow(now, next) ? next : null }];
  });
}

/** Up to two sentences on either side of one that follow each other without a break, and are no lists. */
export function neighboursIn(
  sentences: readonly Sentence[],
  k: number,
): { readonly before: readonly Sentence[]; readonly after: readonly Sentence[] } {
  const run = (step: -1 | 1): Sentence[] => {
    const found: Sentence[] = [];
    for (let at = k; found.length < 2; at += step) {
      const [here, there] = [sentences[at] as Sentence, sentences[at + step]];
      const [first, last] = step < 0 ? [there, here] : [here, there];
      if (!there || !first || !last || there.items.length > MOST_TO_POINT_AT || !follow(first, last)) break;
      found.push(there);
    }
    return found;
  };
  return { before: run(-1).reverse(), after: run(1) };
}

/** Longer gaps than this are other clauses; it also keeps every expression's input bounded. */
const FAR = 90;

/** What the linter's patterns are given is no longer than this. */
export const NEAR: Bound = { atMost: FAR, because: 'gap, opening and after give no more, before half as much' };

/** The words between two figures, or null when they stand too far apart. */
export function gap({ text }: Sentence, a: Item, b: Item): string | null {
  const [from, to] = [a.figure.quoteEnd, b.figure.quoteStart];
  return to < from || to - from > FAR ? null : text.slice(from, to);
}

/** All the words of a sentence before a figure, or null when they are more than a short opening. */
export function opening({ text, start }: Sentence, { figure }: Item, reach = 80): string | null {
  return figure.quoteStart - start > reach ? null : text.slice(start, figure.quoteStart);
}

/** More than this is given to no pattern, whatever reach is asked for. */
const FARTHEST = 140;
export const FAR_BEFORE: Bound = { atMost: FARTHEST, because: 'before gives no more' };

/** Up to `reach` characters of the sentence before a figure. */
export const before = ({ text, start }: Sentence, { figure }: Item, reach = 48): string =>
  text.slice(Math.max(start, figure.quoteStart - Math.min(reach, FARTHEST)), figure.quoteStart);

/** Up to `reach` characters of the sentence after a figure. */
export const after = ({ text, end }: Sentence, { figure }: Item, reach = 60): string =>
  text.slice(figure.quoteEnd, Math.min(end, figure.quoteEnd + Math.min(reach, FAR)));

export const quoteOf = ({ text }: Sentence, { figure }: Item): string => text.slice(figure.quoteStart, figure.quoteEnd);

/** Words that may stand between a cue and the figure it belongs to: "to an estimated 40". */
export const LEAD = String.raw`(?:(?:about|around|roughly|some|nearly|almost|over|under|just|only|approximately|an?|the|its|their|estimated|record|previous|total|more than|less than|at least|up to|as many as|as much as)\s+){0,4}`;

/** Two-thirds, one in five, 12 out of 40. */
export const isProportion = ({ figure: { kind, unit } }: Item): boolean =>
  kind === 'fraction' || (kind === 'ratio' && unit === null);

/** Things counted, of one unit and denominator: they can be added and set against each other. */
export function comparable(a: Item, b: Item): boolean {
  if (isProportion(a) || isProportion(b)) return false;
  return conversionBetween(b.figure, a.figure).possible;
}

/**
 * Two figures that words set against each other: as they are, or, where one has no unit of its own ("784 tonnes … the 985 of
 * 2019"), both as numbers; null where they measure different things.
 */
export function setAgainst(a: Item, b: Item): readonly [Item, Item] | null {
  if (comparable(a, b)) return [a, b];
  const isBare = ({ figure: { kind, unit } }: Item) => kind === 'number' && unit === null;
  if (isBare(a) === isBare(b) || isProportion(a) || isProportion(b)) return null;
  const asNumber = (item: Item): Item => ({
    ...item,
    figure: { ...item.figure, kind: 'number', unit: null, unitText: null },
  });
  const isShare = [a, b].some(({ figure }) => figure.unit === '%' || figure.per !== null);
  return isShare ? null : [asNumber(a), asNumber(b)];
}

/** Neither a bound nor a range: nothing can be worked out from "up to 287". */
export const isValue = ({ reading }: Item): boolean => reading.manner === 'plain' || reading.manner === 'hedge';

/** Bare digits, whatever unit the engine lent them from a figure before: "over five years … from 12 to 18 vessels". */
export function bare(sentence: Sentence, item: Item): Item {
  const { unit } = item.figure;
  if (unit === null || !/^[\d.,]+$/.test(quoteOf(sentence, item))) return item;
  return { ...item, figure: { ...item.figure, kind: 'number', unit: null, unitText: null } };
}

/** "142 liters a person … 121 liters": the second goes without its denominator, which is the first's. */
export function sharingRate(first: Item, second: Item): Item {
  const { per } = first.figure;
  return per === null || second.figure.per !== null ? second : { ...second, figure: { ...second.figure, per } };
}

/** The second figure said in the unit of the first. Only for figures that are `comparable`. */
export function inUnitOf(target: Item, item: Item): Reading {
  const found = conversionBetween(item.figure, target.figure);
  if (!found.possible) return item.reading;
  const { factor, offset } = found.conversion;
  return mapReading(item.reading, (at) => add(multiply(at, factor), offset), factor);
}

/** How a reading is taken: with every digit at its word, or as loosely as rounding allows. */
export type As = (reading: Reading) => Computed;

export const TIGHTLY: As = ({ value, tight }) => ({ value, interval: tight });

interface SaidAndWorked {
  readonly said: Computed;
  readonly worked: Computed;
}

/** Works a relation out loosely and tightly; null where it cannot be worked out. */
export function bothWays(work: (as: As) => SaidAndWorked | null): (SaidAndWorked & { tight: SaidAndWorked }) | null {
  const [loose, tight] = [work(computed), work(TIGHTLY)];
  return loose === null || tight === null ? null : { ...loose, tight };
}

const TENTH = exact('0.1');

const THIRTIETH = exact('1/30');

/**
 * What a figure says, as leniently as its words allow: the loose interval, and "a third" or "doubled" within a tenth,
 * since nobody means those to the last digit; taken at its word, within a thirtieth.
 */
export function lenient({ figure, reading }: Item, as: As = computed): Computed {
  const found = as(reading);
  const inWords = figure.amount?.words === true && (figure.kind === 'fraction' || figure.kind === 'ratio');
  if (!inWords || reading.manner !== 'plain') return found;
  const slack = multiply(found.value, as === computed ? TENTH : THIRTIETH);
  return {
    value: found.value,
    interval: {
      low: { at: add(found.value, { n: -slack.n, d: slack.d }), closed: true },
      high: { at: add(found.value, slack), closed: true },
    },
  };
}

/** With the sign of its direction: "down 4%" is −4. */
export function signed(item: Item, found: Computed): Computed {
  if (signOf(item.figure, item.reading) >= 0 || sign(found.value) < 0) return found;
  const { value, loose } = negateReading({ ...item.reading, value: found.value, loose: found.interval });
  return { value, interval: loose };
}

/** Percent as such; a fraction ("by a third") as per cent. */
export function asPercent(item: Item, as: As = computed): Computed | null {
  if (item.figure.unit === '%') return lenient(item, as);
  if (!isProportion(item)) return null;
  const { value, interval } = lenient(item, as);
  const hundred = exact('100');
  return { value: multiply(value, hundred), interval: mapRising(interval, (at) => multiply(at, hundred)) };
}
