import 'server-only';
import { z } from 'zod';
import { DEMONSTRATION_MAIL } from '@/lib/contracts/people';
import { lockPeople } from '@/lib/server/services/people/owners';
import { changePerson } from '@/lib/server/services/people/person-state';
import { verb } from '@/lib/server/verb';
import type { Prisma } from '@/prisma/generated/client';

/**
 * Takes the sample articles away with all that hangs on them, and the sources nothing else uses. The invented people who
 * came with them leave the desk; what they did stays in the history, with their names.
 */
export const removeSamples = verb({
  action: 'samples.remove',
  input: z.object({}),
  async change(tx, _none, { now }) {
    const samples = await tx.article.findMany({ where: { isSample: true }, select: { id: true, title: true } });
    const used = await tx.source.findMany({
      where: {
        OR: [
          { articles: { some: { article: { isSample: true } } } },
          { evidence: { some: { claim: { article: { isSample: true } } } } },
        ],
      },
      select: { id: true, title: true, url: true },
    });
    await tx.evidence.deleteMany({ where: { claim: { article: { isSample: true } } } });
    await tx.article.deleteMany({ where: { isSample: true } });
    const orphans = await tx.source.findMany({
      where: { id: { in: used.map(({ id }) => id) }, evidence: { none: {} }, articles: { none: {} } },
      select: { id: true },
    });
    await tx.source.deleteMany({ where: { id: { in: orphans.map(({ id }) => id) } } });
    const left = samples.length > 0 ? await inventedLeave(tx, now()) : [];
    const gone = new Set(orphans.map(({ id }) => id));
    return {
      answer: { removed: samples.length },
      changes: [
        ...left,
        ...samples.map(({ id, title }) => ({
          subject: { kind: 'article' as const, id },
          articleId: id,
          before: { title },
          after: null,
        })),
        ...used
          .filter(({ id }) => gone.has(id))
          .map(({ id, title, url }) => ({
            subject: { kind: 'source' as const, id },
            before: { title, url },
            after: null,
          })),
      ],
    };
  },
});

/** On a desk of real people the invented ones own nothing, and nobody is signed in as one of them. */
async function inventedLeave(tx: Prisma.TransactionClient, at: Date) {
  await lockPeople(tx);
  const invented = await tx.user.findMany({
    where: { email: { endsWith: DEMONSTRATION_MAIL }, role: { not: 'owner' }, deactivatedAt: null },
  });
  const changes = [];
  for (const person of invented) changes.push((await changePerson(tx, person, { deactivatedAt: at }, at)).change);
  return changes;
}
