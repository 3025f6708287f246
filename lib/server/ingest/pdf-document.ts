import 'server-only';
import { getDocumentProxy } from 'unpdf';
import { plainTables } from '@/lib/core/text/laid/plain-tables';
import { TextBuilder } from '@/lib/core/text/laid/text-builder';
import type { Span } from '@/lib/core/text/laid/text-table';
import { DOCUMENT_LIMITS, type ReadDocument, Unreadable } from './document';

type Pdf = Awaited<ReturnType<typeof getDocumentProxy>>;
type Page = Awaited<ReturnType<Pdf['getPage']>>;
type Item = Awaited<ReturnType<Page['getTextContent']>>['items'][number];
type TextItem = Extract<Item, { str: string }>;

/**
 * The text of a PDF, page by page, line by line as printed; lines in columns that follow one another are a table.
 * Pictures, forms and scripts in it are not looked at.
 */
export async function readPdf(bytes: Uint8Array): Promise<ReadDocument> {
  const pdf = await open(bytes);
  try {
    const builder = new TextBuilder(DOCUMENT_LIMITS);
    const pages: Span[] = [];
    for (let number = 1; number <= pdf.numPages; number++) pages.push(await writePage(pdf, number, builder));
    const text = builder.toString();
    if (text.trim() === '') throw new Unreadable('no-text');
    return { outcome: 'read', kind: 'pdf', ...(await titleOf(pdf)), text, tables: plainTables(text), pages };
  } finally {
    await pdf.destroy();
  }
}

/** pdf.js takes the bytes over, so it gets its own. */
async function open(bytes: Uint8Array): Promise<Pdf> {
  try {
    return await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0, isEvalSupported: false, stopAtErrors: false });
  } catch (thrown) {
    const locked = thrown instanceof Error && thrown.name === 'PasswordException';
    throw new Unreadable(locked ? 'locked' : 'damaged');
  }
}

async function writePage(pdf: Pdf, number: number, builder: TextBuilder): Promise<Span> {
  const items = await itemsOf(pdf, number);
  builder.break(2);
  const start = builder.end;
  for (const line of linesOf(items)) {
    builder.write(line);
    builder.break(1);
  }
  return { start, end: Math.max(start, builder.written) };
}

async function itemsOf(pdf: Pdf, number: number): Promise<TextItem[]> {
  try {
    const page = await pdf.getPage(number);
    const { items } = await page.getTextContent();
    page.cleanup();
    return items.filter((item): item is TextItem => 'str' in item);
  } catch {
    throw new Unreadable('damaged');
  }
}

function linesOf(items: readonly TextItem[]): string[] {
  const lines: string[] = [];
  let line = '';
  let before: TextItem | undefined;
  for (const item of items) {
    line += item.str.trim() === '' || !before ? item.str : gap(before, item) + item.str;
    if (item.str.trim() !== '') before = item;
    if (!item.hasEOL) continue;
    lines.push(line);
    line = '';
    before = undefined;
  }
  lines.push(line);
  const oneTab = (run: string) => (run.includes('\t') ? '\t' : run);
  return lines.map((one) => one.replace(/[ \t]+/g, oneTab).trim()).filter((one) => one !== '');
}

/** Columns of a printed table are parted by more room than words are: a tab keeps "12.3" and "45.6" apart. What jumps back stands apart too. */
function gap(before: TextItem, item: TextItem): string {
  const end = Number(before.transform[4]) + before.width;
  const room = Number(item.transform[4]) - end;
  const height = Math.max(item.height, 1);
  if (room > height) return '\t';
  return room < -height ? ' ' : '';
}

async function titleOf(pdf: Pdf): Promise<{ title?: string }> {
  const info: unknown = await pdf.getMetadata().then(
    (metadata) => metadata.info,
    () => undefined,
  );
  const title =
    info && typeof info === 'object' && 'Title' in info && typeof info.Title === 'string' ? info.Title.trim() : '';
  const machineMade = /^(microsoft |untitled|document\d*$)|\.(docx?|xlsx?|indd|pdf|tex)$/i.test(title);
  return title.length > 3 && !machineMade ? { title: title.slice(0, 300) } : {};
}
