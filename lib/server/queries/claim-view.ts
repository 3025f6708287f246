import 'server-only';
import type { DeskClaim, IntervalView } from '@/lib/contracts/claims';
import type { Comparator, Direction, Kind } from '@/lib/core/figures/figure';
import type { Actor } from '@/lib/server/context';
import { storedFrame } from '@/lib/server/services/claims/frame-update';
import type { Prisma } from '@/prisma/generated/client';
import { comparableSelect } from './comparable-claim';
import { dayText } from './day-text';
import { evidenceSelect, evidenceViews, workingView } from './evidence-view';

/** Everything of a claim but its texts' whereabouts and its sources. */
const claimColumns = {
  ...comparableSelect,
  id: true,
  version: true,
  articleId: true,
  status: true,
  lane: true,
  reason: true,
  madeBy: true,
  kind: true,
  display: true,
  quote: true,
  written: true,
  times: true,
  over: true,
  highWritten: true,
  highTimes: true,
  highOver: true,
  comparator: true,
  hedge: true,
  direction: true,
  movement: true,
  unit: true,
  unitName: true,
  unitText: true,
  per: true,
  dimension: true,
  precision: true,
  tight: true,
  loose: true,
  frame: true,
  subject: true,
  ofWhat: true,
  place: true,
  period: true,
  periodFrom: true,
  periodTo: true,
  base: true,
  baseFrom: true,
  baseTo: true,
  attribution: true,
  certainty: true,
  worthiness: true,
  worthinessReasons: true,
  checkedAs: true,
  disputeReason: true,
  proposedWording: true,
  note: true,
  proof: true,
  decidedAt: true,
  tickedAt: true,
} as const satisfies Prisma.ClaimSelect;

const claimSelect = {
  ...claimColumns,
  article: { select: { publishedOn: true } },
  decidedBy: { select: { name: true } },
  lookAgain: { orderBy: { about: 'asc' }, select: { about: true, why: true } },
  tickedBy: { select: { name: true } },
  evidence: { where: { removedAt: null }, orderBy: { id: 'asc' }, select: evidenceSelect },
} as const satisfies Prisma.ClaimSelect;

const placeSelect = {
  start: true,
  end: true,
  quoteStart: true,
  quoteEnd: true,
  sentenceStart: true,
  sentenceEnd: true,
} as const satisfies Prisma.PlaceSelect;

/** A claim with its place in one revision, the shape `toDeskClaim` reads. */
export const placeWithClaim = { ...placeSelect, claim: { select: claimSelect } } as const satisfies Prisma.PlaceSelect;

type ClaimRow = Prisma.ClaimGetPayload<{ select: typeof claimSelect }>;
type PlacedClaim = Prisma.PlaceGetPayload<{ select: typeof placeWithClaim }>;

const momentText = (date: Date | null): string | null => date?.toISOString() ?? null;

/** @param seen the evidence in workings that this person may see, from `seenInWorkings` */
export function toDeskClaim({ claim, ...place }: PlacedClaim, actor: Actor, seen: ReadonlySet<string>): DeskClaim {
  return {
    id: claim.id,
    version: claim.version,
    status: claim.status,
    lane: claim.lane,
    reason: claim.reason,
    madeBy: claim.madeBy,
    kind: claim.kind as Kind,
    display: claim.display,
    quote: claim.quote,
    start: place.quoteStart,
    end: place.quoteEnd,
    sentenceStart: place.sentenceStart,
    sentenceEnd: place.sentenceEnd,
    reading: readingOf(claim),
    subject: claim.subject,
    ofWhat: claim.ofWhat,
    place: claim.place,
    period: claim.period,
    periodFrom: dayText(claim.periodFrom),
    periodTo: dayText(claim.periodTo),
    base: claim.base,
    baseFrom: dayText(claim.baseFrom),
    baseTo: dayText(claim.baseTo),
    attribution: claim.attribution,
    certainty: claim.certainty as Record<string, number>,
    frame: storedFrame(claim),
    worthiness: claim.worthiness,
    worthinessReasons: claim.worthinessReasons as string[],
    checkedAs: claim.checkedAs,
    disputeReason: claim.disputeReason,
    proposedWording: claim.proposedWording,
    note: claim.note,
    decidedAt: momentText(claim.decidedAt),
    decidedBy: claim.decidedBy?.name ?? null,
    tickedAt: momentText(claim.tickedAt),
    tickedBy: claim.tickedBy?.name ?? null,
    ...evidenceViews(claim, actor),
    lookAgain: lookAgainWords(claim.lookAgain),
    working: workingView(claim, seen),
  };
}

/** One sentence a reason; null where there is none. */
function lookAgainWords(rows: ClaimRow['lookAgain']): string | null {
  const words = rows.map(({ about, why }) =>
    about === 'rules' ? `The verdict stands, but newer rules of arithmetic say otherwise. ${why}` : why,
  );
  return words.length === 0 ? null : [...new Set(words)].join(' ');
}

function readingOf(claim: ClaimRow): DeskClaim['reading'] {
  return {
    written: claim.written,
    times: claim.times,
    over: claim.over,
    highWritten: claim.highWritten,
    highTimes: claim.highTimes,
    highOver: claim.highOver,
    comparator: claim.comparator as Comparator,
    hedge: claim.hedge,
    direction: claim.direction as Direction | null,
    movement: claim.movement as Direction | null,
    unit: claim.unit,
    unitName: claim.unitName,
    unitText: claim.unitText,
    per: claim.per,
    dimension: claim.dimension,
    precision: claim.precision,
    tight: claim.tight as IntervalView | null,
    loose: claim.loose as IntervalView | null,
  };
}
