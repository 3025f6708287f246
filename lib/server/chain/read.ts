import 'server-only';
import type { Reader } from '@/lib/server/db/reader';
import type { History, Prisma } from '@/prisma/generated/client';
import type { Parts } from './parts';
import { type HistoryText, historyText, sealedText } from './row';

type Client = Pick<Reader, 'history' | 'user'>;

export interface ReadRow extends History {
  readonly parts: Parts;
  /** Null where the row's text is damaged. */
  readonly read: HistoryText | null;
}

/** Rows of the history in their order, oldest first unless asked otherwise, put together and with people's names of today. */
export async function historyRows(
  client: Client,
  {
    orderBy = { seq: 'asc' },
    ...wanted
  }: Pick<Prisma.HistoryFindManyArgs, 'where' | 'take'> & { orderBy?: { seq: 'asc' | 'desc' } },
): Promise<ReadRow[]> {
  const rows = await client.history.findMany({ ...wanted, orderBy, include: { parts: true } });
  const people = [...new Set(rows.flatMap(({ actorId }) => (actorId && isUuid(actorId) ? [actorId] : [])))];
  const named = people.length === 0 ? [] : await client.user.findMany({ where: { id: { in: people } }, select: NAMED });
  const names = new Map(named.map(({ id, name }) => [id, name]));
  return rows.map(({ parts: kept, ...row }) => {
    const parts = partsIn(kept?.parts);
    return { ...row, parts, read: readRow(row, parts, (id) => names.get(id) ?? null) };
  });
}

const NAMED = { id: true, name: true } as const;

/** The changes alone, without rows that are damaged. */
export async function historyTexts(client: Client, wanted: Parameters<typeof historyRows>[1]): Promise<HistoryText[]> {
  return (await historyRows(client, wanted)).flatMap(({ read }) => (read ? [read] : []));
}

function readRow(row: History, parts: Parts, nameOf: (id: string) => string | null): HistoryText | null {
  try {
    return historyText(row, parts, nameOf);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

function partsIn(text: string | undefined): Parts {
  try {
    return text === undefined ? {} : (JSON.parse(text) as Parts);
  } catch (error) {
    if (error instanceof SyntaxError) return {};
    throw error;
  }
}

const isUuid = (id: string) => /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/.test(id);

/** The hashed text of a row, or null where it is damaged. */
export function sealedIn(row: Pick<History, 'text'>) {
  try {
    return sealedText(row.text);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
