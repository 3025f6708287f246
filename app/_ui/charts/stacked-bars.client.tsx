'use client';

import { useId } from 'react';
import { Bar, BarChart, type BarShapeProps, XAxis, YAxis } from 'recharts';
import type { Part } from '@/lib/core/review/status';
import { PART } from '../typography/status';
import { writtenCount } from '../typography/time-format';
import styles from './chart.module.css';
import { ChartArea } from './chart-area.client';
import { ChartFrame, type ChartWords } from './chart-frame.client';
import { idOf, rowOf } from './datum';
import { Legend } from './legend';
import { Mark } from './mark.client';
import { paint, StatusPatterns } from './patterns';
import { RowLabel } from './row-label.client';
import { labelRoom, ROW_AXIS, rowHeights, rowRoom } from './row-room';
import type { StackRow } from './series';
import type { Tip } from './tip.client';
import { partsIn, stackTwin } from './twin';

/** Horizontal bars stacked by status (what was said apart from what is so), one a row in the order given (the worst first is the query's business). */
export function StackedBars({
  rows,
  rowHeading = 'Article',
  ...words
}: ChartWords & { rows: readonly StackRow[]; rowHeading?: string | undefined }) {
  const prefix = useId();
  const parts = partsIn(rows);
  return (
    <ChartFrame
      {...words}
      isEmpty={parts.length === 0}
      legend={<Legend parts={parts} prefix={prefix} />}
      twin={stackTwin(rows, rowHeading)}
    >
      <Drawing rows={rows} parts={parts} prefix={prefix} />
    </ChartFrame>
  );
}

function Drawing({ rows, parts, prefix }: { rows: readonly StackRow[]; parts: readonly Part[]; prefix: string }) {
  const first = firstStop(rows, parts);
  const notes = rows.some((row) => row.note) ? noteRoom(rows) : 12;
  const labels = labelRoom(rows.map((row) => row.label));
  return (
    <ChartArea
      heights={rowHeights(rows.length, labels)}
      draw={(width, onTip) => {
        const room = rowRoom(width, notes, labels);
        return (
          <BarChart
            layout="vertical"
            width={width}
            height={rows.length * room.band}
            data={rows.map((row) => ({ id: row.id, ...row.values }))}
            margin={{ top: 0, bottom: 0, left: room.left, right: room.right }}
            barSize={room.bar}
            accessibilityLayer={false}
          >
            <StatusPatterns prefix={prefix} />
            <XAxis type="number" hide domain={[0, 'dataMax']} />
            <YAxis
              {...ROW_AXIS}
              tick={({ y, payload }) => {
                const row = rowOf(rows, payload.value);
                return row ? (
                  <RowLabel
                    row={row}
                    index={rows.indexOf(row)}
                    first={row === first.label}
                    y={Number(y)}
                    width={width}
                    room={room}
                    onTip={onTip}
                  />
                ) : null;
              }}
            />
            {parts.map((part) => (
              <Bar
                key={part}
                dataKey={part}
                stackId="all"
                isAnimationActive={false}
                shape={(shape: BarShapeProps) => (
                  <Segment
                    shape={shape}
                    part={part}
                    rows={rows}
                    first={part === first.part ? first.row : undefined}
                    prefix={prefix}
                    onTip={onTip}
                  />
                )}
              />
            ))}
          </BarChart>
        );
      }}
    />
  );
}

/** Where Tab enters the drawing: the first label that leads somewhere, else the first part that is drawn. */
export function firstStop(rows: readonly StackRow[], parts: readonly Part[]) {
  const label = rows.find((row) => row.href);
  if (label) return { label };
  const row = rows.find((each) => parts.some((part) => (each.values[part] ?? 0) > 0));
  return { row, part: parts.find((part) => (row?.values[part] ?? 0) > 0) };
}

/** The notes stand at the right edge, in small type. */
function noteRoom(rows: readonly StackRow[]): number {
  return Math.max(...rows.map((row) => row.note?.length ?? 0)) * 7 + 14;
}

function Segment({
  shape: { x, y, width, height, payload },
  part,
  rows,
  first,
  prefix,
  onTip,
}: {
  shape: BarShapeProps;
  part: Part;
  rows: readonly StackRow[];
  first: StackRow | undefined;
  prefix: string;
  onTip: (tip: Tip | undefined) => void;
}) {
  const row = rowOf(rows, idOf(payload));
  const count = row?.values[part] ?? 0;
  if (!row || count === 0 || width <= 0) return null;
  const words = `${writtenCount(count)} ${PART[part].word}`;
  return (
    <Mark
      tip={{ x: x + width / 2, y, lines: [words, row.label] }}
      href={row.hrefs?.[part] ?? row.href}
      label={`${row.label}: ${words}`}
      row={rows.indexOf(row)}
      first={row === first}
      onTip={onTip}
    >
      <rect
        className={styles.bar}
        x={x}
        y={y}
        width={Math.max(1.5, width - 1)}
        height={height}
        fill={paint(prefix, part)}
      />
      {width >= 22 ? (
        <text className={styles.inside} data-part={part} x={x + width / 2 - 0.5} y={y + height / 2}>
          {writtenCount(count)}
        </text>
      ) : null}
    </Mark>
  );
}
