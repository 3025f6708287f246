import 'server-only';
import { z } from 'zod';
import type { NextArticle } from '@/lib/contracts/articles';
import { query } from '@/lib/server/query';
import { isId } from './articles';

/** Where the end of an article leads: of the others with something to check, mine before everybody's, then what is due first. */
export const nextArticle = query({
  reads: 'article.next',
  input: z.string(),
  async show(prisma, articleId, { actor, now }): Promise<NextArticle | null> {
    if (!isId(articleId)) return null;
    const waiting = { archivedAt: null, id: { not: articleId }, claims: { some: { status: 'pending' } } } as const;
    const first = (checkerId?: string) =>
      prisma.article.findFirst({
        where: { ...waiting, ...(checkerId ? { checkerId } : {}) },
        orderBy: [{ deadline: { sort: 'asc', nulls: 'last' } }, { id: 'desc' }],
        select: { id: true, title: true, deadline: true },
      });
    const found = (actor.id ? await first(actor.id) : null) ?? (await first());
    if (!found) return null;
    const toCheck = await prisma.claim.count({ where: { articleId: found.id, status: 'pending' } });
    const { id, title, deadline } = found;
    return {
      id,
      title,
      toCheck,
      deadline: deadline?.toISOString() ?? null,
      overdue: deadline !== null && deadline < now(),
    };
  },
});
