/** UTF-16 offsets into a document's text, end exclusive: `text.slice(start, end)`. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** One cell as it stands in the text; `text.slice(start, end)` is `cell.text`. */
export interface TableCell extends Span {
  readonly text: string;
}

/** What a document says of a cell beside its words. */
export interface CellLook {
  /** As it is shown, blanks at its edges and line breaks included, where that is not what stands in the text. */
  readonly display?: string | undefined;
  /** The value itself where the document gives it beside what it shows: "7147023", shown as "7,147". */
  readonly value?: string | undefined;
  /** How far its words stand in, in widths of a space: to be compared within a column and with nothing else. */
  readonly indent?: number | undefined;
  /** It names a row or column and is no value. */
  readonly isHead?: boolean | undefined;
  /** A reader of the document does not see it: it has no words in the text, only here. */
  readonly isHidden?: boolean | undefined;
}

/** A cell that is more than words in one field of the grid. `row` and `column` say where it begins. */
export interface MarkedCell extends CellLook {
  readonly row: number;
  readonly column: number;
  readonly rowSpan?: number | undefined;
  readonly columnSpan?: number | undefined;
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
  /** In the order of the rows; the others are as their words are. */
  readonly marked?: readonly MarkedCell[];
}
