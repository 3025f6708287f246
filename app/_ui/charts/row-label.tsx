import styles from './chart.module.css';
import { fitText } from './fit-text';

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
export function rowRoom(width: number, right: number, widest = 260): RowRoom {
  if (width < NARROW) return { above: true, left: 0, right, band: 48, bar: 16 };
  return { above: false, left: Math.min(widest, Math.round(width * 0.36)), right, band: 34, bar: 20 };
}

/** A row's label (the full one on hover), a link when the row leads somewhere, and its note at the right edge. */
export function RowLabel({
  row,
  y,
  width,
  room,
}: {
  row: { label: string; href?: string | undefined; note?: string | undefined } | undefined;
  y: number;
  width: number;
  room: RowRoom;
}) {
  if (!row) return null;
  const text = fitText(row.label, room.above ? width - 8 : room.left - 14, 14);
  return (
    <g>
      <text className={styles.label} x={0} y={room.above ? y - 16 : y} dominantBaseline="central">
        {text}
        {text === row.label ? null : <title>{row.label}</title>}
      </text>
      {row.note ? (
        <text className={styles.rowNote} x={width} y={y} textAnchor="end" dominantBaseline="central">
          {row.note}
        </text>
      ) : null}
    </g>
  );
}
