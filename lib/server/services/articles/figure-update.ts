import 'server-only';
import type { FigureInContext } from '@/lib/core/frames/in-context';
import { figureState } from '@/lib/server/reading/compare-readings';
import { frameUpdate } from '@/lib/server/services/claims/frame-update';
import { Prisma } from '@/prisma/generated/client';

/** What the engine says about a figure, as an update of its row. */
export function figureColumns(text: string, figure: FigureInContext) {
  const { tight, loose, frame, ...columns } = figureState(text, figure);
  return {
    ...columns,
    tight: tight ? { ...tight } : Prisma.DbNull,
    loose: loose ? { ...loose } : Prisma.DbNull,
    ...frameUpdate(frame),
    worthinessReasons: [...columns.worthinessReasons],
  } satisfies Prisma.ClaimUncheckedUpdateInput;
}
