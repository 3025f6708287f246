import { key } from './hash';
import type { ParseState } from './parse-state';

/** A distance, up to where more makes no difference. */
const near = (from: number, to: number): number => Math.min(Math.abs(to - from), 6);
/** How many children a word has on each side, as one small number. */
const valence = (s: ParseState, i: number): number =>
  i < 0 ? 0 : Math.min(s.lefts[i] as number, 3) * 4 + Math.min(s.rights[i] as number, 3);

/**
 * What the next move goes by: the two on top of the stack and the front of the buffer, words and tags alone and in
 * pairs, their neighbours, their children so far. Answers how many keys it wrote.
 */
export function moveFeatures(s: ParseState, keys: Int32Array): number {
  const i0 = s.top(0);
  const i1 = s.top(1);
  const i2 = s.top(2);
  const b = s.front;
  const s0w = s.word(i0);
  const s0p = s.tag(i0);
  const s0q = s.sort(i0);
  const s1w = s.word(i1);
  const s1p = s.tag(i1);
  const s1q = s.sort(i1);
  const s2p = s.tag(i2);
  const b0w = s.word(b);
  const b0p = s.tag(b);
  const b0q = s.sort(b);
  const b1w = s.word(b + 1);
  const b1p = s.tag(b + 1);
  const b1q = s.sort(b + 1);
  const b2p = s.tag(b + 2);
  const b2q = s.sort(b + 2);
  const b3p = s.tag(b + 3);
  const L0 = s.leftmost(i0);
  const L02 = s.nextLeft(i0);
  const R0 = s.rightmost(i0);
  const R02 = s.nextRight(i0);
  const L1 = s.leftmost(i1);
  const R1 = s.rightmost(i1);
  const R12 = s.nextRight(i1);
  const LB = s.leftmost(b);
  const LB2 = s.nextLeft(b);
  const d = i0 >= 0 && b < s.count ? near(i0, b) : 0;
  const e = i1 >= 0 ? near(i1, i0) : 0;
  const v0 = valence(s, i0);
  const v1 = valence(s, i1);
  const vb = b < s.count ? Math.min(s.lefts[b] as number, 3) : 0;
  let k = 0;
  keys[k++] = key(0, s0w, s0p);
  keys[k++] = key(1, s0q);
  keys[k++] = key(2, b0w, b0p);
  keys[k++] = key(3, b0q);
  keys[k++] = key(4, s1w, s1p);
  keys[k++] = key(5, s1q);
  keys[k++] = key(6, b1w);
  keys[k++] = key(7, b1q);
  keys[k++] = key(8, b2q);
  keys[k++] = key(9, s0w, b0w);
  keys[k++] = key(10, s0q, b0q);
  keys[k++] = key(11, s0w, b0q);
  keys[k++] = key(12, s0q, b0w);
  keys[k++] = key(13, s1w, s0w);
  keys[k++] = key(14, s1q, s0q);
  keys[k++] = key(15, s1w, s0q);
  keys[k++] = key(16, s1q, s0w);
  keys[k++] = key(17, s0q, b0q, b1q);
  keys[k++] = key(18, s1q, s0q, b0q);
  keys[k++] = key(19, s2p, s1q, s0q);
  keys[k++] = key(20, s1p, s0p, b0p, b1p);
  keys[k++] = key(21, b0q, b1q, b2q);
  keys[k++] = key(22, s0p, b0p, b1p, b2p);
  keys[k++] = key(23, s2p, s1p, s0p, b0p);
  keys[k++] = key(24, s0p, s.tag(L0), b0p);
  keys[k++] = key(25, s0q, s.sort(R0), b0q);
  keys[k++] = key(26, s1q, s.sort(R1), s0q);
  keys[k++] = key(27, s1p, s0p, s.tag(L0));
  keys[k++] = key(28, s1q, s0p, s.sort(R0));
  keys[k++] = key(29, s0p, b0p, s.sort(LB));
  keys[k++] = key(30, s1p, s.tag(L1), s0p);
  keys[k++] = key(31, s0q, d, b0q);
  keys[k++] = key(32, s0w, d);
  keys[k++] = key(33, b0w, d);
  keys[k++] = key(34, s1q, s0q, e);
  keys[k++] = key(35, s0q, v0);
  keys[k++] = key(36, s1q, v1, s0q);
  keys[k++] = key(37, s0q, v0, b0q);
  keys[k++] = key(38, b0q, vb, s0q);
  keys[k++] = key(39, s0w, b0q, b1p);
  keys[k++] = key(40, s0p, b0w, b1p);
  keys[k++] = key(41, s0q, b0q, b1w);
  keys[k++] = key(42, s1w, s0p, b0p);
  keys[k++] = key(43, s1p, s0w, b0p);
  keys[k++] = key(44, s1p, s0p, b0w);
  keys[k++] = key(45, s.word(R0), b0w, s0p);
  keys[k++] = key(46, s.sort(R0), b0q, s0p, b1p);
  keys[k++] = key(47, s0q, s.label(L0), s.label(R0));
  keys[k++] = key(48, s1q, s.label(L1), s.label(R1), s0q);
  keys[k++] = key(49, s0p, s.label(L0), s.label(L02), b0q);
  keys[k++] = key(50, s0p, s.label(R0), s.label(R02), b0q);
  keys[k++] = key(51, b0p, s.label(LB), s.label(LB2), s0p);
  keys[k++] = key(52, s1p, s.label(R1), s.label(R12), s0q);
  keys[k++] = key(53, b0p, b1p, b2p, b3p);
  keys[k++] = key(54, s0p, s.word(R0), b0q);
  keys[k++] = key(55, s1p, s.word(R1), s0q);
  keys[k++] = key(56, s0q, s.word(LB), b0p);
  keys[k++] = key(57, s1w, s.word(LB), b0p);
  keys[k++] = key(58, s1q, s0q, b0q, b1q);
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
