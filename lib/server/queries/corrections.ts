import 'server-only';
import type { CorrectedReading, Correction, Standing } from '@/lib/core/frames/corrected';
import type { Reader } from '@/lib/server/db/reader';
import { figureOf } from '@/lib/server/services/claims/figure-of';
import { storedFrame } from '@/lib/server/services/claims/frame-update';
import type { Claim } from '@/prisma/generated/client';

/** By these a person says what a figure is; a verdict says nothing of that, but for "nothing to check". */
const CORRECTING = ['claim.correct', 'claim.promote'];

const WHERE_IT_STANDS = { quoteStart: true, quoteEnd: true, sentenceStart: true, sentenceEnd: true } as const;

/** What people said of the figures of an article's text that the engine does not know. */
export async function correctionsOf(prisma: Reader, articleId: string, revisionId: string): Promise<Correction[]> {
  const rows = await prisma.history.findMany({
    where: { articleId, subjectKind: 'claim', action: { in: CORRECTING } },
    distinct: ['subjectId'],
    select: { subjectId: true },
  });
  const said = { OR: [{ id: { in: rows.map(({ subjectId }) => subjectId) } }, { madeBy: 'person' as const }] };
  const orderBy = { quoteStart: 'asc' as const };
  const [corrected, dismissed] = await Promise.all([
    prisma.place.findMany({
      where: { revisionId, claim: { articleId, ...said } },
      select: { ...WHERE_IT_STANDS, claim: true },
      orderBy,
    }),
    prisma.place.findMany({
      where: { revisionId, claim: { articleId, status: 'dismissed', decidedAt: { not: null }, NOT: said } },
      select: WHERE_IT_STANDS,
      orderBy,
    }),
  ]);
  return [
    ...corrected.map(({ claim, ...place }) => ({
      ...placeOf(place),
      standing: standingOf(claim),
      reading: readingOf(claim),
      frame: storedFrame(claim),
    })),
    ...dismissed.map((place) => ({ ...placeOf(place), standing: 'none' as const, reading: null, frame: null })),
  ];
}

const placeOf = ({ quoteStart, quoteEnd, ...place }: Record<keyof typeof WHERE_IT_STANDS, number>) => ({
  ...{ quoteStart, quoteEnd },
  sentence: { start: place.sentenceStart, end: place.sentenceEnd },
});

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
