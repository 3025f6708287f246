import { findDates } from '@/lib/core/checks/find-dates';
import type { Candidate } from '@/lib/core/checks/find-evidence';
import { type Standing, standingOf } from '@/lib/core/checks/finding';
import { LENGTHS_OF_TIME } from '@/lib/core/checks/lengths-of-time';
import { sayWorking } from '@/lib/core/checks/proof';
import { proposals } from '@/lib/core/checks/proposals';
import { sayFinding, saySlip, saySlipKind } from '@/lib/core/checks/say';
import type { SourceFigure } from '@/lib/core/checks/source-figure';
import { sourceFigures } from '@/lib/core/checks/source-figures';
import type { Wanted } from '@/lib/core/checks/statistics/fitting';
import type { WorkedOut } from '@/lib/core/checks/statistics/work-out';
import { parseDocument } from '@/lib/server/ingest/parse-document';
import { Wrong } from '../lines/wrong';

export const TYPES = ['html', 'csv', 'text'] as const;
export type SourceType = (typeof TYPES)[number];

const CONTENT_TYPE: Readonly<Record<SourceType, string>> = {
  html: 'text/html; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
  text: 'text/plain; charset=utf-8',
};

/** One thing in the source that could be the claim's figure, as it is printed: keys are part of the command. */
export interface Offered {
  /** As it stands in the source. */
  readonly at: string;
  readonly standing: Standing;
  /** What may have gone wrong, likeliest first: "power of ten", "digits transposed". */
  readonly slips: readonly string[];
  /** The comparison in words, and each slip. */
  readonly sentence: string;
  readonly why: readonly string[];
  /** What names it in a table; null in prose. */
  readonly row: string | null;
  readonly column: string | null;
  readonly caption: string | null;
  /** Of a working: "A / B - 1", and the figures it is worked out from as they are printed. */
  readonly working?: string;
  readonly cells?: readonly string[];
}

/** What stands in a source for a claim, in the order in which the desk offers it. @throws Wrong when it cannot be read */
export async function candidatesFor(
  wanted: Wanted,
  source: string,
  type: SourceType,
  date: string | null,
): Promise<readonly Offered[]> {
  const document = await parseDocument(Buffer.from(source), CONTENT_TYPE[type]);
  if (document.outcome !== 'read') throw new Wrong(`has a source that cannot be read: ${document.message}`);
  const { text, tables } = document;
  const figures = sourceFigures(text, tables, { date: document.date ?? null });
  const found = proposals(text, figures, wanted).flatMap((one): Offered[] => {
    if (one.is === 'working') return [workedOut(text, figures, one.working)];
    const figure = figures[one.candidate.index];
    return figure === undefined ? [] : [offered(wanted, text, figure, one.candidate)];
  });
  return [...datesFor(wanted, text, date), ...found];
}

function offered(wanted: Wanted, text: string, figure: SourceFigure, candidate: Candidate): Offered {
  const { start, end, cell, rowLabel, columnLabel, caption } = figure;
  const labels = cell === null ? NO_LABELS : { row: rowLabel, column: columnLabel, caption };
  return {
    at: text.slice(start, end),
    standing: candidate.standing,
    slips: candidate.slips.map(({ slip }) => slip),
    sentence: sayFinding(wanted.figure, candidate.evidence, candidate.finding),
    why: [...candidate.against, ...candidate.slips.map(saySlip)],
    ...labels,
  };
}

function workedOut(text: string, figures: readonly SourceFigure[], working: WorkedOut): Offered {
  const printed = working.cells.map(({ index }) => text.slice(figures[index]?.start, figures[index]?.end));
  return {
    at: printed.join(', '),
    standing: working.standing,
    slips: working.slips,
    sentence: sayWorking(working).sentence,
    why: [...working.assumed, ...working.slips.map(saySlipKind)],
    ...NO_LABELS,
    working: working.expression,
    cells: printed,
  };
}

const NO_LABELS = { row: null, column: null, caption: null };

/** "Nearly seven months" may rest on a day of the source: it is counted from there to the claim's. */
function datesFor({ figure }: Wanted, text: string, date: string | null): Offered[] {
  if (date === null || !LENGTHS_OF_TIME.has(figure.kind)) return [];
  return findDates(text, figure, date).map(({ start, end, finding }) => ({
    at: text.slice(start, end),
    standing: standingOf(finding),
    slips: [],
    sentence: `From ${text.slice(start, end)} to ${date}.`,
    why: [],
    ...NO_LABELS,
  }));
}
