import type { AnyMatch, MatchView, PinEvidence } from '@/lib/contracts/evidence';
import type { Context } from '@/lib/server/context';
import { findEvidence } from '@/lib/server/queries/matches';
import { savedCopy } from '@/lib/server/queries/saved-copy';
import { searchCopy } from '@/lib/server/services/sources/search-copy';

/** A bulletin that speaks of the port article's figures, in prose and in a table. */
export const BULLETIN = [
  'Port bulletin, second issue',
  'Maize was 61.4% of all grain. Of 150 pilots, 12 were on leave.',
  '',
  'Month\tGrain (tonnes)\tChange (%)',
  'February 2026\t4,118,000\t6.29',
  'January 2026\t4,410,000\t2.1',
].join('\n');

/** The figures among what the finder offers, without its workings. */
export const figuresOf = (matches: readonly AnyMatch[]): MatchView[] =>
  matches.filter((match) => match.is === 'figure');

/** What the finder offers first for a claim, ready to be pinned. */
export async function firstMatch(context: Context, claimId: string, snapshotId: string): Promise<PinEvidence> {
  const { matches } = await findEvidence(context, { claimId, snapshotId });
  const [first] = figuresOf(matches);
  if (!first) throw new Error('The finder offers nothing for this claim');
  return first.pin;
}

/** The open claims of an article that a copy may settle, when the search for them is over. */
export async function settles(context: Context, snapshotId: string, articleId: string): Promise<readonly string[]> {
  const copy = await savedCopy(context.prisma, snapshotId, context.actor);
  return (await searchCopy(context, copy, articleId, () => {})).settles;
}
