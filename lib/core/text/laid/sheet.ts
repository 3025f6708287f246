import type { CellLook } from './text-table';

/** A cell of a sheet that holds something. `column` counts from 0. */
export interface SheetCell extends CellLook {
  readonly column: number;
  /** Its words as they come to stand in the text. */
  readonly text: string;
  /** It was typed as a number that is no day and no year. */
  readonly isValue?: boolean | undefined;
  readonly rowSpan?: number | undefined;
  readonly columnSpan?: number | undefined;
}

/** A row that holds something. `row` counts from 0; its cells are in the order of their columns, each column once. */
export interface SheetRow {
  readonly row: number;
  readonly isHidden: boolean;
  readonly cells: readonly SheetCell[];
}

/** One sheet of a spreadsheet: what of it is filled, in order. */
export interface Sheet {
  readonly name: string;
  /** A reader of the file does not see the sheet. */
  readonly isHidden: boolean;
  readonly rows: readonly SheetRow[];
}
