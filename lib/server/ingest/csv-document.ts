import 'server-only';
import Papa from 'papaparse';
import { hasHeads } from '@/lib/core/text/laid/table-heads';
import { TextBuilder } from '@/lib/core/text/laid/text-builder';
import { DOCUMENT_LIMITS, type ReadDocument, Unreadable } from './document';

/** Comma, semicolon, tab or bar: which one is guessed from the first rows, as is what ends a line. */
export function readCsv(source: string): ReadDocument {
  const { data } = Papa.parse<string[]>(source.replace(/^\uFEFF/, ''), { skipEmptyLines: 'greedy' });
  const rows = data.filter((row) => row.some((cell) => cell.trim() !== ''));
  if (rows.length === 0) throw new Unreadable('empty');
  const builder = new TextBuilder(DOCUMENT_LIMITS);
  builder.table({ headerRows: hasHeads(rows) ? 1 : 0, rows: rows.map((row) => row.map((text) => ({ text }))) });
  return { outcome: 'read', kind: 'csv', text: builder.toString(), tables: builder.tables };
}
