import 'server-only';
import { cleanText } from '@/lib/core/text/intake';
import { decodeText } from './charset';
import { readCsv } from './csv-document';
import {
  type DocumentKind,
  MAX_DOCUMENT_SIZE,
  type ReadDocument,
  Unreadable,
  type UnreadableDocument,
  unreadable,
} from './document';
import { recognise } from './document-kind';
import { readDocx } from './docx-document';
import { readHtml } from './html-document';
import { readPdf } from './pdf-document';
import { plainTables } from './plain-tables';

/**
 * Reads a document right here, in this thread. A hostile page can make that long: what comes from outside goes through
 * `readDocument`, which does the same where it can be stopped. A RangeError is a library's stack running out on a file
 * that nests without end.
 */
export async function parseDocument(
  bytes: Uint8Array,
  contentType: string,
  name?: string,
): Promise<ReadDocument | UnreadableDocument> {
  if (bytes.length === 0) return unreadable('empty');
  if (bytes.length > MAX_DOCUMENT_SIZE) return unreadable('too-large');
  const recognised = recognise(bytes, contentType, name);
  if ('why' in recognised) return unreadable(recognised.why);
  try {
    return await read(recognised.kind, bytes, contentType);
  } catch (thrown) {
    if (thrown instanceof Unreadable) return unreadable(thrown.why);
    if (thrown instanceof RangeError) return unreadable('damaged');
    throw thrown;
  }
}

function read(kind: DocumentKind, bytes: Uint8Array, contentType: string): ReadDocument | Promise<ReadDocument> {
  if (kind === 'pdf') return readPdf(bytes);
  if (kind === 'docx') return readDocx(bytes);
  const source = decodeText(bytes, contentType);
  if (looksBinary(source)) throw new Unreadable('not-text');
  if (kind === 'html') return readHtml(source);
  return kind === 'csv' ? readCsv(source) : readPlain(kind, source);
}

function readPlain(kind: 'text' | 'markdown', source: string): ReadDocument {
  const cleaned = cleanText(source);
  if (!cleaned.ok) throw new Unreadable(cleaned.refused === 'empty' ? 'empty' : 'not-text');
  const { text } = cleaned;
  const title = kind === 'markdown' ? /^# +(\S.{0,299})$/m.exec(text)?.[1]?.trim() : undefined;
  return { outcome: 'read', kind, ...(title ? { title } : {}), text, tables: plainTables(text) };
}

/** Text has no NUL and next to no control characters; a binary file read as text is full of them. */
function looksBinary(text: string): boolean {
  if (text.includes('\0')) return true;
  let odd = 0;
  for (const _control of text.matchAll(/[^\P{Cc}\t\n\v\f\r]|\uFFFD/gu)) odd++;
  return odd * 50 > text.length;
}
