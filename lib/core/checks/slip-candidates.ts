/** What a claim would have said without each kind of slip: candidates, which the comparison then accepts or not. */
import { exact, multiply, negate, toText } from '../figures/exact';
import type { Amount } from '../figures/figure';
import type { Comparable } from './comparable';
import { kindsOf } from './convert';

export type Undone =
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

export interface Candidate {
  readonly undone: Undone;
  readonly claim: Comparable;
  /** Where the slip lies in the evidence that was picked. */
  readonly evidence?: Comparable;
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

export const powersOfTen = (claim: Comparable): Candidate[] =>
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

export const transposed = (claim: Comparable): Candidate[] =>
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

export function otherUnits(claim: Comparable, evidence: Comparable): Candidate[] {
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

export function percentOrPoints(claim: Comparable, evidence: Comparable): Candidate[] {
  const mixed = isShareOrPoints(claim.unit) && isShareOrPoints(evidence.unit) && claim.kind !== evidence.kind;
  if (!mixed) return [];
  const { unit, kind } = evidence;
  return [{ undone: { slip: 'percent or points' }, claim: { ...claim, unit, unitText: null, kind } }];
}

export function otherDirection(claim: Comparable): Candidate[] {
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

/** What adds up over time; a share or a level of one month is no twelfth of a year's. */
const FLOWS: ReadonlySet<string> = new Set(['money', 'measure', 'count', 'rate', 'number']);

export function periodLengths(claim: Comparable): Candidate[] {
  if (!FLOWS.has(claim.kind)) return [];
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
