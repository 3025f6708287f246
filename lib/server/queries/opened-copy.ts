import 'server-only';
import { LookInCopy, type OpenedCopy } from '@/lib/contracts/evidence';
import { LENGTHS_OF_TIME } from '@/lib/core/checks/lengths-of-time';
import type { Kind } from '@/lib/core/figures/figure';
import type { Context } from '@/lib/server/context';
import { parse } from '@/lib/server/verb';
import { dayText } from './day-text';
import { wantedRow } from './matches';
import { askOfCopy, copyPart, savedCopy } from './saved-copy';
import { sourceSelect, toSourceView } from './source-view';

/**
 * A saved copy whole, to mark passages in it for a claim.
 * @throws Refusal not-found
 */
export async function openedCopy(context: Context, input: unknown): Promise<OpenedCopy> {
  const { claimId, snapshotId } = parse(LookInCopy, input);
  const { kind, article } = await wantedRow(context, claimId);
  const copy = await savedCopy(context.prisma, snapshotId, context.actor);
  const { source, retrievedAt } = await context.prisma.snapshot.findUniqueOrThrow({
    where: { id: snapshotId },
    select: { retrievedAt: true, source: { select: sourceSelect } },
  });
  const published = dayText(article.publishedOn);
  const isLength = LENGTHS_OF_TIME.has(kind as Kind);
  const year = Number(published?.slice(0, 4)) || null;
  const offers = await askOfCopy(context, copy, 'copy.offers', { isLength, year });
  const text = (await copyPart(context.prisma, snapshotId, 'text')).toString('utf8');
  return {
    snapshotId,
    source: toSourceView(source),
    retrievedAt: retrievedAt.toISOString(),
    text,
    publishedOn: published,
    offers,
  };
}
