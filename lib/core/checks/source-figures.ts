/** The figures of a source, each with where it stands and what names it: the finder's and the pin's raw material. */
import type { FigureInContext } from '../frames/in-context';
import { readFigures, TooManyFigures } from '../frames/read-figures';
import type { DayRange } from './calendar';
import type { Comparable, Days } from './comparable';
import { type HeadingUnit, headingUnit, withHeadingUnit } from './heading-unit';
import { type CellPlace, labeller, type Stretch, type TableGrid } from './table-grid';
import { writtenDays } from './written-days';

export interface SourceFigure extends Stretch {
  /** The value as it can be compared: with the unit of its heading where it has none of its own. */
  readonly figure: Comparable;
  /** The sentence, or the whole cell. */
  readonly around: Stretch;
  readonly cell: CellPlace | null;
  /** What names it in a table; empty texts in prose. */
  readonly rowLabel: string;
  readonly columnLabel: string;
  readonly caption: string;
  /** Whose unit it is: its own, the heading's, or nobody's. */
  readonly unitFrom: 'figure' | 'heading' | null;
  /** The heading's words for it. */
  readonly unitWords: string | null;
}

/** Only what a comparison needs: plain JSON, ready to be stored. */
export function comparableOf(figure: FigureInContext): Comparable {
  const { kind, amount, high, comparator, hedge, direction, unit, unitText, per } = figure;
  const days = (period: FigureInContext['period']): Days | null =>
    period && { text: period.text, from: period.from, to: period.to };
  const when = { period: days(figure.period), base: days(figure.base) };
  return { kind, amount, high, comparator, hedge, direction, unit, unitText, per, ...when };
}

interface PlacedCell extends CellPlace, Stretch {
  readonly of: TableGrid;
}

/** Every cell once, in text order: one that spans several rows or columns stands where it begins. */
function cellsOf(tables: readonly TableGrid[]): PlacedCell[] {
  const cells: PlacedCell[] = [];
  tables.forEach((of, table) => {
    of.rows.forEach((cellsOfRow, row) => {
      cellsOfRow.forEach(({ start, end }, column) => {
        if (end > start) cells.push({ start, end, table, row, column, of });
      });
    });
  });
  cells.sort((a, b) => a.start - b.start || a.row - b.row || a.column - b.column);
  return cells.filter((cell, k) => cell.start !== cells[k - 1]?.start);
}

/** In a cell, a number that prose would take for a year or a place in a list may be a value. */
const VALUES_IN_CELLS: ReadonlySet<string> = new Set(['date', 'year', 'list-number', 'ordinal', 'rank', 'score']);

function isValue({ amount, status, reason }: FigureInContext, inCell: boolean): boolean {
  if (amount === null) return false;
  return status === 'pending' || reason === 'reference' || (inCell && reason !== null && VALUES_IN_CELLS.has(reason));
}

/** Words that can make a label a time; without one of them it adds nothing to the label beside it. */
const TIMELY = /\d|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|quarter/i;

/** The period that a table's labels give its cell: "July" in the row and "2022" above make July 2022. */
function labelledPeriod(
  row: string,
  column: string,
  caption: string,
  daysOf: (label: string) => DayRange | null,
): Days | null {
  if (!/\d{4}/.test(row) && !/\d{4}/.test(column) && !/\d{4}/.test(caption)) return null;
  const above = TIMELY.test(row) ? null : daysOf(column);
  if (above !== null) return { text: `${row} ${column}`.trim(), ...above };
  const year = /\b(1[5-9]\d\d|20\d\d)\b/.exec(`${column} ${row} ${caption}`)?.[1] ?? '';
  for (const label of [`${row} ${column}`, `${column} ${row}`, row, column, `${row} ${year}`, caption]) {
    const found = writtenDays(label);
    if (found !== null) return { text: label.trim(), ...found };
  }
  return null;
}

function prose(figure: FigureInContext): SourceFigure {
  const none = { cell: null, rowLabel: '', columnLabel: '', caption: '', unitWords: null };
  const { quoteStart: start, quoteEnd: end, sentence: around, unit } = figure;
  return { start, end, figure: comparableOf(figure), around, ...none, unitFrom: unit === null ? null : 'figure' };
}

/** "7,147,000" has no unit of its own, and neither has "12 (provisional)". */
const isBare = ({ kind, unit, per }: Comparable) => unit === null && per === null && kind !== 'fraction';

const isHeader = ({ of, row }: PlacedCell) => row < of.headerRows;

/** Remembers an answer by its question, which tables ask again and again. */
function once<Answer>(answer: (question: string) => Answer): (question: string) => Answer {
  const known = new Map<string, Answer>();
  return (question) => {
    const found = known.get(question);
    if (found !== undefined) return found;
    const fresh = answer(question);
    if (known.size < MOST_KNOWN) known.set(question, fresh);
    return fresh;
  };
}
const MOST_KNOWN = 100_000;

/** Reads the cells of one text's tables: each by itself, so that what stands in the next one is not read along. */
function cellReader(text: string, options: { readonly date?: string; readonly most: number }) {
  const read = once((words) => readFigures(words, options).filter((figure) => isValue(figure, true)));
  const unitOf = once(headingUnit);
  const daysOf = once((label) => writtenDays(label));
  const values = new Map<FigureInContext, Map<string, Comparable>>();
  /** The same words under the same heading are one value, so that it has to be compared once. */
  const shared = (figure: FigureInContext, under: string, make: () => Comparable): Comparable => {
    const known = values.get(figure) ?? new Map<string, Comparable>();
    values.set(figure, known);
    const value = known.get(under) ?? make();
    known.set(under, value);
    return value;
  };
  const labellers = new Map<TableGrid, ReturnType<typeof labeller>>();
  const labelsOf = ({ of, row, column }: PlacedCell) => {
    const known = labellers.get(of) ?? labeller(text, of);
    labellers.set(of, known);
    return known(row, column);
  };
  const headingOf = (labels: readonly string[]): HeadingUnit | null => {
    for (const label of labels) {
      const found = unitOf(label);
      if (found !== null) return found;
    }
    return null;
  };
  return (cell: PlacedCell): readonly SourceFigure[] => {
    const figures = read(text.slice(cell.start, cell.end));
    if (figures.length === 0) return [];
    const { table, row, column, of } = cell;
    const labels = labelsOf(cell);
    const caption = of.caption ?? '';
    return figures.map((figure) => {
      const own = comparableOf(figure);
      const heading = isBare(own) ? headingOf([labels.column, labels.row, caption]) : null;
      const period = own.period ?? labelledPeriod(labels.row, labels.column, caption, daysOf);
      const value = shared(figure, `${heading?.words ?? ''} ${period?.text ?? ''}`, () => ({
        ...(heading === null ? own : withHeadingUnit({ ...own, kind: 'number' }, heading)),
        period,
      }));
      return {
        start: figure.quoteStart + cell.start,
        end: figure.quoteEnd + cell.start,
        figure: value,
        around: { start: cell.start, end: cell.end },
        cell: { table, row, column },
        rowLabel: labels.row,
        columnLabel: labels.column,
        caption,
        unitFrom: heading === null ? (own.unit === null ? null : 'figure') : 'heading',
        unitWords: heading?.words ?? null,
      };
    });
  };
}

/** The text without what stands in its tables, everything else in its place. */
function withoutTables(text: string, tables: readonly TableGrid[]): string {
  const parts: string[] = [];
  let at = 0;
  for (const { start, end } of [...tables].sort((a, b) => a.start - b.start)) {
    if (end <= at) continue;
    const from = Math.max(at, start);
    parts.push(text.slice(at, from), '\n'.repeat(end - from));
    at = end;
  }
  return parts.join('') + text.slice(at);
}

interface ReadingOptions {
  /** The day the source is from (ISO), for "last month". */
  readonly date?: string | null;
  readonly most?: number;
  /** Of these in prose and in one cell: a list of half a million ones is no source. */
  readonly mostTold?: number;
}

/**
 * Every figure of a source's text that could be somebody's evidence, in text order: those of its prose, and those of its
 * tables cell by cell, with the unit and the period of their row and column. The time it takes grows with the text.
 * @throws TooManyFigures
 */
export function sourceFigures(
  text: string,
  tables: readonly TableGrid[],
  { date = null, most = Number.POSITIVE_INFINITY, mostTold = most }: ReadingOptions = {},
): readonly SourceFigure[] {
  const options = date === null ? { most: mostTold } : { date, most: mostTold };
  const told = readFigures(withoutTables(text, tables), options)
    .filter((figure) => isValue(figure, false))
    .map(prose);
  const readCell = cellReader(text, options);
  const found: SourceFigure[] = [];
  let at = 0;
  for (const cell of cellsOf(tables)) {
    if (isHeader(cell)) continue;
    for (let one = told[at]; one !== undefined && one.start < cell.start; one = told[++at]) found.push(one);
    for (const one of readCell(cell)) found.push(one);
    if (found.length > most) throw new TooManyFigures(most);
  }
  for (const one of told.slice(at)) found.push(one);
  return found;
}
