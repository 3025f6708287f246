import 'server-only';
import { LookInCopy, type OpenedCopy } from '@/lib/contracts/evidence';
import { LENGTHS_OF_TIME } from '@/lib/core/checks/lengths-of-time';
import type { Kind } from '@/lib/core/figures/figure';
import { query } from '@/lib/server/query';
import { readingText } from './copy-rows';
import { dayText } from './day-text';
import { wantedRow } from './matches';
import { askOfCopy, savedCopy } from './saved-copy';
import { sourceSelect, toSourceView } from './source-view';

/**
 * A saved copy whole, to mark passages in it for a claim.
 * @throws Refusal not-found
 */
export const openedCopy = query({
  reads: 'copy.open',
  input: LookInCopy,
  async show(db, { claimId, snapshotId }, { actor, system }): Promise<OpenedCopy> {
    const { kind, article } = await wantedRow(db, claimId);
    const copy = await savedCopy(db, snapshotId, actor);
    const { source, retrievedAt } = await db.snapshot.findUniqueOrThrow({
      where: { id: snapshotId },
      select: { retrievedAt: true, source: { select: sourceSelect } },
    });
    const published = dayText(article.publishedOn);
    const isLength = LENGTHS_OF_TIME.has(kind as Kind);
    const year = Number(published?.slice(0, 4)) || null;
    const offers = await askOfCopy(system, copy, 'copy.offers', { isLength, year });
    const text = await readingText(db, copy.readingId);
    return {
      snapshotId,
      readingId: copy.readingId,
      source: toSourceView(source),
      retrievedAt: retrievedAt.toISOString(),
      text,
      publishedOn: published,
      offers,
    };
  },
});
