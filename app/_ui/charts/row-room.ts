import { textWidth } from './fit-text';

/** How a horizontal bar chart divides its width: labels left of the bars, or above them where it is narrow. */
export type RowRoom = {
  readonly above: boolean;
  readonly left: number;
  readonly right: number;
  readonly band: number;
  readonly bar: number;
};

/** Below this long labels stand above the bars; chart.module.css has the same number. */
const NARROW = 460;
/** Labels up to this many pixels stay beside their bars at any width. */
const SHORT = 176;
const WIDEST = 420;
const WIDE_BAND = 34;
const NARROW_BAND = 52;

/** The vertical axis of every horizontal chart: one category a row, its label drawn by us. */
export const ROW_AXIS = {
  type: 'category',
  dataKey: 'id',
  width: 1,
  interval: 0,
  axisLine: false,
  tickLine: false,
} as const;

/** What the longest of these labels needs beside its bar, in pixels, the gap included. */
export function labelRoom(labels: readonly string[], indent = 0): number {
  return Math.ceil(Math.max(0, ...labels.map((label) => textWidth(label, 14)))) + indent + 14;
}

/** What so many rows need, before the width is known. */
export function rowHeights(rows: number, labels: number): { wide: number; narrow: number } {
  return { wide: rows * WIDE_BAND, narrow: rows * (labels > SHORT ? NARROW_BAND : WIDE_BAND) };
}

/** Rooms in pixels for a drawing of this width; `right` is what the notes need, `labels` what the labels need. */
export function rowRoom(width: number, right: number, labels: number): RowRoom {
  if (width < NARROW && labels > SHORT) return { above: true, left: 0, right, band: NARROW_BAND, bar: 16 };
  const left = Math.min(labels, WIDEST, Math.round(width * 0.45));
  return { above: false, left, right, band: WIDE_BAND, bar: 20 };
}
