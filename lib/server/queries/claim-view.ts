import 'server-only';
import type { DeskClaim, IntervalView } from '@/lib/contracts/claims';
import type { EvidenceView, SourceView } from '@/lib/contracts/sources';
import type { Comparator, Direction, Kind } from '@/lib/core/figures/figure';
import type { Prisma } from '@/prisma/generated/client';

export const sourceSelect = {
  id: true,
  version: true,
  kind: true,
  url: true,
  domain: true,
  title: true,
  publisher: true,
  who: true,
  occurred: true,
  how: true,
  publishedOn: true,
  asOf: true,
  primary: true,
  note: true,
  confidential: true,
} as const satisfies Prisma.SourceSelect;

export const evidenceSelect = {
  id: true,
  version: true,
  quote: true,
  valueAsPrinted: true,
  asOf: true,
  note: true,
  createdAt: true,
  addedBy: { select: { name: true } },
  source: { select: sourceSelect },
} as const satisfies Prisma.EvidenceSelect;

/** Everything of a claim but its texts' whereabouts and its sources. */
const claimColumns = {
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
  unit: true,
  unitName: true,
  unitText: true,
  per: true,
  dimension: true,
  precision: true,
  tight: true,
  loose: true,
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
  decidedAt: true,
  tickedAt: true,
} as const satisfies Prisma.ClaimSelect;

export const claimSelect = {
  ...claimColumns,
  decidedBy: { select: { name: true } },
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

export type SourceRow = Prisma.SourceGetPayload<{ select: typeof sourceSelect }>;
export type EvidenceRow = Prisma.EvidenceGetPayload<{ select: typeof evidenceSelect }>;
export type ClaimRow = Prisma.ClaimGetPayload<{ select: typeof claimSelect }>;
export type PlacedClaim = Prisma.PlaceGetPayload<{ select: typeof placeWithClaim }>;

/** A calendar day as text. Days are stored at midnight UTC. */
export const dayText = (date: Date | null): string | null => date?.toISOString().slice(0, 10) ?? null;
const momentText = (date: Date | null): string | null => date?.toISOString() ?? null;

export function toSourceView(row: SourceRow): SourceView {
  return { ...row, publishedOn: dayText(row.publishedOn), asOf: dayText(row.asOf) };
}

export function toEvidenceView(row: EvidenceRow): EvidenceView {
  return {
    id: row.id,
    version: row.version,
    quote: row.quote,
    valueAsPrinted: row.valueAsPrinted,
    note: row.note,
    source: toSourceView(row.source),
    asOf: dayText(row.asOf),
    addedBy: row.addedBy?.name ?? null,
    addedAt: row.createdAt.toISOString(),
  };
}

export function toDeskClaim({ claim, ...place }: PlacedClaim): DeskClaim {
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
    evidence: claim.evidence.map(toEvidenceView),
  };
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
