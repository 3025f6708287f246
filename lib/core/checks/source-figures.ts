/** The figures of a source, each with where it stands and what names it: the finder's and the pin's raw material. */
import type { FigureInContext } from '../figures/figure';
import { readFigures } from '../figures/read';
import type { Comparable, Days } from './comparable';
import { type HeadingUnit, headingUnit, withHeadingUnit } from './heading-unit';
import { type CellPlace, columnLabel, rowLabel, type Stretch, type TableGrid } from './table-grid';
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

/** The period that a table's labels give its cell: "July" in the row and "2022" above make July 2022. */
function labelledPeriod(row: string, column: string, caption: string): Days | null {
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

function headingOf(labels: readonly string[]): HeadingUnit | null {
  for (const label of labels) {
    const found = headingUnit(label);
    if (found !== null) return found;
  }
  return null;
}

/** "7,147,000" has no unit of its own, and neither has "12 (provisional)". */
const isBare = ({ kind, unit, per }: Comparable) => unit === null && per === null && kind !== 'fraction';

function inCell(text: string, figure: FigureInContext, shift: number, cell: PlacedCell): SourceFigure {
  const { table, row, column, of } = cell;
  const labels = { rowLabel: rowLabel(text, of, row, column), columnLabel: columnLabel(text, of, row, column) };
  const caption = of.caption ?? '';
  const own = comparableOf(figure);
  const heading = isBare(own) ? headingOf([labels.columnLabel, labels.rowLabel, caption]) : null;
  const value = heading === null ? own : withHeadingUnit({ ...own, kind: 'number' }, heading);
  const period = own.period ?? labelledPeriod(labels.rowLabel, labels.columnLabel, caption);
  return {
    start: figure.quoteStart + shift,
    end: figure.quoteEnd + shift,
    figure: { ...value, period },
    around: { start: cell.start, end: cell.end },
    cell: { table, row, column },
    ...labels,
    caption,
    unitFrom: heading === null ? (own.unit === null ? null : 'figure') : 'heading',
    unitWords: heading?.words ?? null,
  };
}

const isHeader = ({ of, row }: PlacedCell) => row < of.headerRows;

/** A cell that the reading of the whole text ran across is read by itself. */
function readCell(text: string, cell: PlacedCell): SourceFigure[] {
  const words = text.slice(cell.start, cell.end);
  if (!/\d/.test(words)) return [];
  return readFigures(words)
    .filter((figure) => isValue(figure, true))
    .map((figure) => inCell(text, figure, cell.start, cell));
}

/**
 * Every figure of a source's text that could be somebody's evidence, in text order; table cells with the unit and the
 * period of their row and column. One reading of the text, and one walk over its cells.
 * @param date the day the source is from (ISO), for "last month"
 */
export function sourceFigures(
  text: string,
  tables: readonly TableGrid[],
  date: string | null = null,
): readonly SourceFigure[] {
  const cells = cellsOf(tables).filter((cell) => !isHeader(cell));
  const figures = readFigures(text, date === null ? {} : { date });
  const found: SourceFigure[] = [];
  let at = 0;
  let inThisCell = 0;
  const leave = (cell: PlacedCell) => {
    if (inThisCell === 0) found.push(...readCell(text, cell));
    inThisCell = 0;
  };
  for (const figure of figures) {
    for (let cell = cells[at]; cell !== undefined && cell.end <= figure.quoteStart; cell = cells[at]) {
      leave(cell);
      at += 1;
    }
    const cell = cells[at];
    const touches = cell !== undefined && figure.quoteEnd > cell.start;
    if (!touches && isValue(figure, false)) found.push(prose(figure));
    if (!touches || figure.quoteStart < cell.start || figure.quoteEnd > cell.end) continue;
    inThisCell += 1;
    if (isValue(figure, true)) found.push(inCell(text, figure, 0, cell));
  }
  for (const cell of cells.slice(at)) leave(cell);
  return found;
}
