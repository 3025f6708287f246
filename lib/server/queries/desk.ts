import 'server-only';
import { cache } from 'react';
import type { DeskSettings } from '@/lib/contracts/people';
import { DESK_ID, NEW_DESK } from '@/lib/server/services/desk/desk-row';
import type { PrismaClient } from '@/prisma/generated/client';

/** The desk's own settings, with what holds until somebody sets them. One look-up a request. */
export const deskSettings = cache(async (prisma: PrismaClient): Promise<DeskSettings> => {
  const [desk, samples] = await Promise.all([
    prisma.desk.findUnique({ where: { id: DESK_ID }, select: { name: true, timeZone: true, version: true } }),
    prisma.article.count({ where: { isSample: true } }),
  ]);
  return { ...(desk ?? { ...NEW_DESK, version: 0 }), samples };
});
