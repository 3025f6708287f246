import type { ModelWeights } from './weights';

/**
 * A linear model of three classes over hashed features, for the decision that is taken most often: what a feature says
 * is one number, how far it is for the second and for the third class rather than the first (16 bits each), and stands
 * beside its key. Asking it allocates nothing.
 */
export class ThreeWayModel {
  /** Pairs: the key of a feature (0: free) and what it says. */
  private readonly slots: Int32Array;
  private readonly mask: number;
  /** One bit for each key, by its own hash: most features asked for are not known, and this says so without a look. */
  private readonly known: Int32Array;
  private readonly knownMask: number;

  constructor({ keys, counts, about, weights }: ModelWeights) {
    let size = 1024;
    while (size < keys.length * 2) size *= 2;
    this.mask = size - 1;
    this.slots = new Int32Array(size * 2);
    this.knownMask = size * 8 - 1;
    this.known = new Int32Array(size / 4);
    const says = new Int32Array(3);
    for (let i = 0, at = 0; i < keys.length; i++) {
      says.fill(0);
      for (const end = at + (counts[i] as number); at < end; at++) says[about[at] as number] = weights[at] as number;
      const [one, two, three] = says as unknown as readonly [number, number, number];
      const key = keys[i] as number;
      let slot = (key ^ (key >>> 13)) & this.mask;
      while (this.slots[slot * 2] !== 0) slot = (slot + 1) & this.mask;
      this.slots[slot * 2] = key;
      this.slots[slot * 2 + 1] = (two - one) * 0x10000 + (three - one);
      const bit = key & this.knownMask;
      this.known[bit >>> 5] = (this.known[bit >>> 5] as number) | (1 << (bit & 31));
    }
  }

  /** What the first `count` of these features say together: a number for `second` and `third`; such numbers add up. */
  sum(features: Int32Array, count: number): number {
    const { slots, mask, known, knownMask } = this;
    let sum = 0;
    for (let f = 0; f < count; f++) {
      const wanted = features[f] as number;
      const bit = wanted & knownMask;
      if ((((known[bit >>> 5] as number) >>> (bit & 31)) & 1) === 0) continue;
      let slot = ((wanted ^ (wanted >>> 13)) & mask) * 2;
      for (let found = slots[slot] as number; found !== 0; found = slots[slot] as number) {
        if (found === wanted) {
          sum = (sum + (slots[slot + 1] as number)) | 0;
          break;
        }
        slot = (slot + 2) & (mask * 2 + 1);
      }
    }
    return sum;
  }
}

/** How far a sum is for the third class rather than the first. */
export const third = (sum: number): number => (sum << 16) >> 16;
/** How far a sum is for the second class rather than the first. */
export const second = (sum: number): number => (sum - third(sum)) >> 16;
