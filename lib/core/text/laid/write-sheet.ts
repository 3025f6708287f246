import type { Sheet, SheetCell, SheetRow } from './sheet';
import { type SheetTable, sheetBlocks } from './sheet-blocks';
import type { CellToWrite, TextBuilder } from './text-builder';

/** A caption longer than this, in UTF-16 units, is read by nobody: the lines that it would join stand above it. */
const LONGEST_CAPTION = 120;

/**
 * Writes a sheet: each table with the name of the sheet and the lines above it as its caption, the other lines as text.
 * A sheet that nobody sees has no words in the text; its cells are recorded as hidden.
 */
export function writeSheet(sheet: Sheet, builder: TextBuilder): void {
  const blocks = sheetBlocks(sheet.rows);
  if (sheet.isHidden) {
    for (const block of blocks) if ('table' in block) writeHidden(sheet.name, block.table, builder);
    return;
  }
  if (!blocks.some((block) => 'table' in block && isSeen(block.table))) writeLines([sheet.name], builder);
  for (const block of blocks) {
    if ('lines' in block) writeLines(block.lines, builder);
    else writeTable(sheet.name, block.table, builder);
  }
}

const isSeen = ({ rows }: SheetTable) => rows.some((row) => !isRowHidden(row));

function writeLines(lines: readonly string[], builder: TextBuilder): void {
  builder.break(2);
  for (const line of lines) {
    builder.write(line);
    builder.break(1);
  }
  builder.break(2);
}

function writeTable(name: string, { titles, headerRows, rows }: SheetTable, builder: TextBuilder): void {
  const whole = [name, ...titles].join(', ');
  const fits = whole.length <= LONGEST_CAPTION;
  if (!fits) writeLines(titles, builder);
  const short = [name, ...titles.slice(-1)].join(', ');
  const caption = fits ? whole : short.length <= LONGEST_CAPTION ? short : name;
  builder.table({ caption, headerRows, rows: gridOf(rows, builder) });
}

function writeHidden(name: string, { headerRows, rows }: SheetTable, builder: TextBuilder): void {
  const hidden = rows.map((row) => ({ ...row, isHidden: true }));
  builder.table({ caption: name, headerRows, rows: gridOf(hidden, builder), keepsUnseen: true });
}

const isRowHidden = ({ isHidden, cells }: SheetRow) => isHidden || cells.every((cell) => cell.isHidden);

/** The rows of a table with its empty columns left out and the others filled up to their last cell. */
function gridOf(rows: readonly SheetRow[], builder: TextBuilder): CellToWrite[][] {
  const columns = columnsOf(rows);
  const place = new Map(columns.map((column, at) => [column, at]));
  const at = (cell: SheetCell) => place.get(cell.column) ?? 0;
  builder.allow(rows.reduce((sum, { cells }) => sum + cells.slice(-1).reduce((_, last) => at(last) + 1, 0), 0));
  const spans = new Spans(rows, columns, builder);
  return rows.map((row, number) => lineOf(row, number, at, spans));
}

function columnsOf(rows: readonly SheetRow[]): number[] {
  const columns = new Set<number>();
  for (const { cells } of rows) for (const { column } of cells) columns.add(column);
  return [...columns].sort((a, b) => a - b);
}

function lineOf(sheetRow: SheetRow, row: number, placeOf: (cell: SheetCell) => number, spans: Spans): CellToWrite[] {
  const line: CellToWrite[] = [];
  const hidden = isRowHidden(sheetRow);
  let next = 0;
  for (const cell of sheetRow.cells) {
    const at = placeOf(cell);
    if (spans.isCovered(row, at)) continue;
    for (; next < at; next++) if (!spans.isCovered(row, next)) line.push(hidden ? HIDDEN_EMPTY : EMPTY);
    line.push(cellToWrite(cell, hidden || (cell.isHidden ?? false), spans.of(cell, row, at)));
    next = at + 1;
  }
  return line;
}

const EMPTY: CellToWrite = { text: '' };
const HIDDEN_EMPTY: CellToWrite = { text: '', isHidden: true };
const HIDDEN = { isHidden: true } as const;

function cellToWrite(cell: SheetCell, hidden: boolean, span: Span): CellToWrite {
  const { text, display, value, indent } = cell;
  if (!hidden && span === ONE) return cell;
  return { text: hidden ? '' : text, display: display ?? text, value, indent, ...span, ...(hidden ? HIDDEN : {}) };
}

/** Over how many rows and columns of the grid a cell lies. */
interface Span {
  readonly rows: number;
  readonly columns: number;
}

const ONE: Span = { rows: 1, columns: 1 };

/** Which fields of a table's grid lie under a cell that spans over them, counted in the rows and columns that are kept. */
class Spans {
  private readonly covered = new Set<string>();
  private readonly rowsAt: readonly number[];

  constructor(
    rows: readonly SheetRow[],
    private readonly columns: readonly number[],
    builder: TextBuilder,
  ) {
    this.rowsAt = rows.map(({ row }) => row);
    let area = 0;
    rows.forEach(({ cells }, row) => {
      for (const cell of cells) {
        if ((cell.rowSpan ?? 1) === 1 && (cell.columnSpan ?? 1) === 1) continue;
        const at = firstFrom(columns, cell.column);
        const span = this.of(cell, row, at);
        area += span.rows * span.columns;
        builder.allow(area);
        this.cover(row, at, span);
      }
    });
  }

  isCovered(row: number, column: number): boolean {
    return this.covered.size > 0 && this.covered.has(`${row} ${column}`);
  }

  of({ column, rowSpan = 1, columnSpan = 1 }: SheetCell, row: number, at: number): Span {
    if (rowSpan === 1 && columnSpan === 1) return ONE;
    return {
      rows: firstFrom(this.rowsAt, (this.rowsAt[row] ?? 0) + rowSpan) - row,
      columns: firstFrom(this.columns, column + columnSpan) - at,
    };
  }

  private cover(row: number, at: number, span: Span): void {
    if (this.isCovered(row, at)) return;
    for (let r = row; r < row + span.rows; r++)
      for (let c = at; c < at + span.columns; c++) if (r !== row || c !== at) this.covered.add(`${r} ${c}`);
  }
}

/** Where in an ascending list the first number stands that is no smaller; its length if there is none. */
function firstFrom(ascending: readonly number[], least: number): number {
  let [low, high] = [0, ascending.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ascending[middle] ?? 0) < least) low = middle + 1;
    else high = middle;
  }
  return low;
}
