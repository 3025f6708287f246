import 'server-only';
import type { z } from 'zod';
import type { MarkedEnd, PinEvidence, SpanEnd, TryMarks } from '@/lib/contracts/evidence';
import { Refusal } from '@/lib/contracts/refusals';
import type { Comparable } from '@/lib/core/checks/comparable';
import { isReadInUnitOf } from '@/lib/core/checks/judged';
import type { Stretch } from '@/lib/core/checks/table-grid';
import { sentenceAround } from '@/lib/core/text/sentences';
import type { OpenedText } from './kept-copies';
import { numberPin, type PinnedClaim } from './number-pin';

type Tried = z.output<typeof TryMarks>;

/**
 * The pin that somebody's marks in a copy make.
 * @throws Refusal invalid
 */
export function pinOf(
  claim: PinnedClaim & { readonly figure: Comparable },
  copy: OpenedText,
  tried: Tried,
): PinEvidence {
  if (tried.kind === 'number') return pinAt(claim, copy, tried);
  return tried.kind === 'count' ? countPin(copy, tried) : spanPin(copy, tried);
}

function pinAt(
  claim: PinnedClaim & { readonly figure: Comparable },
  copy: OpenedText,
  { passage, snapshotId, readingId }: Extract<Tried, { kind: 'number' }>,
) {
  const inside = copy.figures.filter(({ start, end }) => start < passage.end && end > passage.start);
  const [figure] = inside;
  if (!figure) throw new Refusal('invalid', { fields: { passage: 'No figure can be read in this passage.' } });
  if (inside.length > 1)
    throw new Refusal('invalid', { fields: { passage: 'This passage holds more than one figure. Mark one.' } });
  return numberPin(claim, copy.text, figure, isReadInUnitOf(claim.figure, figure), { snapshotId, readingId });
}

const inOrder = (passages: readonly Stretch[]) => [...passages].sort((a, b) => a.start - b.start);

const quoteOf = ({ text }: OpenedText, passages: readonly Stretch[]) =>
  passages.map(({ start, end }) => text.slice(start, end)).join('\n');

function countPin(
  copy: OpenedText,
  { claimId, snapshotId, readingId, ...marked }: Extract<Tried, { kind: 'count' }>,
): PinEvidence {
  const passages = inOrder(marked.passages);
  return { claimId, snapshotId, readingId, kind: 'count', quote: quoteOf(copy, passages), selector: { passages } };
}

/** A span is quoted with the sentences its dates stand in. */
function spanPin(
  copy: OpenedText,
  { claimId, snapshotId, readingId, from, to }: Extract<Tried, { kind: 'date' }>,
): PinEvidence {
  const sentences = inOrder(
    [from, to].flatMap((end) => (end.of === 'passage' ? [sentenceAround(copy.text, end.at.start, end.at.end)] : [])),
  );
  const [first, second] = sentences;
  if (!first) throw new Refusal('invalid', { fields: { span: 'Choose a date of the source.' } });
  const one = !second || second.start < first.end;
  const passages = one ? [{ start: first.start, end: Math.max(first.end, second?.end ?? 0) }] : [first, second];
  const selector = passages.length === 1 ? { ...first, ...passages[0] } : { passages };
  const span = { from: endOf(copy, from), to: endOf(copy, to) };
  return { claimId, snapshotId, readingId, kind: 'date', quote: quoteOf(copy, passages), selector, span };
}

const endOf = ({ text }: OpenedText, end: MarkedEnd): SpanEnd =>
  end.of === 'passage' ? { of: 'passage', written: text.slice(end.at.start, end.at.end).trim() } : end;
