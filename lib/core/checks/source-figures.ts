/** The figures of a source, each with where it stands and what names it: the finder's and the pin's raw material. */
import type { FigureInContext } from '../frames/in-context';
import { readFigures, TooManyFigures } from '../frames/read-figures';
import { comparableOf, type SourceFigure } from './source-figure';
import { cellReader, type PlacedCell } from './statistics/cell-facts';
import { withRespectiveTimes } from './statistics/respectively';
import type { TableGrid } from './table-grid';

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

const isClaimed = ({ amount, status, reason }: FigureInContext): boolean =>
  amount !== null && (status === 'pending' || reason === 'reference');

function prose(figure: FigureInContext): SourceFigure {
  const none = { cell: null, rowLabel: '', groupLabel: '', columnLabel: '', caption: '', notes: '', unitWords: null };
  const { quoteStart: start, quoteEnd: end, sentence: around, unit } = figure;
  return { start, end, figure: comparableOf(figure), around, ...none, unitFrom: unit === null ? null : 'figure' };
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
  const claimed = readFigures(withoutTables(text, tables), options).filter(isClaimed).map(prose);
  const told = withRespectiveTimes(text, claimed);
  const readCell = cellReader(text, options);
  const found: SourceFigure[] = [];
  let at = 0;
  for (const cell of cellsOf(tables)) {
    for (let one = told[at]; one !== undefined && one.start < cell.start; one = told[++at]) found.push(one);
    for (const one of readCell(cell)) found.push(one);
    if (found.length > most) throw new TooManyFigures(most);
  }
  for (const one of told.slice(at)) found.push(one);
  return found;
}
