/** Lists and simple tables inside an article: do the rows add up to the row that says "Total"? */
import type { Item, Sentence } from '../lint-article';
import type { Relation } from '../lint-finding';
import { isPart, relateSum } from './whole';

/** One line of a list or table: its label, and the figures of its cells in order. */
interface Row {
  readonly line: Sentence;
  readonly label: string;
  readonly items: readonly Item[];
}

const MOST_ROWS = 60;
const LONGEST_LINE = 300;
const TOTAL_ROW = /^(?:grand |sub-?)?total\b|^(?:sum|altogether|in all|all|overall)\b\s*[:|\t–—-]?/i;
const SUBTOTAL = /^(?:sub-?total|of which|including|thereof|average|share|change)\b/i;

/** The line a sentence stands on, where the sentence is the whole line. */
function rowOf(line: Sentence): Row | null {
  const { text, start, end, items } = line;
  const from = text.lastIndexOf('\n', start - 1) + 1;
  const stop = text.indexOf('\n', end);
  const upTo = stop < 0 ? text.length : stop;
  if (upTo - from > LONGEST_LINE || text.slice(end, upTo).trim() !== '') return null;
  const label = text.slice(from, (items[0] as Item).figure.quoteStart).replace(/^[\s\-–—•*·|]+/, '');
  const isShort = label.length <= 60 && !/[.!?]\s/.test(label);
  return isShort ? { line, label, items } : null;
}

/** Is the next row the line right below? */
const follows = (above: Row, below: Row) =>
  /^\s*\n[^\n]*$/.test(above.line.text.slice(above.line.end, (below.items[0] as Item).figure.quoteStart));

/** The rows above a total that belong to it: one below the other, with as many figures as it has. */
function rowsAbove(rows: readonly (Row | null)[], at: number): readonly Row[] {
  const total = rows[at] as Row;
  const found: Row[] = [];
  for (let k = at - 1; k >= 0 && found.length < MOST_ROWS; k -= 1) {
    const row = rows[k];
    if (!row || !follows(row, found[0] ?? total) || row.items.length !== total.items.length) break;
    if (TOTAL_ROW.test(row.label) || SUBTOTAL.test(row.label)) break;
    found.unshift(row);
  }
  return found;
}

/** One column under its rows' figures. Shares add up like anything else. */
function column(rows: readonly Row[], total: Row, at: number): Relation[] {
  const cells = rows.map(({ items }) => items[at] as Item);
  const sum = total.items[at] as Item;
  if (![...cells, sum].every(isPart)) return [];
  return relateSum(total.line, { total: sum, parts: cells, tie: 'words', near: true, inPercent: true });
}

/** The rule: over all the lines of an article, wherever one says "Total". */
export function listTotals(sentences: readonly Sentence[]): readonly Relation[] {
  const rows = sentences.map(rowOf);
  return rows.flatMap((row, at) => {
    if (!row || !TOTAL_ROW.test(row.label)) return [];
    const above = rowsAbove(rows, at);
    return above.length < 2 ? [] : row.items.flatMap((_, k) => column(above, row, k));
  });
}
