/** Both ways to take a relation's digits, where the figures may have very few of them. */
import { absolute, compareExact, fromInteger, multiply } from '../../figures/exact';
import type { Computed } from '../derive';
import { point, width } from '../interval-arithmetic';
import { type As, bothWays } from '../lint-article';

interface Both {
  readonly said: Computed;
  readonly worked: Computed;
}

const TEN = fromInteger(10);

/** Worked out of "3 meters" and "2 meters" almost anything would fit: such figures confirm only what they are outright. */
function outright({ value, interval }: Computed): Computed {
  const size = width(interval);
  const isCoarse = size !== null && compareExact(multiply(size, TEN), absolute(value)) > 0;
  return { value, interval: isCoarse ? point(value) : interval };
}

/** As `bothWays`; null where it cannot be worked out. */
export function byDigits(work: (as: As) => Both | null): (Both & { readonly tight: Both }) | null {
  const found = bothWays(work);
  return found && { ...found, tight: { said: found.tight.said, worked: outright(found.tight.worked) } };
}
