import { wantedIn } from '@/lib/cli/compare/claim';
import { type Proposal, proposals } from '@/lib/core/checks/proposals';
import { sourceFigures } from '@/lib/core/checks/source-figures';
import type { Wanted } from '@/lib/core/checks/statistics/fitting';
import { parseDocument } from '@/lib/server/ingest/parse-document';

const CONTENT_TYPES = {
  html: 'text/html; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
  text: 'text/plain; charset=utf-8',
};
export type SourceType = keyof typeof CONTENT_TYPES;

/** A source as the product reads it. */
export async function readSource(source: string, type: SourceType) {
  const document = await parseDocument(Buffer.from(source), CONTENT_TYPES[type]);
  if (document.outcome !== 'read') throw new Error(document.message);
  const { text, tables } = document;
  return { text, figures: sourceFigures(text, tables, { date: document.date ?? null }) };
}

export type ReadSource = Awaited<ReturnType<typeof readSource>>;

/** One thing that is offered for a claim: as printed, its standing, and the cells of a working. */
export interface Shown {
  readonly at: string;
  readonly standing: string;
  readonly slips: readonly string[];
  readonly cells: readonly string[];
}

/** What is offered for a claim, likeliest first. */
export function shown({ text, figures }: ReadSource, wanted: Wanted): Shown[] {
  const printed = (index: number) => text.slice(figures[index]?.start, figures[index]?.end);
  return proposals(text, figures, wanted).map((one: Proposal) =>
    one.is === 'figure'
      ? {
          at: printed(one.candidate.index),
          standing: one.candidate.standing,
          slips: one.candidate.slips.map(({ slip }) => slip),
          cells: [],
        }
      : {
          at: '',
          standing: one.working.standing,
          slips: one.working.slips,
          cells: one.working.cells.map(({ index }) => printed(index)),
        },
  );
}

export const claimed = (claim: string, figure: string | null = null, date: string | null = null): Wanted =>
  wantedIn(claim, figure, date);
