/** The usual mistakes that make a right figure a wrong one. */
import { absolute, divide, type Exact, exact, sign } from '../../figures/exact';
import type { Computed } from '../derive';
import { contains, meets } from '../interval-arithmetic';
import type { Item } from '../lint-article';
import { amountValue } from '../reading';

/** A usual mistake, and what the figures make it where it was made. */
export interface Slip {
  /** "percentage points", "the other base"; those of every relation are "a power of ten" and "two digits turned". */
  readonly name: string;
  readonly worked: Computed;
}

/** What was said and what was worked out, of a relation. */
interface Held {
  readonly stated: Item;
  readonly said: Computed;
  readonly worked: Computed;
  readonly tight?: { readonly said: Computed; readonly worked: Computed };
  readonly slips?: readonly Slip[];
}

/** From a thousandth of a thousandth to a million: the scales that are taken for one another. */
const POWERS: readonly Exact[] = ['10', '100', '1000', '1000000', '0.1', '0.01', '0.001', '0.000001'].map(exact);

/** The name of the slip that would make a relation fit; null when none would. */
export function slipOf(relation: Held): string | null {
  const said = relation.tight?.said ?? relation.said;
  const worked = relation.tight?.worked ?? relation.worked;
  const own = relation.slips?.find((slip) => meets(slip.worked.interval, said.interval));
  if (own !== undefined) return own.name;
  // What may be anything above a bound is explained by no slip.
  const isOpen = worked.interval.low === null || worked.interval.high === null;
  if (isOpen || sign(worked.value) === 0 || sign(said.value) === 0) return null;
  if (isOffByAPower(said, worked)) return 'a power of ten';
  return isTurned(relation, worked) ? 'two digits turned' : null;
}

/** Is what was said as much as what was worked out, but for a power of ten? */
function isOffByAPower(said: Computed, worked: Computed): boolean {
  return POWERS.some((power) => {
    const end = (found: Computed['interval']['low']) => found && { ...found, at: divide(found.at, power) };
    const { low, high } = said.interval;
    return meets({ low: end(low), high: end(high) }, worked.interval);
  });
}

/** Two neighbouring digits of the printed number change places: "54" for "45". */
function isTurned({ stated, said }: Held, worked: Computed): boolean {
  const { amount } = stated.figure;
  const printed = amount === null ? null : amountValue(amount);
  if (amount === null || printed === null || sign(printed) === 0 || amount.words) return false;
  const scale = absolute(divide(said.value, printed));
  return turnings(amount.written).some((written) => {
    const value = amountValue({ ...amount, written });
    if (value === null) return false;
    const turned = { n: value.n * scale.n, d: value.d * scale.d };
    return contains(worked.interval, sign(said.value) < 0 ? { n: -turned.n, d: turned.d } : turned);
  });
}

/** A number with two of its neighbouring digits changed round, each way that this is another number. */
function turnings(written: string): readonly string[] {
  const digits = [...written].flatMap((one, at) => (/\d/.test(one) ? [at] : []));
  return digits.slice(1).flatMap((at, k) => {
    const before = digits[k] as number;
    const [a, b] = [written[before] as string, written[at] as string];
    if (a === b || digits.length < 2) return [];
    const turned = [...written];
    turned[before] = b;
    turned[at] = a;
    return [turned.join('')];
  });
}
