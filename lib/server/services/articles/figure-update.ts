import 'server-only';
import type { FigureInContext } from '@/lib/core/figures/figure';
import { contextColumns, readingColumns } from '@/lib/server/services/claims/figure-columns';
import { canonical, stateOf } from '@/lib/server/state';
import { type Claim, Prisma } from '@/prisma/generated/client';

/** A figure that a newer engine does not read as one: its row stays, for the history. */
export const UNREAD = { status: 'dismissed', lane: 'none', reason: 'unread' } as const;

const DAYS = ['periodFrom', 'periodTo', 'baseFrom', 'baseTo'] as const;

/** What the engine says about a figure, as an update of its row. */
export function figureColumns(text: string, figure: FigureInContext) {
  const { tight, loose, ...reading } = readingColumns(figure);
  const context = contextColumns(figure);
  const days = Object.fromEntries(DAYS.map((name) => [name, context[name] ? new Date(context[name]) : null]));
  return {
    status: figure.status,
    lane: figure.lane,
    reason: figure.reason,
    ...reading,
    tight: tight ? { ...tight } : Prisma.DbNull,
    loose: loose ? { ...loose } : Prisma.DbNull,
    ...context,
    ...days,
    worthinessReasons: [...context.worthinessReasons],
    quote: text.slice(figure.quoteStart, figure.quoteEnd),
    sentence: text.slice(figure.sentence.start, figure.sentence.end),
  } satisfies Prisma.ClaimUncheckedUpdateInput;
}

/** Would the update leave the row as it is? The version of the engine alone is no difference. */
export function sameColumns(claim: Claim, update: ReturnType<typeof figureColumns>): boolean {
  const { engineVersion: _version, ...columns } = update;
  const wanted = stateOf({ ...columns, ...jsonNulls(update) });
  const row = stateOf(claim);
  return Object.keys(wanted).every((name) => canonical(row[name]) === canonical(wanted[name]));
}

/** Prisma writes a null of JSON as a value of its own. */
const jsonNulls = ({ tight, loose }: ReturnType<typeof figureColumns>) => ({
  tight: tight === Prisma.DbNull ? null : tight,
  loose: loose === Prisma.DbNull ? null : loose,
});
