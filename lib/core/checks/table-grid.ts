/** A table inside a text: where its cells stand. Kept beside the text of a saved copy. */
import type { MarkedCell } from '../text/laid/text-table';

/** UTF-16 offsets into the text, end exclusive. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** `rows[r][c]` is a grid: a cell that spans several rows or columns stands in each of them. */
export interface TableGrid extends Stretch {
  readonly caption?: string | undefined;
  /** How many rows at the top only name what stands below them. */
  readonly headerRows: number;
  readonly rows: readonly (readonly Stretch[])[];
  /** What is known of some cells beside their words: spans, heads, hidden rows, displays. Copies of reader version 1 have none. */
  readonly marked?: readonly MarkedCell[] | undefined;
}

/** One cell: which table of the text, which row (header rows counted), which column; all from 0. */
export interface CellPlace {
  readonly table: number;
  readonly row: number;
  readonly column: number;
}

type Packed = readonly [
  start: number,
  end: number,
  headerRows: number,
  caption: string | null,
  rows: readonly number[][],
  marked?: readonly MarkedCell[] | undefined,
];

/**
 * As compact JSON: each row is its cells' starts and ends in turn, then the cells that are more than that. The words of a
 * cell are in the text already.
 */
export function packTables(tables: readonly TableGrid[]): string {
  return JSON.stringify(
    tables.map(
      ({ start, end, headerRows, caption, rows, marked }): Packed => [
        start,
        end,
        headerRows,
        caption ?? null,
        rows.map((row) => row.flatMap((cell) => [cell.start, cell.end])),
        marked ?? [],
      ],
    ),
  );
}

export function unpackTables(packed: string): TableGrid[] {
  return (JSON.parse(packed) as Packed[]).map(([start, end, headerRows, caption, rows, marked]) => ({
    start,
    end,
    headerRows,
    ...(caption === null ? {} : { caption }),
    rows: rows.map(unpackRow),
    ...(marked && marked.length > 0 ? { marked } : {}),
  }));
}

function unpackRow(ends: readonly number[]): Stretch[] {
  const cells: Stretch[] = [];
  for (let at = 0; at + 1 < ends.length; at += 2)
    cells.push({ start: ends[at] as number, end: ends[at + 1] as number });
  return cells;
}

export function cellAt(tables: readonly TableGrid[], { table, row, column }: CellPlace): Stretch | null {
  return tables[table]?.rows[row]?.[column] ?? null;
}

const words = (text: string, cell: Stretch | undefined) =>
  cell === undefined ? '' : text.slice(cell.start, cell.end).replace(/\s+/g, ' ').trim();

/** How many rows at the top name columns. A first row (that is seen) without a digit does so even when nothing says it. */
function namingRows(text: string, { headerRows, rows }: TableGrid): number {
  if (headerRows > 0) return headerRows;
  const first = Math.max(
    0,
    rows.findIndex((row) => row.some(({ start, end }) => end > start)),
  );
  return (rows[first] ?? []).some((cell) => /\d/.test(words(text, cell))) ? 0 : first + 1;
}

/** What stands above a column. */
function labelAbove(text: string, table: TableGrid, named: number, column: number): string {
  const labels = table.rows.slice(0, named).map((cells) => words(text, cells[column]));
  return [...new Set(labels.filter((label) => label !== ''))].join(' ').slice(0, LONGEST_LABEL);
}

const LONGEST_LABEL = 200;

/**
 * What a row is about, for one column after the other from the left: the words left of a cell, else the cell at the row's
 * beginning. Every cell is looked at once.
 */
function rowLabels(text: string, table: TableGrid, row: number): (column: number) => string {
  const cells = table.rows[row] ?? [];
  const worded = new Set<string>();
  let [at, length] = [0, 0];
  let joined: string | null = '';
  const first = words(text, cells[0]);
  return (column) => {
    for (; at < Math.max(column, 0) && length <= LONGEST_LABEL; at++) {
      const label = words(text, cells[at]);
      if (!/\p{L}/u.test(label) || worded.has(label)) continue;
      worded.add(label);
      length += label.length + 1;
      joined = null;
    }
    joined ??= [...worded].join(' ').slice(0, LONGEST_LABEL);
    return worded.size > 0 ? joined : column > 0 ? first.slice(0, LONGEST_LABEL) : '';
  };
}

/** The labels of a table's cells, for whoever asks row by row and from the left: each cell of it is looked at once. */
export function labeller(
  text: string,
  table: TableGrid,
): (row: number, column: number) => { row: string; column: string } {
  const named = namingRows(text, table);
  const above = new Map<number, string>();
  let [of, labelsOf]: [number, (column: number) => string] = [-1, () => ''];
  let before = -1;
  return (row, column) => {
    if (row !== of || column < before) [of, labelsOf] = [row, rowLabels(text, table, row)];
    before = column;
    if (row < named) return { row: labelsOf(column), column: labelAbove(text, table, row, column) };
    const known = above.get(column) ?? labelAbove(text, table, named, column);
    above.set(column, known);
    return { row: labelsOf(column), column: known };
  };
}
