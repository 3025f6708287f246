import 'server-only';
import { type ComparisonView, type TriedMarks, TryMarks, TryValue } from '@/lib/contracts/evidence';
import { isTooFew } from '@/lib/core/checks/say-count';
import { comparableClaim } from '@/lib/server/queries/comparable-claim';
import { comparisonOf } from '@/lib/server/queries/evidence-view';
import { wantedOf, wantedRow } from '@/lib/server/queries/matches';
import { askOfCopy, savedCopy } from '@/lib/server/queries/saved-copy';
import { query } from '@/lib/server/query';
import { readTyped } from './typed-value';

/**
 * What pinning these marks would say, and the pin itself, ready to be handed back. Nothing is written.
 * @throws Refusal invalid, not-found
 */
export const tryMarks = query({
  reads: 'claim.marks',
  input: TryMarks,
  async show(db, tried, { actor, system }): Promise<TriedMarks> {
    const row = await wantedRow(db, tried.claimId);
    const copy = await savedCopy(db, tried.snapshotId, actor, tried.readingId);
    const { pin, reading } = await askOfCopy(system, copy, 'copy.try', { tried, claim: wantedOf(row) });
    const claim = comparableClaim(row);
    const marked = tried.kind === 'count' ? tried.passages.length : null;
    const unfinished = marked !== null && isTooFew(claim, marked);
    return { comparison: comparisonOf(claim, reading, marked), unfinished, pin };
  },
});

/**
 * What a value that somebody types would say beside the claim.
 * @throws Refusal invalid, not-found
 */
export const tryValue = query({
  reads: 'claim.value',
  input: TryValue,
  async show(db, { claimId, value }): Promise<ComparisonView> {
    const row = await wantedRow(db, claimId);
    return comparisonOf(comparableClaim(row), readTyped(value, row));
  },
});
