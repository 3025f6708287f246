/**
 * Why a figure does not match its source: the likely slips of PRODUCT section 2, in its order, each accepted only if
 * the comparison agrees once the slip is undone.
 */
import { add, divide, exact, multiply, negate, ONE, toText } from '../figures/exact';
import type { Amount } from '../figures/figure';
import { UNIT_BY_CODE } from '../figures/units';
import type { Comparable } from './comparable';
import { compareNumbers, converted, judge, signOf } from './compare';
import { conversionBetween, kindsOf } from './convert';
import { type Finding, standingOf } from './finding';
import type { Interval } from './interval-arithmetic';
import { amountValue, type Reading, readComparable } from './reading';

/** Another value of the same source: the row above, the year before. */
export interface Neighbour {
  /** How to name it: "the row above", "July 2021". */
  readonly label: string;
  readonly evidence: Comparable;
}

type Undone =
  /** The claim times 10^power is right. */
  | { readonly slip: 'power of ten'; readonly power: number }
  | { readonly slip: 'digits transposed' }
  | { readonly slip: 'unit'; readonly from: string | null; readonly to: string | null }
  | { readonly slip: 'percent or points' }
  | { readonly slip: 'direction' }
  /** The change was worked out against the later value. */
  | { readonly slip: 'base swapped' }
  | { readonly slip: 'neighbour'; readonly label: string }
  /** The claim times (or, where `divided`, divided by) so many is right. */
  | {
      readonly slip: 'period length';
      readonly claimed: Length;
      readonly source: Length;
      readonly times: string;
    };

type Length = 'month' | 'quarter' | 'year';

/** One explanation: what went wrong, the claim as it should have stood, and the comparison that then agrees. */
export type Slip = Undone & { readonly instead: Comparable; readonly finding: Finding };

interface Candidate {
  readonly undone: Undone;
  readonly claim: Comparable;
  /** Where the slip lies in the evidence that was picked. */
  readonly evidence?: Comparable;
}

/** A true statement explains nothing, and a bound holds for almost anything: only agreement that binds counts. */
function explains(finding: Finding): boolean {
  if (finding.outcome === 'truncates to' || finding.outcome === 'bound holds but is loose') return false;
  return standingOf(finding) === 'agrees';
}

/** The amount with its decimal point moved; the written digits stay. */
function shifted(amount: Amount, power: number): Amount {
  const scale = multiply(exact(amount.times), exact(power >= 0 ? `1${'0'.repeat(power)}` : `1/1${'0'.repeat(-power)}`));
  return scale.d === 1n
    ? { ...amount, times: toText(scale) }
    : { ...amount, times: scale.n.toString(), over: toText(multiply(exact(amount.over), { n: scale.d, d: 1n })) };
}

const mapAmounts = (claim: Comparable, map: (amount: Amount) => Amount): Comparable => ({
  ...claim,
  amount: claim.amount && map(claim.amount),
  high: claim.high && map(claim.high),
});

/** Million for billion first, then the other shifts, the smaller ones first. */
const POWERS = [3, -3, 1, -1, 2, -2, 6, -6, 4, -4, 5, -5, 9, -9];

const powersOfTen = (claim: Comparable): Candidate[] =>
  POWERS.map((power) => ({
    undone: { slip: 'power of ten', power },
    claim: mapAmounts(claim, (amount) => shifted(amount, power)),
  }));

/** Every swap of two neighbouring digits, also across the decimal point: 7.15 gives 1.75 and 7.51. */
export function transpositions(written: string): readonly string[] {
  const places = [...written].flatMap((sign, place) => (sign >= '0' && sign <= '9' ? [place] : []));
  const found = new Set<string>();
  for (let k = 0; k + 1 < places.length && k < 30; k += 1) {
    const signs = [...written];
    const [first, second] = [places[k] as number, places[k + 1] as number];
    [signs[first], signs[second]] = [signs[second] as string, signs[first] as string];
    const swapped = signs.join('');
    if (swapped !== written && !/^-?0\d/.test(swapped)) found.add(swapped);
  }
  return [...found];
}

const transposed = (claim: Comparable): Candidate[] =>
  claim.amount === null || claim.high !== null
    ? []
    : transpositions(claim.amount.written).map((written) => ({
        undone: { slip: 'digits transposed' },
        claim: mapAmounts(claim, (amount) => ({ ...amount, written })),
      }));

/** Units that are taken for one another. */
const KINDRED: readonly (readonly string[])[] = [
  ['t', '[ston_av]', '[lton_av]', 'kg', '[lb_av]'],
  ['km', '[mi_i]', '[nmi_i]'],
  ['m', '[ft_i]', '[yd_i]'],
  ['cm', '[in_i]', 'mm'],
  ['km2', '[mi_i]2', 'har', '[acr_us]'],
  ['m2', '[ft_i]2', '[yd_i]2'],
  ['m3', '[ft_i]3', '[yd_i]3'],
  ['L', '[gal_us]', '[gal_br]', '[bbl_us]'],
  ['[pt_us]', '[pt_br]'],
  ['km/h', '[mi_i]/h', '[kn_i]', 'm/s'],
  ['Cel', '[degF]'],
  ['g', '[oz_av]', '[oz_tr]'],
  ['Mbit/s', 'MBy/s'],
  ['Gbit/s', 'GBy/s'],
  ['bp', '[pp]'],
];

function kindred(unit: string | null): readonly string[] {
  if (unit === null) return [];
  return [...kindsOf(unit), ...KINDRED.filter((group) => group.includes(unit)).flat()].filter((code) => code !== unit);
}

const isShareOrPoints = (unit: string | null) => unit === '%' || unit === '[pp]' || unit === 'bp';

function otherUnits(claim: Comparable, evidence: Comparable): Candidate[] {
  const swap = (unit: string | null, per: string | null): Candidate => ({
    undone: { slip: 'unit', from: claim.unit, to: unit },
    claim: { ...claim, unit, unitText: null, per, kind: evidence.kind === claim.kind ? claim.kind : evidence.kind },
  });
  if (isShareOrPoints(claim.unit) && isShareOrPoints(evidence.unit)) return [];
  const theirs = evidence.unit !== claim.unit && evidence.unit !== null && claim.unit !== null;
  const same = theirs && kindsOf(claim.unit).length === 0 ? [swap(evidence.unit, evidence.per)] : [];
  const others = kindred(claim.unit).filter((unit) => unit !== evidence.unit);
  return [...same, ...others.map((unit) => ({ ...swap(unit, claim.per), claim: { ...claim, unit, unitText: null } }))];
}

function percentOrPoints(claim: Comparable, evidence: Comparable): Candidate[] {
  const mixed = isShareOrPoints(claim.unit) && isShareOrPoints(evidence.unit) && claim.kind !== evidence.kind;
  if (!mixed) return [];
  const { unit, kind } = evidence;
  return [{ undone: { slip: 'percent or points' }, claim: { ...claim, unit, unitText: null, kind } }];
}

function otherDirection(claim: Comparable): Candidate[] {
  if (claim.direction !== null) {
    const direction = claim.direction === 'up' ? 'down' : 'up';
    return [{ undone: { slip: 'direction' }, claim: { ...claim, direction } }];
  }
  const negated = (amount: Amount) => ({ ...amount, written: toText(negate(exact(amount.written))) });
  if (claim.amount === null || claim.high !== null || !/^-?[\d.]+$/.test(claim.amount.written)) return [];
  return [{ undone: { slip: 'direction' }, claim: mapAmounts(claim, negated) }];
}

/** Month, quarter and year, mistaken for one another: how many of the first make one of the second. */
const LENGTHS: readonly { readonly short: Length; readonly long: Length; readonly times: string }[] = [
  { short: 'month', long: 'year', times: '12' },
  { short: 'quarter', long: 'year', times: '4' },
  { short: 'month', long: 'quarter', times: '3' },
];

function periodLengths(claim: Comparable): Candidate[] {
  return LENGTHS.flatMap(({ short, long, times }): Candidate[] => [
    {
      undone: { slip: 'period length', claimed: short, source: long, times },
      claim: mapAmounts(claim, (amount) => ({ ...amount, times: toText(multiply(exact(amount.times), exact(times))) })),
    },
    {
      undone: { slip: 'period length', claimed: long, source: short, times: `1/${times}` },
      claim: mapAmounts(claim, (amount) => ({ ...amount, over: toText(multiply(exact(amount.over), exact(times))) })),
    },
  ]);
}

/** What p per cent from a to b is from b to a: −p / (1 + p). It falls as p rises, so the ends change places. */
function swappedBase(reading: Reading): Reading | null {
  const hundred = exact('100');
  const swap = (at: typeof hundred) => {
    const share = divide(at, hundred);
    return multiply(negate(divide(share, add(ONE, share))), hundred);
  };
  const low = reading.loose.low;
  const high = reading.loose.high;
  if (low === null || high === null || reading.high !== null || add(ONE, divide(low.at, hundred)).n <= 0n) return null;
  const loose: Interval = { low: { ...high, at: swap(high.at) }, high: { ...low, at: swap(low.at) } };
  return { ...reading, value: swap(reading.value), tight: loose, loose, manner: 'plain' };
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
  const swapped = swappedBase(signed(claim, ours));
  if (swapped === null) return [];
  const finding = judge(swapped, signed(evidence, converted(theirs, units.conversion)), '%');
  if (finding.outcome !== 'exact' && finding.outcome !== 'rounds to') return [];
  return [{ slip: 'base swapped', instead: { ...evidence }, finding }];
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

/** The English name of a unit that a slip speaks of. */
export const unitPlural = (code: string | null): string =>
  code === null ? 'plain numbers' : (UNIT_BY_CODE.get(code)?.plural ?? code);
