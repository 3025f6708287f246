import 'server-only';
import { dimensionOf } from '@/lib/core/checks/convert';
import { baseBounds, intervalsOf } from '@/lib/core/checks/interval';
import type { Amount, FigureInContext, Period, Said } from '@/lib/core/figures/figure';
import { ENGINE_VERSION } from '@/lib/core/figures/read';

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
    subject: figure.subject?.text ?? null,
    ofWhat: figure.ofWhat?.text ?? null,
    place: figure.place?.text ?? null,
    ...periodColumns('period', figure.period),
    ...periodColumns('base', figure.base),
    attribution: figure.attribution?.who ?? null,
    certainty: certainties(figure),
    worthiness: figure.worthiness.score,
    worthinessReasons: figure.worthiness.reasons,
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

function periodColumns<Name extends 'period' | 'base'>(name: Name, period: Period | null) {
  return {
    [name]: period?.text ?? null,
    [`${name}From`]: midnight(period?.from),
    [`${name}To`]: midnight(period?.to),
  } as Record<Name | `${Name}From` | `${Name}To`, string | null>;
}

function certainties(figure: FigureInContext): Record<string, number> {
  const said: Record<string, Said | null> = {
    subject: figure.subject,
    ofWhat: figure.ofWhat,
    place: figure.place,
    period: figure.period,
    base: figure.base,
    attribution: figure.attribution,
  };
  return Object.fromEntries(Object.entries(said).flatMap(([key, value]) => (value ? [[key, value.certainty]] : [])));
}
