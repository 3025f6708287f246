/** A table's cells as facts: each value with its unit and scale, its time and its labels, from wherever these stand. */
import { exact, multiply, toText } from '../../figures/exact';
import type { FigureInContext } from '../../frames/in-context';
import { readFigures } from '../../frames/read-figures';
import type { DayRange } from '../calendar';
import type { Comparable, Days } from '../comparable';
import { comparableOf, type SourceFigure } from '../source-figure';
import type { CellPlace, Stretch, TableGrid } from '../table-grid';
import { type CellNumber, cellNumber } from './cell-number';
import { changeSaid, namesChange } from './change-words';
import { headingMeasure, type Measure, nameOfScale } from './heading-measure';
import { kept } from './kept';
import { labelDays } from './label-period';
import { type Labels, type TableLabels, tableLabels } from './table-labels';

export interface PlacedCell extends CellPlace, Stretch {
  readonly of: TableGrid;
}

interface ReadingOptions {
  readonly date?: string;
  readonly most: number;
}

/** In a cell, a number that prose would take for a year or a place in a list may be a value. */
const VALUES_IN_CELLS: ReadonlySet<string> = new Set([
  'date',
  'year',
  'list-number',
  'ordinal',
  'rank',
  'score',
  'reference',
]);

const isValue = ({ amount, status, reason }: FigureInContext): boolean =>
  amount !== null && (status === 'pending' || (reason !== null && VALUES_IN_CELLS.has(reason)));

const MOST_KNOWN = 100_000;

/** One value of a cell, before its labels say more. */
interface InCell {
  readonly start: number;
  readonly end: number;
  readonly own: Comparable;
  readonly notes: string;
}

/** What the labels of a cell say of its value. */
interface Said {
  readonly labels: Labels;
  readonly scale: string | null;
  readonly measure: Measure | null;
  readonly words: string | null;
  readonly period: Days | null;
  readonly direction: 'up' | 'down' | null;
}

const signed = (figure: Comparable): Comparable => ({
  ...figure,
  amount: figure.amount && { ...figure.amount, written: `-${figure.amount.written}` },
});

function fromNumber({ start, end, notes, isNegative }: CellNumber, read: readonly FigureInContext[]): InCell | null {
  const [figure] = read;
  if (figure === undefined || figure.amount === null) return null;
  const { unit, unitText, per, amount } = figure;
  const kind = unit === '%' ? 'percent' : unit === null ? 'number' : figure.kind;
  const own: Comparable = {
    ...{ kind, amount, high: null, comparator: '=', hedge: null, direction: null, unit, unitText, per },
    period: null,
    base: null,
  };
  return { start, end, own: isNegative ? signed(own) : own, notes };
}

/** A value that a heading may still say something of: it has no unit, or a currency that may stand in millions. */
const takesScale = ({ kind, unit, per, amount }: Comparable): boolean =>
  amount?.times === '1' &&
  per === null &&
  (unit === null || kind === 'money') &&
  kind !== 'fraction' &&
  kind !== 'ratio';

/** Of these a scale in the caption says nothing: "(in millions, except per share)". */
const PER_ONE = /\bper\b|\bratio\b|\brate\b|\bindex\b|\bprice\b|\bmargin\b|\bmultiple\b|%/i;

/** Reads the cells of one text's tables: each by itself, so that what stands in the next one is not read along. */
export function cellReader(text: string, options: ReadingOptions) {
  const engine = kept((words) => readFigures(words, options));
  const shapes = new Map<TableGrid, TableLabels>();
  const shapeOf = (of: TableGrid): TableLabels => {
    const known = shapes.get(of) ?? tableLabels(text, of);
    shapes.set(of, known);
    return known;
  };
  const above = new Map<TableGrid, string>();
  const values = new Map<string, Comparable>();
  const said = new Map<string, Said>();

  /** Its own, or the line over it. */
  function captionOf(of: TableGrid): string {
    const known = above.get(of) ?? (of.caption || lineAbove(text, of));
    above.set(of, known);
    return known;
  }

  function valuesIn(words: string, shape: TableLabels): readonly InCell[] {
    const number = cellNumber(words, shape.separators);
    if (number !== null) {
      const found = fromNumber(
        number,
        engine(number.plain).filter(({ amount }) => amount !== null),
      );
      return found === null ? [] : [found];
    }
    return engine(words)
      .filter(isValue)
      .map((figure) => ({ start: figure.quoteStart, end: figure.quoteEnd, own: comparableOf(figure), notes: '' }));
  }

  function saidOf(cell: PlacedCell, shape: TableLabels, labels: Labels): Said {
    const caption = captionOf(cell.of);
    const key = `${cell.table}\n${labels.group}\n${labels.row}\n${labels.column}`;
    const known = said.get(key);
    if (known !== undefined) return known;
    const near = [labels.column, labels.row].map(headingMeasure);
    const far = [labels.group, ...shape.notes, caption].map(headingMeasure);
    const fresh = measured(labels, near, far, periodOf(labels, caption), changeSaid(labels, caption));
    if (said.size < MOST_KNOWN) said.set(key, fresh);
    return fresh;
  }

  /** The same words under the same labels are one value, so that it has to be compared once. */
  function told(own: Comparable, of: Said): Comparable {
    const { amount } = own;
    const key = `${amount?.written} ${amount?.times} ${own.unit} ${own.kind}\n${of.scale} ${of.words} ${of.period?.text} ${of.direction}`;
    const known = own.high === null ? values.get(key) : undefined;
    if (known !== undefined) return known;
    const fresh = withSaid(own, of);
    if (own.high === null && values.size < MOST_KNOWN) values.set(key, fresh);
    return fresh;
  }

  return (cell: PlacedCell): readonly SourceFigure[] => {
    const shape = shapeOf(cell.of);
    if (cell.row < shape.firstRow) return [];
    const words = text.slice(cell.start, cell.end);
    if (!/\d/.test(words) && words.length > 40) return [];
    const labels = shape.of(cell.row, cell.column);
    if (labels === null) return [];
    return valuesIn(words, shape).map(({ start, end, own, notes }) => {
      const of = saidOf(cell, shape, labels);
      const figure = told(own, of);
      const isTold = figure.unit !== own.unit || figure.per !== own.per || figure.amount?.times !== own.amount?.times;
      return {
        start: start + cell.start,
        end: end + cell.start,
        figure,
        around: { start: cell.start, end: cell.end },
        cell: { table: cell.table, row: cell.row, column: cell.column },
        rowLabel: labels.row,
        groupLabel: labels.group,
        columnLabel: labels.column,
        caption: captionOf(cell.of),
        notes,
        unitFrom: isTold ? 'heading' : own.unit === null ? null : 'figure',
        unitWords: isTold ? of.words : null,
      };
    });
  };
}

/** The scale may come from another place than the unit: "Employed" under "('000)". */
function measured(
  labels: Labels,
  near: readonly (Measure | null)[],
  far: readonly (Measure | null)[],
  period: Days | null,
  direction: Said['direction'],
): Said {
  const all = [...near, ...far];
  const at = all.findIndex((found) => found !== null && (found.unit !== null || found.per !== null));
  const measure = all[at] ?? null;
  const scaleAt = all.findIndex((found) => found !== null && found.times !== null);
  const isMoney = measure?.unit?.kind === 'money' && measure.unit.unit !== 'cent' && measure.unit.per === null;
  const reaches = measure === null || scaleAt <= at || isMoney;
  const isFar = scaleAt >= near.length;
  const perOne = PER_ONE.test(labels.row) || PER_ONE.test(labels.column) || (measure?.per ?? null) !== null;
  const scale = scaleAt >= 0 && reaches && !(isFar && perOne) ? (all[scaleAt]?.times ?? null) : null;
  const name = scale === null ? null : nameOfScale(scale);
  const unitWords = measure?.unit?.words ?? measure?.per ?? null;
  const words = [name, unitWords].filter((word) => word !== null).join(' ');
  return { labels, scale, measure, words: words === '' ? null : words, period, direction };
}

function withSaid(own: Comparable, { scale, measure, period, direction }: Said): Comparable {
  const isBare = own.unit === null && own.per === null && own.kind !== 'fraction';
  const unit = isBare ? (measure?.unit ?? null) : null;
  const per = isBare ? (measure?.per ?? null) : null;
  const isMoney = unit === null ? own.unit === null || own.kind === 'money' : true;
  const times = scale !== null && isMoney && takesScale(own) ? scale : '1';
  const scaled = (amount: Comparable['amount']) =>
    amount && times !== '1' ? { ...amount, times: toText(multiply(exact(amount.times), exact(times))) } : amount;
  const plain = { ...own, amount: scaled(own.amount), high: scaled(own.high), period: own.period ?? period };
  const named =
    unit === null
      ? plain
      : {
          ...plain,
          unit: unit.unit,
          unitText: unit.unitText,
          per: unit.per,
          kind: unit.kind === 'count' ? 'number' : unit.kind,
        };
  const rated = per === null ? named : { ...named, per, kind: 'rate' as const };
  const isNegative = own.amount?.written.startsWith('-') ?? false;
  if (direction === null || isNegative || rated.direction !== null) return rated;
  return { ...rated, direction };
}

const ABOUT_PAGE = /\b(?:updated|published|released|retrieved|accessed|printed|source|copyright)\b/i;

/** What stands in the line over a table: its title, "in millions of euros". */
function lineAbove(text: string, { start }: TableGrid): string {
  const before = text.slice(Math.max(0, start - 400), start).trimEnd();
  const line = before.slice(before.lastIndexOf('\n') + 1).trim();
  // A sentence of the text is no title; the last row of another table neither.
  // nor what says when the page was made.
  return line.length > 200 || /[.!?]$/.test(line) || line.includes('\t') || ABOUT_PAGE.test(line) ? '' : line;
}

/** "July" in the row and "2022" above make July 2022; else the more exact of the two. */
function periodOf({ row, column, group }: Labels, caption: string): Days | null {
  const together =
    isTimely(row) && isTimely(column) ? (labelDays(`${row} ${column}`) ?? labelDays(`${column} ${row}`)) : null;
  const [ofRow, ofColumn] = [labelDays(row), namesChange(column) ? laterOf(column) : labelDays(column)];
  const choices: [string, DayRange | null][] = [
    [
      `${row} ${column}`,
      together !== null && isFiner(together, ofRow) && isFiner(together, ofColumn) ? together : null,
    ],
    [column, ofColumn],
    [row, ofRow],
    [group, labelDays(group)],
  ];
  const own = choices.find(([, days]) => days !== null);
  if (own?.[1]) return { text: own[0].trim().slice(0, 120), ...own[1] };
  const year = /\b(?:1[5-9]|20)\d\d\b/.exec(caption)?.[0];
  const timed = year === undefined ? null : [row, column].find(isTimely);
  const days = timed ? (labelDays(`${timed} ${year}`) ?? labelDays(caption)) : labelDays(caption);
  return days === null ? null : { text: caption.trim().slice(0, 120), ...days };
}

/** "Change 2022/23" is the change in 2023. */
function laterOf(column: string): DayRange | null {
  const [, century = '', later] = /\b((?:19|20))\d\d ?[-–/] ?(?:(?:19|20))?(\d\d)\b/.exec(column) ?? [];
  return later === undefined ? labelDays(column) : labelDays(`${century}${later}`);
}

const isTimely = (label: string): boolean =>
  /\b(?:1[5-9]|20)\d\d|\d\d?[./-]\d|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|q[1-4]|[1-4]q|h[12]|fy|quarter)/i.test(
    label,
  );
const isFiner = (a: DayRange, b: DayRange | null): boolean =>
  b === null || (a.from >= b.from && a.to <= b.to && !(a.from === b.from && a.to === b.to));
