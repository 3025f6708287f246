import { key } from './hash';
import type { ParseState } from './parse-state';

/** A distance, up to where more makes no difference. */
const near = (from: number, to: number): number => Math.min(Math.abs(to - from), 6);

/**
 * Where a word stands when a move is chosen: second and first of the stack, then the buffer. What a word says from a
 * place, whatever stands elsewhere, is added up once for each word of a sentence.
 */
export const PLACES = 5;
const [SECOND_OF_STACK, TOP, FRONT, NEXT, NEXT_BUT_ONE] = [0, 1, 2, 3, 4] as const;

/** The words that stand at the places now; -1 or one behind the end is none. */
export function wordsInPlaces(s: ParseState, words: Int32Array): void {
  words[SECOND_OF_STACK] = s.top(1);
  words[TOP] = s.top(0);
  words[FRONT] = s.front;
  words[NEXT] = s.front + 1;
  words[NEXT_BUT_ONE] = s.front + 2;
}

/** What one word alone says from a place. Answers how many keys stand there now. */
export function featuresAlone(s: ParseState, word: number, place: number, keys: Int32Array, from = 0): number {
  let k = from;
  switch (place) {
    case SECOND_OF_STACK:
      keys[k++] = key(4, s.word(word), s.tag(word));
      keys[k++] = key(5, s.sort(word));
      break;
    case TOP:
      keys[k++] = key(0, s.word(word), s.tag(word));
      keys[k++] = key(1, s.sort(word));
      break;
    case FRONT:
      keys[k++] = key(2, s.word(word), s.tag(word));
      keys[k++] = key(3, s.sort(word));
      break;
    case NEXT:
      keys[k++] = key(6, s.word(word));
      keys[k++] = key(7, s.sort(word));
      break;
    default:
      keys[k++] = key(8, s.sort(word));
  }
  return k;
}

/**
 * What the words say together: the two on top of the stack and the front of the buffer in pairs, their neighbours, their
 * children so far. Answers how many keys it wrote.
 */
export function featuresTogether(s: ParseState, keys: Int32Array): number {
  return childFeatures(s, keys, sortFeatures(s, keys, wordFeatures(s, keys)));
}

/** Words, each with the sort or the distance of the other. */
function wordFeatures(s: ParseState, keys: Int32Array): number {
  const i0 = s.top(0);
  const b = s.front;
  const s0w = s.word(i0);
  const s0q = s.sort(i0);
  const b0w = s.word(b);
  const b0q = s.sort(b);
  const d = i0 >= 0 && b < s.count ? near(i0, b) : 0;
  let k = 0;
  keys[k++] = key(11, s0w, b0q);
  keys[k++] = key(12, s0q, b0w);
  keys[k++] = key(32, s0w, d);
  keys[k++] = key(33, b0w, d);
  keys[k++] = key(41, s0q, b0q, s.word(b + 1));
  return k;
}

/** Runs of sorts and tags over the stack and the buffer. */
function sortFeatures(s: ParseState, keys: Int32Array, from: number): number {
  const i0 = s.top(0);
  const i1 = s.top(1);
  const b = s.front;
  const s0p = s.tag(i0);
  const s0q = s.sort(i0);
  const s1p = s.tag(i1);
  const s1q = s.sort(i1);
  const s2p = s.tag(s.top(2));
  const b0p = s.tag(b);
  const b0q = s.sort(b);
  const b1p = s.tag(b + 1);
  const b2p = s.tag(b + 2);
  const d = i0 >= 0 && b < s.count ? near(i0, b) : 0;
  const e = i1 >= 0 ? near(i1, i0) : 0;
  const v0 = s.children(i0);
  let k = from;
  keys[k++] = key(18, s1q, s0q, b0q);
  keys[k++] = key(19, s2p, s1q, s0q);
  keys[k++] = key(20, s1p, s0p, b0p, b1p);
  keys[k++] = key(21, b0q, s.sort(b + 1), s.sort(b + 2));
  keys[k++] = key(22, s0p, b0p, b1p, b2p);
  keys[k++] = key(23, s2p, s1p, s0p, b0p);
  keys[k++] = key(53, b0p, b1p, b2p, s.tag(b + 3));
  keys[k++] = key(31, s0q, d, b0q);
  keys[k++] = key(34, s1q, s0q, e);
  keys[k++] = key(35, s0q, v0);
  keys[k++] = key(38, b0q, s.leftChildren(b), s0q);
  return k;
}

/** What hangs so far on the two of the stack and on the front of the buffer. */
function childFeatures(s: ParseState, keys: Int32Array, from: number): number {
  const i0 = s.top(0);
  const i1 = s.top(1);
  const b = s.front;
  const s0p = s.tag(i0);
  const s0q = s.sort(i0);
  const s1p = s.tag(i1);
  const s1q = s.sort(i1);
  const b0p = s.tag(b);
  const b0q = s.sort(b);
  const L0 = s.leftmost(i0);
  const R0 = s.rightmost(i0);
  const L1 = s.leftmost(i1);
  const R1 = s.rightmost(i1);
  const LB = s.leftmost(b);
  const l0 = s.label(L0);
  const r0 = s.label(R0);
  let k = from;
  keys[k++] = key(24, s0p, s.tag(L0), b0p);
  keys[k++] = key(27, s1p, s0p, s.tag(L0));
  keys[k++] = key(28, s1q, s0p, s.sort(R0));
  keys[k++] = key(29, s0p, b0p, s.sort(LB));
  keys[k++] = key(30, s1p, s.tag(L1), s0p);
  keys[k++] = key(46, s.sort(R0), b0q, s0p, s.tag(b + 1));
  keys[k++] = key(47, s0q, l0, r0);
  keys[k++] = key(49, s0p, l0, s.label(s.nextLeft(i0)), b0q);
  keys[k++] = key(50, s0p, r0, s.label(s.nextRight(i0)), b0q);
  keys[k++] = key(51, b0p, s.label(LB), s.label(s.nextLeft(b)), s0p);
  keys[k++] = key(55, s1p, s.word(R1), s0q);
  keys[k++] = key(56, s0q, s.word(LB), b0p);
  keys[k++] = key(57, s.word(i1), s.word(LB), b0p);
  return k;
}

/** What the name of an arc goes by, at the moment it is drawn. Answers how many keys it wrote. */
export function labelFeatures(s: ParseState, hd: number, d: number, keys: Int32Array): number {
  const way = hd < d ? 1 : 0;
  const hw = s.word(hd);
  const hq = s.sort(hd);
  const dw = s.word(d);
  const dq = s.sort(d);
  const L = s.leftmost(d);
  const R = s.rightmost(d);
  const HL = s.leftmost(hd);
  const HR = s.rightmost(hd);
  const dist = near(hd, d);
  let k = 0;
  keys[k++] = key(200, hq, dq, way);
  keys[k++] = key(201, hw, dq, way);
  keys[k++] = key(202, hq, dw, way);
  keys[k++] = key(203, hw, dw, way);
  keys[k++] = key(204, dw);
  keys[k++] = key(205, hw, way);
  keys[k++] = key(206, dq, s.sort(d - 1), s.sort(d + 1), way);
  keys[k++] = key(207, hq, dq, s.word(d - 1), way);
  keys[k++] = key(208, hq, dq, s.sort(hd - 1), s.sort(hd + 1));
  keys[k++] = key(209, s.tag(d), way, dist, s.tag(hd));
  keys[k++] = key(210, hq, dq, s.sort(L), way);
  keys[k++] = key(211, hq, s.tag(d), s.word(L), way);
  keys[k++] = key(212, hw, s.word(L), way);
  keys[k++] = key(213, dq, s.sort(L), s.sort(R));
  keys[k++] = key(214, hq, way, s.label(L), s.label(R));
  keys[k++] = key(215, hq, way, s.label(HL), s.label(HR));
  keys[k++] = key(216, hw, s.label(HR), dq, way);
  keys[k++] = key(217, s.tag(hd), s.tag(d), s.sort(HR), way);
  return k;
}
