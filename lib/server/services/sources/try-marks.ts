import 'server-only';
import type { z } from 'zod';
import {
  type ComparisonView,
  type MarkedEnd,
  PinEvidence,
  type SpanEnd,
  type TriedMarks,
  TryMarks,
  TryValue,
} from '@/lib/contracts/evidence';
import { Refusal } from '@/lib/contracts/refusals';
import { isReadInUnitOf } from '@/lib/core/checks/find-evidence';
import { isTooFew } from '@/lib/core/checks/say-count';
import type { Stretch } from '@/lib/core/checks/table-grid';
import { sentenceAround } from '@/lib/core/text/sentences';
import type { Context } from '@/lib/server/context';
import { comparableClaim } from '@/lib/server/queries/comparable-claim';
import { comparisonOf } from '@/lib/server/queries/evidence-view';
import { numberPin, type WantedRow, wantedRow } from '@/lib/server/queries/matches';
import { type SavedText, savedText } from '@/lib/server/queries/saved-copy';
import { parse } from '@/lib/server/verb';
import { readPin } from './read-pin';
import { readTyped } from './typed-value';

type Tried = z.output<typeof TryMarks>;

/**
 * What pinning these marks would say, and the pin itself, ready to be handed back. Nothing is written.
 * @throws Refusal invalid, not-found
 */
export async function tryMarks(context: Context, input: unknown): Promise<TriedMarks> {
  const tried = parse(TryMarks, input);
  const row = await wantedRow(context, tried.claimId);
  const copy = await savedText(context.prisma, tried.snapshotId, context.actor);
  const pin = pinOf(row, copy, tried);
  const { reading } = readPin(copy, parse(PinEvidence, pin), row);
  const claim = comparableClaim(row);
  const marked = tried.kind === 'count' ? tried.passages.length : null;
  const unfinished = marked !== null && isTooFew(claim, marked);
  return { comparison: comparisonOf(claim, reading, marked), unfinished, pin };
}

function pinOf(row: WantedRow, copy: SavedText, tried: Tried): PinEvidence {
  if (tried.kind === 'number') return pinAt(row, copy, tried);
  return tried.kind === 'count' ? countPin(copy, tried) : spanPin(copy, tried);
}

function pinAt(row: WantedRow, copy: SavedText, { passage, snapshotId }: Extract<Tried, { kind: 'number' }>) {
  const inside = copy.figures().filter(({ start, end }) => start < passage.end && end > passage.start);
  const [figure] = inside;
  if (!figure) throw new Refusal('invalid', { fields: { passage: 'No figure can be read in this passage.' } });
  if (inside.length > 1)
    throw new Refusal('invalid', { fields: { passage: 'This passage holds more than one figure. Mark one.' } });
  return numberPin(row, copy, figure, isReadInUnitOf(comparableClaim(row), figure), snapshotId);
}

const inOrder = (passages: readonly Stretch[]) => [...passages].sort((a, b) => a.start - b.start);

const quoteOf = ({ text }: SavedText, passages: readonly Stretch[]) =>
  passages.map(({ start, end }) => text.slice(start, end)).join('\n');

function countPin(copy: SavedText, { claimId, snapshotId, ...marked }: Extract<Tried, { kind: 'count' }>): PinEvidence {
  const passages = inOrder(marked.passages);
  return { claimId, snapshotId, kind: 'count', quote: quoteOf(copy, passages), selector: { passages } };
}

/** A span is quoted with the sentences its dates stand in. */
function spanPin(copy: SavedText, { claimId, snapshotId, from, to }: Extract<Tried, { kind: 'date' }>): PinEvidence {
  const sentences = inOrder(
    [from, to].flatMap((end) => (end.of === 'passage' ? [sentenceAround(copy.text, end.at.start, end.at.end)] : [])),
  );
  const [first, second] = sentences;
  if (!first) throw new Refusal('invalid', { fields: { span: 'Choose a date of the source.' } });
  const one = !second || second.start < first.end;
  const passages = one ? [{ start: first.start, end: Math.max(first.end, second?.end ?? 0) }] : [first, second];
  const selector = passages.length === 1 ? { ...first, ...passages[0] } : { passages };
  const span = { from: endOf(copy, from), to: endOf(copy, to) };
  return { claimId, snapshotId, kind: 'date', quote: quoteOf(copy, passages), selector, span };
}

const endOf = ({ text }: SavedText, end: MarkedEnd): SpanEnd =>
  end.of === 'passage' ? { of: 'passage', written: text.slice(end.at.start, end.at.end).trim() } : end;

/**
 * What a value that somebody types would say beside the claim.
 * @throws Refusal invalid, not-found
 */
export async function tryValue(context: Context, input: unknown): Promise<ComparisonView> {
  const { claimId, value } = parse(TryValue, input);
  const row = await wantedRow(context, claimId);
  return comparisonOf(comparableClaim(row), readTyped(value, row));
}
