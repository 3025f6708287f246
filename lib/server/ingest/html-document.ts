import 'server-only';
import { Readability } from '@mozilla/readability';
import { textOf, writeHtml } from '@/lib/core/text/laid/html-text';
import { isShown } from '@/lib/core/text/laid/html-visibility';
import { TextBuilder } from '@/lib/core/text/laid/text-builder';
import { DOCUMENT_LIMITS, type ReadDocument, Unreadable } from './document';
import { dayOf, metadataOf, type PageMetadata, pageMetadata } from './html-metadata';
import { parsePage } from './html-page';

/** An article this long stands for its page; a shorter one must be a fair part of it. In UTF-16 units, and as a share. */
const LONG_ENOUGH = 2000;
const FAIR_SHARE = 0.25;
/** Readability compares elements with each other and climbs from each; beyond this the whole page is taken instead. */
const MAX_ELEMENTS_TO_RANK = 20_000;
const MAX_DEPTH_TO_RANK = 500;
/** Marks the tables of a page by number, so that those the article lost can be told. */
const TABLE_MARK = 'data-figurecheck-table';

/**
 * The readable text of a page: the article in it, found by Readability, and after it every table with figures that is
 * not part of the article. Where no article stands out (a page of statistics, a list), the whole page without its
 * navigation. What is not text does not survive: the result is a string and places in it.
 */
export function readHtml(html: string): ReadDocument {
  const page = marked(parsePage(html));
  const metadata = pageMetadata(page);
  const whole = textOf(page.body);
  const article = articleOf(html, whole.length);
  const told = { ...metadata, ...article?.metadata };
  const builder = new TextBuilder(DOCUMENT_LIMITS);
  const text = article?.text ?? whole;
  if (told.title && !text.includes(told.title)) builder.write(told.title);
  builder.break(2);
  if (article) writeArticle(article.content, page, builder);
  else writeHtml(page.body, builder);
  if (builder.toString().trim() === '') throw new Unreadable('empty');
  return { outcome: 'read', kind: 'html', ...told, text: builder.toString(), tables: builder.tables };
}

/** The text of markup that was pasted: all of it, as `pastedText` shows it in the field it was pasted into. */
export function readPasted(markup: string): ReadDocument {
  const builder = new TextBuilder(DOCUMENT_LIMITS);
  writeHtml(parsePage(markup).body, builder);
  const text = builder.toString();
  if (text.trim() === '') throw new Unreadable('empty');
  return { outcome: 'read', kind: 'pasted', text, tables: builder.tables };
}

function marked(page: Document): Document {
  [...page.getElementsByTagName('table')].forEach((table, at) => {
    table.setAttribute(TABLE_MARK, String(at));
  });
  return page;
}

/** Readability forgets the styles that hide an element; what it needs for the metadata stays. */
function pruned(page: Document): Document {
  const needed = new Set(['script', 'meta', 'title', 'head', 'link', 'noscript']);
  for (const element of [...page.body.querySelectorAll('*')]) {
    if (!needed.has(element.localName) && !isShown(element)) element.remove();
  }
  return page;
}

interface Article {
  readonly content: Element;
  readonly text: string;
  readonly metadata: PageMetadata;
}

/** Readability takes its document apart, so it gets one of its own, without what a reader does not see. */
function articleOf(html: string, wholeLength: number): Article | undefined {
  const found = ranked(pruned(marked(parsePage(html))));
  if (!found?.content) return undefined;
  const text = textOf(found.content);
  if (text.length < LONG_ENOUGH && text.length < wholeLength * FAIR_SHARE) return undefined;
  const { title, byline, siteName, publishedTime } = found;
  return {
    content: found.content,
    text,
    metadata: metadataOf({ title, byline, publisher: siteName, date: dayOf(publishedTime) }),
  };
}

function ranked(page: Document) {
  if (!isRankable(page.body)) return undefined;
  try {
    const serializer = (node: Node) => node as Element;
    return new Readability<Element>(page, { serializer }).parse();
  } catch {
    return undefined;
  }
}

function isRankable(root: Element): boolean {
  let seen = 0;
  let layer: Element[] = [root];
  for (let depth = 0; layer.length > 0; depth++) {
    seen += layer.length;
    if (depth > MAX_DEPTH_TO_RANK || seen > MAX_ELEMENTS_TO_RANK) return false;
    layer = layer.flatMap((element) => [...element.children]);
  }
  return true;
}

/** What ranking leaves of a table has lost its styles and hidden rows: the page's own is written in its place. */
function writeArticle(content: Element, page: Document, builder: TextBuilder): void {
  const own = new Map([...page.getElementsByTagName('table')].map((table) => [table.getAttribute(TABLE_MARK), table]));
  const kept = new Set<string | null>();
  writeHtml(content, builder, {
    onTable: (table) => {
      const mark = table.getAttribute(TABLE_MARK);
      kept.add(mark);
      return own.get(mark) ?? table;
    },
  });
  const lost: Element[] = [];
  writeHtml(page.body, new TextBuilder(DOCUMENT_LIMITS), {
    onTable: (table) => {
      if (!kept.has(table.getAttribute(TABLE_MARK)) && /\d/.test(table.textContent ?? '')) lost.push(table);
      return null;
    },
  });
  for (const table of lost) writeTable(table, builder);
}

/** A lone table: its wrapper is what is walked, so that the table itself is met on the way. */
function writeTable(table: Element, builder: TextBuilder): void {
  builder.break(2);
  const wrapper = table.ownerDocument.createElement('div');
  wrapper.append(table);
  writeHtml(wrapper, builder);
}
