/** A table inside a text: where its cells stand. Kept beside the text of a saved copy. */

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
];

/** As compact JSON: each row is its cells' starts and ends in turn. The words of a cell are in the text already. */
export function packTables(tables: readonly TableGrid[]): string {
  return JSON.stringify(
    tables.map(
      ({ start, end, headerRows, caption, rows }): Packed => [
        start,
        end,
        headerRows,
        caption ?? null,
        rows.map((row) => row.flatMap((cell) => [cell.start, cell.end])),
      ],
    ),
  );
}

export function unpackTables(packed: string): TableGrid[] {
  return (JSON.parse(packed) as Packed[]).map(([start, end, headerRows, caption, rows]) => ({
    start,
    end,
    headerRows,
    ...(caption === null ? {} : { caption }),
    rows: rows.map(unpackRow),
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

/** What stands above a column. A first row without a digit names columns even when nothing says so. */
export function columnLabel(text: string, table: TableGrid, row: number, column: number): string {
  const first = table.rows[0] ?? [];
  const named = table.headerRows > 0 ? table.headerRows : first.some((cell) => /\d/.test(words(text, cell))) ? 0 : 1;
  const labels = table.rows.slice(0, Math.min(named, row)).map((cells) => words(text, cells[column]));
  return [...new Set(labels.filter((label) => label !== ''))].join(' ').slice(0, 200);
}

/** What a row is about: the words left of a cell, else the cell at the row's beginning. */
export function rowLabel(text: string, table: TableGrid, row: number, column: number): string {
  const before = (table.rows[row] ?? []).slice(0, Math.max(column, 0)).map((cell) => words(text, cell));
  const worded = before.filter((label) => /\p{L}/u.test(label));
  return (worded.length > 0 ? [...new Set(worded)].join(' ') : (before[0] ?? '')).slice(0, 200);
}
