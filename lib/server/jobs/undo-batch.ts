import 'server-only';
import { z } from 'zod';
import { id } from '@/lib/contracts/fields';
import { count } from '@/lib/core/text/count';
import { undoBatch } from '@/lib/server/services/claims/undo-batch';
import { job } from './job';

const Batch = z.object({ batchId: id });

interface Cursor {
  /** The oldest row of the history that was looked at. */
  readonly before: string | null;
  readonly undone: number;
  readonly left: number;
}

/** Takes back everything a bulk change made, a page of changes at a time. What somebody changed since stays as it is. */
export const undoBatchJob = job<typeof Batch, Cursor>({
  kind: 'batch.undo',
  may: 'batch.undo',
  lane: 'long',
  input: Batch,
  key: ({ batchId }) => batchId,
  title: () => 'Undo a bulk change',
  async work({ input: { batchId }, cursor, step, progress }) {
    let so = cursor ?? { before: null, undone: 0, left: 0 };
    for (;;) {
      const { before } = so;
      const page = await step(before ?? 'last', undoBatch, { batchId, before });
      so = { before: page.before, undone: so.undone + page.undone, left: so.left + page.left };
      const done = so.undone + so.left;
      await progress({ done, total: done + page.more, cursor: so });
      if (page.more === 0) break;
    }
    const kept = so.left === 0 ? '' : ` ${count(so.left, 'change')} stayed: somebody changed the same thing since.`;
    return { message: `${count(so.undone, 'change')} taken back.${kept}` };
  },
});
