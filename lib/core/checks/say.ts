/** Findings, slips and derived figures in plain English, for the panel. It never suggests a verdict. */

import {
  absolute,
  compareExact,
  divide,
  type Exact,
  exact,
  multiply,
  powerOfTen,
  sign,
  subtract,
  toDecimal,
  toFixed,
} from '../figures/exact';
import { UNIT_BY_CODE } from '../figures/units';
import { lengthWithout } from '../text/trailing';
import type { Comparable } from './comparable';
import type { Obstacle } from './convert';
import type { Derived } from './derive';
import { type Alternative, type Finding, standingOf } from './finding';
import { hedgeOf } from './reading';
import { grouped, SCALE_WORDS, sayExact, sayFigure, sayInUnitOf, saySpan, withUnit } from './say-figure';
import type { Slip } from './slips';

const percentText = (share: Exact) => `${grouped(toDecimal(multiply(absolute(share), exact('100')), 3))}%`;

const OBSTACLES: Readonly<Record<Obstacle, string>> = {
  'no value': 'one of them has no value',
  dimension: 'they measure different things',
  currency: 'they are in different currencies, and no rate is given',
  'kind of ton': 'the kind of ton is not stated',
  'rate against total': 'one is a rate and the other is a total',
  period: 'they are about different periods',
  base: 'they are measured against different bases',
  'nominal against real': 'one is adjusted for inflation and the other is not',
};

const NEAREST = ['one', 'ten', 'hundred', 'thousand', 'ten thousand', 'hundred thousand', 'million'];

/** The finest ten, hundred … to which the source rounds to the claim; null where the claim has no zeros to round to. */
function nearest({ amount }: Comparable, source: Exact): string | null {
  const zeros =
    amount === null || amount.written.includes('.') ? 0 : amount.written.length - lengthWithout(amount.written, '0');
  if (amount === null || zeros === 0 || amount.over !== '1') return null;
  const gap = absolute(subtract(multiply(exact(amount.written), exact(amount.times)), source));
  for (let power = 1; power <= zeros; power += 1) {
    const half = divide(multiply(powerOfTen(power), exact(amount.times)), exact('2'));
    if (compareExact(gap, half) > 0) continue;
    const step = NEAREST[power] ?? grouped(`1${'0'.repeat(power)}`);
    return amount.times === '1' ? step : null;
  }
  return null;
}

/** The source's value cut to the claim's own number of decimals. */
function properlyRounded(claim: Comparable, value: Exact): string {
  const { amount } = claim;
  if (amount === null) return '';
  const decimals = amount.written.split('.')[1]?.length ?? 0;
  const scale = divide(exact(amount.times), exact(amount.over));
  const word = SCALE_WORDS[amount.times];
  return withUnit(claim, `${grouped(toFixed(divide(value, scale), decimals))}${word === undefined ? '' : ` ${word}`}`);
}

type Compared = Exclude<Finding, { readonly outcome: 'incomparable' }>;

/** The distance between two shares is in points; a gap of one thing, or between multiples, needs no noun. */
function sayGap(claim: Comparable, gap: Exact): string {
  const size = absolute(gap);
  if (claim.unit === '%') return sayPoints(size);
  if (isShareInWords(claim)) return sayPoints(multiply(size, exact('100')));
  const isBare = claim.unit === 'fold' || (claim.unit === null && compareExact(size, exact('1')) === 0);
  return isBare
    ? sayExact(size)
    : sayInUnitOf(
        {
          ...claim,
          kind: claim.kind === 'age' ? 'duration' : claim.kind,
          unitText: claim.kind === 'age' ? null : claim.unitText,
        },
        size,
      );
}

const sayPoints = (size: Exact) =>
  `${sayExact(size)} percentage ${compareExact(size, exact('1')) === 0 ? 'point' : 'points'}`;

/** Two-thirds, one in five. */
const isShareInWords = ({ kind, unit }: Comparable) => unit === null && (kind === 'fraction' || kind === 'ratio');

/** Farther off than this, a share of the source says nothing more. */
const TENFOLD = exact('10');

function sayOffBy(claim: Comparable, finding: Extract<Finding, { readonly outcome: 'off by' }>): string {
  const said = sayFigure(claim);
  if (finding.by === 'direction') return `${said} goes the other way.`;
  const gap = exact(finding.absolute);
  if (sign(gap) === 0) return `“${said}” does not hold: the source is exactly there.`;
  const isHigh = sign(gap) > 0;
  if (hedgeOf(claim) !== null || claim.high !== null)
    return `“${said}” does not hold: the source is ${sayGap(claim, gap)} ${isHigh ? 'below' : 'above'} it.`;
  const relative = finding.relative === null ? null : absolute(exact(finding.relative));
  const isTold =
    relative !== null && claim.unit !== '%' && !isShareInWords(claim) && compareExact(relative, TENFOLD) <= 0;
  const share = isTold ? `, ${percentText(relative)} of the source` : '';
  return `${said} is too ${isHigh ? 'high' : 'low'} by ${sayGap(claim, gap)}${share}.`;
}

function sayOverlap(claim: Comparable, finding: Compared): string {
  const { low, high } = finding.source.interval;
  const said = sayFigure(claim);
  const isHedged = hedgeOf(claim) !== null || claim.high !== null;
  if (low === null || high === null) return `${isHedged ? `“${said}”` : said} may be right: the source leaves it open.`;
  const span = saySpan(claim, exact(low), exact(high));
  if (isHedged) return `“${said}” may hold: as printed, the source is anything from ${span}.`;
  return `${said} may be right, but is printed more precisely than the source, which says ${span}.`;
}

function sayLoosely(claim: Comparable, { source }: Compared): string {
  const step = nearest(claim, exact(source.value));
  return `${sayFigure(claim)} rounds it correctly${step === null ? '' : `, to the nearest ${step}`}.`;
}

function sayCompared(claim: Comparable, finding: Compared): string {
  const said = sayFigure(claim);
  switch (finding.outcome) {
    case 'exact':
      return `${said} is exactly that.`;
    case 'rounds to':
      return finding.reading === 'tight' ? `${said} rounds it correctly.` : sayLoosely(claim, finding);
    case 'truncates to':
      return `${said} cuts its digits off; rounded it is ${properlyRounded(claim, exact(finding.source.value))}.`;
    case 'inside the hedge':
      return `“${said}” covers it.`;
    case 'bound holds':
      return `“${said}” holds.`;
    case 'bound holds but is loose':
      return `“${said}” is true, but understates: the source is ${percentText(exact(finding.passedBy))} past it.`;
    case 'overlaps':
      return sayOverlap(claim, finding);
    default:
      return sayOffBy(claim, finding);
  }
}

/** "As short tons 6,486,371 t, as long tons 7,264,735 t." */
function sayAlternatives(evidence: Comparable, alternatives: readonly Alternative[]): string {
  const said = alternatives.map(({ name, value }) => `as ${name} ${withUnit(evidence, sayExact(exact(value)))}`);
  const text = said.join(', ');
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}

function sayTons(claim: Comparable, evidence: Comparable, alternatives: readonly Alternative[]): string {
  const fitting = alternatives.filter(({ finding }) => standingOf(finding) === 'agrees');
  const others = sayAlternatives(
    evidence,
    fitting.length === 1 ? alternatives.filter((other) => other !== fitting[0]) : alternatives,
  );
  const [only] = fitting;
  if (fitting.length !== 1 || only === undefined || only.finding.outcome === 'incomparable') {
    const kinds = fitting.map(({ name }) => name).join(' or ');
    const which = fitting.length === 0 ? ' None of the kinds fits.' : fitting.length > 1 ? ` It fits as ${kinds}.` : '';
    return `Cannot compare, because ${OBSTACLES['kind of ton']}.${which} ${others}`;
  }
  const said = sayCompared(claim, only.finding).replace(/\.$/, '');
  return `${said}, if ${only.name} are meant. ${others}`;
}

const converted = (claim: Comparable, evidence: Comparable, finding: Finding) =>
  finding.outcome !== 'incomparable' &&
  finding.source.high === null &&
  evidence.unit !== claim.unit &&
  claim.unit !== null
    ? ` (${sayInUnitOf(claim, exact(finding.source.value))})`
    : '';

/**
 * One or two plain sentences: "Source: 7,147,000 t. 7.15 million tons rounds it correctly, if metric tons are meant."
 */
export function sayFinding(claim: Comparable, evidence: Comparable, finding: Finding): string {
  const source = `Source: ${sayFigure(evidence)}${converted(claim, evidence, finding)}.`;
  if (finding.outcome !== 'incomparable') return `${source} ${sayCompared(claim, finding)}`;
  if (finding.because === 'kind of ton') return `${source} ${sayTons(claim, evidence, finding.alternatives)}`;
  const numbers =
    finding.otherwise === null || finding.otherwise.outcome === 'incomparable'
      ? ''
      : ` By the numbers alone: ${sayCompared(claim, finding.otherwise)}`;
  return `${source} Cannot compare, because ${OBSTACLES[finding.because]}.${numbers}`;
}

const LENGTHS = { month: 'a month', quarter: 'a quarter', year: 'a year' } as const;

const SLIPS: Readonly<Record<Slip['slip'], string>> = {
  'power of ten': 'decimal point or zeros',
  'digits transposed': 'digits transposed',
  unit: 'another unit',
  'percent or points': 'percent and percentage points mixed up',
  direction: 'the direction is reversed',
  'base swapped': 'worked out against the wrong end',
  neighbour: 'taken from the row or column beside',
  'period length': 'month, quarter and year mixed up',
};

/** A slip of a working, where there is no other figure to say instead. */
export const saySlipKind = (slip: Slip['slip']): string => SLIPS[slip];

/** "digits transposed: 7.51 million tons" */
export function saySlip(slip: Slip): string {
  const instead = sayFigure(slip.instead);
  switch (slip.slip) {
    case 'power of ten':
      return Math.abs(slip.power) === 3
        ? `thousand, million or billion mixed up: ${instead}`
        : `decimal point or zeros: ${instead}`;
    case 'digits transposed':
      return `digits transposed: ${instead}`;
    case 'unit':
      return `another unit: it fits as ${UNIT_BY_CODE.get(slip.to ?? '')?.plural ?? slip.to ?? 'a plain number'}`;
    case 'percent or points':
      return `percent and percentage points mixed up: ${instead}`;
    case 'direction':
      return `the direction is reversed: ${instead}`;
    case 'base swapped':
      return `worked out against the wrong end: ${instead}`;
    case 'neighbour':
      return `taken from ${slip.label}`;
    default:
      return `the text gives ${LENGTHS[slip.claimed]}, the source ${LENGTHS[slip.source]}`;
  }
}

/**
 * What a source must show, before there is any: "If both are right, July 2021 was 6.637 to 6.653 million tons."
 * `inputs` is the figure whose unit the result is in; `when` names what is implied.
 */
export function sayImplied(inputs: Comparable, found: Derived, when: string): string | null {
  if (found.outcome !== 'derived') return null;
  const { low, high } = found.rounded;
  if (low === null || high === null) return null;
  const plain: Comparable = { ...inputs, comparator: '=', hedge: null, direction: null };
  return `If both are right, ${when} was ${saySpan(plain, exact(low), exact(high))}.`;
}
