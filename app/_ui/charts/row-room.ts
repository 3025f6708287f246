/** How a horizontal bar chart divides its width: labels left of the bars, or above them where it is narrow. */
export type RowRoom = {
  readonly above: boolean;
  readonly left: number;
  readonly right: number;
  readonly band: number;
  readonly bar: number;
};

const NARROW = 460;

/** Rooms in pixels for a drawing of this width; `right` is what the notes need. */
export function rowRoom(width: number, right: number, widest = 300): RowRoom {
  if (width < NARROW) return { above: true, left: 0, right, band: 52, bar: 16 };
  return { above: false, left: Math.min(widest, Math.round(width * 0.42)), right, band: 34, bar: 20 };
}
