/** Passages that were marked one by one, against the number a text gives. */

import { type Exact, fromInteger, sign, subtract } from '../figures/exact';
import type { Comparable } from './comparable';
import { type Finding, standingOf } from './finding';
import { amountValue } from './reading';
import { sayExact, sayFigure } from './say-figure';

/** The number that a count must come to, where the text gives exactly one. */
function wantedCount({ amount, high, comparator, hedge }: Comparable): Exact | null {
  if (amount === null || high !== null || comparator !== '=' || hedge !== null) return null;
  return amountValue(amount);
}

/** Is more to be marked before the text's number can be met? */
export function isTooFew(claim: Comparable, marked: number): boolean {
  const wanted = wantedCount(claim);
  return wanted !== null && sign(subtract(fromInteger(marked), wanted)) < 0;
}

const passages = (n: number) => `${n} ${n === 1 ? 'passage' : 'passages'} marked`;

/** "4 of 5 marked.", "5 passages marked.", "6 passages marked; the text says 5 companies, 1 fewer." */
export function sayCount(claim: Comparable, marked: number, finding: Finding): string {
  const wanted = wantedCount(claim);
  if (wanted !== null) return sayAgainst(claim, wanted, marked);
  const holds = finding.outcome === 'incomparable' ? 'cannot be counted' : HOLDS[standingOf(finding)];
  return `${passages(marked)}: “${sayFigure(claim)}” ${holds}.`;
}

function sayAgainst(claim: Comparable, wanted: Exact, marked: number): string {
  const gap = subtract(fromInteger(marked), wanted);
  if (sign(gap) === 0) return `${passages(marked)}.`;
  if (sign(gap) < 0) return `${marked} of ${sayExact(wanted)} marked.`;
  return `${passages(marked)}; the text says ${sayFigure(claim)}, ${sayExact(gap)} fewer.`;
}

const HOLDS = { agrees: 'holds', open: 'may hold', differs: 'does not hold' } as const;
