import 'server-only';

/** A place on a sheet, counted from 0. */
export interface CellReference {
  readonly row: number;
  readonly column: number;
}

const MOST_ROWS = 1_048_576;
const MOST_COLUMNS = 16_384;
const REFERENCE = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/;

/** "B3" is row 2, column 1. Null for what is no cell of a sheet. */
export function cellReference(written: string): CellReference | null {
  const [, letters, digits] = REFERENCE.exec(written) ?? [];
  if (letters === undefined) return null;
  let column = 0;
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
  const row = Number(digits);
  return row < 1 || row > MOST_ROWS || column > MOST_COLUMNS ? null : { row: row - 1, column: column - 1 };
}

/** A merged field of a sheet. */
export interface CellRange extends CellReference {
  readonly rows: number;
  readonly columns: number;
}

/** "B3:D4"; null for what is no range of several cells. */
export function cellRange(written: string): CellRange | null {
  const [from = '', to = ''] = written.split(':');
  const [first, last] = [cellReference(from), cellReference(to)];
  if (!first || !last || last.row < first.row || last.column < first.column) return null;
  return { ...first, rows: last.row - first.row + 1, columns: last.column - first.column + 1 };
}
