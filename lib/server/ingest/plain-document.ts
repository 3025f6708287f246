import 'server-only';
import { cleanText } from '@/lib/core/text/intake';
import { plainTables } from '@/lib/core/text/laid/plain-tables';
import { decodeText } from './charset';
import { readCsv } from './csv-document';
import { type DocumentKind, type ReadDocument, Unreadable } from './document';

export type PlainKind = Extract<DocumentKind, 'text' | 'markdown' | 'csv'>;

export const isPlain = (kind: DocumentKind): kind is PlainKind =>
  kind === 'text' || kind === 'markdown' || kind === 'csv';

/** Reads what is text already; the time it takes grows with the text and with nothing else. */
export function readPlain(kind: PlainKind, bytes: Uint8Array, contentType: string): ReadDocument {
  const source = sourceText(bytes, contentType);
  if (kind === 'csv') return readCsv(source);
  const cleaned = cleanText(source);
  if (!cleaned.ok) throw new Unreadable(cleaned.refused === 'empty' ? 'empty' : 'not-text');
  const { text } = cleaned;
  const title = kind === 'markdown' ? /^# +(\S.{0,299})$/m.exec(text)?.[1]?.trim() : undefined;
  return { outcome: 'read', kind, ...(title ? { title } : {}), text, tables: plainTables(text) };
}

/** @throws Unreadable `not-text` for a binary file, whatever it calls itself */
export function sourceText(bytes: Uint8Array, contentType: string): string {
  const text = decodeText(bytes, contentType);
  if (looksBinary(text)) throw new Unreadable('not-text');
  return text;
}

/** Text has no NUL and next to no control characters; a binary file read as text is full of them. */
function looksBinary(text: string): boolean {
  if (text.includes('\0')) return true;
  let odd = 0;
  for (const _control of text.matchAll(/[^\P{Cc}\t\n\v\f\r]|\uFFFD/gu)) odd++;
  return odd * 50 > text.length;
}
