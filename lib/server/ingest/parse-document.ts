import 'server-only';
import { answerOf, type DocumentKind, type ReadDocument, type UnreadableDocument, unreadable } from './document';
import { recognise } from './document-kind';
import { isPlain, readPlain, sourceText } from './plain-document';

/**
 * Reads a document right here, in this thread. A hostile page can make that long: what comes from outside goes through
 * `readDocument`, which does the same where it can be stopped.
 */
export async function parseDocument(
  bytes: Uint8Array,
  contentType: string,
  name?: string,
): Promise<ReadDocument | UnreadableDocument> {
  const recognised = recognise(bytes, contentType, name);
  if ('why' in recognised) return unreadable(recognised.why);
  return parseAs(recognised.kind, bytes, contentType);
}

/** Reads a document of which it is known what it is: a saved copy, once more. */
export const parseAs = (
  kind: DocumentKind,
  bytes: Uint8Array,
  contentType: string,
): Promise<ReadDocument | UnreadableDocument> => answerOf(() => read(kind, bytes, contentType));

/** Each library is loaded when its first document comes. */
async function read(kind: DocumentKind, bytes: Uint8Array, contentType: string): Promise<ReadDocument> {
  if (isPlain(kind)) return readPlain(kind, bytes, contentType);
  if (kind === 'pdf') return (await import('./pdf-document')).readPdf(bytes);
  if (kind === 'docx') return (await import('./docx-document')).readDocx(bytes);
  if (kind === 'xlsx') return (await import('./sheets/xlsx-document')).readXlsx(bytes);
  if (kind === 'ods') return (await import('./sheets/ods-document')).readOds(bytes);
  const source = sourceText(bytes, contentType);
  if (kind === 'json-stat' || kind === 'sdmx-json' || kind === 'sdmx-csv')
    return (await import('./statistics/statistics-document')).readStatistics(kind, source);
  const { readHtml, readPasted } = await import('./html-document');
  return kind === 'pasted' ? readPasted(source) : readHtml(source);
}
