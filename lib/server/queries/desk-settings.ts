import 'server-only';
import type { Context } from '@/lib/server/context';
import { DESK_ID, NEW_DESK } from '@/lib/server/services/desk/desk-row';

/** The desk's name and the time zone its days are counted in; what a new desk has until somebody sets it. */
export async function deskSettings({ prisma }: Pick<Context, 'prisma'>): Promise<{ name: string; timeZone: string }> {
  const row = await prisma.desk.findUnique({ where: { id: DESK_ID }, select: { name: true, timeZone: true } });
  return row ?? NEW_DESK;
}
