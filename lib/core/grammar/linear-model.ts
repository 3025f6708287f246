import type { ModelWeights } from './weights';

/**
 * A linear model over hashed features: of each feature it knows how much it speaks for each class. Small whole numbers
 * in flat arrays; asking it allocates nothing.
 */
export class LinearModel {
  readonly scores: Int32Array;
  /** Pairs: the key of a feature (0: free), then where its weights begin and how many they are: start × 64 + number. */
  private readonly slots: Int32Array;
  private readonly mask: number;
  /** One bit for each key, by its own hash: most features asked for are not known, and this says so without a look. */
  private readonly known: Int32Array;
  private readonly knownMask: number;
  /** Class × 256 + weight + 128, feature by feature. */
  private readonly weights: Uint16Array;

  readonly classes: number;

  constructor({ classes, keys, counts, about, weights }: ModelWeights) {
    this.classes = classes;
    this.scores = new Int32Array(classes);
    let size = 1024;
    while (size < keys.length * 2) size *= 2;
    this.mask = size - 1;
    this.slots = new Int32Array(size * 2);
    this.knownMask = size * 8 - 1;
    this.known = new Int32Array(size / 4);
    for (let i = 0, start = 0; i < keys.length; i++) {
      const wanted = keys[i] as number;
      let slot = (wanted ^ (wanted >>> 13)) & this.mask;
      while (this.slots[slot * 2] !== 0) slot = (slot + 1) & this.mask;
      this.slots[slot * 2] = wanted;
      this.slots[slot * 2 + 1] = start * 64 + (counts[i] as number);
      const bit = wanted & this.knownMask;
      this.known[bit >>> 5] = (this.known[bit >>> 5] as number) | (1 << (bit & 31));
      start += counts[i] as number;
    }
    this.weights = Uint16Array.from(about, (c, i) => c * 256 + (weights[i] as number) + 128);
  }

  /** Adds up, in `scores`, what the first `count` of these features say. */
  score(features: Int32Array, count: number): Int32Array {
    const { scores, slots, mask, known, knownMask, weights, classes } = this;
    for (let c = 0; c < classes; c++) scores[c] = 0;
    for (let f = 0; f < count; f++) {
      const wanted = features[f] as number;
      const bit = wanted & knownMask;
      if ((((known[bit >>> 5] as number) >>> (bit & 31)) & 1) === 0) continue;
      let slot = (wanted ^ (wanted >>> 13)) & mask;
      for (let found = slots[slot * 2] as number; found !== 0; found = slots[slot * 2] as number) {
        if (found === wanted) {
          const place = slots[slot * 2 + 1] as number;
          const start = place >>> 6;
          const end = start + (place & 63);
          for (let i = start; i < end; i++) {
            const one = weights[i] as number;
            const c = one >>> 8;
            scores[c] = (scores[c] as number) + (one & 255) - 128;
          }
          break;
        }
        slot = (slot + 1) & mask;
      }
    }
    return scores;
  }

  /** Adds sums made before, one for each class, that stand at a place of these. */
  add(sums: Int16Array, at: number): void {
    const { scores, classes } = this;
    for (let c = 0; c < classes; c++) scores[c] = (scores[c] as number) + (sums[at + c] as number);
  }

  /** The class with the highest score; the first of equals. */
  best(): number {
    const { scores } = this;
    let best = 0;
    for (let c = 1; c < scores.length; c++) if ((scores[c] as number) > (scores[best] as number)) best = c;
    return best;
  }
}
