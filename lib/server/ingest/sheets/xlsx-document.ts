import 'server-only';
import { TextBuilder } from '@/lib/core/text/laid/text-builder';
import { writeSheet } from '@/lib/core/text/laid/write-sheet';
import { type ReadDocument, SHEET_LIMITS, Unreadable } from '../document';
import { officeParts } from './office-parts';
import { CellBudget } from './sheet-collector';
import { readSheet } from './xlsx-sheet';
import { sharedStrings } from './xlsx-strings';
import { cellStyles } from './xlsx-styles';
import { readWorkbook } from './xlsx-workbook';

/** The sheets of an Excel file as tables. Charts, pictures, macros and linked files are not looked at. */
export function readXlsx(bytes: Uint8Array): ReadDocument {
  const parts = officeParts(bytes);
  const { sheets, startsIn1904, strings, styles } = readWorkbook(parts);
  const shared = {
    strings: strings && parts.has(strings) ? sharedStrings(parts, strings) : [],
    styles: styles && parts.has(styles) ? cellStyles(parts, styles, startsIn1904) : [],
    budget: new CellBudget(),
    seen: { uncalculated: 0, numbers: 0 },
  };
  const builder = new TextBuilder(SHEET_LIMITS);
  for (const part of sheets) {
    const sheet = readSheet(parts, part, shared);
    if (sheet.rows.length > 0) writeSheet(sheet, builder);
  }
  const { uncalculated, numbers } = shared.seen;
  if (uncalculated > 0 && numbers === 0) throw new Unreadable('not-calculated');
  const text = builder.toString();
  if (text.trim() === '') throw new Unreadable('empty');
  return { outcome: 'read', kind: 'xlsx', text, tables: builder.tables };
}
