import 'server-only';
import { TextBuilder } from '@/lib/core/text/laid/text-builder';
import { writeSheet } from '@/lib/core/text/laid/write-sheet';
import { type ReadDocument, SHEET_LIMITS, Unreadable } from '../document';
import { OdsVisitor } from './ods-sheet';
import { OdsStyles } from './ods-styles';
import { type OfficeParts, officeParts } from './office-parts';
import { CellBudget } from './sheet-collector';

/** The sheets of an OpenDocument spreadsheet as tables. Comments, drawings, macros and linked files are not looked at. */
export function readOds(bytes: Uint8Array): ReadDocument {
  const parts = officeParts(bytes);
  if (isLocked(parts)) throw new Unreadable('office-locked');
  const styles = new OdsStyles();
  if (parts.has('styles.xml')) parts.walk('styles.xml', styles);
  const builder = new TextBuilder(SHEET_LIMITS);
  const visitor = new OdsVisitor(styles, new CellBudget(), (sheet) => {
    if (sheet.rows.length > 0) writeSheet(sheet, builder);
  });
  parts.walk('content.xml', {
    // The styles of the content stand before it, in the same file.
    open: (name, attributes) => {
      styles.open(name, attributes);
      visitor.open(name, attributes);
    },
    text: (words) => visitor.text(words),
    close: (name) => visitor.close(name),
  });
  const text = builder.toString();
  if (text.trim() === '') throw new Unreadable('empty');
  return { outcome: 'read', kind: 'ods', text, tables: builder.tables };
}

const MANIFEST = 'META-INF/manifest.xml';

/** The manifest is never locked itself; it says how the others are. */
function isLocked(parts: OfficeParts): boolean {
  let locked = false;
  if (parts.has(MANIFEST))
    parts.walk(MANIFEST, {
      open: (name) => {
        locked ||= name === 'encryption-data' || name === 'EncryptedData';
      },
    });
  return locked;
}
