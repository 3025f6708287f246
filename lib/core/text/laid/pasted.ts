import { dataTable } from './html-table';
import { writeHtml } from './html-text';
import { TextBuilder } from './text-builder';

/**
 * What was copied from a page or a sheet, as text that keeps its tables: each row a line, tabs between the cells, the caption on
 * a line above. By the same rules as a page that is fetched. Null where it holds no table: then the text alone says it all.
 * Text only: nothing of it could run or be drawn.
 */
export function pastedText(page: Document): string | null {
  if (![...page.getElementsByTagName('table')].some(dataTable)) return null;
  const builder = new TextBuilder();
  writeHtml(page.body, builder);
  const text = builder.toString();
  return text.trim() === '' ? null : text;
}
