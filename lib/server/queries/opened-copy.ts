import 'server-only';
import { LookInCopy, type OpenedCopy } from '@/lib/contracts/evidence';
import { datesIn } from '@/lib/core/checks/dates-in';
import { LENGTHS_OF_TIME } from '@/lib/core/checks/lengths-of-time';
import type { Kind } from '@/lib/core/figures/figure';
import type { Context } from '@/lib/server/context';
import { parse } from '@/lib/server/verb';
import { dayText } from './day-text';
import { wantedRow } from './matches';
import { savedText } from './saved-copy';
import { sourceSelect, toSourceView } from './source-view';

/**
 * A saved copy whole, to mark passages in it for a claim.
 * @throws Refusal not-found
 */
export async function openedCopy(context: Context, input: unknown): Promise<OpenedCopy> {
  const { claimId, snapshotId } = parse(LookInCopy, input);
  const { kind, article } = await wantedRow(context, claimId);
  const copy = await savedText(context.prisma, snapshotId, context.actor);
  const { source, retrievedAt } = await context.prisma.snapshot.findUniqueOrThrow({
    where: { id: snapshotId },
    select: { retrievedAt: true, source: { select: sourceSelect } },
  });
  const isLength = LENGTHS_OF_TIME.has(kind as Kind);
  return {
    snapshotId,
    source: toSourceView(source),
    retrievedAt: retrievedAt.toISOString(),
    text: copy.text,
    publishedOn: dayText(article.publishedOn),
    offers: {
      date: isLength ? datesIn(copy.text, Number(dayText(article.publishedOn)?.slice(0, 4)) || null) : [],
      number: isLength ? [] : copy.figures().map(({ start, end }) => ({ start, end })),
    },
  };
}
