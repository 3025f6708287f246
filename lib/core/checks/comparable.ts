import type { Amount, Comparator, Direction, Hedge, Kind } from '../figures/figure';

/** The days something holds for: ISO dates, both inclusive; null where nobody knows. */
export interface Days {
  readonly text: string;
  readonly from: string | null;
  readonly to: string | null;
}

/**
 * What it takes to compare one figure with another. Plain JSON: a `Figure` or `FigureInContext` of the engine is one,
 * and so is a claim or a pinned evidence value from the database.
 */
export interface Comparable {
  readonly kind: Kind;
  readonly amount: Amount | null;
  /** The upper end of a range. */
  readonly high: Amount | null;
  readonly comparator: Comparator;
  readonly hedge: Hedge | null;
  readonly direction: Direction | null;
  readonly unit: string | null;
  /** For counts: the noun that is counted. */
  readonly unitText: string | null;
  readonly per: string | null;
  readonly period?: Days | null;
  /** What a change is measured against. */
  readonly base?: Days | null;
  /**
   * The precision a reviewer pinned: the power of ten, in the figure's unit, that it was rounded to (2 for hundreds,
   * 0 for ones, -1 for tenths). It replaces both the tight and the loose reading of a number's zeros.
   */
  readonly precision?: number | null;
  /** Money as of its day, or adjusted for inflation. */
  readonly terms?: 'nominal' | 'real' | null;
}
