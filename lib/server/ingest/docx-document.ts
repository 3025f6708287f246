import 'server-only';
import mammoth from 'mammoth';
import { writeHtml } from '@/lib/core/text/laid/html-text';
import { TextBuilder } from '@/lib/core/text/laid/text-builder';
import { DOCUMENT_LIMITS, MAX_DOCUMENT_SIZE, type ReadDocument, Unreadable } from './document';
import { metadataOf } from './html-metadata';
import { parsePage } from './html-page';
import { guardZip } from './zip-guard';

/** What a Word file may unpack to, pictures included. */
const MAX_UNPACKED = 5 * MAX_DOCUMENT_SIZE;

/** The text of a Word file with its tables and footnotes. Pictures, macros and linked files are not looked at. */
export async function readDocx(bytes: Uint8Array): Promise<ReadDocument> {
  guardZip(bytes, MAX_UNPACKED);
  const page = parsePage(`<!doctype html><html><head></head><body>${await asHtml(bytes)}</body></html>`);
  const builder = new TextBuilder(DOCUMENT_LIMITS);
  writeHtml(page.body, builder);
  const text = builder.toString();
  if (text.trim() === '') throw new Unreadable('empty');
  const told = metadataOf({ title: page.querySelector('h1')?.textContent });
  return { outcome: 'read', kind: 'docx', ...told, text, tables: builder.tables };
}

async function asHtml(bytes: Uint8Array): Promise<string> {
  const convertImage = mammoth.images.imgElement(async () => ({ src: '' }));
  try {
    const { value } = await mammoth.convertToHtml(
      { buffer: Buffer.from(bytes) },
      { convertImage, externalFileAccess: false },
    );
    return value;
  } catch {
    throw new Unreadable('damaged');
  }
}
