/**
 * Why a figure does not match its source: the likely slips of PRODUCT section 2, in its order, each accepted only if
 * the comparison agrees once the slip is undone.
 */
import { add, compareExact, divide, type Exact, exact, multiply, negate, ONE, sign, subtract } from '../figures/exact';
import type { Comparable } from './comparable';
import { compareNumbers, converted, judge, signOf } from './compare';
import { conversionBetween, kindsOf } from './convert';
import { type Finding, standingOf } from './finding';
import { contains, type Interval } from './interval-arithmetic';
import { amountValue, type Reading, readComparable } from './reading';
import {
  type Candidate,
  otherDirection,
  otherUnits,
  percentOrPoints,
  periodLengths,
  powersOfTen,
  transposed,
  type Undone,
} from './slip-candidates';

/** Another value of the same source: the row above, the year before. */
export interface Neighbour {
  /** How to name it: "the row above", "July 2021". */
  readonly label: string;
  readonly evidence: Comparable;
}

/** One explanation: what went wrong, the claim as it should have stood, and the comparison that then agrees. */
export type Slip = Undone & { readonly instead: Comparable; readonly finding: Finding };

/** A true statement explains nothing, and a bound holds for almost anything: only agreement that binds counts. */
function explains(finding: Finding): boolean {
  if (finding.outcome === 'truncates to' || finding.outcome === 'bound holds but is loose') return false;
  return standingOf(finding) === 'agrees';
}

const HUNDRED = exact('100');

/** The changes that a claim of p per cent may stand for when it was worked out against the later value. */
const SWAPS: readonly ((share: Exact) => Exact | null)[] = [
  /** (b − a) ÷ b was printed for (b − a) ÷ a. */
  (share) => (compareExact(share, ONE) < 0 ? divide(share, subtract(ONE, share)) : null),
  /** From b to a instead of from a to b. */
  (share) => (sign(add(ONE, share)) > 0 ? negate(divide(share, add(ONE, share))) : null),
];

function swappedBase(reading: Reading, swap: (typeof SWAPS)[number]): Reading | null {
  const { low, high } = reading.loose;
  if (low === null || high === null || reading.high !== null) return null;
  const at = (value: Exact) => {
    const found = swap(divide(value, HUNDRED));
    return found === null ? null : multiply(found, HUNDRED);
  };
  const [value, first, second] = [at(reading.value), at(low.at), at(high.at)];
  if (value === null || first === null || second === null) return null;
  const rises = compareExact(first, second) <= 0;
  const ends = rises
    ? [
        { ...low, at: first },
        { ...high, at: second },
      ]
    : [
        { ...high, at: second },
        { ...low, at: first },
      ];
  const loose: Interval = { low: ends[0] ?? null, high: ends[1] ?? null };
  return { ...reading, value, tight: loose, loose, manner: 'plain' };
}

const signed = (claim: Comparable, reading: Reading): Reading =>
  signOf(claim, reading) < 0 && reading.value.n > 0n ? mirrored(reading) : reading;

function mirrored(reading: Reading): Reading {
  const flip = ({ low, high }: Interval): Interval => ({
    low: high && { ...high, at: negate(high.at) },
    high: low && { ...low, at: negate(low.at) },
  });
  return { ...reading, value: negate(reading.value), tight: flip(reading.tight), loose: flip(reading.loose) };
}

/** Was the change worked out against the later value? +7.6% one way is −7.06% the other. */
function baseSwapped(claim: Comparable, evidence: Comparable): Slip[] {
  const [ours, theirs] = [readComparable(claim), readComparable(evidence)];
  const units = conversionBetween(evidence, claim);
  const isChange =
    claim.kind === 'percent' && claim.unit === '%' && (claim.direction !== null || evidence.direction !== null);
  if (!isChange || ours === null || theirs === null || !units.possible || ours.manner !== 'plain') return [];
  for (const swap of SWAPS) {
    const swapped = swappedBase(signed(claim, ours), swap);
    if (swapped === null) continue;
    const other = signed(evidence, converted(theirs, units.conversion));
    const finding = judge(swapped, other, '%');
    if (contains(swapped.loose, other.value) || contains(other.loose, swapped.value))
      return [{ slip: 'base swapped', instead: { ...evidence }, finding }];
  }
  return [];
}

function accepted(candidates: readonly Candidate[], evidence: Comparable): Slip[] {
  return candidates.flatMap(({ undone, claim, evidence: other }) => {
    const finding = compareNumbers(claim, other ?? evidence);
    return explains(finding) ? [{ ...undone, instead: claim, finding }] : [];
  });
}

/** A bare ton is tried as every kind; whichever side left it open is settled to the likeliest for the other slips. */
function settleTons(claim: Comparable, evidence: Comparable): readonly [Comparable, Comparable] {
  const [ours, theirs] = [kindsOf(claim.unit)[0], kindsOf(evidence.unit)[0]];
  return [
    ours === undefined ? claim : { ...claim, unit: ours },
    theirs === undefined ? evidence : { ...evidence, unit: theirs },
  ];
}

const isZero = ({ amount }: Comparable) => {
  const value = amount === null ? null : amountValue(amount);
  return value === null || value.n === 0n;
};

/** Several rows may hold the very value that was printed; the first, nearest one is named. */
const fromNeighbours = (claim: Comparable, neighbours: readonly Neighbour[]): Candidate[] =>
  neighbours.map(({ label, evidence }) => ({ undone: { slip: 'neighbour', label }, claim, evidence }));

/** The first of its kind is the likeliest; the rest of that kind would only be noise. */
function firstOfEach(slips: readonly Slip[]): readonly Slip[] {
  const seen = new Set<string>();
  return slips.filter(({ slip }) => !seen.has(slip) && seen.add(slip));
}

function isSettled(claim: Comparable, evidence: Comparable): boolean {
  const finding = compareNumbers(claim, evidence);
  if (finding.outcome !== 'incomparable') return standingOf(finding) !== 'differs';
  if (finding.because === 'no value') return true;
  return finding.alternatives.some((alternative) => standingOf(alternative.finding) !== 'differs');
}

/**
 * The likely slips, likeliest first; none when the figure agrees, or may agree, with its source. `neighbours` are the
 * values beside the one that was picked.
 */
export function slips(claim: Comparable, evidence: Comparable, neighbours: readonly Neighbour[] = []): readonly Slip[] {
  if (isZero(claim) || isSettled(claim, evidence)) return [];
  const [ours, theirs] = settleTons(claim, evidence);
  const direction = compareNumbers(ours, theirs);
  const reversed = direction.outcome === 'off by' && direction.by === 'direction';
  return firstOfEach([
    ...accepted(powersOfTen(ours), theirs),
    ...accepted(transposed(ours), theirs),
    ...accepted(otherUnits(claim, theirs), theirs),
    ...accepted(percentOrPoints(ours, theirs), theirs),
    ...(reversed || claim.direction === null ? accepted(otherDirection(ours), theirs) : []),
    ...baseSwapped(ours, theirs),
    ...accepted(fromNeighbours(claim, neighbours), theirs),
    ...accepted(periodLengths(ours), theirs),
  ]);
}
