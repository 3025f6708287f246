import 'server-only';
import type { Change } from '@/lib/server/history';
import type { Desk, Prisma } from '@/prisma/generated/client';

/** What a desk is called until its owner says otherwise; its days are then days in UTC. */
export const NEW_DESK = { name: 'Figurecheck', timeZone: 'UTC' } as const;

/** There is one desk: its row has this id. */
export const DESK_ID = 1;

/** What the history keeps of the desk. */
export const deskState = ({ name, timeZone, version }: Desk) => ({ name, timeZone, version });

export function deskChange(before: Desk | null, after: Desk): Change {
  return {
    subject: { kind: 'desk', id: String(DESK_ID) },
    before: before && deskState(before),
    after: deskState(after),
  };
}

/** Sets the desk's time zone unless somebody has set one already. */
export async function deskIn(tx: Prisma.TransactionClient, timeZone: string, at: Date): Promise<Change[]> {
  const there = await tx.desk.findUnique({ where: { id: DESK_ID } });
  if (there && there.timeZone !== NEW_DESK.timeZone) return [];
  const after = there
    ? await tx.desk.update({ where: { id: DESK_ID }, data: { timeZone, updatedAt: at, version: { increment: 1 } } })
    : await tx.desk.create({ data: { id: DESK_ID, name: NEW_DESK.name, timeZone, updatedAt: at } });
  return [deskChange(there, after)];
}
