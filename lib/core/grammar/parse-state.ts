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

/**
 * A sentence half parsed (arc-hybrid: Kuhlmann, Gómez-Rodríguez and Satta 2011): a stack of words whose heads are not
 * known, the rest of the words, and the arcs so far. Words are indices; -1 is none. Arrays are used again.
 */
export class ParseState {
  count = 0;
  /** The next word of the buffer. */
  front = 0;
  depth = 0;
  stack = new Int32Array(0);
  heads = new Int32Array(0);
  labels = new Int32Array(0);
  words = new Int32Array(0);
  tags = new Int32Array(0);
  sorts = new Int32Array(0);
  left = new Int32Array(0);
  left2 = new Int32Array(0);
  right = new Int32Array(0);
  right2 = new Int32Array(0);
  lefts = new Int32Array(0);
  rights = new Int32Array(0);

  begin(forms: readonly WordForm[], tags: ArrayLike<number>): void {
    const count = forms.length;
    if (count > this.stack.length) this.grow(count * 2);
    this.count = count;
    this.front = 0;
    this.depth = 0;
    for (let i = 0; i < count; i++) {
      const form = forms[i] as WordForm;
      const tag = tags[i] as number;
      this.words[i] = form.word;
      this.tags[i] = TAG_HASH[tag] as number;
      this.sorts[i] = sortOf(form, tag);
    }
    this.heads.fill(-1, 0, count);
    this.labels.fill(-1, 0, count);
    this.left.fill(-1, 0, count);
    this.left2.fill(-1, 0, count);
    this.right.fill(-1, 0, count);
    this.right2.fill(-1, 0, count);
    this.lefts.fill(0, 0, count);
    this.rights.fill(0, 0, count);
  }

  private grow(room: number): void {
    this.stack = new Int32Array(room);
    this.heads = new Int32Array(room);
    this.labels = new Int32Array(room);
    this.words = new Int32Array(room);
    this.tags = new Int32Array(room);
    this.sorts = new Int32Array(room);
    this.left = new Int32Array(room);
    this.left2 = new Int32Array(room);
    this.right = new Int32Array(room);
    this.right2 = new Int32Array(room);
    this.lefts = new Int32Array(room);
    this.rights = new Int32Array(room);
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
    if (dependent < head) {
      this.left2[head] = this.left[head] as number;
      this.left[head] = dependent;
      this.lefts[head] = (this.lefts[head] as number) + 1;
    } else {
      this.right2[head] = this.right[head] as number;
      this.right[head] = dependent;
      this.rights[head] = (this.rights[head] as number) + 1;
    }
  }

  word(i: number): number {
    return i < 0 || i >= this.count ? NONE : (this.words[i] as number);
  }

  tag(i: number): number {
    return i < 0 || i >= this.count ? NONE : (this.tags[i] as number);
  }

  sort(i: number): number {
    return i < 0 || i >= this.count ? NONE : (this.sorts[i] as number);
  }

  label(i: number): number {
    return i < 0 ? -1 : (this.labels[i] as number);
  }

  /** The outermost child so far on the left of a word, the one next to it, and the same on the right. */
  leftmost(i: number): number {
    return i < 0 || i >= this.count ? -1 : (this.left[i] as number);
  }

  nextLeft(i: number): number {
    return i < 0 || i >= this.count ? -1 : (this.left2[i] as number);
  }

  rightmost(i: number): number {
    return i < 0 || i >= this.count ? -1 : (this.right[i] as number);
  }

  nextRight(i: number): number {
    return i < 0 || i >= this.count ? -1 : (this.right2[i] as number);
  }
}
