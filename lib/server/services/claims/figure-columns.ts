import 'server-only';
import { dimensionOf } from '@/lib/core/checks/convert';
import { baseBounds, intervalsOf } from '@/lib/core/checks/interval';
import type { Amount } from '@/lib/core/figures/figure';
import { ENGINE_VERSION } from '@/lib/core/figures/read';
import { columnsOfFrame, type Frame } from '@/lib/core/frames/frame';
import type { FigureInContext } from '@/lib/core/frames/in-context';

/** The reading of a figure in the columns of `claim`, as plain JSON values: what stands in the text, not its review. */
export function readingColumns(figure: FigureInContext, precision: number | null = null) {
  const intervals = intervalsOf(figure, precision);
  const bounds = intervals ? baseBounds(intervals.loose, figure.unit) : null;
  return {
    engineVersion: ENGINE_VERSION,
    kind: figure.kind,
    ...amountColumns(figure.amount),
    ...highColumns(figure.high),
    comparator: figure.comparator,
    hedge: figure.hedge,
    direction: figure.direction,
    movement: figure.movement,
    unit: figure.unit,
    unitName: figure.unitName,
    unitText: figure.unitText,
    per: figure.per,
    dimension: dimensionOf(figure),
    display: figure.display,
    tight: intervals?.tight ?? null,
    loose: intervals?.loose ?? null,
    precision,
    lowest: bounds?.lowest ?? null,
    highest: bounds?.highest ?? null,
  };
}

/** What stands around it. */
export function contextColumns(figure: FigureInContext) {
  return {
    ...frameColumns(figure.frame),
    worthiness: figure.worthiness.score,
    worthinessReasons: figure.worthiness.reasons,
  };
}

/** A frame and what the columns repeat of it, as plain JSON values. */
export function frameColumns(frame: Frame | null) {
  const { periodFrom, periodTo, baseFrom, baseTo, ...around } = columnsOfFrame(frame);
  return {
    frame,
    ...around,
    periodFrom: midnight(periodFrom),
    periodTo: midnight(periodTo),
    baseFrom: midnight(baseFrom),
    baseTo: midnight(baseTo),
  };
}

function amountColumns(amount: Amount | null) {
  return {
    written: amount?.written ?? null,
    scale: amount ? (amount.written.split('.')[1]?.length ?? 0) : null,
    times: amount?.times ?? null,
    over: amount?.over ?? null,
    inWords: amount?.words ?? false,
  };
}

function highColumns(high: Amount | null) {
  return { highWritten: high?.written ?? null, highTimes: high?.times ?? null, highOver: high?.over ?? null };
}

const midnight = (day: string | null | undefined): string | null => (day ? `${day}T00:00:00.000Z` : null);
