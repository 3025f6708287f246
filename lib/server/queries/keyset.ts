import 'server-only';

/**
 * Pages that neither repeat nor leave out a row when rows before them change: the next page starts behind a value and an
 * id, wherever the row that had them is now.
 */
export interface Order {
  /** The column sorted by, empty values last, then by id downwards; null sorts by id alone. */
  readonly by: string | null;
  readonly direction: 'asc' | 'desc';
  /** What the column holds; `nullable` ones may be empty. */
  readonly holds?: 'text' | 'number' | 'moment';
  readonly nullable?: boolean;
}

type Value = string | number | Date | null;

interface Mark {
  readonly id: string;
  readonly value: Value;
}

/** For Prisma's `orderBy`. */
export function orderBy({ by, direction, nullable }: Order): Record<string, unknown>[] {
  if (by === null) return [{ id: direction }];
  return [{ [by]: nullable ? { sort: direction, nulls: 'last' } : direction }, { id: 'desc' }];
}

/** Where the page after this row starts, as text for an address. */
export function markAfter(row: { readonly id: string } & Readonly<Record<string, unknown>>, { by }: Order): string {
  if (by === null) return row.id;
  const value = row[by];
  return `${row.id}_${value instanceof Date ? value.toISOString() : (value ?? '')}`;
}

/** For Prisma's `where`: what comes after the mark; everything when the text is no mark of this order. */
export function afterMark(text: string | undefined, order: Order): Record<string, unknown> {
  const mark = text === undefined ? null : readMark(text, order);
  if (mark === null) return {};
  const { by, direction, nullable } = order;
  const beyond = direction === 'asc' ? 'gt' : 'lt';
  if (by === null) return { id: { [beyond]: mark.id } };
  const tied = { [by]: mark.value, id: { lt: mark.id } };
  if (mark.value === null) return tied;
  const further = { [by]: { [beyond]: mark.value } };
  if (nullable) return { OR: [further, tied, { [by]: null }] };
  return { [by]: { [`${beyond}e`]: mark.value }, OR: [further, tied] };
}

const MARK = /^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})(?:_(.*))?$/is;

function readMark(text: string, { by, holds, nullable }: Order): Mark | null {
  const [, id, written] = MARK.exec(text) ?? [];
  if (id === undefined) return null;
  if (by === null) return { id, value: null };
  if (written === undefined || written.includes('\0')) return null;
  if (written === '') return nullable ? { id, value: null } : null;
  if (holds === 'number') return Number.isFinite(Number(written)) ? { id, value: Number(written) } : null;
  if (holds !== 'moment') return { id, value: written };
  const moment = new Date(written);
  const year = moment.getUTCFullYear();
  return year > 0 && year < 9999 ? { id, value: moment } : null;
}
