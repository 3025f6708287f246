/** A table of plain text. Nothing in a cell is ever cut: what is too wide goes on in the line below. */

const GAP = 2;
/** No column is made narrower than this, in characters: below it, columns are left out. */
const NARROWEST = 8;
/** What a reader misses least, by the names of columns: left out in this order where there is no room. */
const LEFT_OUT = ['value', 'unit', 'kind', 'as written'];

/**
 * Lays out a table for a terminal of `width` characters, one row below the other. Null: each row is one line, as wide as
 * it needs, for programs to read; its last column is not filled up.
 */
export function laidOut(head: readonly string[], rows: readonly (readonly string[])[], width: number | null): string {
  if (width === null) return lines([head, ...rows], widest([head, ...rows]));
  const kept = columnsFor(head, width);
  const table = [head, ...rows].map((row) => kept.map((column) => row[column] ?? ''));
  return lines(table, narrowed(widest(table), width));
}

const widest = (table: readonly (readonly string[])[]): number[] =>
  (table[0] ?? []).map((_, column) => table.reduce((most, row) => Math.max(most, (row[column] ?? '').length), 0));

/** The columns that have room side by side, by their numbers. */
function columnsFor(head: readonly string[], width: number): readonly number[] {
  const kept = new Set(head.keys());
  for (const name of LEFT_OUT) {
    if (kept.size * (NARROWEST + GAP) - GAP + 2 * NARROWEST <= width) break;
    kept.delete(head.indexOf(name));
  }
  return [...kept];
}

/** Takes from the widest until all fit: short columns keep their width, long ones share what is left. */
function narrowed(widths: readonly number[], width: number): number[] {
  const found = [...widths];
  const room = Math.max(width - GAP * (found.length - 1), found.length);
  for (let over = sum(found) - room; over > 0; over = sum(found) - room) {
    const most = Math.max(...found);
    const next = Math.max(1, ...found.filter((one) => one < most));
    const wide = found.flatMap((one, at) => (one === most ? [at] : []));
    const step = Math.max(1, Math.min(most - next, Math.ceil(over / wide.length)));
    for (const at of wide.slice(0, Math.max(1, over))) found[at] = most - step;
  }
  return found;
}

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);

function lines(table: readonly (readonly string[])[], widths: readonly number[]): string {
  return table
    .flatMap((row) => {
      const wrapped = row.map((cell, column) => inWidth(cell, widths[column] ?? 1));
      const height = Math.max(1, ...wrapped.map(({ length }) => length));
      return Array.from({ length: height }, (_, line) => lineOf(wrapped, widths, line));
    })
    .join('\n');
}

const lineOf = (cells: readonly (readonly string[])[], widths: readonly number[], line: number): string =>
  cells
    .map((cell, column) => (cell[line] ?? '').padEnd(widths[column] ?? 0))
    .join(' '.repeat(GAP))
    .trimEnd();

/** Words in lines of at most so many characters; a longer word is parted. */
function inWidth(cell: string, width: number): string[] {
  const found: string[] = [];
  let line = '';
  for (const word of cell.split(' ').flatMap((one) => parted(one, width))) {
    if (line !== '' && line.length + 1 + word.length > width) {
      found.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...found, line];
}

function parted(word: string, width: number): string[] {
  const found: string[] = [];
  for (let at = 0; at === 0 || at < word.length; at += width) found.push(word.slice(at, at + width));
  return found;
}
