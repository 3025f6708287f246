import { isShown } from './html-visibility';
import type { CellToWrite, TableToWrite } from './text-builder';

const MAX_SPAN = 100;
/** A cell longer than this, in UTF-16 units, is a part of a page's layout, not of a table. */
const LONGEST_CELL = 1000;

/** Does this table hold data, rather than the layout of a page? */
export function dataTable(table: Element): boolean {
  const role = table.getAttribute('role');
  if (role === 'presentation' || role === 'none') return false;
  if (table.querySelector('table')) return false;
  if (table.querySelector('th, caption, thead')) return true;
  const cells = [...table.getElementsByTagName('td')];
  return cells.length > 1 && cells.every((cell) => (cell.textContent ?? '').length <= LONGEST_CELL);
}

/** @param textOf reads the text of one cell */
export function tableToWrite(table: Element, textOf: (element: Element) => string): TableToWrite {
  const lines = [...table.getElementsByTagName('tr')].filter(isShown);
  const rows = lines.map((row) => cellsOf(row, lines.length, textOf));
  const filled = rows.map((row) => row.some(({ text }) => text !== ''));
  const caption = table.querySelector('caption');
  return {
    ...(caption ? { caption: textOf(caption).replace(/\s+/g, ' ').trim() } : {}),
    headerRows: headerRows(lines.filter((_, at) => filled[at])),
    rows: rows.filter((_, at) => filled[at]),
  };
}

function cellsOf(row: Element, rows: number, textOf: (element: Element) => string): CellToWrite[] {
  return [...row.children].filter(isCell).map((cell) => ({
    text: textOf(cell),
    rows: span(cell, 'rowspan', rows),
    columns: span(cell, 'colspan', MAX_SPAN),
  }));
}

const isCell = (element: Element) => (element.localName === 'td' || element.localName === 'th') && isShown(element);

/** In HTML a row span of 0 means "to the end". */
function span(cell: Element, attribute: 'rowspan' | 'colspan', most: number): number {
  const stated = Number.parseInt(cell.getAttribute(attribute) ?? '1', 10);
  if (stated === 0 && attribute === 'rowspan') return most;
  return Math.min(Math.max(stated || 1, 1), most);
}

function headerRows(lines: readonly Element[]): number {
  const body = lines.findIndex(
    (row) => row.parentElement?.localName !== 'thead' && [...row.children].some(({ localName }) => localName === 'td'),
  );
  return Math.max(body, 0);
}
