import 'server-only';
import type { PinEvidence } from '@/lib/contracts/evidence';
import type { SourceFigure } from '@/lib/core/checks/source-figure';
import type { Stretch } from '@/lib/core/checks/table-grid';

/** What of a claim it takes to pin a number for it. */
export interface PinnedClaim {
  readonly id: string;
  readonly unit: string | null;
  readonly unitText: string | null;
}

/** A copy, and the reading of it that is looked in. */
export interface PinnedTo {
  readonly snapshotId: string;
  readonly readingId?: string | null | undefined;
}

/** What pinning one figure of a copy sends. `assumed`: it has no unit there and is read in the claim's. */
export function numberPin(
  claim: PinnedClaim,
  text: string,
  figure: SourceFigure,
  assumed: boolean,
  { snapshotId, readingId }: PinnedTo,
): PinEvidence {
  const { start, end, cell } = figure;
  const shown = shownAround(figure);
  return {
    ...{ claimId: claim.id, snapshotId, readingId, kind: 'number' },
    quote: text.slice(shown.start, shown.end),
    selector: cell ? { ...shown, cell } : shown,
    valueAsPrinted: text.slice(start, end),
    unit: unitFor(claim, figure, assumed),
    period: periodOf(figure),
  };
}

/** The unit a bare number is pinned with: its heading's words, or the claim's. */
function unitFor(claim: PinnedClaim, { unitFrom, unitWords }: SourceFigure, assumed: boolean): string | null {
  if (unitFrom === 'heading') return unitWords;
  return assumed ? (claim.unitText ?? claim.unit) : null;
}

function periodOf({ figure }: SourceFigure): PinEvidence['period'] {
  const { text, from, to } = figure.period ?? {};
  return text !== undefined && from && to ? { text: text.slice(0, 300), from, to } : null;
}

const LONGEST = 600;

/** What is quoted with a figure: the number of a cell; of prose the sentence, or what of it stands near. */
export function shownAround({ start, end, cell, around: sentence }: SourceFigure): Stretch {
  if (cell) return { start, end };
  if (sentence.end - sentence.start <= LONGEST) return sentence;
  return { start: Math.max(sentence.start, start - LONGEST / 2), end: Math.min(sentence.end, end + LONGEST / 2) };
}
