'use client';

import styles from './chart.module.css';
import { fitLines } from './fit-text';
import { Mark } from './mark.client';
import type { RowRoom } from './row-room';
import type { Tip } from './tip.client';

type LabelledRow = { readonly label: string; readonly href?: string | undefined; readonly note?: string | undefined };

/** Two lines of a label fit beside a bar, one above it; pixels from one to the next. */
const LINE = 15;

/** A row's label, broken and at last cut to its room, and its note at the right edge. With `href` it is a mark like the bars: it leads on. */
export function RowLabel({
  row,
  index,
  y,
  width,
  room,
  indent = 0,
  first = false,
  onTip,
}: {
  row: LabelledRow;
  index: number;
  y: number;
  width: number;
  room: RowRoom;
  indent?: number | undefined;
  /** Does Tab enter the drawing here? */
  first?: boolean | undefined;
  onTip: (tip: Tip | undefined) => void;
}) {
  const lines = fitLines(row.label, (room.above ? width - 8 : room.left - 14) - indent, 14, room.above ? 1 : 2);
  const top = room.above ? y - 19 : y - ((lines.length - 1) * LINE) / 2;
  const label = (
    <text className={styles.label} x={indent} y={top} dominantBaseline="central">
      {lines.map((line, place) => (
        <tspan key={line} x={indent} dy={place === 0 ? 0 : LINE}>
          {line}
        </tspan>
      ))}
    </text>
  );
  return (
    <g>
      {row.href ? (
        <Mark
          tip={{ x: indent + 24, y: top - 8, lines: [row.label] }}
          href={row.href}
          label={row.label}
          row={index}
          first={first}
          onTip={onTip}
        >
          {label}
        </Mark>
      ) : (
        label
      )}
      {row.note ? (
        <text className={styles.rowNote} x={width} y={y} textAnchor="end" dominantBaseline="central">
          {row.note}
        </text>
      ) : null}
    </g>
  );
}
