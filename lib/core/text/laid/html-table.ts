import { isShown } from './html-visibility';
import { blanksBefore } from './table-cells';
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

/** @param textOf reads a cell as it is shown, blanks at its edges included */
export function tableToWrite(table: Element, textOf: (element: Element) => string): TableToWrite {
  const all = [...table.getElementsByTagName('tr')].map((row) => ({ row, isSeen: isSeen(row, table) }));
  const rows = all.map(({ row, isSeen: seen }) => cellsOf(row, seen, all.length, textOf));
  const isFilled = (at: number) => rows[at]?.some(({ text, display }) => text !== '' || display?.trim()) ?? false;
  const caption = table.querySelector('caption');
  return {
    ...(caption ? { caption: textOf(caption).replace(/\s+/g, ' ').trim() } : {}),
    headerRows: headerRows(all.filter((_, at) => isFilled(at))),
    rows: rows.filter((_, at) => isFilled(at)),
  };
}

/** A row is as hidden as the part of the table it stands in. */
const isSeen = (row: Element, table: Element): boolean =>
  isShown(row) && (row.parentElement === null || row.parentElement === table || isShown(row.parentElement));

function cellsOf(row: Element, seen: boolean, rows: number, textOf: (element: Element) => string): CellToWrite[] {
  return [...row.children].filter(isCell).map((cell) => {
    const display = textOf(cell);
    return {
      text: seen ? plain(display) : '',
      rows: seen ? span(cell, 'rowspan', rows) : 1,
      columns: span(cell, 'colspan', MAX_SPAN),
      ...{ display, indent: indentOf(cell, display), value: typedValue(cell) },
      ...(cell.localName === 'th' || row.parentElement?.localName === 'thead' ? { isHead: true } : {}),
      ...(seen ? {} : { isHidden: true }),
    };
  });
}

/** In one line, as it stands in the text. */
const plain = (shown: string): string =>
  shown
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join(' ');

const isCell = (element: Element) => (element.localName === 'td' || element.localName === 'th') && isShown(element);

/** Where spreadsheets and pages keep the value that a cell shows rounded or written out. */
const VALUES = ['sdval', 'x:num', 'data-value'] as const;
const LONGEST_VALUE = 200;

function typedValue(cell: Element): string | undefined {
  const own = VALUES.map((name) => cell.getAttribute(name)).find(Boolean);
  const inside = cell.querySelector('data[value], time[datetime]');
  const value = own ?? inside?.getAttribute('value') ?? inside?.getAttribute('datetime') ?? '';
  return value === '' || value.length > LONGEST_VALUE ? undefined : value;
}

/** Widths of a space in one of each: an em is four of them, sixteen pixels or twelve points. */
const SPACES: Readonly<Record<string, number>> = { px: 1 / 4, pt: 1 / 3, em: 4, rem: 4, ch: 2 };
/** How deep a class such as "indent-2" sets its words. */
const SPACES_A_LEVEL = 2;
const MOST_SPACES = 200;

/** How far the words of a cell stand in: by blanks, by its own style or that of what it begins with, or by a class. */
function indentOf(cell: Element, shown: string): number {
  const first = cell.firstElementChild;
  const isLed = first !== null && cell.textContent?.trimStart().startsWith((first.textContent ?? '').trimStart());
  const styled = [cell, ...(isLed ? [first] : [])].reduce((sum, element) => sum + setIn(element), 0);
  return Math.min(MOST_SPACES, Math.round(blanksBefore(shown) + styled));
}

function setIn(element: Element): number {
  const [, level] = /(?:^|\s)(?:indent|level|lvl)[-_]?(\d)(?:\s|$)/i.exec(element.getAttribute('class') ?? '') ?? [];
  const declared = (element.getAttribute('style') ?? '').split(';').reduce((sum, declaration) => {
    const [, number, unit] = INDENTING.exec(declaration) ?? [];
    return sum + Number(number ?? 0) * (SPACES[unit?.toLowerCase() ?? ''] ?? 0);
  }, 0);
  return declared + Number(level ?? 0) * SPACES_A_LEVEL;
}

const INDENTING =
  /^\s*(?:padding-left|margin-left|padding-inline-start|text-indent)\s*:\s*(\d{1,4}(?:\.\d{1,4})?)(\w+)/i;

/** In HTML a row span of 0 means "to the end". */
function span(cell: Element, attribute: 'rowspan' | 'colspan', most: number): number {
  const stated = Number.parseInt(cell.getAttribute(attribute) ?? '1', 10);
  if (stated === 0 && attribute === 'rowspan') return most;
  return Math.min(Math.max(stated || 1, 1), most);
}

/** The rows before the first that holds values, up to the last of them that is seen. */
function headerRows(lines: readonly { readonly row: Element; readonly isSeen: boolean }[]): number {
  const body = lines.findIndex(
    ({ row, isSeen: seen }) =>
      seen && row.parentElement?.localName !== 'thead' && [...row.children].some(({ localName }) => localName === 'td'),
  );
  return lines.slice(0, Math.max(body, 0)).findLastIndex(({ isSeen: seen }) => seen) + 1;
}
