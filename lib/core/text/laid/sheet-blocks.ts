import type { SheetCell, SheetRow } from './sheet';
import { isPlainNumber } from './table-heads';

/** A table on a sheet, with the lines of words above and below it. Rows are as they stand on the sheet, empty ones left out. */
export interface SheetTable {
  /** Lines above the table: its title, its unit. */
  readonly titles: readonly string[];
  readonly headerRows: number;
  readonly rows: readonly SheetRow[];
}

/** What a sheet holds from its top to its bottom. */
export type SheetBlock = { readonly table: SheetTable } | { readonly lines: readonly string[] };

/**
 * Takes a sheet apart at its empty rows. Lines of words are titles of the table below them, or notes; a block of rows
 * with no heads of its own goes on with the table above it, and a line of words between the two names a group of rows.
 */
export function sheetBlocks(rows: readonly SheetRow[]): SheetBlock[] {
  const blocks = new Blocks();
  for (const run of runsOf(rows)) blocks.add(partsOf(run));
  return blocks.all();
}

/** Rows that follow one another. */
function runsOf(rows: readonly SheetRow[]): SheetRow[][] {
  const runs: SheetRow[][] = [];
  let before = Number.NEGATIVE_INFINITY;
  for (const row of rows) {
    if (row.row > before + 1) runs.push([]);
    runs.at(-1)?.push(row);
    before = row.row;
  }
  return runs;
}

/** One run of rows: lines of words, the rows between, and lines of words again. */
interface Parts {
  readonly titles: readonly SheetRow[];
  readonly rows: readonly SheetRow[];
  readonly notes: readonly SheetRow[];
  readonly headerRows: number;
  readonly first: number;
  readonly last: number;
}

function partsOf(run: readonly SheetRow[]): Parts {
  const [first, last] = extent(run);
  const isLine = (row: SheetRow) => isLineOfWords(row, first, last);
  const begin = run.findIndex((row) => !isLine(row));
  if (begin < 0) return { titles: run, rows: [], notes: [], headerRows: 0, first, last };
  // Over a single column of values the line above names it.
  const from = first === last && begin > 0 ? begin - 1 : begin;
  const to = run.findLastIndex((row) => !isLine(row)) + 1;
  const rows = run.slice(from, to);
  return { titles: run.slice(0, from), rows, notes: run.slice(to), headerRows: headCount(rows), first, last };
}

/** The outermost columns that hold something. */
function extent(rows: readonly SheetRow[]): [first: number, last: number] {
  let [first, last] = [Number.POSITIVE_INFINITY, 0];
  for (const { cells } of rows) {
    first = Math.min(first, cells[0]?.column ?? first);
    last = Math.max(last, cells.at(-1)?.column ?? 0);
  }
  return [first, last];
}

/** Words alone in their row, at the left edge or over the whole width. */
function isLineOfWords({ isHidden, cells }: SheetRow, first: number, last: number): boolean {
  const [cell] = cells;
  if (isHidden || cell === undefined || cells.length > 1 || cell.isHidden || isValue(cell)) return false;
  return cell.column === first || (cell.columnSpan ?? 1) > last - first;
}

/** What stands for a value that is missing or withheld. */
const MISSING = /^\s*(?:[-–—:*x.]|\.{2,3}|…|n\/?a|n\.a\.)\s*$/i;

const isValue = ({ isValue: typed, text }: SheetCell): boolean => typed ?? (isPlainNumber(text) || MISSING.test(text));

/** How many rows at the top only name what stands below them: none holds a value, years aside. It may be all of them. */
function headCount(rows: readonly SheetRow[]): number {
  const [first, last] = extent(rows);
  const seen = rows.filter(({ isHidden }) => !isHidden);
  let heads = 0;
  for (const row of seen) {
    const before = seen[heads - 1];
    if (row.cells.some(isValue) || (before && !goesOn(before, row, first, last))) break;
    heads++;
  }
  const lastHead = seen[heads - 1];
  return lastHead === undefined ? 0 : rows.indexOf(lastHead) + 1;
}

/** Does a row of heads go on in the row below? It does where it left a column without a name, or that row names no row. */
function goesOn(before: SheetRow, { cells }: SheetRow, first: number, last: number): boolean {
  if (cells[0]?.column !== first) return true;
  if (cells.length === 1 && last > first) return false;
  return before.cells.filter(({ column }) => column > first).length < last - first;
}

/** Lines between two blocks of one table that are longer, or more, are no names of groups. */
const LONGEST_GROUP = 80;
const MOST_GROUPS = 2;

/** A table that may still go on. */
interface OpenTable {
  readonly titles: readonly string[];
  headerRows: number;
  readonly rows: SheetRow[];
  readonly first: number;
  readonly last: number;
}

/** So far there is nothing below its heads. */
const isOnlyHeads = ({ headerRows, rows }: OpenTable) => headerRows === rows.length;

/** Puts the runs of a sheet together. */
class Blocks {
  private readonly blocks: SheetBlock[] = [];
  private open: OpenTable | null = null;
  /** Runs of lines of words since the last table. */
  private waiting: (readonly SheetRow[])[] = [];

  add(parts: Parts): void {
    if (parts.rows.length === 0) {
      this.waiting.push(parts.titles);
      return;
    }
    if (this.open && this.goesOnWith(this.open, parts)) this.goOn(this.open, parts);
    else this.begin(parts);
    this.waiting = parts.notes.length > 0 ? [parts.notes] : [];
  }

  all(): SheetBlock[] {
    this.close();
    this.write(this.waiting);
    return this.blocks;
  }

  private goOn(open: OpenTable, { titles, rows, headerRows }: Parts): void {
    const goOnNaming = isOnlyHeads(open) && headerRows > 0;
    open.rows.push(...this.waiting.flat(), ...titles, ...rows);
    if (goOnNaming) open.headerRows = open.rows.length;
  }

  /** All lines above the first table of a sheet are its titles; of a later one those in its own run, else in the run above. */
  private begin({ titles, rows, headerRows, first, last }: Parts): void {
    const isFirst = this.open === null && this.blocks.length === 0;
    this.close();
    const taken = isFirst ? this.waiting.length : titles.length > 0 ? 0 : 1;
    const from = Math.max(0, this.waiting.length - taken);
    this.write(this.waiting.slice(0, from));
    const above = [...this.waiting.slice(from).flat(), ...titles];
    this.open = { titles: linesOf(above), headerRows, rows: [...rows], first, last };
  }

  private write(runs: readonly (readonly SheetRow[])[]): void {
    if (runs.length > 0) this.blocks.push({ lines: linesOf(runs.flat()) });
  }

  /** A table of nothing but words has one row of heads. */
  private close(): void {
    const { open } = this;
    if (open && isOnlyHeads(open)) open.headerRows = Math.min(1, open.rows.length - 1);
    if (open) this.blocks.push({ table: open });
    this.open = null;
  }

  private goesOnWith(open: OpenTable, { headerRows, titles, rows, first, last }: Parts): boolean {
    if (open.headerRows === 0 || first < open.first || last > open.last) return false;
    if (headerRows > 0 && !(isOnlyHeads(open) && headerRows === rows.length)) return false;
    const between = linesOf([...this.waiting.flat(), ...titles]);
    return between.length <= MOST_GROUPS && between.every((line) => line.length <= LONGEST_GROUP);
  }
}

const linesOf = (rows: readonly SheetRow[]): string[] => rows.flatMap(({ cells }) => cells.map(({ text }) => text));
