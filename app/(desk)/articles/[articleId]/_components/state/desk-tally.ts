import type { DeskClaim } from '@/lib/contracts/claims';
import { PARTS, partOf, progress, type Tally } from '@/lib/core/review/status';
import { isTick, isToTick } from './desk-claims';

/** What a claim is counted as: every one is counted once. */
const countedAs = (claim: DeskClaim): keyof Tally =>
  partOf(claim) ?? (isTick(claim) ? (isToTick(claim) ? 'toTick' : 'ticked') : 'nothingToCheck');

/** All of them counted: when the desk opens, and when a claim is added. */
export function tallyOf(claims: readonly DeskClaim[]): Tally {
  const tally = Object.fromEntries(COUNTED.map((part) => [part, 0])) as Record<keyof Tally, number>;
  for (const claim of claims) tally[countedAs(claim)] += 1;
  return tally;
}

const COUNTED: readonly (keyof Tally)[] = [...PARTS, 'toTick', 'ticked', 'nothingToCheck'];

/** The tally after one claim became another; the same one when that changes no count. */
export function recounted(tally: Tally, before: DeskClaim, now: DeskClaim): Tally {
  const [from, to] = [countedAs(before), countedAs(now)];
  return from === to ? tally : { ...tally, [from]: tally[from] - 1, [to]: tally[to] + 1 };
}

/** "12 of 31". */
export function progressWords(tally: Tally): string {
  const { checked, claims: all } = progress(tally);
  return `${checked} of ${all}`;
}
