'use client';

import { type ReactNode, useId } from 'react';
import { Bar, BarChart, type BarShapeProps, CartesianGrid, Line, LineChart, XAxis, YAxis } from 'recharts';
import { OUTCOMES, type Outcome } from '@/lib/core/review/status';
import { PART, partColour } from '../typography/status';
import { shortTime, writtenCount } from '../typography/time-format';
import styles from './chart.module.css';
import { ChartArea } from './chart-area.client';
import { ChartFrame, type ChartWords } from './chart-frame.client';
import { dayTicks } from './day-ticks';
import { Legend } from './legend';
import { Mark } from './mark.client';
import { paint, StatusPatterns } from './patterns';
import type { DayRow } from './series';
import type { Tip } from './tip.client';
import { dayTwin, outcomesIn } from './twin';

const LINE_HEIGHT = 100;
const COLUMN_HEIGHT = 168;
const HEADING = 20;
const LEFT = 36;
const RIGHT = 44;
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
  return (
    <ChartArea
      heights={{ wide: height, narrow: height }}
      draw={(width, onTip) => {
        const column = (width - LEFT - RIGHT) / days.length;
        const shared = { width, data, accessibilityLayer: false };
        return (
          <>
            <p className={styles.panel}>Left to check</p>
            <LineChart {...shared} height={LINE_HEIGHT} margin={{ ...MARGIN, bottom: 8 }}>
              <CartesianGrid vertical={false} stroke="var(--rule)" />
              <XAxis dataKey="day" hide padding={{ left: column / 2, right: column / 2 }} />
              <YAxis {...SCALE} tickCount={3} />
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
                    value={point.index === days.length - 1 ? days.at(-1)?.backlog : undefined}
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
              margin={MARGIN}
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
              <YAxis {...SCALE} tickCount={4} />
              {outcomes.map((outcome, place) => (
                <Bar
                  key={outcome}
                  dataKey={outcome}
                  stackId="day"
                  isAnimationActive={false}
                  fill={column < TEXTURED ? partColour(outcome) : paint(prefix, outcome)}
                  {...(place === 0
                    ? {
                        background: (shape: BarShapeProps): ReactNode => (
                          <DayMark shape={shape} days={days} written={written} onTip={onTip} />
                        ),
                      }
                    : {})}
                  style={{ pointerEvents: 'none' }}
                />
              ))}
            </BarChart>
          </>
        );
      }}
    />
  );
}

const MARGIN = { top: 8, right: RIGHT, bottom: 0, left: 0 };

const SCALE = {
  width: LEFT,
  interval: 0 as const,
  allowDecimals: false,
  axisLine: false,
  tickLine: false,
  domain: [0, 'auto'] as [number, 'auto'],
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

/** The whole height of a day: easy to point at, even where no verdict fell. */
function DayMark({
  shape: { x, y, width, height, index },
  days,
  written,
  onTip,
}: {
  shape: BarShapeProps;
  days: readonly DayRow[];
  written: (day: string) => string;
  onTip: (tip: Tip | undefined) => void;
}) {
  const row = days[index];
  if (!row) return null;
  const lines = [written(row.day), verdictWords(row), `${writtenCount(row.backlog)} left to check`];
  return (
    <Mark
      tip={{ x: x + width / 2, y: LINE_HEIGHT + 2 * HEADING + y, lines }}
      href={row.href}
      label={lines.join(', ')}
      row={0}
      first={index === days.length - 1}
      onTip={onTip}
    >
      <rect className={styles.day} x={x} y={y} width={width} height={height} />
    </Mark>
  );
}

function verdictWords(row: DayRow): string {
  const parts = OUTCOMES.filter((outcome) => row.values[outcome]).map(
    (outcome) => `${writtenCount(row.values[outcome] ?? 0)} ${PART[outcome].word}`,
  );
  return parts.length > 0 ? parts.join(', ') : 'no verdicts';
}
