import type { Parsed } from './grammar';
import { RELATIONS, type Relation, TAGS, type Tag } from './tags';

/** The tree of one sentence, to be asked. Words are indices; -1 is none. */
export class Tree {
  private readonly heads: Int32Array;
  private readonly relations: Relation[] = [];
  private readonly tags: Tag[] = [];
  private readonly lists: number[][];

  constructor(
    readonly words: readonly string[],
    parsed: Parsed,
  ) {
    const { count } = parsed;
    this.heads = parsed.heads.slice(0, count);
    this.lists = Array.from({ length: count }, () => []);
    for (let i = 0; i < count; i++) {
      const head = this.heads[i] as number;
      this.tags.push(TAGS[parsed.tags[i] as number] as Tag);
      this.relations.push(head < 0 ? 'root' : (RELATIONS[parsed.labels[i] as number] as Relation));
      if (head >= 0) (this.lists[head] as number[]).push(i);
    }
  }

  get count(): number {
    return this.words.length;
  }

  head(i: number): number {
    return this.heads[i] ?? -1;
  }

  relation(i: number): Relation | null {
    return this.relations[i] ?? null;
  }

  tag(i: number): Tag | null {
    return this.tags[i] ?? null;
  }

  lower(i: number): string {
    return (this.words[i] ?? '').toLowerCase();
  }

  /** In the order of the text. */
  children(i: number): readonly number[] {
    return this.lists[i] ?? [];
  }

  /** The first child that hangs on a word in one of these ways; -1 if none does. */
  child(i: number, ...relations: readonly Relation[]): number {
    for (const one of this.children(i)) if (relations.includes(this.relations[one] as Relation)) return one;
    return -1;
  }

  isNoun(i: number): boolean {
    const tag = this.tags[i];
    return tag === 'NOUN' || tag === 'PROPN';
  }

  isVerb(i: number): boolean {
    return this.tags[i] === 'VERB' || this.tags[i] === 'AUX';
  }

  /** The preposition that leads a noun into its sentence: "of" of "of sand"; "" without one. */
  preposition(i: number): string {
    const one = this.child(i, 'case');
    return one >= 0 && one < i ? this.lower(one) : '';
  }

  /** A word's way up to the root, itself first. */
  *up(from: number): Generator<number> {
    for (let i = from, steps = 0; i >= 0 && steps <= this.count; i = this.head(i), steps++) yield i;
  }
}
