import 'server-only';
import { z } from 'zod';
import { id } from '@/lib/contracts/fields';
import { verb } from '@/lib/server/verb';
import type { Prisma } from '@/prisma/generated/client';

/** One sum that disagrees and one claim it concerns. */
interface KeptDoubt {
  readonly claimId: string;
  readonly findingKey: string;
}

/** What lists show of an article's sums, in place of what was kept before. A claim that is gone is left out by the caller. */
export async function keepDoubts(
  tx: Prisma.TransactionClient,
  articleId: string,
  doubts: readonly KeptDoubt[],
): Promise<void> {
  await tx.claimDoubt.deleteMany({ where: { articleId } });
  await tx.claimDoubt.createMany({ data: doubts.map((doubt) => ({ articleId, ...doubt })), skipDuplicates: true });
}

/**
 * Keeps what the sums of a text were found to say, where that was not known or is not so any more: of articles from before
 * it was kept, and of those that were read again. Derived, so that no row of the history is written.
 */
export const keepArticleDoubts = verb({
  action: 'article.doubts',
  input: z.object({
    articleId: id,
    doubts: z.array(z.object({ claimId: id, findingKey: z.string().min(1).max(500) })).max(100_000),
  }),
  async change(tx, { articleId, doubts }) {
    const here = await tx.claim.findMany({ where: { articleId }, select: { id: true } });
    const ids = new Set(here.map((claim) => claim.id));
    await keepDoubts(
      tx,
      articleId,
      doubts.filter(({ claimId }) => ids.has(claimId)),
    );
    return { answer: {}, changes: [] };
  },
});
