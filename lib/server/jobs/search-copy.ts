import 'server-only';
import { z } from 'zod';
import { id } from '@/lib/contracts/fields';
import { count } from '@/lib/core/text/count';
import { savedCopy } from '@/lib/server/queries/saved-copy';
import { searchCopy } from '@/lib/server/services/sources/search-copy';
import { job } from './job';

const Wanted = z.object({ snapshotId: id, articleId: id });

/** Looks for all open claims of an article in one copy. Somebody waits for it, and may do something else meanwhile. */
export const searchCopyJob = job({
  kind: 'copy.search',
  may: 'copy.search',
  lane: 'soon',
  input: Wanted,
  key: ({ snapshotId, articleId }) => `${snapshotId} ${articleId}`,
  title: () => 'Look for an article’s open figures in a copy',
  async work({ context, input: { snapshotId, articleId }, progress, signal }) {
    const copy = await savedCopy(context.prisma, snapshotId, context.actor);
    /** Told as it comes; whoever is told last that the work is not theirs any more has nothing to do but to end. */
    let told: Promise<void> = Promise.resolve();
    const tell = (done: number, total: number): void => {
      told = told.then(() => progress({ done, total })).catch(() => {});
    };
    const { looked, settles } = await searchCopy(context, copy, articleId, tell);
    await told;
    signal.throwIfAborted();
    return {
      message: `${count(looked, 'figure')} looked for; the copy may settle ${settles.length.toLocaleString('en')}.`,
    };
  },
});
