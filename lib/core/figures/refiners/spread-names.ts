import type { Tokens } from '../../text/tokens';
import type { Draft, Refiner } from '../draft';
import { AND, OF, OR, TO } from '../vocabulary';

const REASONS = new Set(['name', 'section', 'page', 'rank', 'list-number', 'score']);

/** "posts 542 and 543", "sections 3, 4 and 7": a bare number listed with a dismissed one goes the same way. */
export const spreadNames: Refiner = {
  name: 'spread names',
  refine(t, drafts) {
    for (let i = 1; i < drafts.length; i++) {
      const left = drafts[i - 1] as Draft;
      const right = drafts[i] as Draft;
      if (left.reason === null || !REASONS.has(left.reason) || !right.pending || right.kind !== 'number') continue;
      if (!right.n.plain || t.word(right.quoteTo) === OF || !listed(t, left.quoteTo, right.quoteFrom)) continue;
      // "17 T-72s and 14 T-80s": a number of what is named next.
      const next = drafts[i + 1];
      if (next?.reason === 'name' && next.quoteFrom === right.quoteTo) continue;
      right.kind = left.kind;
      right.reason = left.reason;
      right.lane = left.lane;
      right.note(`spread names: listed with a ${left.reason}`);
    }
  },
};

function listed(t: Tokens, from: number, to: number): boolean {
  if (to - from < 1 || to - from > 2) return false;
  for (let i = from; i < to; i++) {
    const w = t.word(i);
    const mark = t.mark(i);
    if (
      w !== AND &&
      w !== OR &&
      w !== TO &&
      mark !== 0x2c &&
      mark !== 0x2d &&
      mark !== 0x26 &&
      mark !== 0x2013 &&
      mark !== 0x28
    )
      return false;
  }
  return true;
}
