import 'server-only';
import { csvText } from '@/lib/core/text/laid/csv-rows';
import { DOCUMENT_LIMITS, type ReadDocument, Unreadable } from './document';

/** A file of values, as a table. */
export function readCsv(source: string): ReadDocument {
  const builder = csvText(source, DOCUMENT_LIMITS);
  if (builder === null) throw new Unreadable('empty');
  return { outcome: 'read', kind: 'csv', text: builder.toString(), tables: builder.tables };
}
