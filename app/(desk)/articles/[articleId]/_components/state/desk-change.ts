import type { DeskClaim } from '@/lib/contracts/claims';
import type { WorkingFields } from '@/lib/contracts/evidence';
import type { EvidenceView, SourceView } from '@/lib/contracts/sources';
import {
  type CheckedAs,
  type DismissReason,
  type DisputeReason,
  laneOfDismissal,
  type Status,
} from '@/lib/core/review/status';

/** A verdict as it is sent, without the claim and its version. */
export interface Verdict {
  readonly status: Status;
  readonly checkedAs: CheckedAs | null;
  readonly disputeReason: DisputeReason | null;
  readonly dismissReason: DismissReason | null;
  readonly proposedWording: string | null;
  readonly note: string | null;
  /** Left out: none. */
  readonly working?: WorkingFields;
}

/** What one key press does to one claim. It is shown at once and sent to the server. */
export type Change =
  | { readonly kind: 'verdict'; readonly verdict: Verdict }
  | { readonly kind: 'tick'; readonly ticked: boolean }
  | { readonly kind: 'promote' }
  | { readonly kind: 'undo'; readonly before: DeskClaim }
  | {
      readonly kind: 'add-source';
      readonly source: SourceView;
      readonly quote: string | null;
      readonly note: string | null;
    }
  | { readonly kind: 'remove-source'; readonly evidence: EvidenceView };

/** Who makes the change, and when, as it is shown until the server has answered. */
export interface Stamp {
  readonly key: string;
  readonly by: string;
  readonly at: string;
}

/** The claim as it will be: the same rules as the verbs', so that the mark does not jump when the answer comes. */
export function applyChange(claim: DeskClaim, change: Change, stamp: Stamp): DeskClaim {
  switch (change.kind) {
    case 'verdict':
      return withVerdict(claim, change.verdict, stamp);
    case 'tick':
      return { ...claim, tickedAt: change.ticked ? stamp.at : null, tickedBy: change.ticked ? stamp.by : null };
    case 'promote':
      return { ...claim, ...QUEUED };
    case 'undo':
      return { ...change.before, version: claim.version, evidence: claim.evidence };
    case 'add-source':
      return { ...claim, evidence: [...claim.evidence, expected(change, stamp)] };
    case 'remove-source':
      return { ...claim, evidence: claim.evidence.filter(({ id }) => id !== change.evidence.id) };
  }
}

const UNDECIDED = {
  checkedAs: null,
  disputeReason: null,
  proposedWording: null,
  decidedAt: null,
  decidedBy: null,
  tickedAt: null,
  tickedBy: null,
} as const;

const QUEUED = { ...UNDECIDED, status: 'pending', lane: null, reason: null } as const;

function withVerdict(claim: DeskClaim, verdict: Verdict, stamp: Stamp): DeskClaim {
  const { status, dismissReason } = verdict;
  const settled = status !== 'pending';
  return {
    ...claim,
    ...UNDECIDED,
    status,
    lane: dismissReason ? laneOfDismissal(dismissReason) : null,
    reason: dismissReason,
    checkedAs: status === 'verified' ? (verdict.checkedAs ?? 'fact') : null,
    disputeReason: verdict.disputeReason,
    proposedWording: verdict.proposedWording,
    note: verdict.note,
    decidedAt: settled ? stamp.at : null,
    decidedBy: settled ? stamp.by : null,
  };
}

/** The evidence that the server will make; its id is the request key until then. */
function expected(change: Extract<Change, { kind: 'add-source' }>, stamp: Stamp): EvidenceView {
  return {
    id: `new:${stamp.key}`,
    version: 1,
    source: change.source,
    quote: change.quote,
    valueAsPrinted: null,
    asOf: null,
    note: change.note,
    addedBy: stamp.by,
    addedAt: stamp.at,
  };
}

/** Is this evidence shown before the server has it? Then it cannot be changed yet. */
export const isExpected = (evidence: EvidenceView): boolean => evidence.id.startsWith('new:');

/** What was done, in the past tense, for the undo line: "Disputed: the value". */
export function changeWords(change: Change): string {
  switch (change.kind) {
    case 'verdict':
      return VERDICT_WORDS[change.verdict.status];
    case 'tick':
      return change.ticked ? 'Ticked' : 'Tick taken away';
    case 'promote':
      return 'Made a claim';
    case 'undo':
      return 'Undone';
    case 'add-source':
      return 'Source added';
    case 'remove-source':
      return 'Source removed';
  }
}

const VERDICT_WORDS: Readonly<Record<Status, string>> = {
  pending: 'Back to “to check”',
  verified: 'Verified',
  disputed: 'Disputed',
  unverifiable: 'Could not confirm',
  dismissed: 'Nothing to check',
};
