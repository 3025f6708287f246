import 'server-only';
import type { Comparable, Days } from '@/lib/core/checks/comparable';
import type { Amount, Comparator, Direction, Hedge, Kind } from '@/lib/core/figures/figure';
import type { Prisma } from '@/prisma/generated/client';
import { dayText } from './day-text';

/** The columns of a claim that a comparison reads. */
export const comparableSelect = {
  kind: true,
  written: true,
  times: true,
  over: true,
  inWords: true,
  highWritten: true,
  highTimes: true,
  highOver: true,
  comparator: true,
  hedge: true,
  direction: true,
  unit: true,
  unitText: true,
  per: true,
  precision: true,
  period: true,
  periodFrom: true,
  periodTo: true,
  base: true,
  baseFrom: true,
  baseTo: true,
} as const satisfies Prisma.ClaimSelect;

export type ComparableRow = Prisma.ClaimGetPayload<{ select: typeof comparableSelect }>;

/** A stored claim as the arithmetic takes it. */
export function comparableClaim(row: ComparableRow): Comparable {
  return {
    kind: row.kind as Kind,
    amount: amountOf(row.written, row.times, row.over, row.inWords),
    high: amountOf(row.highWritten, row.highTimes, row.highOver, row.inWords),
    comparator: row.comparator as Comparator,
    hedge: row.hedge as Hedge | null,
    direction: row.direction as Direction | null,
    unit: row.unit,
    unitText: row.unitText,
    per: row.per,
    period: daysOf(row.period, row.periodFrom, row.periodTo),
    base: daysOf(row.base, row.baseFrom, row.baseTo),
    precision: row.precision,
  };
}

function amountOf(written: string | null, times: string | null, over: string | null, words: boolean): Amount | null {
  return written === null ? null : { written, times: times ?? '1', over: over ?? '1', words };
}

function daysOf(text: string | null, from: Date | null, to: Date | null): Days | null {
  return text === null && from === null ? null : { text: text ?? '', from: dayText(from), to: dayText(to) };
}
