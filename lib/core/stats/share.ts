import { divide, fromInteger, toFixed } from '../figures/exact';

/**
 * A share in whole per cent, rounded as the figures we check are: exact, halves away from zero. The only place that
 * makes a percentage for a screen; a share of nothing is 0.
 */
export function percentOf(part: number, whole: number): number {
  return whole === 0 ? 0 : Number(toFixed(divide(fromInteger(100 * part), fromInteger(whole)), 0));
}
