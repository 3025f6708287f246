import 'server-only';
import { type ComparisonView, type TriedMarks, TryMarks, TryValue } from '@/lib/contracts/evidence';
import { isTooFew } from '@/lib/core/checks/say-count';
import type { Context } from '@/lib/server/context';
import { comparableClaim } from '@/lib/server/queries/comparable-claim';
import { comparisonOf } from '@/lib/server/queries/evidence-view';
import { wantedOf, wantedRow } from '@/lib/server/queries/matches';
import { askOfCopy, savedCopy } from '@/lib/server/queries/saved-copy';
import { parse } from '@/lib/server/verb';
import { readTyped } from './typed-value';

/**
 * What pinning these marks would say, and the pin itself, ready to be handed back. Nothing is written.
 * @throws Refusal invalid, not-found
 */
export async function tryMarks(context: Context, input: unknown): Promise<TriedMarks> {
  const tried = parse(TryMarks, input);
  const row = await wantedRow(context, tried.claimId);
  const copy = await savedCopy(context.prisma, tried.snapshotId, context.actor);
  const { pin, reading } = await askOfCopy(context, copy, 'copy.try', { tried, claim: wantedOf(row) });
  const claim = comparableClaim(row);
  const marked = tried.kind === 'count' ? tried.passages.length : null;
  const unfinished = marked !== null && isTooFew(claim, marked);
  return { comparison: comparisonOf(claim, reading, marked), unfinished, pin };
}

/**
 * What a value that somebody types would say beside the claim.
 * @throws Refusal invalid, not-found
 */
export async function tryValue(context: Context, input: unknown): Promise<ComparisonView> {
  const { claimId, value } = parse(TryValue, input);
  const row = await wantedRow(context, claimId);
  return comparisonOf(comparableClaim(row), readTyped(value, row));
}
