import type { Obstacle } from './convert';
import type { IntervalText } from './interval-arithmetic';

/** A source's value said in the claim's unit. Exact texts, see `figures/exact`. */
export interface Measured {
  readonly value: string;
  /** The upper end when the source gives a range. */
  readonly high: string | null;
  readonly interval: IntervalText;
  readonly unit: string | null;
}

/** What the comparison would say under one reading of an open question ("if metric tons are meant"). */
export interface Alternative {
  readonly unit: string;
  /** English plural: "metric tons". */
  readonly name: string;
  /** The claim in the other figure's unit under this reading, exact: 7.15 million short tons are 6486370.891 t. */
  readonly value: string;
  readonly finding: Finding;
}

/** In every outcome: `claim` is the interval that was tested, `source` the evidence in the claim's unit. */
interface Tested {
  readonly claim: IntervalText;
  readonly source: Measured;
}

/** The answer of one comparison. Never a boolean, never NaN; plain JSON. */
export type Finding =
  | (Tested & { readonly outcome: 'exact' })
  /** loose: only if the claim's trailing zeros come from rounding. */
  | (Tested & { readonly outcome: 'rounds to'; readonly reading: 'tight' | 'loose' })
  | (Tested & { readonly outcome: 'truncates to' })
  | (Tested & { readonly outcome: 'inside the hedge' })
  /** The text is printed more precisely than its source: they may agree. */
  | (Tested & { readonly outcome: 'overlaps' })
  | (Tested & { readonly outcome: 'bound holds' })
  /** True, but understates: the source passes the bound by more than a tenth (`passedBy`, a share of the bound). */
  | (Tested & { readonly outcome: 'bound holds but is loose'; readonly passedBy: string })
  | (Tested & {
      readonly outcome: 'off by';
      readonly by: 'value' | 'direction';
      /** Claim minus source, in the claim's unit. */
      readonly absolute: string;
      /** The same as a share of the source; null when the source is zero. */
      readonly relative: string | null;
      /** The same in units of the claim's last digit; null when the claim has no rounding of its own. */
      readonly steps: string | null;
    })
  | {
      readonly outcome: 'incomparable';
      readonly because: Obstacle;
      /** What each way to settle the question would give. */
      readonly alternatives: readonly Alternative[];
      /** What the numbers alone would say, where they can be compared. */
      readonly otherwise: Finding | null;
    };

/** agrees: the claim stands as printed; open: nobody can tell yet; differs: it does not hold. */
export type Standing = 'agrees' | 'open' | 'differs';

export function standingOf({ outcome }: Finding): Standing {
  if (outcome === 'off by') return 'differs';
  return outcome === 'overlaps' || outcome === 'incomparable' ? 'open' : 'agrees';
}
