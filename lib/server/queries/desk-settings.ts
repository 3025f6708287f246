import 'server-only';
import { nothing, query } from '@/lib/server/query';
import { DESK_ID, NEW_DESK } from '@/lib/server/services/desk/desk-row';

/** The desk's name and the time zone its days are counted in; what a new desk has until somebody sets it. */
export const deskSettings = query({
  reads: 'desk.settings',
  input: nothing,
  async show(db): Promise<{ name: string; timeZone: string }> {
    const row = await db.desk.findUnique({ where: { id: DESK_ID }, select: { name: true, timeZone: true } });
    return row ?? NEW_DESK;
  },
});
