import type { ModelWeights } from '@/lib/core/grammar/weights';

/** A linear model that learns: each mistake moves the weights of what it went by; kept is their average over all steps. */
export class AveragedPerceptron {
  readonly scores: Float64Array;
  /** Open addressing, as it is asked a hundred million times: keys (0 is free) and the rows beside them. */
  private slots = new Int32Array(1 << 18);
  private slotRows = new Int32Array(1 << 18);
  private rowKeys: number[] = [];
  private weights: Float32Array;
  private sums: Float64Array;
  private moves: Int32Array;
  private room = 1 << 16;
  private step = 1;
  private readonly rowOf = new Int32Array(128);

  /** @param margin by how much the right class must lead before nothing is learnt */
  constructor(
    readonly classes: number,
    private readonly margin: number,
  ) {
    this.scores = new Float64Array(classes);
    this.weights = new Float32Array(this.room * classes);
    this.sums = new Float64Array(this.room * classes);
    this.moves = new Int32Array(this.room);
  }

  /** Number of features met in a mistake. */
  get size(): number {
    return this.rowKeys.length;
  }

  score(keys: Int32Array, count: number): Float64Array {
    const { scores, classes, weights, rowOf } = this;
    scores.fill(0);
    for (let f = 0; f < count; f++) {
      const row = this.find(keys[f] as number);
      rowOf[f] = row;
      if (row < 0) continue;
      const start = row * classes;
      for (let c = 0; c < classes; c++) scores[c] = (scores[c] as number) + (weights[start + c] as number);
    }
    return scores;
  }

  /** The highest of the classes that `mayBe` lets in; -1 if none. The last scores are asked. */
  best(mayBe: (c: number) => boolean = () => true): number {
    let best = -1;
    for (let c = 0; c < this.classes; c++) {
      if (mayBe(c) && (best < 0 || (this.scores[c] as number) > (this.scores[best] as number))) best = c;
    }
    return best;
  }

  /** Learns from the decision scored last that `right` was right and `wrong` the best of the wrong ones. */
  learn(right: number, wrong: number, keys: Int32Array, count: number): void {
    this.step++;
    if (wrong < 0 || (this.scores[right] as number) - (this.scores[wrong] as number) > this.margin) return;
    for (let f = 0; f < count; f++) {
      let row = this.rowOf[f] as number;
      if (row < 0) row = this.addRow(keys[f] as number);
      this.moves[row] = (this.moves[row] as number) + 1;
      this.add(row * this.classes + right, 1);
      this.add(row * this.classes + wrong, -1);
    }
  }

  private add(at: number, change: number): void {
    this.weights[at] = (this.weights[at] as number) + change;
    this.sums[at] = (this.sums[at] as number) + change * this.step;
  }

  private addRow(key: number): number {
    const known = this.find(key);
    if (known >= 0) return known;
    const row = this.rowKeys.push(key) - 1;
    if (row >= this.room) this.grow();
    if (row * 2 > this.slots.length) this.spread();
    else this.place(key, row);
    return row;
  }

  private find(key: number): number {
    const { slots } = this;
    const mask = slots.length - 1;
    let at = (key ^ (key >>> 13)) & mask;
    for (let found = slots[at] as number; found !== 0; found = slots[at] as number) {
      if (found === key) return this.slotRows[at] as number;
      at = (at + 1) & mask;
    }
    return -1;
  }

  private place(key: number, row: number): void {
    const mask = this.slots.length - 1;
    let at = (key ^ (key >>> 13)) & mask;
    while (this.slots[at] !== 0) at = (at + 1) & mask;
    this.slots[at] = key;
    this.slotRows[at] = row;
  }

  /** Twice the slots, and every row in them again. */
  private spread(): void {
    this.slots = new Int32Array(this.slots.length * 2);
    this.slotRows = new Int32Array(this.slots.length);
    for (const [row, key] of this.rowKeys.entries()) this.place(key, row);
  }

  private grow(): void {
    this.room *= 2;
    const { weights, sums, moves } = this;
    this.weights = new Float32Array(this.room * this.classes);
    this.weights.set(weights);
    this.sums = new Float64Array(this.room * this.classes);
    this.sums.set(sums);
    this.moves = new Int32Array(this.room);
    this.moves.set(moves);
  }

  /** Puts the average in the place of the weights. Nothing more can be learnt then. */
  average(): void {
    for (let i = 0; i < this.size * this.classes; i++)
      this.weights[i] = (this.weights[i] as number) - (this.sums[i] as number) / this.step;
    this.sums = new Float64Array(0);
  }

  /**
   * The weights as whole numbers of `unit`, without those smaller than `least` and without features that were moved
   * fewer than `moved` times: rare ones say more of the texts learnt from than of the language.
   */
  rounded({ unit, least, moved }: { unit: number; least: number; moved: number }): ModelWeights {
    const kept: { key: number; about: number[]; weights: number[] }[] = [];
    for (const [row, key] of this.rowKeys.entries()) {
      if ((this.moves[row] as number) < moved) continue;
      const about: number[] = [];
      const weights: number[] = [];
      for (let c = 0; c < this.classes; c++) {
        const weight = this.weights[row * this.classes + c] as number;
        const whole = Math.abs(weight) < least ? 0 : Math.max(-127, Math.min(127, Math.round(weight / unit)));
        if (whole === 0) continue;
        about.push(c);
        weights.push(whole);
      }
      if (about.length > 0) kept.push({ key, about, weights });
    }
    kept.sort((a, b) => a.key - b.key);
    return {
      classes: this.classes,
      keys: Int32Array.from(kept, ({ key }) => key),
      counts: Uint8Array.from(kept, ({ about }) => about.length),
      about: Uint8Array.from(kept.flatMap(({ about }) => about)),
      weights: Int8Array.from(kept.flatMap(({ weights }) => weights)),
    };
  }
}
