import type { DeskClaim } from '@/lib/contracts/claims';
import type { FormRefusal } from '@/lib/contracts/submitted';
import { roleWords, surenessWords } from '@/lib/core/frames/frame-words';
import { periodWords } from '../panel/reading-words';
import type { Change } from '../state/desk-change';
import type { Conflict } from '../state/desk-state';
import type { Draft } from '../state/desk-store';
import { dismissalWords, disputeWords } from '../state/desk-words';

/** The refusal as a conflict to look at; null when it is another refusal, or does not say what stands there now. */
export function conflictOf(refusal: FormRefusal, seen: DeskClaim, mine: Change | null): Conflict | null {
  if (refusal.code !== 'conflict') return null;
  const now = claimIn(refusal.detail);
  return now && { claimId: seen.id, message: refusal.message, seen, now, mine };
}

/** Is all that was changed since this person's own, from another window? */
export function isMine({ detail }: FormRefusal): boolean {
  return typeof detail === 'object' && detail !== null && 'mine' in detail && detail.mine === true;
}

/**
 * What I wanted, on top of what I did in another window; null where the two meet in the words that are typed, or where
 * an undo would take back something else than was meant.
 */
export function merged({ mine, seen, now }: Conflict, draft: Draft | undefined): Change | null {
  if (!mine || mine.kind === 'undo') return null;
  if (mine.kind !== 'verdict') return mine;
  if (draft?.note !== undefined && seen.note !== now.note) return null;
  if (draft?.wording !== undefined && seen.proposedWording !== now.proposedWording) return null;
  return withNoteOf(now, mine, draft);
}

/** A verdict carries the note that stands when it is sent, unless one was typed for it. */
export function withNoteOf({ note }: DeskClaim, change: Change, draft: Draft | undefined): Change {
  if (change.kind !== 'verdict' || draft?.note !== undefined) return change;
  return { kind: 'verdict', verdict: { ...change.verdict, note } };
}

/** Nothing of what the form for the reading holds was changed. */
export function isSameReading(seen: DeskClaim, now: DeskClaim): boolean {
  const others = new Set(['Status', 'Proposed wording', 'Note', 'Sources']);
  return changesBetween(seen, now).every(({ what }) => others.has(what));
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
  ['Role', ({ frame }) => (frame.role ? roleWords(frame.role.is) : '–')],
  ['From', ({ frame }) => frame.origin?.text || '–'],
  ['To', ({ frame }) => frame.destination?.text || '–'],
  ['Said as', ({ frame }) => (frame.sureness ? surenessWords(frame.sureness.is) : '–')],
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
