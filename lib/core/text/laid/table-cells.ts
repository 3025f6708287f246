import type { CellLook, MarkedCell, Span } from './text-table';

/** A cell of a table, once, with everything that is known of it. */
export interface LaidCell extends Span {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly display: string;
  /** Null where the document gives no value beside what it shows. */
  readonly value: string | null;
  readonly indent: number;
  readonly isHead: boolean;
  readonly isHidden: boolean;
}

interface Table {
  readonly headerRows: number;
  readonly rows: readonly (readonly Span[])[];
  readonly marked?: readonly MarkedCell[] | undefined;
}

/** The cells of a table in the order of its rows, each where it begins. */
export function laidCells(text: string, { headerRows, rows, marked = [] }: Table): LaidCell[] {
  const known = new Map(marked.map((cell) => [`${cell.row} ${cell.column}`, cell]));
  const covered = new Set<string>();
  const cells: LaidCell[] = [];
  rows.forEach((line, row) => {
    line.forEach(({ start, end }, column) => {
      if (covered.has(`${row} ${column}`)) return;
      const look: MarkedCell = known.get(`${row} ${column}`) ?? { row, column };
      const { rowSpan = 1, columnSpan = 1, isHead = row < headerRows } = look;
      for (let r = row; r < row + rowSpan; r++)
        for (let c = column; c < column + columnSpan; c++) covered.add(`${r} ${c}`);
      cells.push({ row, column, rowSpan, columnSpan, start, end, ...shown(look, text.slice(start, end)), isHead });
    });
  });
  return cells;
}

const shown = ({ display, value, indent = 0, isHidden = false }: CellLook, words: string) => ({
  ...{ display: display ?? words, value: value ?? null, indent, isHidden },
});

/** Blanks before the first word, in widths of a space: a tab is four of them, and so is an em. */
export function blanksBefore(shownWords: string): number {
  let width = 0;
  for (const character of shownWords) {
    const one = WIDTHS.get(character);
    if (one === undefined) return width;
    width += one;
  }
  return 0;
}

const WIDTHS: ReadonlyMap<string, number> = new Map([
  [' ', 1],
  ['\u00A0', 1],
  ['\u2007', 2],
  ['\u2002', 2],
  ['\t', 4],
  ['\u2003', 4],
  ['\u3000', 4],
]);
