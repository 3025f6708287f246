/**
 * Pinned evidence: what a person took from a source, as it is stored and as it is compared. A pinned number must stand
 * in its passage as a number the engine reads there, never as a part of another ("50" is not in "150").
 */
import { compareExact } from '../figures/exact';
import type { FigureInContext } from '../frames/in-context';
import { readFigures } from '../frames/read-figures';
import { compareDuration, type DayRange } from './calendar';
import type { Comparable } from './comparable';
import { compare } from './compare';
import type { Finding } from './finding';
import { headingUnit, withHeadingUnit } from './heading-unit';
import { amountValue } from './reading';
import { type Neighbour, type Slip, slips } from './slips';
import { comparableOf, type SourceFigure } from './source-figure';
import type { Stretch } from './table-grid';

/** What is stored of a pinned or typed value. Plain JSON. */
export type PinnedReading =
  | { readonly is: 'figure'; readonly figure: Comparable; readonly neighbours: readonly Neighbour[] }
  /** From a day of the source to a day of the article, each known to the day, month or year. */
  | { readonly is: 'span'; readonly from: DayRange; readonly to: DayRange; readonly ends?: SpanEnds | undefined };

/** Where each end of a span comes from: the source's passage, somebody's keyboard, or the article's own date. */
export interface SpanEnds {
  readonly from: EndOf;
  readonly to: EndOf;
}
export type EndOf = 'passage' | 'typed' | 'article';

/** One claim against one pinned value. */
export interface Compared {
  readonly finding: Finding;
  readonly slips: readonly Slip[];
}

export function comparePinned(claim: Comparable, reading: PinnedReading): Compared {
  if (reading.is === 'span') return { finding: compareDuration(claim, reading.from, reading.to), slips: [] };
  const { figure, neighbours } = reading;
  return { finding: compare(claim, figure), slips: slips(claim, figure, neighbours) };
}

export type ValueRefusal = 'no figure' | 'more than one figure';

/** A value as somebody types it: "7.147 million tonnes". Exactly one figure must be readable in it. */
export function readValue(typed: string, date: string | null = null): FigureInContext | ValueRefusal {
  const figures = readFigures(typed, date === null ? {} : { date }).filter(({ amount }) => amount !== null);
  const [figure] = figures;
  if (figure === undefined) return 'no figure';
  return figures.length === 1 ? figure : 'more than one figure';
}

export type PinRefusal = ValueRefusal | 'not in the passage' | 'other unit' | 'no such unit';

const REACH = 200;

/** The words around a passage, cut at white space, so that no number is cut in two. */
function widened(text: string, { start, end }: Stretch): Stretch {
  let [from, to] = [Math.max(0, start - REACH), Math.min(text.length, end + REACH)];
  while (from > 0 && /\S/.test(text.charAt(from - 1))) from -= 1;
  while (to < text.length && /\S/.test(text.charAt(to))) to += 1;
  return { start: from, end: to };
}

/** The figures that lie inside a passage, read with what stands around it. */
function figuresInside(text: string, passage: Stretch): FigureInContext[] {
  const around = widened(text, passage);
  const inside = (start: number, end: number) =>
    start + around.start >= passage.start && end + around.start <= passage.end;
  return readFigures(text.slice(around.start, around.end)).filter(
    ({ amount, start, end }) => amount !== null && inside(start, end),
  );
}

function sameNumber(a: Comparable, b: Comparable): boolean {
  const [left, right] = [a.amount && amountValue(a.amount), b.amount && amountValue(b.amount)];
  const [leftHigh, rightHigh] = [a.high && amountValue(a.high), b.high && amountValue(b.high)];
  if (left === null || right === null || compareExact(left, right) !== 0) return false;
  if (leftHigh === null || rightHigh === null) return leftHigh === rightHigh;
  return compareExact(leftHigh, rightHigh) === 0;
}

/**
 * Reads a pinned value in its passage. `unit` in words ("million tonnes") is for a number that has none beside it.
 * @param cell the cell's own bounds when the passage is a table's cell: what stands in the next one is not read along
 * @param fact what the reading of the whole table says of this very passage: brackets that mean minus, its separators
 */
export function readPinned(
  text: string,
  passage: Stretch,
  valueAsPrinted: string,
  unit: string | null,
  cell: Stretch | null = null,
  fact: SourceFigure | null = null,
): Comparable | PinRefusal {
  if (fact !== null && text.slice(passage.start, passage.end) === valueAsPrinted) return fromFact(fact, unit);
  const printed = readValue(valueAsPrinted);
  if (typeof printed === 'string') return printed;
  const within =
    cell === null ? { text, passage } : { text: text.slice(cell.start, cell.end), passage: moved(passage, cell) };
  const there = figuresInside(within.text, within.passage).filter((figure) => sameNumber(figure, printed));
  const found = there.find((figure) => figure.unit === printed.unit) ?? there[0];
  if (found === undefined) return 'not in the passage';
  return inUnit(comparableOf(found), unit);
}

/** The table's own unit stays where the pin names it; a bare number takes the unit that a person gives. */
function fromFact({ figure, unitFrom, unitWords }: SourceFigure, unit: string | null): Comparable | PinRefusal {
  return unit === null || (unitFrom === 'heading' && unit === unitWords) ? figure : inUnit(figure, unit);
}

const moved = ({ start, end }: Stretch, { start: by }: Stretch): Stretch => ({ start: start - by, end: end - by });

function inUnit(figure: Comparable, unit: string | null): Comparable | PinRefusal {
  if (unit === null) return figure;
  const named = headingUnit(unit);
  if (named === null) return figure.unit === null && figure.unitText === null ? countOf(figure, unit) : 'no such unit';
  if (figure.unit === named.unit) return figure;
  if (figure.unit !== null) return 'other unit';
  return withHeadingUnit({ ...figure, kind: 'number' }, named);
}

/** "companies" is no unit, but what is counted. */
const countOf = (figure: Comparable, noun: string): Comparable => ({ ...figure, kind: 'count', unitText: noun });

/** n marked passages: five company names make a count of 5. */
export const countReading = (passages: number, noun: string | null): PinnedReading => ({
  is: 'figure',
  figure: {
    ...{ kind: 'count', high: null, comparator: '=', hedge: null, direction: null, unit: null, per: null },
    amount: { written: String(passages), times: '1', over: '1', words: true },
    unitText: noun,
  },
  neighbours: [],
});
