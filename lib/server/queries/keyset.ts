import 'server-only';
import type { Neighbours, PageMarks } from '@/lib/contracts/pages';
import { builtPattern } from '@/lib/core/text/built-pattern';

/**
 * Pages that neither repeat nor leave out a row when rows before them change: a page starts behind a value and an id, or
 * ends before them, wherever the row that had them is now.
 */
export interface Order {
  /** The column sorted by, empty values last, rows with the same value by id; null sorts by id alone. */
  readonly by: string | null;
  readonly direction: 'asc' | 'desc';
  /** How rows with the same value follow each other: by id downwards unless it says otherwise. */
  readonly ties?: 'asc' | 'desc';
  /** What the column holds; `nullable` ones may be empty. */
  readonly holds?: 'text' | 'number' | 'moment' | 'id';
  readonly nullable?: boolean;
}

type Value = string | number | Date | null;

interface Mark {
  readonly id: string;
  readonly value: Value;
}

/** The order, or the way back through it: everything turned round, empty values first. */
type Walk = Order & { readonly nulls?: 'first' | 'last' };

const turned = (direction: 'asc' | 'desc') => (direction === 'asc' ? 'desc' : 'asc');

const back = (order: Order): Walk => ({
  ...order,
  direction: turned(order.direction),
  ties: turned(order.ties ?? 'desc'),
  nulls: 'first',
});

/** For Prisma: what to look for, in which order, and how many at most. */
export interface Query {
  readonly where: Record<string, unknown>;
  readonly orderBy: Record<string, unknown>[];
  readonly take: number;
}

type Marked = { readonly id: string } & Readonly<Record<string, unknown>>;

/**
 * The page of `size` rows behind the mark `after`, or before the mark `before`; the first page when they mean nothing, when
 * nothing is left there, and when less than a page stands before it.
 */
export async function pageOf<Row extends Marked>(
  { after, before }: PageMarks,
  size: number,
  order: Order,
  find: (query: Query) => Promise<Row[]>,
): Promise<Neighbours & { readonly rows: readonly Row[] }> {
  const walkBack = before !== undefined && readMark(before, order) !== null;
  const walk = walkBack ? back(order) : order;
  const mark = readMark(walkBack ? before : after, order);
  const found = await find({ where: beyond(mark, walk), orderBy: orderBy(walk), take: size + 1 });
  const more = found.length > size;
  if (mark !== null && (walkBack ? !more : found.length === 0)) return pageOf({}, size, order, find);
  const rows = found.slice(0, size);
  if (walkBack) rows.reverse();
  const onTheOtherSide = mark !== null && (await isAny(walkBack ? rows.at(-1) : rows[0], walkBack));
  return {
    rows,
    next: (walkBack ? onTheOtherSide : more) ? markOf(rows.at(-1), order) : null,
    previous: (walkBack ? more : onTheOtherSide) ? markOf(rows[0], order) : null,
  };

  /** Is there any row beyond this one, on the way the page was not walked? */
  async function isAny(row: Row | undefined, forwards: boolean): Promise<boolean> {
    const way = forwards ? order : back(order);
    const from = readMark(markOf(row, order) ?? undefined, order);
    return from !== null && (await find({ where: beyond(from, way), orderBy: orderBy(way), take: 1 })).length > 0;
  }
}

function orderBy({ by, direction, nullable, ties = 'desc', nulls = 'last' }: Walk): Record<string, unknown>[] {
  if (by === null) return [{ id: direction }];
  return [{ [by]: nullable ? { sort: direction, nulls } : direction }, { id: ties }];
}

/** A row's place, as text for an address. */
function markOf(row: Marked | undefined, { by }: Order): string | null {
  if (row === undefined || by === null) return row?.id ?? null;
  const value = row[by];
  return `${row.id}_${value instanceof Date ? value.toISOString() : (value ?? '')}`;
}

/** What comes behind the mark on this walk; everything when there is none. */
function beyond(mark: Mark | null, { by, direction, nullable, ties = 'desc', nulls }: Walk): Record<string, unknown> {
  if (mark === null) return {};
  const further = direction === 'asc' ? 'gt' : 'lt';
  if (by === null) return { id: { [further]: mark.id } };
  const tied = { [by]: mark.value, id: { [ties === 'asc' ? 'gt' : 'lt']: mark.id } };
  if (mark.value === null) return nulls === 'first' ? { OR: [tied, { [by]: { not: null } }] } : tied;
  const past = { [by]: { [further]: mark.value } };
  if (nullable) return { OR: nulls === 'first' ? [past, tied] : [past, tied, { [by]: null }] };
  return { [by]: { [`${further}e`]: mark.value }, OR: [past, tied] };
}

const UUID = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}';
const MARK = builtPattern(`^(${UUID})(?:_(.*))?$`, 'is');
const ID = builtPattern(`^${UUID}$`, 'i');

/** Null when the text is no mark of this order. */
function readMark(text: string | undefined, { by, holds, nullable }: Order): Mark | null {
  const [, id, written] = MARK.exec(text ?? '') ?? [];
  if (id === undefined) return null;
  if (by === null) return { id, value: null };
  if (written === undefined || written.includes('\0')) return null;
  if (written === '') return nullable ? { id, value: null } : null;
  if (holds === 'id') return ID.test(written) ? { id, value: written } : null;
  if (holds === 'number') return Number.isFinite(Number(written)) ? { id, value: Number(written) } : null;
  if (holds !== 'moment') return { id, value: written };
  const moment = new Date(written);
  const year = moment.getUTCFullYear();
  return year > 0 && year < 9999 ? { id, value: moment } : null;
}
