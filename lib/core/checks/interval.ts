/** The intervals of a figure in their JSON form, for storing, searching and drawing. */
import { exact, toNumber } from '../figures/exact';
import type { Comparable } from './comparable';
import { applyConversion, toBase } from './convert';
import { type IntervalText, intervalText } from './interval-arithmetic';
import { readComparable } from './reading';

/**
 * What a figure says, in its own unit: tightly (every digit counts) and loosely (trailing zeros may be rounding).
 * `precision` is the power of ten a reviewer pinned, and makes the two one. Null for a figure without a value.
 */
export function intervalsOf(
  figure: Comparable,
  precision: number | null = null,
): { readonly tight: IntervalText; readonly loose: IntervalText } | null {
  const reading = readComparable(precision === null ? figure : { ...figure, precision });
  return reading === null ? null : { tight: intervalText(reading.tight), loose: intervalText(reading.loose) };
}

/** The ends in the dimension's base unit, as floats: to search and to draw, never to compare. Null is unbounded. */
export function baseBounds(
  { low, high }: IntervalText,
  unit: string | null,
): { readonly lowest: number | null; readonly highest: number | null } {
  const base = toBase(unit);
  const inBase = (end: string | null) => {
    const number = end === null ? null : toNumber(applyConversion(base, exact(end)));
    return number !== null && Number.isFinite(number) ? number : null;
  };
  return { lowest: inBase(low), highest: inBase(high) };
}
