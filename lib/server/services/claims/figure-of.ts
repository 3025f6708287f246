import 'server-only';
import type { Amount, Comparator, Direction, Hedge, Kind, Lane, Reason } from '@/lib/core/figures/figure';
import type { FigureInContext } from '@/lib/core/frames/in-context';
import type { Claim } from '@/prisma/generated/client';

/** The reading of a stored claim, as the engine would hand it over; its context stays in the columns. */
export function figureOf(claim: Claim): FigureInContext {
  return {
    ...{ start: 0, end: claim.quote.length, quoteStart: 0, quoteEnd: claim.quote.length },
    kind: claim.kind as Kind,
    status: claim.status === 'dismissed' ? 'dismissed' : 'pending',
    lane: claim.lane as Lane | null,
    reason: claim.reason as Reason | null,
    amount: amountOf(claim.written, claim.times, claim.over, claim.inWords),
    high: amountOf(claim.highWritten, claim.highTimes, claim.highOver, claim.inWords),
    comparator: claim.comparator as Comparator,
    hedge: claim.hedge as Hedge | null,
    direction: claim.direction as Direction | null,
    movement: claim.movement as Direction | null,
    unit: claim.unit,
    unitName: claim.unitName,
    unitText: claim.unitText,
    per: claim.per,
    display: claim.display,
    sentence: { start: 0, end: claim.sentence.length },
    ...{ subject: null, ofWhat: null, origin: null, destination: null, place: null, period: null, base: null },
    ...{ attribution: null, role: null, sureness: null, frame: null },
    links: [],
    worthiness: { score: claim.worthiness, reasons: claim.worthinessReasons as string[] },
  };
}

function amountOf(written: string | null, times: string | null, over: string | null, words: boolean): Amount | null {
  return written === null ? null : { written, times: times ?? '1', over: over ?? '1', words };
}
