/**
 * A pinned passage in another reading of the same copy: found again by its words and by what stands around them, in a
 * table by the heads of its row and column. What cannot be told for certain is not carried.
 */
import { type CellPlace, labeller, type Stretch, type TableGrid } from './table-grid';

/** A copy as one version of the reader read it. */
export interface Reading {
  readonly text: string;
  readonly tables: readonly TableGrid[];
}

/** Where a passage stands: as it is stored with evidence. */
export type Pinned = (Stretch & { readonly cell?: CellPlace | undefined }) | { readonly passages: readonly Stretch[] };

/** A way from one reading to another: the same passage there, or null where it is not, or where several could be it. */
export function carrier(from: Reading, to: Reading): (pinned: Pinned) => Pinned | null {
  const cellsOf = once(() => cellsInOrder(to.tables));
  return (pinned) => {
    if ('passages' in pinned) return carryAll(from, to, pinned.passages);
    const { start, end, cell } = pinned;
    if (cell) return carryCell(from, to, { start, end }, cell, cellsOf());
    return carryPassage(from.text, to.text, { start, end })?.place ?? null;
  };
}

function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/** Every passage, in their order and apart: five names that are counted are five names still. */
function carryAll(from: Reading, to: Reading, passages: readonly Stretch[]): Pinned | null {
  const carried = passages.flatMap((passage) => carryPassage(from.text, to.text, passage)?.place ?? []);
  const apart = carried.every(({ start }, at) => at === 0 || start >= (carried[at - 1]?.end ?? 0));
  return carried.length === passages.length && apart ? { passages: carried } : null;
}

/** UTF-16 units on each side by which a place is known again. */
const AROUND = 240;
/** Letters and digits of these, in a row with the passage, that make the only place of a short passage the same place. */
const ENOUGH = 6;
/** A passage of this many letters and digits is known by itself. */
const LONG = 40;

interface Carried {
  readonly place: Stretch;
  /** Letters and digits around it that are the same, in a row with it. */
  readonly worth: number;
}

function carryPassage(from: string, to: string, passage: Stretch): Carried | null {
  const quote = from.slice(passage.start, passage.end);
  const places = placesOf(to, quote);
  const likeliest = mostAlike(from, to, passage, places, (place) => place);
  const [first] = likeliest;
  if (!first) return null;
  const { one: place, worth } = first;
  if (likeliest.length === 1) return worth >= ENOUGH || solid(quote).length >= LONG ? { place, worth } : null;
  const inOrder = sameInOrder(from, quote, passage, places);
  return inOrder && { place: inOrder, worth };
}

/** Those whose surroundings are most like those of the passage; several where that does not tell. */
function mostAlike<One>(
  from: string,
  to: string,
  passage: Stretch,
  ones: readonly One[],
  placeOf: (one: One) => Stretch,
): readonly { readonly one: One; readonly worth: number }[] {
  const here = around(from, passage);
  const all = ones.map((one) => ({ one, worth: likeness(here, around(to, placeOf(one))) }));
  const best = all.reduce((most, { worth }) => Math.max(most, worth), 0);
  return all.filter(({ worth }) => worth === best);
}

/** Where the surroundings do not tell, the third of five is the third of five. */
function sameInOrder(from: string, quote: string, passage: Stretch, places: readonly Stretch[]): Stretch | null {
  const before = placesOf(from, quote);
  const at = before.findIndex(({ start }) => start === passage.start);
  return before.length === places.length ? (places[at] ?? null) : null;
}

interface Around {
  /** Nearest first. */
  readonly before: string;
  readonly after: string;
}

/** What stands around a place, blanks aside: a reading may set them otherwise. */
const around = (text: string, { start, end }: Stretch): Around => ({
  before: [...solid(text.slice(Math.max(0, start - AROUND), start))].reverse().join(''),
  after: solid(text.slice(end, end + AROUND)),
});

const solid = (words: string): string => words.replace(/[^\p{L}\p{N}]+/gu, '');

const likeness = (one: Around, other: Around): number =>
  alike(one.before, other.before) + alike(one.after, other.after);

function alike(one: string, other: string): number {
  let at = 0;
  while (at < one.length && one[at] === other[at]) at += 1;
  return at;
}

/** Every place where the words stand whole, however their blanks are set. "50" does not stand in "150" or "50.2". */
function placesOf(text: string, quote: string): Stretch[] {
  const exact = standing(text, quote, (at) => at + quote.length);
  return exact.length > 0 ? exact : looseOf(text, quote);
}

/** More than these, and a passage is told by nothing. */
const MOST_PLACES = 20_000;

function standing(text: string, first: string, endOf: (start: number) => number | null): Stretch[] {
  const places: Stretch[] = [];
  if (first === '') return places;
  for (let start = text.indexOf(first); start >= 0; start = text.indexOf(first, start + 1)) {
    const end = endOf(start);
    if (end !== null && isWhole(text, start, end)) places.push({ start, end });
    if (places.length >= MOST_PLACES) break;
  }
  return places;
}

/** The same words with any blanks between them. */
function looseOf(text: string, quote: string): Stretch[] {
  const words = quote.split(/\s+/).filter((word) => word !== '');
  const [first = ''] = words;
  return standing(text, first, (start) => {
    let at = start;
    for (const [number, word] of words.entries()) {
      if (number > 0) {
        const blank = at;
        while (at < text.length && /\s/.test(text.charAt(at))) at += 1;
        if (at === blank) return null;
      }
      if (!text.startsWith(word, at)) return null;
      at += word.length;
    }
    return at;
  });
}

const isWordly = (character: string) => /[\p{L}\p{N}]/u.test(character);
const isDigit = (character: string) => /\p{Nd}/u.test(character);

function isWhole(text: string, start: number, end: number): boolean {
  const [first, last, before, after] = [start, end - 1, start - 1, end].map((at) => text.charAt(at));
  if (isWordly(first ?? '') && isWordly(before ?? '')) return false;
  if (isWordly(last ?? '') && isWordly(after ?? '')) return false;
  const pointBefore = isDigit(first ?? '') && /[.,]/.test(before ?? '') && isDigit(text.charAt(start - 2));
  const pointAfter = isDigit(last ?? '') && /[.,]/.test(after ?? '') && isDigit(text.charAt(end + 1));
  return !pointBefore && !pointAfter;
}

interface PlacedCell extends CellPlace, Stretch {}

/** Every cell that has words, where it begins, in the order of the text. */
function cellsInOrder(tables: readonly TableGrid[]): PlacedCell[] {
  const cells = tables.flatMap(({ rows }, table) =>
    rows.flatMap((line, row) =>
      line.flatMap(({ start, end }, column) => (end > start ? [{ start, end, table, row, column }] : [])),
    ),
  );
  cells.sort((a, b) => a.start - b.start || a.row - b.row || a.column - b.column);
  return cells.filter(({ start }, at) => start !== cells[at - 1]?.start);
}

/** The cell that a passage lies in. */
function cellAround(cells: readonly PlacedCell[], { start, end }: Stretch): PlacedCell | undefined {
  let [low, high] = [0, cells.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((cells[middle]?.start ?? 0) <= start) low = middle + 1;
    else high = middle;
  }
  const cell = cells[low - 1];
  return cell && end <= cell.end ? cell : undefined;
}

interface FoundCell {
  readonly cell: CellPlace;
  readonly place: Stretch;
}

/** Without heads that say so, this much around a cell must be the same. */
const SURELY = 40;

function carryCell(
  from: Reading,
  to: Reading,
  passage: Stretch,
  { table, row, column }: CellPlace,
  cells: readonly PlacedCell[],
): Pinned | null {
  const grid = from.tables[table];
  if (!grid) return null;
  const heads = labeller(from.text, grid)(row, column);
  const quote = from.text.slice(passage.start, passage.end);
  const holding = placesOf(to.text, quote).flatMap((place): FoundCell[] => {
    const cell = cellAround(cells, place);
    return cell ? [{ place, cell: { table: cell.table, row: cell.row, column: cell.column } }] : [];
  });
  const named = holding.filter(({ cell }) => {
    const other = to.tables[cell.table];
    if (!other) return false;
    const names = labeller(to.text, other)(cell.row, cell.column);
    return solid(names.row) === solid(heads.row) && solid(names.column) === solid(heads.column);
  });
  const likeliest = mostAlike(from.text, to.text, passage, named.length > 0 ? named : holding, ({ place }) => place);
  const [first] = likeliest;
  if (!first || likeliest.length > 1) return null;
  if (named.length === 0 && first.worth < SURELY) return null;
  return { ...first.one.place, cell: first.one.cell };
}
