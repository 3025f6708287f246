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

/** Gathers what is filled of one sheet, in whatever order it is told. */
export class SheetCollector {
  private readonly rows = new Map<number, Map<number, CollectedCell>>();
  private readonly hiddenRows = new Set<number>();
  private readonly hiddenColumns: [first: number, last: number][] = [];
  private readonly merged: CellRange[] = [];

  constructor(private readonly budget: CellBudget) {}

  add(row: number, column: number, cell: CollectedCell): void {
    if (cell.text.trim() === '' && (cell.value === undefined || cell.value === '')) return;
    this.budget.take(1);
    const cells = this.rows.get(row) ?? new Map<number, CollectedCell>();
    this.rows.set(row, cells.set(column, cell));
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
    const rows = [...this.rows.entries()]
      .sort(([a], [b]) => a - b)
      .map(([row, cells]): SheetRow => {
        const inOrder = [...cells.entries()].sort(([a], [b]) => a - b);
        return {
          row,
          isHidden: this.hiddenRows.has(row),
          cells: inOrder.map(([column, cell]) => ({
            ...cell,
            column,
            ...spans.get(`${row} ${column}`),
            ...(cell.text === '' || columnHidden(column) ? { isHidden: true } : {}),
          })),
        };
      });
    return { name, isHidden, rows };
  }

  /** By where each merged field begins. What is hidden below the first cell of a field is shown nowhere. */
  private spans(): ReadonlyMap<string, { rowSpan: number; columnSpan: number }> {
    return new Map(
      this.merged.map(({ row, column, rows, columns }) => [`${row} ${column}`, { rowSpan: rows, columnSpan: columns }]),
    );
  }
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
  return (column) => {
    const hidden = known.get(column) ?? joined.some(([first, last]) => column >= first && column <= last);
    known.set(column, hidden);
    return hidden;
  };
}
