'use client';

import { useId } from 'react';
import { Bar, BarChart, CartesianGrid, Line, LineChart, XAxis, YAxis } from 'recharts';
import { OUTCOMES, type Outcome } from '@/lib/core/review/status';
import { PART, partColour } from '../typography/status';
import { shortTime, writtenCount } from '../typography/time-format';
import { axisRoom, endRoom } from './axis-room';
import styles from './chart.module.css';
import { ChartArea } from './chart-area.client';
import { ChartFrame, type ChartWords } from './chart-frame.client';
import { columnsOf, dayTicks } from './day-columns';
import { Legend } from './legend';
import { Mark } from './mark.client';
import { paint, StatusPatterns } from './patterns';
import type { DayRow } from './series';
import type { Tip } from './tip.client';
import { dayTwin, outcomesIn } from './twin';

const LINE_HEIGHT = 100;
const COLUMN_HEIGHT = 168;
const HEADING = 20;
/** Above the columns, and what the dates under them take. */
const TOP = 8;
const AXIS_HEIGHT = 30;
/** Below this many pixels a column shows plain colour; a texture would only flicker. */
const TEXTURED = 8;

/**
 * Verdicts per day, stacked by outcome, and above them, on the same days, what was left to check: two small drawings
 * with a scale each instead of one with two scales. Days come complete and in order.
 */
export function Timeline({
  days,
  locale = 'en-GB',
  ...words
}: ChartWords & { days: readonly DayRow[]; locale?: string | undefined }) {
  const prefix = useId();
  const written = (day: string) => shortTime(`${day}T12:00:00Z`, 'UTC', locale, 'day');
  const outcomes = outcomesIn(days);
  const only = days.length === 1 ? days[0] : undefined;
  return (
    <ChartFrame
      {...words}
      isEmpty={outcomes.length === 0}
      legend={only ? null : <Legend parts={outcomes} prefix={prefix} />}
      single={only ? `${written(only.day)}: ${verdictWords(only)}. The line starts with the second day.` : null}
      twin={dayTwin(days, written)}
    >
      <Drawing days={days} outcomes={outcomes} prefix={prefix} written={written} />
    </ChartFrame>
  );
}

function Drawing({
  days,
  outcomes,
  prefix,
  written,
}: {
  days: readonly DayRow[];
  outcomes: readonly Outcome[];
  prefix: string;
  written: (day: string) => string;
}) {
  const height = LINE_HEIGHT + COLUMN_HEIGHT + 2 * HEADING;
  const data = days.map((row) => ({ day: row.day, backlog: row.backlog, ...row.values }));
  const today = days.at(-1);
  const left = axisRoom([...days.map(verdictsOf), ...days.map((row) => row.backlog)]);
  const right = endRoom(today?.backlog ?? 0);
  const margin = { top: TOP, right, bottom: 0, left: 0 };
  const scale = { ...SCALE, width: left };
  return (
    <ChartArea
      heights={{ wide: height, narrow: height }}
      draw={(width, onTip) => {
        const columns = columnsOf(days, left, width - right);
        const column = columns[0]?.width ?? 0;
        const shared = { width, data, accessibilityLayer: false };
        return (
          <>
            <p className={styles.panel}>Left to check</p>
            <LineChart {...shared} height={LINE_HEIGHT} margin={{ ...margin, bottom: 8 }}>
              <CartesianGrid vertical={false} stroke="var(--rule)" />
              <XAxis dataKey="day" hide padding={{ left: column / 2, right: column / 2 }} />
              <YAxis {...scale} tickCount={3} />
              <Line
                dataKey="backlog"
                type="linear"
                stroke="var(--ink)"
                strokeWidth={1.75}
                dot={(point) => (
                  <LastDot
                    key={point.index}
                    cx={point.cx}
                    cy={point.cy}
                    value={point.payload?.day === today?.day ? today?.backlog : undefined}
                  />
                )}
                activeDot={false}
                isAnimationActive={false}
              />
            </LineChart>
            <p className={styles.panel}>Verdicts a day</p>
            <BarChart
              {...shared}
              height={COLUMN_HEIGHT}
              margin={margin}
              maxBarSize={40}
              barCategoryGap={column > 6 ? '18%' : '8%'}
            >
              <StatusPatterns prefix={prefix} />
              <CartesianGrid vertical={false} stroke="var(--rule)" />
              <XAxis
                dataKey="day"
                ticks={[
                  ...dayTicks(
                    days.map((row) => row.day),
                    width,
                  ),
                ]}
                tickFormatter={written}
                interval={0}
                tickLine={false}
                axisLine={{ stroke: 'var(--rule-control)' }}
                tick={{ className: styles.tick ?? '' }}
              />
              <YAxis {...scale} tickCount={4} />
              {outcomes.map((outcome) => (
                <Bar
                  key={outcome}
                  dataKey={outcome}
                  stackId="day"
                  isAnimationActive={false}
                  fill={column < TEXTURED ? partColour(outcome) : paint(prefix, outcome)}
                  style={{ pointerEvents: 'none' }}
                />
              ))}
              {columns.map(({ day, x, width: wide }) => (
                <DayMark
                  key={day.day}
                  day={day}
                  x={x}
                  width={wide}
                  last={day === today}
                  written={written}
                  onTip={onTip}
                />
              ))}
            </BarChart>
          </>
        );
      }}
    />
  );
}

const SCALE = {
  interval: 0 as const,
  allowDecimals: false,
  axisLine: false,
  tickLine: false,
  domain: [0, 'auto'] as [number, 'auto'],
  tickFormatter: (count: number) => writtenCount(count),
  tick: { className: styles.tick ?? '' },
};

/** Only the last point shows, with its value: a direct label in place of a legend. */
function LastDot({ cx, cy, value }: { cx: number | undefined; cy: number | undefined; value: number | undefined }) {
  if (value === undefined || cx === undefined || cy === undefined) return null;
  return (
    <g>
      <circle cx={cx} cy={cy} r={3} fill="var(--ink)" />
      <text className={styles.value} x={cx + 8} y={cy}>
        {writtenCount(value)}
      </text>
    </g>
  );
}

/**
 * The whole column of a day: easy to point at, and there where no verdict fell. It is made of its day and laid over the
 * drawing, so that no bar can stand for another day than its own.
 */
function DayMark({
  day,
  x,
  width,
  last,
  written,
  onTip,
}: {
  day: DayRow;
  x: number;
  width: number;
  last: boolean;
  written: (day: string) => string;
  onTip: (tip: Tip | undefined) => void;
}) {
  const lines = [written(day.day), verdictWords(day), `${writtenCount(day.backlog)} left to check`];
  return (
    <Mark
      tip={{ x: x + width / 2, y: LINE_HEIGHT + 2 * HEADING + TOP, lines }}
      href={day.href}
      label={lines.join(', ')}
      row={0}
      first={last}
      onTip={onTip}
    >
      <rect className={styles.day} x={x} y={TOP} width={width} height={COLUMN_HEIGHT - TOP - AXIS_HEIGHT} />
    </Mark>
  );
}

const verdictsOf = (row: DayRow) => OUTCOMES.reduce((sum, outcome) => sum + (row.values[outcome] ?? 0), 0);

function verdictWords(row: DayRow): string {
  const parts = OUTCOMES.filter((outcome) => row.values[outcome]).map(
    (outcome) => `${writtenCount(row.values[outcome] ?? 0)} ${PART[outcome].word}`,
  );
  return parts.length > 0 ? parts.join(', ') : 'no verdicts';
}
