import { blanksBefore } from './table-cells';
import { hasHeads } from './table-heads';
import type { MarkedCell, Span, TableCell, TextTable } from './text-table';

/** The rule under the heads of a Markdown table: "| --- | ---: |". */
const MARKDOWN_RULE = /^\|?\s*:?-+:?\s*(\|\s*:?-+:?\s*)*\|?$/;
const LONGEST_RULE = 2000;

/**
 * The tables that stand in a plain text without being marked up: two or more lines in a row with tabs in them, as a
 * spreadsheet pastes them, and the tables of Markdown. The text stays as it is; the cells point into it.
 */
export function plainTables(text: string): TextTable[] {
  const lines = linesOf(text);
  const tables: TextTable[] = [];
  for (let at = 0; at < lines.length; ) {
    const found = tabbed(text, lines, at) ?? piped(text, lines, at);
    if (found) tables.push(found.table);
    at = found ? found.next : at + 1;
  }
  return tables;
}

interface Found {
  readonly table: TextTable;
  /** The first line after the table. */
  readonly next: number;
}

function linesOf(text: string): Span[] {
  const lines: Span[] = [];
  for (let start = 0; start <= text.length; ) {
    const end = text.indexOf('\n', start);
    lines.push({ start, end: end < 0 ? text.length : end });
    if (end < 0) break;
    start = end + 1;
  }
  return lines;
}

const has = (text: string, line: Span | undefined, mark: string) =>
  line !== undefined && text.slice(line.start, line.end).includes(mark);

function tabbed(text: string, lines: readonly Span[], at: number): Found | undefined {
  let next = at;
  while (has(text, lines[next], '\t')) next++;
  if (next - at < 2) return undefined;
  return { table: headed(tableOf(text, lines.slice(at, next), '\t', 0)), next };
}

function piped(text: string, lines: readonly Span[], at: number): Found | undefined {
  const rule = lines[at + 1];
  if (!rule || !has(text, lines[at], '|') || rule.end - rule.start > LONGEST_RULE) return undefined;
  if (!MARKDOWN_RULE.test(text.slice(rule.start, rule.end).trim())) return undefined;
  let next = at + 2;
  while (has(text, lines[next], '|')) next++;
  const rows = lines.slice(at, next).filter((line) => line !== rule);
  return { table: tableOf(text, rows, '|', 1), next };
}

/** A spreadsheet says nowhere that its first row names the columns; the words in it do. */
const headed = (table: TextTable): TextTable =>
  hasHeads(table.rows.map((row) => row.map(({ text }) => text))) ? { ...table, headerRows: 1 } : table;

function tableOf(text: string, lines: readonly Span[], mark: '\t' | '|', headerRows: number): TextTable {
  const laid = lines.map((line) => cellsOf(text, line, mark));
  const rows = laid.map((cells) => cells.map(({ cell }) => cell));
  const marked = mark === '\t' ? laid.flatMap((cells, row) => cells.flatMap((cell, at) => markOf(cell, row, at))) : [];
  const start = lines[0]?.start ?? 0;
  return { headerRows, rows, start, end: lines.at(-1)?.end ?? 0, ...(marked.length > 0 ? { marked } : {}) };
}

interface Raw {
  readonly cell: TableCell;
  /** With the blanks at its edges. */
  readonly raw: string;
}

/** Blanks between bars are a writer's layout; between tabs they are the cell's own. */
function markOf({ cell, raw }: Raw, row: number, column: number): MarkedCell[] {
  if (raw === cell.text) return [];
  const indent = blanksBefore(raw);
  return [{ row, column, display: raw, ...(indent > 0 ? { indent } : {}) }];
}

function cellsOf(text: string, line: Span, mark: '\t' | '|'): Raw[] {
  const cells: Raw[] = [];
  let start = line.start;
  for (const raw of text.slice(line.start, line.end).split(mark)) {
    cells.push({ cell: trimmed(text, start, start + raw.length), raw });
    start += raw.length + 1;
  }
  if (mark === '\t') return cells;
  const first = cells[0]?.cell.text === '' ? 1 : 0;
  const last = cells.length > 1 && cells.at(-1)?.cell.text === '' ? cells.length - 1 : cells.length;
  return cells.slice(first, last);
}

function trimmed(text: string, start: number, end: number): TableCell {
  const raw = text.slice(start, end);
  const cell = raw.trim();
  const from = start + (cell === '' ? 0 : raw.indexOf(cell));
  return { text: cell, start: from, end: from + cell.length };
}
