import 'server-only';
import { z } from 'zod';
import { LookInCopy, type SearchView } from '@/lib/contracts/evidence';
import { id } from '@/lib/contracts/fields';
import { Refusal } from '@/lib/contracts/refusals';
import type { Context } from '@/lib/server/context';
import { enqueue } from '@/lib/server/jobs/enqueue';
import { searchCopyJob } from '@/lib/server/jobs/search-copy';
import { savedCopy } from '@/lib/server/queries/saved-copy';
import { query } from '@/lib/server/query';
import { verb } from '@/lib/server/verb';
import { knownOfCopy } from './search-copy';

/** How far it is, and whether somebody has to begin it. */
interface Standing {
  readonly articleId: string;
  readonly search: SearchView;
  /** There are figures that nobody looked for, and nobody is about to. */
  readonly idle: boolean;
}

const standing = query({
  reads: 'copy.search',
  input: LookInCopy,
  async show(db, { claimId, snapshotId }, { actor }): Promise<Standing> {
    const claim = await db.claim.findUnique({ where: { id: claimId }, select: { articleId: true } });
    if (!claim) throw new Refusal('not-found', { message: 'This claim is not here any more.' });
    const { articleId } = claim;
    const { unknown, settles } = await knownOfCopy(db, await savedCopy(db, snapshotId, actor), articleId);
    if (unknown.length === 0) {
      const others = settles.filter((other) => other !== claimId);
      return { articleId, search: { done: 0, of: 0, settles: others, failure: null }, idle: false };
    }
    const where = { kind: searchCopyJob.kind, key: searchCopyJob.key({ snapshotId, articleId }) };
    const run = await db.jobRun.findFirst({
      where,
      orderBy: [{ queuedAt: 'desc' }, { id: 'desc' }],
      select: runSelect,
    });
    const underWay = run?.state === 'waiting' || run?.state === 'running';
    const failure = run?.state === 'failed' ? `The search for other figures failed: ${run.reason}` : null;
    const [done, of] = underWay ? [run.done, run.total ?? 0] : [0, 0];
    return { articleId, search: { done, of, settles: null, failure }, idle: !underWay };
  },
});

const runSelect = { state: true, done: true, total: true, reason: true } as const;

/** Begins to look for an article's open claims in a copy. */
const startSearch = verb({
  action: 'copy.search-start',
  input: z.object({ snapshotId: id, articleId: id }),
  async change(tx, { snapshotId, articleId }, context) {
    await savedCopy(tx, snapshotId, context.actor);
    if (!(await tx.article.findUnique({ where: { id: articleId }, select: { id: true } })))
      throw new Refusal('not-found');
    await enqueue(tx, context, searchCopyJob, { snapshotId, articleId });
    return { answer: null, changes: [] };
  },
});

/** How long whoever looks waits for the other figures before being told how far the search is, in milliseconds. */
const PATIENCE = 400;
const LOOK_EVERY = 100;

/**
 * How far the search of a copy for an article's open figures is, or what it came to; begun here where it is wanted.
 * @param afresh a search that failed is tried once more
 * @throws Refusal not-allowed, not-found
 */
export async function searchOthers(
  context: Context,
  input: z.input<typeof LookInCopy>,
  afresh: boolean,
): Promise<SearchView> {
  const { articleId, search, idle } = await standing(context, input);
  if (!idle || (search.failure !== null && !afresh)) return search;
  await startSearch(context, { snapshotId: input.snapshotId, articleId });
  const end = performance.now() + PATIENCE;
  for (;;) {
    const now = await standing(context, input);
    if (now.search.settles || now.search.failure || performance.now() > end) return now.search;
    await new Promise((resolve) => {
      setTimeout(resolve, LOOK_EVERY);
    });
  }
}

/**
 * How far the search of a copy for an article's open figures is, or what it came to.
 * @throws Refusal not-allowed, not-found
 */
export const searchProgress = (context: Context, input: z.input<typeof LookInCopy>): Promise<SearchView> =>
  searchOthers(context, input, false);
