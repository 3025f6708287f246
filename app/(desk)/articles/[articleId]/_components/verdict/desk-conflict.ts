import type { DeskClaim } from '@/lib/contracts/claims';
import type { FormRefusal } from '@/lib/contracts/submitted';
import { periodWords } from '../panel/reading-words';
import type { Change } from '../state/desk-change';
import type { Conflict } from '../state/desk-state';
import { dismissalWords, disputeWords } from '../state/desk-words';

/** The refusal as a conflict to look at; null when it is another refusal, or does not say what stands there now. */
export function conflictOf(refusal: FormRefusal, seen: DeskClaim, mine: Change | null): Conflict | null {
  if (refusal.code !== 'conflict') return null;
  const now = claimIn(refusal.detail);
  return now && { claimId: seen.id, message: refusal.message, seen, now, mine };
}

function claimIn(detail: unknown): DeskClaim | null {
  if (typeof detail !== 'object' || detail === null || !('claim' in detail)) return null;
  const { claim } = detail;
  return typeof claim === 'object' && claim !== null && 'version' in claim ? (claim as DeskClaim) : null;
}

/** One thing that somebody else changed: what I saw and what stands there now. */
export interface Changed {
  readonly what: string;
  readonly seen: string;
  readonly now: string;
}

/** What differs between two states of a claim, in the order of the panel. */
export function changesBetween(seen: DeskClaim, now: DeskClaim): readonly Changed[] {
  return ROWS.map(([what, words]) => ({ what, seen: words(seen), now: words(now) })).filter(
    (row) => row.seen !== row.now,
  );
}

const ROWS: readonly (readonly [string, (claim: DeskClaim) => string])[] = [
  ['Status', statusLine],
  ['Figure', ({ display }) => display],
  ['What it counts', ({ subject }) => subject ?? '–'],
  ['Of what', ({ ofWhat }) => ofWhat ?? '–'],
  ['When', ({ period, periodFrom, periodTo }) => periodWords(period, periodFrom, periodTo) || '–'],
  ['Where', ({ place }) => place ?? '–'],
  ['Against', ({ base }) => base ?? '–'],
  ['Says', ({ attribution }) => attribution ?? '–'],
  ['Proposed wording', ({ proposedWording }) => proposedWording ?? '–'],
  ['Note', ({ note }) => note ?? '–'],
  ['Sources', ({ evidence }) => String(evidence.length)],
];

/** "disputed: the value, by Ana". */
export function statusLine(claim: DeskClaim): string {
  const by = claim.tickedBy ?? claim.decidedBy;
  return `${statusWords(claim)}${by ? `, by ${by}` : ''}`;
}

function statusWords({ status, lane, tickedAt, checkedAs, disputeReason, reason }: DeskClaim): string {
  if (status === 'pending') return 'to check';
  if (status === 'verified') return checkedAs && checkedAs !== 'fact' ? `verified as ${checkedAs}` : 'verified';
  if (status === 'disputed') return disputeReason ? `disputed: ${disputeWords(disputeReason)}` : 'disputed';
  if (status === 'unverifiable') return 'could not confirm';
  if (lane === 'tick') return tickedAt ? 'ticked' : 'to tick';
  return `nothing to check: ${dismissalWords(reason)}`;
}
