import 'server-only';
import { getDocumentProxy } from 'unpdf';
import { plainTables } from '@/lib/core/text/laid/plain-tables';
import { TextBuilder } from '@/lib/core/text/laid/text-builder';
import type { MarkedCell, Span, TextTable } from '@/lib/core/text/laid/text-table';
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
    const edges = new Map<number, Edge>();
    for (let number = 1; number <= pdf.numPages; number++) pages.push(await writePage(pdf, number, builder, edges));
    const text = builder.toString();
    if (text.trim() === '') throw new Unreadable('no-text');
    const tables = plainTables(text).map((table) => indented(table, edges));
    return { outcome: 'read', kind: 'pdf', ...(await titleOf(pdf)), text, tables, pages };
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

/** Where a line begins on its page, and a quarter of how high it is printed: about the width of a space. */
interface Edge {
  readonly x: number;
  readonly space: number;
}

interface Line extends Edge {
  readonly words: string;
}

/** @param edges by where each line begins in the text; they are filled here */
async function writePage(pdf: Pdf, number: number, builder: TextBuilder, edges: Map<number, Edge>): Promise<Span> {
  const items = await itemsOf(pdf, number);
  builder.break(2);
  const start = builder.end;
  for (const { words, x, space } of linesOf(items)) {
    edges.set(builder.write(words).start, { x, space });
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

/** How far the first words of each row stand in from the outermost row of the table. */
function indented(table: TextTable, edges: ReadonlyMap<number, Edge>): TextTable {
  const firsts = table.rows.map(([cell]) => (cell ? edges.get(cell.start) : undefined));
  const outermost = Math.min(...firsts.flatMap((edge) => (edge ? [edge.x] : [])));
  const marks = new Map((table.marked ?? []).map((mark) => [`${mark.row} ${mark.column}`, mark]));
  firsts.forEach((edge, row) => {
    const indent = edge ? Math.round((edge.x - outermost) / edge.space) : 0;
    const key = `${row} 0`;
    if (indent > 0) marks.set(key, { ...(marks.get(key) ?? { row, column: 0 }), indent });
  });
  if (marks.size === 0) return table;
  const inOrder = (a: MarkedCell, b: MarkedCell) => a.row - b.row || a.column - b.column;
  return { ...table, marked: [...marks.values()].sort(inOrder) };
}

function linesOf(items: readonly TextItem[]): Line[] {
  const lines: Line[] = [];
  let line = '';
  let first: TextItem | undefined;
  let before: TextItem | undefined;
  const end = () => {
    const words = line.replace(/[ \t]+/g, oneTab).trim();
    if (words !== '' && first)
      lines.push({ words, x: Number(first.transform[4]), space: Math.max(first.height, 1) / 4 });
    line = '';
    first = before = undefined;
  };
  for (const item of items) {
    const isBlank = item.str.trim() === '';
    line += isBlank || !before ? item.str : gap(before, item) + item.str;
    if (!isBlank) {
      first ??= item;
      before = item;
    }
    if (item.hasEOL) end();
  }
  end();
  return lines;
}

const oneTab = (run: string) => (run.includes('\t') ? '\t' : run);

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
