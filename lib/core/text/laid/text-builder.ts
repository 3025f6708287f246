import type { CellLook, MarkedCell, Span, TableCell, TextTable } from './text-table';

/** A cell of a table that is still to be written; what spans says over how many rows and columns of the grid it lies. */
export interface CellToWrite extends CellLook {
  readonly text: string;
  readonly rows?: number;
  readonly columns?: number;
}

export interface TableToWrite {
  readonly caption?: string;
  readonly headerRows: number;
  readonly rows: readonly (readonly CellToWrite[])[];
  /** A table of which nothing is seen is recorded all the same, without words in the text. */
  readonly keepsUnseen?: boolean;
}

/** How much a text may hold: UTF-16 units, and cells over all its tables; and what is thrown where that is passed. */
export interface BuilderLimits {
  readonly units: number;
  readonly cells: number;
  readonly refuse: () => Error;
}

const NO_LIMITS: BuilderLimits = {
  units: Number.POSITIVE_INFINITY,
  cells: Number.POSITIVE_INFINITY,
  refuse: () => new RangeError('The text is too large'),
};

/**
 * Puts a document's text together piece by piece and knows where each piece came to stand. Every piece is cleaned before
 * it is placed, so that the offsets hold for the text that is stored.
 *
 * @throws what `refuse` makes when the text or the tables pass their limits; by default there are none
 */
export class TextBuilder {
  readonly tables: TextTable[] = [];
  private readonly parts: string[] = [];
  private length = 0;
  private cells = 0;
  /** Line ends that are owed before the next piece. */
  private owed = 0;

  constructor(private readonly limits: BuilderLimits = NO_LIMITS) {}

  /** Where the next piece will stand. */
  get end(): number {
    return this.length + this.owed;
  }

  /** Where the last piece ended. */
  get written(): number {
    return this.length;
  }

  /** Adds text to the current line. */
  write(piece: string): Span {
    const text = cleanPiece(piece);
    if (text === '') return { start: this.end, end: this.end };
    this.place('\n'.repeat(this.owed));
    this.owed = 0;
    const start = this.length;
    this.place(text);
    return { start, end: this.length };
  }

  /** Sees to it that what comes next stands on a new line (1) or in a new paragraph (2). */
  break(lines: 1 | 2): void {
    if (this.length > 0) this.owed = Math.max(this.owed, lines);
  }

  /**
   * Sees to it that so many more cells may be written, before they are laid out.
   * @throws what the limits make where they may not
   */
  allow(more: number): void {
    if (this.cells + more > this.limits.cells) throw this.limits.refuse();
  }

  /** A table of which nothing is seen is left out, unless it says otherwise. */
  table({ caption, headerRows, rows, keepsUnseen }: TableToWrite): void {
    const seen = rows.some(isSeen);
    if (!seen && !keepsUnseen) return;
    if (seen) this.break(2);
    if (seen && caption) this.write(caption);
    if (seen) this.break(1);
    const owed = this.owed;
    if (!seen) this.owed = 0;
    const start = this.end;
    const marked: MarkedCell[] = [];
    const grid = this.grid(rows, marked);
    const more = { ...(caption ? { caption } : {}), ...(marked.length > 0 ? { marked } : {}) };
    this.tables.push({ ...more, headerRows, rows: grid, start, end: this.length });
    if (seen) this.break(2);
    else this.owed = owed;
  }

  toString(): string {
    return this.parts.join('');
  }

  private grid(rows: TableToWrite['rows'], marked: MarkedCell[]): TableCell[][] {
    const grid: TableCell[][] = rows.map(() => []);
    rows.forEach((row, at) => {
      const seen = isSeen(row);
      if (seen) this.break(1);
      const start = this.end;
      this.row(row, seen, grid, at, marked);
      fillGaps(grid[at] ?? [], start);
    });
    return grid;
  }

  /** A row that nobody sees has its place in the grid and no line in the text. */
  private row(row: readonly CellToWrite[], seen: boolean, grid: TableCell[][], at: number, marked: MarkedCell[]): void {
    const line = grid[at] ?? [];
    let column = 0;
    let last = -1;
    if (seen) {
      this.place('\n'.repeat(this.owed));
      this.owed = 0;
    }
    for (const cell of row) {
      while (line[column]) column++;
      if (seen) this.place('\t'.repeat(last < 0 ? column : column - last));
      last = column;
      const placed = cell.isHidden ? { text: '', start: this.end, end: this.end } : this.cell(cell.text);
      this.spread(placed, cell, grid, at, column);
      const mark = markOf(cell, placed, at, column, grid.length);
      if (mark) marked.push(mark);
    }
  }

  private cell(raw: string): TableCell {
    const text = cleanPiece(raw)
      .replace(/[\t\n]+/g, ' ')
      .trim();
    const start = this.length;
    this.place(text);
    return { text, start, end: this.length };
  }

  private spread(
    cell: TableCell,
    { rows = 1, columns = 1 }: CellToWrite,
    grid: TableCell[][],
    at: number,
    column: number,
  ): void {
    const last = Math.min(at + rows, grid.length);
    this.cells += (last - at) * columns;
    if (this.cells > this.limits.cells) throw this.limits.refuse();
    for (let r = at; r < last; r++) {
      for (let c = column; c < column + columns; c++) (grid[r] ?? [])[c] ??= cell;
    }
  }

  private place(text: string): void {
    if (text === '') return;
    this.parts.push(text);
    this.length += text.length;
    if (this.length > this.limits.units) throw this.limits.refuse();
  }
}

const isSeen = (row: readonly CellToWrite[]): boolean => row.length === 0 || !row.every(({ isHidden }) => isHidden);

/** What of a cell its words in the text do not tell; undefined where they tell all. */
function markOf(
  { rows = 1, columns = 1, ...cell }: CellToWrite,
  { text }: TableCell,
  row: number,
  column: number,
  height: number,
): MarkedCell | undefined {
  const display = cleanPiece(cell.display ?? cell.text);
  const rowSpan = Math.min(rows, height - row);
  const mark = {
    ...(rowSpan > 1 ? { rowSpan } : {}),
    ...(columns > 1 ? { columnSpan: columns } : {}),
    ...(display === text ? {} : { display }),
    ...(cell.value === undefined ? {} : { value: cleanPiece(cell.value) }),
    ...(cell.indent ? { indent: cell.indent } : {}),
    ...(cell.isHead === undefined ? {} : { isHead: cell.isHead }),
    ...(cell.isHidden ? { isHidden: true } : {}),
  };
  return Object.keys(mark).length === 0 ? undefined : { row, column, ...mark };
}

/** Where a cell from above reaches past the end of a row, the columns before it hold nothing. */
function fillGaps(row: TableCell[], start: number): void {
  for (let column = 0; column < row.length; column++) row[column] ??= { text: '', start, end: start };
}

/** Nothing of it needs cleaning: most cells of most tables are like this. */
const PLAIN = /^[ -~]*$/;

/** What intake does to a text as a whole, done to a piece of it. */
function cleanPiece(piece: string): string {
  if (PLAIN.test(piece)) return piece;
  return piece
    .replace(/\r\n?/g, '\n')
    .replaceAll('\0', '')
    .replaceAll('\uFEFF', '')
    .replace(/\p{Surrogate}/gu, '\uFFFD');
}
