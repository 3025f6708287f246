import { hashOf } from './hash';
import { sortOf, TAG_HASH } from './sort-of-word';
import type { WordForm } from './word-form';

const NONE = hashOf('<none>');

/** The three moves of an arc-hybrid parser. */
export const SHIFT = 0;
/** The front of the buffer takes the top of the stack. */
export const LEFT = 1;
/** The second of the stack takes the top. */
export const RIGHT = 2;

/** Words behind the end that features ask for. */
export const BEHIND_END = 3;

/**
 * A sentence half parsed (arc-hybrid: Kuhlmann, Gómez-Rodríguez and Satta 2011): a stack of words whose heads are not
 * known, the rest of the words, and the arcs so far. Words are indices; -1 is none. Arrays are used again; those that
 * features ask have one place before the sentence and three behind it, so that a word that is none needs no question.
 */
export class ParseState {
  count = 0;
  /** The next word of the buffer. */
  front = 0;
  depth = 0;
  stack = new Int32Array(0);
  heads = new Int32Array(0);
  labels = new Int32Array(0);
  private words = new Int32Array(0);
  private tags = new Int32Array(0);
  private sorts = new Int32Array(0);
  private left = new Int32Array(0);
  private left2 = new Int32Array(0);
  private right = new Int32Array(0);
  private right2 = new Int32Array(0);
  /** How many children a word has so far on its left and on its right. */
  private lefts = new Int32Array(0);
  private rights = new Int32Array(0);

  begin(forms: readonly WordForm[], tags: ArrayLike<number>): void {
    const count = forms.length;
    if (count >= this.stack.length) this.grow(count * 2 + 8);
    const end = count + 1 + BEHIND_END;
    this.count = count;
    this.front = 0;
    this.depth = 0;
    for (const of of [this.words, this.tags, this.sorts]) {
      of[0] = NONE;
      of.fill(NONE, count + 1, end);
    }
    for (let i = 0; i < count; i++) {
      const form = forms[i] as WordForm;
      const tag = tags[i] as number;
      this.words[i + 1] = form.word;
      this.tags[i + 1] = TAG_HASH[tag] as number;
      this.sorts[i + 1] = sortOf(form, tag);
    }
    this.heads.fill(-1, 0, count);
    this.labels.fill(-1, 0, count);
    for (const of of [this.left, this.left2, this.right, this.right2]) of.fill(-1, 0, end);
    this.lefts.fill(0, 0, end);
    this.rights.fill(0, 0, end);
  }

  private grow(room: number): void {
    const made = (): Int32Array<ArrayBuffer> => new Int32Array(room + 1 + BEHIND_END);
    this.stack = made();
    this.heads = made();
    this.labels = made();
    this.words = made();
    this.tags = made();
    this.sorts = made();
    this.left = made();
    this.left2 = made();
    this.right = made();
    this.right2 = made();
    this.lefts = made();
    this.rights = made();
  }

  get isOver(): boolean {
    return this.front >= this.count && this.depth <= 1;
  }

  mayMove(move: number): boolean {
    if (move === SHIFT) return this.front < this.count;
    return move === LEFT ? this.depth > 0 && this.front < this.count : this.depth > 1;
  }

  /** The word that a move hangs on another, and that other; of a shift [-1, -1]. */
  shift(): void {
    this.stack[this.depth++] = this.front++;
  }

  /** Takes the top off the stack, so that it can be attached. */
  pop(): number {
    this.depth--;
    return this.stack[this.depth] as number;
  }

  top(below: number): number {
    return this.depth > below ? (this.stack[this.depth - 1 - below] as number) : -1;
  }

  attach(head: number, dependent: number, label: number): void {
    this.heads[dependent] = head;
    this.labels[dependent] = label;
    const at = head + 1;
    if (dependent < head) {
      this.left2[at] = this.left[at] as number;
      this.left[at] = dependent;
      this.lefts[at] = (this.lefts[at] as number) + 1;
    } else {
      this.right2[at] = this.right[at] as number;
      this.right[at] = dependent;
      this.rights[at] = (this.rights[at] as number) + 1;
    }
  }

  word(i: number): number {
    return this.words[i + 1] as number;
  }

  tag(i: number): number {
    return this.tags[i + 1] as number;
  }

  sort(i: number): number {
    return this.sorts[i + 1] as number;
  }

  label(i: number): number {
    return i < 0 ? -1 : (this.labels[i] as number);
  }

  /** The outermost child so far on the left of a word, the one next to it, and the same on the right. */
  leftmost(i: number): number {
    return this.left[i + 1] as number;
  }

  nextLeft(i: number): number {
    return this.left2[i + 1] as number;
  }

  rightmost(i: number): number {
    return this.right[i + 1] as number;
  }

  nextRight(i: number): number {
    return this.right2[i + 1] as number;
  }

  /** How many children a word has on its left, up to three, times 4, and the same on its right. */
  children(i: number): number {
    return this.leftChildren(i) * 4 + Math.min(this.rights[i + 1] as number, 3);
  }

  leftChildren(i: number): number {
    return Math.min(this.lefts[i + 1] as number, 3);
  }
}
