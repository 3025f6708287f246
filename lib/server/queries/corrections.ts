import 'server-only';
import type { CorrectedReading, Correction, Standing } from '@/lib/core/frames/corrected';
import type { Reader } from '@/lib/server/db/reader';
import { figureOf } from '@/lib/server/services/claims/figure-of';
import { storedFrame } from '@/lib/server/services/claims/frame-update';
import type { Claim } from '@/prisma/generated/client';

/** By these a person says what a figure is; a verdict says nothing of that, but for "nothing to check". */
const CORRECTING = ['claim.correct', 'claim.promote'];

/** What people said of the figures of an article's text that the engine does not know. */
export async function correctionsOf(prisma: Reader, articleId: string, revisionId: string): Promise<Correction[]> {
  const rows = await prisma.history.findMany({
    where: { articleId, subjectKind: 'claim', action: { in: CORRECTING } },
    distinct: ['subjectId'],
    select: { subjectId: true },
  });
  const touched = new Set(rows.map(({ subjectId }) => subjectId));
  const places = await prisma.place.findMany({
    where: {
      revisionId,
      claim: {
        articleId,
        OR: [{ id: { in: [...touched] } }, { madeBy: 'person' }, { status: 'dismissed', decidedAt: { not: null } }],
      },
    },
    orderBy: { quoteStart: 'asc' },
    select: { quoteStart: true, quoteEnd: true, sentenceStart: true, sentenceEnd: true, claim: true },
  });
  return places.map(({ claim, quoteStart, quoteEnd, sentenceStart: start, sentenceEnd: end }) => {
    const isSaid = claim.madeBy === 'person' || touched.has(claim.id);
    return {
      ...{ quoteStart, quoteEnd, sentence: { start, end } },
      standing: standingOf(claim),
      reading: isSaid ? readingOf(claim) : null,
      frame: isSaid ? storedFrame(claim) : null,
    };
  });
}

function standingOf({ status, decidedAt, madeBy }: Claim): Standing {
  if (status !== 'dismissed') return 'claim';
  return decidedAt !== null || madeBy === 'person' ? 'none' : 'read';
}

function readingOf(claim: Claim): CorrectedReading {
  const { kind, amount, high, comparator, hedge, direction, movement, unit, unitName, unitText, per, display } =
    figureOf(claim);
  return {
    ...{ kind, amount, high, comparator, hedge, direction, movement, unit, unitName, unitText, per, display },
    precision: claim.precision,
  };
}
