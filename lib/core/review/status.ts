/** The life of a claim. */
export const STATUSES = ['pending', 'verified', 'disputed', 'unverifiable', 'dismissed'] as const;
export type Status = (typeof STATUSES)[number];

/** What is wrong with a disputed figure; the letter is its key on the desk. */
export const DISPUTE_REASONS = ['value', 'unit', 'what-it-counts', 'when', 'base', 'wording', 'attribution'] as const;
export type DisputeReason = (typeof DISPUTE_REASONS)[number];

/** Why a person says that there is nothing to check. */
export const DISMISS_REASONS = [
  'name',
  'reference',
  'idiom',
  'identifier',
  'date',
  'rank',
  'vague',
  'not-a-claim',
] as const;
export type DismissReason = (typeof DISMISS_REASONS)[number];

export interface Tally {
  readonly pending: number;
  readonly verified: number;
  readonly disputed: number;
  readonly unverifiable: number;
  readonly toTick: number;
  readonly ticked: number;
  readonly nothingToCheck: number;
}

/** Checked of all claims that are not dismissed: "4 of 6 checked". */
export function progress(tally: Tally): { readonly checked: number; readonly claims: number } {
  const checked = tally.verified + tally.disputed + tally.unverifiable;
  return { checked, claims: checked + tally.pending };
}

/** Dates and ranks are ticked off; everything else that is dismissed needs nothing more. */
export function laneOfDismissal(reason: DismissReason): 'tick' | 'none' {
  return reason === 'date' || reason === 'rank' ? 'tick' : 'none';
}
