import 'server-only';
import type { ComparisonView, DrawnInterval, Selector, WorkingView } from '@/lib/contracts/evidence';
import type { EvidenceView, SourceView } from '@/lib/contracts/sources';
import type { Comparable } from '@/lib/core/checks/comparable';
import { compareNumbers, samePeriod } from '@/lib/core/checks/compare';
import { conversionBetween } from '@/lib/core/checks/convert';
import { type Finding, type Standing, standingOf } from '@/lib/core/checks/finding';
import type { IntervalText } from '@/lib/core/checks/interval-arithmetic';
import { comparePinned, type PinnedReading } from '@/lib/core/checks/pinned';
import { type Proof, type ProvenWorking, proveAgain, sayWorking } from '@/lib/core/checks/proof';
import { sayFinding, saySlip } from '@/lib/core/checks/say';
import { sayCount } from '@/lib/core/checks/say-count';
import { sayFigure } from '@/lib/core/checks/say-figure';
import { saySpanFinding } from '@/lib/core/checks/say-span';
import type { Slip } from '@/lib/core/checks/slips';
import { parseExact, toNumber } from '@/lib/core/figures/exact';
import type { Actor } from '@/lib/server/context';
import type { Reader } from '@/lib/server/db/reader';
import { canonical } from '@/lib/server/state';
import type { Prisma } from '@/prisma/generated/client';
import { type ComparableRow, comparableClaim } from './comparable-claim';
import { dayText } from './day-text';
import { sourceSelect, toSourceView } from './source-view';
import { guardSelect, maySee, visibleTo } from './visible';

export const evidenceSelect = {
  id: true,
  version: true,
  kind: true,
  snapshotId: true,
  selector: true,
  quote: true,
  valueAsPrinted: true,
  reading: true,
  asOf: true,
  note: true,
  createdAt: true,
  addedBy: { select: { name: true } },
  source: { select: { ...sourceSelect, ...guardSelect } },
} as const satisfies Prisma.EvidenceSelect;

type EvidenceRow = Prisma.EvidenceGetPayload<{ select: typeof evidenceSelect }>;

/** What of a claim its sources are set against. */
interface ClaimRow extends ComparableRow {
  readonly proof: Prisma.JsonValue;
  readonly article: { readonly publishedOn: Date | null };
  readonly evidence: readonly EvidenceRow[];
}

/** What others see of a confidential source: that there is one. */
const HIDDEN: Omit<SourceView, 'id'> = {
  ...{ version: 1, kind: 'paper', url: null, domain: null, title: 'Confidential source', publisher: null, who: null },
  ...{ occurred: null, how: null, publishedOn: null, asOf: null, primary: null, note: null, confidential: true },
};

const readingOf = ({ reading }: EvidenceRow) => reading as unknown as PinnedReading | null;

/** The sources of a claim with what comparing says, for whoever looks. */
export function evidenceViews(
  claim: ClaimRow,
  actor: Actor,
): { evidence: EvidenceView[]; sourcesDisagree: string | null } {
  const figure = comparableClaim(claim);
  const evidence = claim.evidence.map((row) =>
    maySee(actor, row.source) ? evidenceView(row, figure, claim.article.publishedOn) : hiddenView(row),
  );
  const seen = claim.evidence.filter(({ source }) => maySee(actor, source));
  return { evidence, sourcesDisagree: disagreement(figure, seen) };
}

const hiddenView = ({ id, version }: EvidenceRow): EvidenceView => ({
  ...{
    id,
    version,
    hidden: true,
    source: { id, ...HIDDEN },
    quote: null,
    valueAsPrinted: null,
    asOf: null,
    note: null,
  },
  ...{ comparison: null, passage: null, addedBy: null, addedAt: '' },
});

function evidenceView(row: EvidenceRow, claim: Comparable, publishedOn: Date | null): EvidenceView {
  const { id, version, kind, quote, valueAsPrinted, note, snapshotId } = row;
  const reading = readingOf(row);
  const dates = [row.asOf, row.source.asOf, row.source.publishedOn];
  return {
    ...{ id, version, kind, quote, valueAsPrinted, note },
    source: toSourceView(row.source),
    passage: snapshotId && row.selector ? { snapshotId, selector: row.selector as Selector } : null,
    comparison: reading && comparisonOf(claim, reading, markedIn(kind, row.selector as Selector | null)),
    laterThanArticle: publishedOn !== null && dates.some((date) => date !== null && date > publishedOn),
    asOf: dayText(row.asOf),
    addedBy: row.addedBy?.name ?? null,
    addedAt: row.createdAt.toISOString(),
  };
}

/** `marked`: how many passages were marked, where the value is their count. */
export function comparisonOf(claim: Comparable, reading: PinnedReading, marked: number | null = null): ComparisonView {
  const { finding, slips } = comparePinned(claim, reading);
  if (reading.is === 'span')
    return { ...comparisonView(claim, claim, finding, []), sentence: saySpanFinding(claim, reading, finding) };
  if (marked !== null)
    return { ...comparisonView(claim, reading.figure, finding, []), sentence: sayCount(claim, marked, finding) };
  return comparisonView(claim, reading.figure, finding, slips);
}

/** How many passages a selector marks; null for one that does not count. */
const markedIn = (kind: EvidenceRow['kind'], selector: Selector | null): number | null =>
  kind === 'count' && selector && 'passages' in selector ? selector.passages.length : null;

export function comparisonView(
  claim: Comparable,
  evidence: Comparable,
  finding: Finding,
  slips: readonly Slip[],
): ComparisonView {
  return {
    standing: numbersStanding(finding),
    outcome: finding.outcome,
    sentence: sayFinding(claim, evidence, finding),
    slips: slips.slice(0, 3).map(saySlip),
    drawn: drawn(finding),
  };
}

/** One kind of ton that fits is an answer, with its "if". */
function numbersStanding(finding: Finding): Standing {
  if (finding.outcome !== 'incomparable' || finding.alternatives.length === 0) return standingOf(finding);
  const kinds = finding.alternatives.map((kind) => standingOf(kind.finding));
  if (kinds.includes('agrees')) return 'agrees';
  return kinds.includes('open') ? 'open' : 'differs';
}

/** A comparison for the number line; null where nothing can be set against the claim. */
export function drawn(finding: Finding): ComparisonView['drawn'] {
  if (finding.outcome === 'incomparable') {
    const [first] = finding.alternatives.filter((kind) => standingOf(kind.finding) === 'agrees');
    const instead = first?.finding ?? finding.otherwise;
    return instead === null || instead === undefined ? null : drawn(instead);
  }
  const value = number(finding.source.value);
  if (value === null) return null;
  return { claim: ends(finding.claim), source: ends(finding.source.interval), value };
}

const ends = ({ low, high }: IntervalText): DrawnInterval => ({ low: number(low), high: number(high) });

function number(text: string | null): number | null {
  const value = text === null ? null : parseExact(text);
  return value === null ? null : toNumber(value);
}

/** "The sources disagree: 81.3% and 79.6%." Two values that are each other's rounding do not. */
function disagreement(claim: Comparable, rows: readonly EvidenceRow[]): string | null {
  const figures = rows.flatMap((row) => {
    const reading = readingOf(row);
    return reading?.is === 'figure' && measuresAlike(reading.figure, claim) ? [reading.figure] : [];
  });
  for (const [at, one] of figures.entries()) {
    const other = figures.slice(at + 1).find((figure) => differ(one, figure));
    if (other) return `The sources disagree: ${sayFigure(one)} and ${sayFigure(other)}.`;
  }
  return null;
}

/** The levels that a change was worked out from are no sources of the change. */
function measuresAlike(figure: Comparable, claim: Comparable): boolean {
  const found = conversionBetween(figure, claim);
  return found.possible || found.because === 'kind of ton';
}

function differ(one: Comparable, other: Comparable): boolean {
  if (!samePeriod(one.period, other.period)) return false;
  return [compareNumbers(one, other), compareNumbers(other, one)].every((finding) => standingOf(finding) === 'differs');
}

const workingOf = ({ proof }: { readonly proof: Prisma.JsonValue }) =>
  (proof as unknown as Proof | null)?.working ?? null;

/** The evidence that workings use, wherever it is pinned, and that this person may see. */
export async function seenInWorkings(
  tx: Reader,
  claims: readonly { readonly proof: Prisma.JsonValue }[],
  actor: Actor,
): Promise<ReadonlySet<string>> {
  const used = claims.flatMap((claim) => workingOf(claim)?.inputs ?? []).flatMap(({ evidenceId }) => evidenceId ?? []);
  if (used.length === 0) return new Set();
  const rows = await tx.evidence.findMany({
    where: { id: { in: used }, source: { AND: [visibleTo(actor)] } },
    select: { id: true },
  });
  return new Set(rows.map(({ id }) => id));
}

/** The working of the verdict that stands, done again now. What rests on a value that is not for them is kept back whole. */
export function workingView(claim: ClaimRow, seen: ReadonlySet<string>): WorkingView | null {
  const stored = workingOf(claim);
  if (!stored) return null;
  const again = proveAgain(claim.proof as unknown as Proof).working as ProvenWorking;
  const { expression, inputs } = again;
  if (inputs.some(({ evidenceId }) => evidenceId !== null && !seen.has(evidenceId))) return KEPT_BACK;
  return {
    expression,
    inputs: inputs.map(({ name, figure, evidenceId }) => ({ name, label: sayFigure(figure), evidenceId })),
    ...sayWorking(again),
    drifted: canonical(again) !== canonical(stored),
  };
}

const KEPT_BACK: WorkingView = {
  expression: '',
  inputs: [],
  sentence: 'The working rests on a confidential source.',
  standing: 'open',
  drifted: false,
};
