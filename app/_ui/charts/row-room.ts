/** How a horizontal bar chart divides its width: labels left of the bars, or above them where it is narrow. */
export type RowRoom = {
  readonly above: boolean;
  readonly left: number;
  readonly right: number;
  readonly band: number;
  readonly bar: number;
};

/** Below this the labels stand above the bars; chart.module.css has the same number. */
const NARROW = 460;
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

/** What so many rows need, before the width is known. */
export function rowHeights(rows: number): { wide: number; narrow: number } {
  return { wide: rows * WIDE_BAND, narrow: rows * NARROW_BAND };
}

/** Rooms in pixels for a drawing of this width; `right` is what the notes need. */
export function rowRoom(width: number, right: number, widest = 300): RowRoom {
  if (width < NARROW) return { above: true, left: 0, right, band: NARROW_BAND, bar: 16 };
  return { above: false, left: Math.min(widest, Math.round(width * 0.42)), right, band: WIDE_BAND, bar: 20 };
}
