/** How the number of a source's figure stands to the claim's, whatever stands around it. */
import type { Comparable } from './comparable';
import { compareNumbers } from './compare';
import { conversionBetween, type Obstacle } from './convert';
import { type Finding, type Standing, standingOf } from './finding';
import type { SourceFigure } from './source-figure';
import { basisOf } from './statistics/basis';

/** What each answer is worth when nothing else tells. */
function worthOf(finding: Finding): number {
  switch (finding.outcome) {
    case 'exact':
      return 42;
    case 'rounds to':
      return finding.reading === 'tight' ? 40 : 34;
    case 'inside the hedge':
      return 36;
    case 'bound holds':
      return 30;
    case 'truncates to':
      return 26;
    case 'overlaps':
      return 20;
    case 'bound holds but is loose':
      return 14;
    case 'off by':
      return worthOfDistance(finding.relative);
    default:
      return worthOfOpen(finding);
  }
}

function worthOfDistance(relative: string | null): number {
  const [top = '0', bottom = '1'] = (relative ?? '1').split('/');
  const distance = Math.abs(Number(top) / Number(bottom));
  if (distance <= 0.02) return 8;
  return distance <= 0.1 ? 5 : distance <= 0.5 ? 2 : 0;
}

function worthOfOpen(finding: Extract<Finding, { readonly outcome: 'incomparable' }>): number {
  const kinds = finding.alternatives.map((alternative) => worthOf(alternative.finding) - 2);
  if (kinds.length > 0) return Math.max(...kinds);
  return finding.otherwise === null ? 0 : worthOf(finding.otherwise) - 15;
}

/** How many digits of a figure say something: leading and trailing zeros may be anybody's. */
export const digitsOf = ({ amount }: Comparable): number =>
  (amount?.written ?? '').replace(/^-?0*\.?0*|\.|0+$/g, '').length;

/** "5" stands everywhere, "7,147,000" hardly by chance. */
export function specificity(figure: Comparable): number {
  const digits = digitsOf(figure);
  return digits >= 3 ? 1 : digits === 2 ? 0.8 : 0.5;
}

interface Matched {
  readonly evidence: Comparable;
  readonly assumed: boolean;
  readonly unitWorth: number;
  /** Both measure the same; otherwise a slip may still explain the one by the other. */
  readonly isAlike: boolean;
}

const SHARES: ReadonlySet<string | null> = new Set(['%', '[pp]', 'bp']);
const WATTS = /^[kMGT]?W(?:\.h)?$/;

/** Units that are taken for one another though nothing converts them: points, energy for power, another currency. */
function isKindred(claim: Comparable, figure: Comparable, because: Obstacle): boolean {
  if (because === 'currency') return true;
  if (because !== 'dimension' || claim.unit === null || figure.unit === null) return false;
  return (SHARES.has(claim.unit) && SHARES.has(figure.unit)) || (WATTS.test(claim.unit) && WATTS.test(figure.unit));
}

/** A claim that names neither a unit nor a thing takes the source's. */
const isBareClaim = ({ kind, unit, unitText, per }: Comparable): boolean =>
  kind === 'number' && unit === null && unitText === null && per === null;

const withoutUnit = ({ kind }: Comparable, figure: Comparable): Comparable => ({
  ...figure,
  ...{ kind, unit: null, unitText: null, per: null },
});

/** A bare number in a table may be anything: it is tried in the claim's unit. */
function matched(claim: Comparable, { figure, cell }: SourceFigure): Matched | null {
  const found = conversionBetween(figure, claim);
  if (found.possible || found.because === 'kind of ton')
    return { evidence: figure, assumed: false, unitWorth: claim.unit === null ? 10 : 12, isAlike: true };
  if (isKindred(claim, figure, found.because))
    return { evidence: figure, assumed: false, unitWorth: 0, isAlike: false };
  if (isBareClaim(claim) && figure.kind !== 'percent') {
    return { evidence: withoutUnit(claim, figure), assumed: true, unitWorth: 2, isAlike: true };
  }
  const bare = cell !== null && figure.unit === null && figure.per === null;
  if (!bare || claim.unit === null) return null;
  const evidence = { ...figure, kind: claim.kind, unit: claim.unit, unitText: claim.unitText, per: claim.per };
  return { evidence, assumed: true, unitWorth: claim.kind === 'percent' ? -6 : 5, isAlike: true };
}

const TIMES: Readonly<Record<string, string>> = { wk: 'weekly', mo: 'monthly', a: 'yearly', d: 'daily' };

const saysPer = (labels: string, per: string): boolean => labels.toLowerCase().includes(`per ${per.toLowerCase()}`);

/** "Gross weekly earnings (£)" are pounds a week. */
function withFrequency(claim: Comparable, found: SourceFigure): SourceFigure {
  const { figure, cell, rowLabel, groupLabel, columnLabel, caption } = found;
  if (claim.per === null || cell === null || figure.per !== null) return found;
  const labels = `${groupLabel}; ${rowLabel}; ${columnLabel}; ${caption}`;
  const frequency = TIMES[claim.per];
  const isSaid = frequency === undefined ? saysPer(labels, claim.per) : basisOf(labels).frequency === frequency;
  return isSaid ? { ...found, figure: { ...figure, per: claim.per } } : found;
}

/** Has this figure no unit of its own, so that it can be compared only in the claim's? */
export const isReadInUnitOf = (claim: Comparable, figure: SourceFigure): boolean =>
  matched(claim, figure)?.assumed ?? false;

/** How a figure's number stands to the claim's, whatever stands around it. */
export interface Judged extends Matched {
  /** null: so far off that nothing else can come of it; it is worked out for those that are shown. */
  readonly finding: Finding | null;
  readonly standing: Standing;
  readonly worth: number;
}

const FAR = 4;

/** A plain number as a float; null for a range, a bound, a hedge, and for nothing. */
function plainValue({ amount, high, comparator, hedge }: Comparable): number | null {
  if (amount === null || high !== null || comparator !== '=' || hedge !== null) return null;
  const value = Math.abs((Number(amount.written) * Number(amount.times)) / Number(amount.over));
  return Number.isFinite(value) && value > 0 ? value : null;
}

/** Two plain numbers of one unit that are several times each other: no rounding makes them meet. */
function isFarOff(ours: number | null, claim: Comparable, evidence: Comparable): boolean {
  if (ours === null || claim.unit !== evidence.unit || claim.per !== evidence.per) return false;
  if (claim.unit === null && claim.kind !== evidence.kind) return false;
  const theirs = plainValue(evidence);
  return theirs !== null && (theirs > ours * FAR || ours > theirs * FAR);
}

/** A text says "a deficit of 5", where a table has a balance of −5. */
const LOSS = /\b(?:deficit|loss(?:es)?|lost|shortfall|outflows?|negative)\b/i;
/** Under these a minus is the news; elsewhere brackets only say that something is taken off. */
const RESULT =
  /\b(?:profit|income|balance|surplus|earnings|results?|net|growth|change|rate|inflation|gain|increase|temperature|margin|cash flow|lending)\b/i;

function isSizeAlone(
  claim: Comparable,
  isLoss: boolean,
  { cell, figure, rowLabel, columnLabel }: SourceFigure,
): boolean {
  const { amount, direction } = figure;
  if (cell === null || direction !== null || !amount?.written.startsWith('-')) return false;
  if (claim.amount?.written.startsWith('-') || claim.unit === '%') return false;
  return isLoss || !RESULT.test(`${rowLabel} ${columnLabel}`);
}

const sizeOf = (figure: Comparable): Comparable => ({
  ...figure,
  amount: figure.amount && { ...figure.amount, written: figure.amount.written.replace(/^-/, '') },
});

/**
 * A cell's value as it is read for a claim: "a week" from its heading, a size where brackets only take off. What is found
 * and what is worked with read alike.
 */
export function asRead(claim: Comparable, sentence: string, found: SourceFigure): Comparable {
  const { figure } = withFrequency(claim, found);
  return isSizeAlone(claim, LOSS.test(sentence), found) ? sizeOf(figure) : figure;
}

/** A cell's value as it is pinned to a claim: as it was compared, without the unit where the claim has none. */
export function asPinned(claim: Comparable, sentence: string, found: SourceFigure): Comparable {
  const read = asRead(claim, sentence, found);
  return isBareClaim(claim) && !conversionBetween(read, claim).possible ? withoutUnit(claim, read) : read;
}

/** Judges the figures of a source against one claim. The same number in the same unit is judged once. */
export function judging(
  claim: Comparable,
  sentence: string,
  hasPercent: boolean,
): (found: SourceFigure) => Judged | null {
  const inCells = new Map<Comparable, Judged | null>();
  const ours = claim.precision === null || claim.precision === undefined ? plainValue(claim) : null;
  const weight = specificity(claim);
  const judge = (found: SourceFigure): Judged | null => {
    const match = matched(claim, { ...found, figure: asRead(claim, sentence, found) });
    // Where a source gives its percentages as such, a bare number is none.
    if (match === null || (match.assumed && hasPercent && claim.kind === 'percent')) return null;
    if (isFarOff(ours, claim, match.evidence)) return { ...match, finding: null, standing: 'differs', worth: 0 };
    const finding = compareNumbers(claim, match.evidence);
    if (!match.isAlike) return { ...match, finding, standing: 'differs', worth: 0 };
    return { ...match, finding, standing: standingOfNumbers(finding), worth: worthOf(finding) * weight };
  };
  return (found) => {
    if (found.cell === null || claim.per !== null || found.figure.amount?.written.startsWith('-')) return judge(found);
    const known = inCells.get(found.figure);
    if (known !== undefined) return known;
    const fresh = judge(found);
    inCells.set(found.figure, fresh);
    return fresh;
  };
}

/** A ton of unstated kind agrees if one of its kinds does, and differs if none of them can. */
function standingOfNumbers(finding: Finding): Standing {
  if (finding.outcome !== 'incomparable' || finding.alternatives.length === 0) return standingOf(finding);
  const kinds = finding.alternatives.map((kind) => standingOf(kind.finding));
  if (kinds.includes('agrees')) return 'agrees';
  return kinds.includes('open') ? 'open' : 'differs';
}
