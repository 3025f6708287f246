/**
 * A linear model over hashed features: of each feature it knows how much it speaks for each class. Small whole numbers
 * in flat arrays; asking it allocates nothing.
 */
export class LinearModel {
  readonly scores: Int32Array;
  private readonly keys: Int32Array;
  /** Where a feature's weights begin, and how many they are: start × 64 + number. */
  private readonly places: Int32Array;
  private readonly mask: number;

  /**
   * @param keys of the features, each once
   * @param counts how many classes each feature speaks of
   * @param about the classes, feature by feature
   * @param weights beside `about`
   */
  constructor(
    readonly classes: number,
    keys: Int32Array,
    counts: Uint8Array,
    private readonly about: Uint8Array,
    private readonly weights: Int8Array,
  ) {
    this.scores = new Int32Array(classes);
    let size = 1024;
    while (size < keys.length * 2) size *= 2;
    this.mask = size - 1;
    this.keys = new Int32Array(size);
    this.places = new Int32Array(size);
    for (let i = 0, start = 0; i < keys.length; i++) {
      const wanted = keys[i] as number;
      let slot = (wanted ^ (wanted >>> 13)) & this.mask;
      while (this.keys[slot] !== 0) slot = (slot + 1) & this.mask;
      this.keys[slot] = wanted;
      this.places[slot] = start * 64 + (counts[i] as number);
      start += counts[i] as number;
    }
  }

  /** Adds up, in `scores`, what the first `count` of these features say. */
  score(features: Int32Array, count: number): Int32Array {
    const { scores, keys, places, mask, about, weights } = this;
    scores.fill(0);
    for (let f = 0; f < count; f++) {
      const wanted = features[f] as number;
      let slot = (wanted ^ (wanted >>> 13)) & mask;
      for (let found = keys[slot] as number; found !== 0; found = keys[slot] as number) {
        if (found === wanted) {
          const place = places[slot] as number;
          const start = place >>> 6;
          const end = start + (place & 63);
          for (let i = start; i < end; i++) {
            const c = about[i] as number;
            scores[c] = (scores[c] as number) + (weights[i] as number);
          }
          break;
        }
        slot = (slot + 1) & mask;
      }
    }
    return scores;
  }

  /** The class with the highest score; the first of equals. */
  best(): number {
    const { scores } = this;
    let best = 0;
    for (let c = 1; c < scores.length; c++) if ((scores[c] as number) > (scores[best] as number)) best = c;
    return best;
  }
}
