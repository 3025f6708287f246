import 'server-only';
import Papa from 'papaparse';
import { type ReadDocument, Unreadable } from './document';
import { TextBuilder } from './text-builder';

/** Comma, semicolon, tab or bar: which one is guessed from the first rows, as is what ends a line. */
export function readCsv(source: string): ReadDocument {
  const { data } = Papa.parse<string[]>(source.replace(/^\uFEFF/, ''), { skipEmptyLines: 'greedy' });
  const rows = data.filter((row) => row.some((cell) => cell.trim() !== ''));
  if (rows.length === 0) throw new Unreadable('empty');
  const builder = new TextBuilder();
  builder.table({ headerRows: hasHeads(rows) ? 1 : 0, rows: rows.map((row) => row.map((text) => ({ text }))) });
  return { outcome: 'read', kind: 'csv', text: builder.toString(), tables: builder.tables };
}

const NUMBER = /^[\s$€£¥%()+−.,'\d-]*\d[\s$€£¥%()+−.,'\d-]*$/;
const YEAR = /^\s*(1[5-9]|2[01])\d\d\s*$/;

/** A first row without a number in it, years aside, names the columns. */
function hasHeads(rows: readonly (readonly string[])[]): boolean {
  const [first, ...others] = rows;
  return others.length > 0 && first !== undefined && first.every((cell) => YEAR.test(cell) || !NUMBER.test(cell));
}
