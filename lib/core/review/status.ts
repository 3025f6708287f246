/** The life of a claim. */
export const STATUSES = ['pending', 'verified', 'disputed', 'unverifiable', 'dismissed'] as const;
export type Status = (typeof STATUSES)[number];

/** What is wrong with a disputed figure. */
export const DISPUTE_REASONS = [
  'value',
  'unit',
  'what-it-counts',
  'where-or-who',
  'when',
  'out-of-date',
  'base',
  'wording',
  'attribution',
] as const;
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

/** What a figure somebody is quoted for was checked for: that they said it, that it is so, or both. */
export const CHECKED_AS = ['said', 'fact', 'both'] as const;
export type CheckedAs = (typeof CHECKED_AS)[number];

/**
 * What charts and reports part claims into: their status, and the verified ones by what was verified, that it is so
 * (`fact`), that it was said (`said`), or both, each of them checked (`both`). The three never mix: a claim is in one
 * part. In drawing order: what is settled first.
 */
export const PARTS = ['fact', 'both', 'said', 'disputed', 'unverifiable', 'pending'] as const;
export type Part = (typeof PARTS)[number];
export type PartCounts = Readonly<Record<Part, number>>;
/** The parts that are verdicts. */
export const OUTCOMES = ['fact', 'both', 'said', 'disputed', 'unverifiable'] as const satisfies readonly Part[];
export type Outcome = (typeof OUTCOMES)[number];

/** The part a claim belongs to; null for what was dismissed. */
export function partOf(claim: { readonly status: Status; readonly checkedAs: CheckedAs | null }): Part | null {
  if (claim.status === 'verified') return claim.checkedAs ?? 'fact';
  return claim.status === 'dismissed' ? null : claim.status;
}

/** Each part in the words of a filter: its status and what was verified. */
export function partFilter(part: Part) {
  return isCheckedAs(part) ? { status: 'verified' as const, checkedAs: part } : { status: part };
}

/** Is this part one of the verified ones? */
export const isCheckedAs = (part: string): part is CheckedAs => CHECKED_AS.some((as) => as === part);

/** How many claims were decided, of what was counted. */
export const decided = (counts: Readonly<Record<Outcome, number>>): number =>
  OUTCOMES.reduce((total, outcome) => total + counts[outcome], 0);

export interface Tally extends PartCounts {
  readonly toTick: number;
  readonly ticked: number;
  readonly nothingToCheck: number;
}

/** Checked of all claims that are not dismissed: "4 of 6 checked". */
export function progress(tally: PartCounts): { readonly checked: number; readonly claims: number } {
  const checked = decided(tally);
  return { checked, claims: checked + tally.pending };
}

/** Dates and ranks are ticked off; everything else that is dismissed needs nothing more. */
export function laneOfDismissal(reason: DismissReason): 'tick' | 'none' {
  return reason === 'date' || reason === 'rank' ? 'tick' : 'none';
}
