import 'server-only';
import type { FigureInContext } from '@/lib/core/figures/figure';
import { figureState } from '@/lib/server/reading/compare-readings';
import { Prisma } from '@/prisma/generated/client';

const DAYS = ['periodFrom', 'periodTo', 'baseFrom', 'baseTo'] as const;

/** What the engine says about a figure, as an update of its row. */
export function figureColumns(text: string, figure: FigureInContext) {
  const { tight, loose, ...columns } = figureState(text, figure);
  const days = Object.fromEntries(DAYS.map((name) => [name, columns[name] ? new Date(columns[name]) : null]));
  return {
    ...columns,
    tight: tight ? { ...tight } : Prisma.DbNull,
    loose: loose ? { ...loose } : Prisma.DbNull,
    ...days,
    worthinessReasons: [...columns.worthinessReasons],
  } satisfies Prisma.ClaimUncheckedUpdateInput;
}
