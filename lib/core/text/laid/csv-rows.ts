import Papa from 'papaparse';
import { blanksBefore } from './table-cells';
import { hasHeads } from './table-heads';
import { type BuilderLimits, TextBuilder } from './text-builder';

/**
 * A table of a spreadsheet as text: each row a line, tabs between the cells. Comma, semicolon, tab or bar: which one it was is
 * guessed from the first rows, as is what ended a line. Null where there is nothing in it.
 */
export function csvText(source: string, limits?: BuilderLimits): TextBuilder | null {
  const { data } = Papa.parse<string[]>(source.replace(/^\uFEFF/, ''), { skipEmptyLines: 'greedy' });
  const rows = data.filter((row) => row.some((cell) => cell.trim() !== ''));
  if (rows.length === 0) return null;
  const builder = new TextBuilder(limits);
  const cells = rows.map((row) => row.map((text) => ({ text, indent: blanksBefore(text) })));
  builder.table({ headerRows: hasHeads(rows) ? 1 : 0, rows: cells });
  return builder;
}
