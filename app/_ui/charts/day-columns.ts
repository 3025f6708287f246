/** Pixels a date needs under an axis, with air. */
const TICK_ROOM = 72;

/** The days that get a label: evenly apart, as many as fit into `width` pixels, the last one among them. */
export function dayTicks(days: readonly string[], width: number): readonly string[] {
  const fitting = Math.max(1, Math.floor(width / TICK_ROOM));
  const step = Math.max(1, Math.ceil(days.length / fitting));
  return days.filter((_, index) => (days.length - 1 - index) % step === 0);
}

/** The columns of the days between two edges of a drawing, in pixels: each with the day it is of. */
export function columnsOf<Day>(
  days: readonly Day[],
  left: number,
  right: number,
): readonly { readonly day: Day; readonly x: number; readonly width: number }[] {
  const width = Math.max(0, right - left) / days.length;
  return days.map((day, index) => ({ day, x: left + index * width, width }));
}
