'use client';

import { useId } from 'react';
import { Bar, BarChart, type BarShapeProps, XAxis, YAxis } from 'recharts';
import { count } from '@/lib/core/text/count';
import { PART } from '../typography/status';
import { MARK_PATHS } from '../typography/status-mark';
import { writtenCount } from '../typography/time-format';
import styles from './chart.module.css';
import { ChartArea } from './chart-area.client';
import { ChartFrame, type ChartWords } from './chart-frame.client';
import { idOf, rowOf } from './datum';
import { Mark } from './mark.client';
import { paint, StatusPatterns } from './patterns';
import { RowLabel } from './row-label.client';
import { labelRoom, ROW_AXIS, type RowRoom, rowHeights, rowRoom } from './row-room';
import type { BarRow } from './series';
import type { Tip } from './tip.client';
import { barTwin } from './twin';

/** Horizontal bars with their values at the end: claims by status, by kind, sources by domain. `unit`: one, and many. */
export function Bars({
  rows,
  rowHeading,
  unit = ['claim', 'claims'],
  ...words
}: ChartWords & { rows: readonly BarRow[]; rowHeading: string; unit?: Unit | undefined }) {
  const only = rows.length === 1 ? rows[0] : undefined;
  return (
    <ChartFrame
      {...words}
      isEmpty={rows.every((row) => row.value === 0)}
      single={
        only ? `${only.label}: ${counted(only.value, unit)}. There is nothing else to compare it with yet.` : null
      }
      twin={barTwin(rows, rowHeading, unit[1].charAt(0).toUpperCase() + unit[1].slice(1))}
    >
      <Drawing rows={rows} unit={unit} />
    </ChartFrame>
  );
}

type Unit = readonly [one: string, many: string];

const counted = (value: number, [one, many]: Unit) => count(value, one, many);

function Drawing({ rows, unit }: { rows: readonly BarRow[]; unit: Unit }) {
  const prefix = useId();
  const values = Math.max(...rows.map((row) => writtenValue(row).length)) * 8 + 12;
  const labels = labelRoom(
    rows.map((row) => row.label),
    rows.some((row) => row.part) ? 20 : 0,
  );
  return (
    <ChartArea
      heights={rowHeights(rows.length, labels)}
      draw={(width, onTip) => {
        const room = rowRoom(width, values, labels);
        return (
          <BarChart
            layout="vertical"
            width={width}
            height={rows.length * room.band}
            data={rows.map((row) => ({ id: row.id, value: row.value }))}
            margin={{ top: 0, bottom: 0, left: room.left, right: room.right }}
            barSize={room.bar - 2}
            accessibilityLayer={false}
          >
            <StatusPatterns prefix={prefix} />
            <XAxis type="number" hide domain={[0, 'dataMax']} />
            <YAxis
              {...ROW_AXIS}
              tick={({ y, payload }) => (
                <Label rows={rows} id={payload.value} y={Number(y)} width={width} room={room} onTip={onTip} />
              )}
            />
            <Bar
              dataKey="value"
              isAnimationActive={false}
              minPointSize={2}
              shape={(shape: BarShapeProps) => (
                <OneBar shape={shape} rows={rows} unit={unit} prefix={prefix} onTip={onTip} />
              )}
            />
          </BarChart>
        );
      }}
    />
  );
}

function writtenValue(row: BarRow): string {
  return row.note ? `${writtenCount(row.value)} ${row.note}` : writtenCount(row.value);
}

function Label({
  rows,
  id,
  ...place
}: {
  rows: readonly BarRow[];
  id: unknown;
  y: number;
  width: number;
  room: RowRoom;
  onTip: (tip: Tip | undefined) => void;
}) {
  const row = rowOf(rows, id);
  if (!row) return null;
  const status = row.part && PART[row.part].status;
  return (
    <>
      {status ? (
        <svg
          x={0}
          y={place.y - (place.room.above ? 25 : 6)}
          width={12}
          height={12}
          viewBox="0 0 12 12"
          aria-hidden="true"
        >
          <path className={styles.glyph} data-status={status} d={MARK_PATHS[status]} />
        </svg>
      ) : null}
      <RowLabel row={{ label: row.label }} index={rows.indexOf(row)} indent={status ? 20 : 0} {...place} />
    </>
  );
}

function OneBar({
  shape: { x, y, width, height, payload },
  rows,
  unit,
  prefix,
  onTip,
}: {
  shape: BarShapeProps;
  rows: readonly BarRow[];
  unit: Unit;
  prefix: string;
  onTip: (tip: Tip | undefined) => void;
}) {
  const row = rowOf(rows, idOf(payload));
  if (!row) return null;
  const words = counted(row.value, unit);
  return (
    <Mark
      tip={{ x: x + width / 2, y, lines: [words, row.label] }}
      href={row.href}
      label={`${row.label}: ${words}`}
      row={rows.indexOf(row)}
      first={row === rows[0]}
      onTip={onTip}
    >
      <rect
        className={styles.bar}
        x={x}
        y={y}
        width={width}
        height={height}
        fill={row.part ? paint(prefix, row.part) : 'var(--chart)'}
      />
      <text className={styles.value} x={x + width + 6} y={y + height / 2}>
        {writtenValue(row)}
      </text>
    </Mark>
  );
}
