import 'server-only';
import { DEMONSTRATION_MAIL, type DeskSettings } from '@/lib/contracts/people';
import { nothing, query } from '@/lib/server/query';
import { DESK_ID, NEW_DESK } from '@/lib/server/services/desk/desk-row';

/** What the settings page changes, with the version it was read at (0: nobody has set anything yet). */
export const settingsPage = query({
  reads: 'desk.edit',
  input: nothing,
  async show(prisma): Promise<DeskSettings> {
    const select = { name: true, timeZone: true, version: true } as const;
    const [desk, samples, invented] = await Promise.all([
      prisma.desk.findUnique({ where: { id: DESK_ID }, select }),
      prisma.article.count({ where: { isSample: true } }),
      prisma.article.count({ where: { addedBy: { email: { endsWith: DEMONSTRATION_MAIL } } } }),
    ]);
    return { ...(desk ?? { ...NEW_DESK, version: 0 }), samples, newsroom: invented > 0 };
  },
});
