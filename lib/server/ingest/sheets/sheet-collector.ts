import 'server-only';
import type { Sheet, SheetCell, SheetRow } from '@/lib/core/text/laid/sheet';
import { SHEET_LIMITS } from '../document';
import type { CellRange } from './cell-reference';

/** A cell as it is collected; whether its column is hidden is told apart. */
export type CollectedCell = Omit<SheetCell, 'column' | 'rowSpan' | 'columnSpan' | 'isHidden'>;

/** How many cells a spreadsheet may still hold, over all its sheets. */
export class CellBudget {
  private left = SHEET_LIMITS.cells;

  /** @throws Unreadable `sheets-too-large` */
  take(cells: number): void {
    this.left -= cells;
    if (this.left < 0) throw SHEET_LIMITS.refuse();
  }
}

/** Gathers what is filled of one sheet, in whatever order it is told. A large sheet has a million cells: each is one object. */
export class SheetCollector {
  private readonly rows = new Map<number, SheetCell[]>();
  private readonly hiddenRows = new Set<number>();
  private readonly hiddenColumns: [first: number, last: number][] = [];
  private readonly merged: CellRange[] = [];

  constructor(private readonly budget: CellBudget) {}

  add(row: number, column: number, { text, display, value, indent, isValue }: CollectedCell): void {
    if ((value === undefined || value === '') && text.trim() === '') return;
    this.budget.take(1);
    const cell = { column, text, display, value, indent, isValue };
    const line = this.rows.get(row);
    if (line) line.push(cell);
    else this.rows.set(row, [cell]);
  }

  hideRow(row: number): void {
    this.hiddenRows.add(row);
  }

  hideColumns(first: number, last: number): void {
    this.hiddenColumns.push([first, last]);
  }

  merge(range: CellRange): void {
    this.merged.push(range);
  }

  sheet(name: string, isHidden: boolean): Sheet {
    const spans = this.spans();
    const columnHidden = hidingColumns(this.hiddenColumns);
    const laid = (row: number) => (cell: SheetCell) => {
      const span = spans.size > 0 ? spans.get(`${row} ${cell.column}`) : undefined;
      const hidden = cell.text === '' || columnHidden(cell.column);
      return span || hidden ? { ...cell, ...span, ...(hidden ? { isHidden: true } : {}) } : cell;
    };
    const rows = [...this.rows].sort(([a], [b]) => a - b);
    return {
      ...{ name, isHidden },
      rows: rows.map(([row, cells]): SheetRow => {
        return { row, isHidden: this.hiddenRows.has(row), cells: inOrder(cells).map(laid(row)) };
      }),
    };
  }

  /** By where each merged field begins. What is hidden below the first cell of a field is shown nowhere. */
  private spans(): ReadonlyMap<string, { rowSpan: number; columnSpan: number }> {
    return new Map(
      this.merged.map(({ row, column, rows, columns }) => [`${row} ${column}`, { rowSpan: rows, columnSpan: columns }]),
    );
  }
}

/** By their columns; of two in one place the later one counts. */
function inOrder(cells: readonly SheetCell[]): readonly SheetCell[] {
  if (cells.every(({ column }, at) => at === 0 || column > (cells[at - 1]?.column ?? 0))) return cells;
  return [...new Map(cells.map((cell) => [cell.column, cell])).values()].sort((a, b) => a.column - b.column);
}

/** Asked for each cell of a sheet, so ranges are put in order and joined first. */
function hidingColumns(ranges: readonly (readonly [number, number])[]): (column: number) => boolean {
  const joined: [number, number][] = [];
  for (const [first, last] of [...ranges].sort(([a], [b]) => a - b)) {
    const before = joined.at(-1);
    if (before && first <= before[1] + 1) before[1] = Math.max(before[1], last);
    else joined.push([first, last]);
  }
  const known = new Map<number, boolean>();
  if (joined.length === 0) return () => false;
  return (column) => {
    const hidden = known.get(column) ?? joined.some(([first, last]) => column >= first && column <= last);
    known.set(column, hidden);
    return hidden;
  };
}
