/** UTF-16 offsets into a document's text, end exclusive: `text.slice(start, end)`. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** One cell as it stands in the text; `text.slice(start, end)` is `cell.text`. */
export interface TableCell extends Span {
  readonly text: string;
}

/**
 * A table inside a document's text, where each row is a line and tabs part the cells. `rows[r][c]` is a grid: a cell
 * that spans several rows or columns stands in each of them, with the one place it has in the text.
 */
export interface TextTable extends Span {
  readonly caption?: string;
  /** How many rows at the top only name what stands below them. */
  readonly headerRows: number;
  readonly rows: readonly (readonly TableCell[])[];
}
