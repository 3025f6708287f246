import type { Draft } from '../../figures/draft';
import { gappedName } from '../gapped';
import type { Extent, SentenceGrammar } from '../thing';

/** "Wheat rose 4%, maize 3% and rye 2%": the verb that is left out says of all of them which way they went. */
export function settleGaps(grammar: SentenceGrammar, drafts: readonly Draft[], extents: readonly Extent[]): void {
  for (let k = 1; k < drafts.length; k++) {
    const [left, right] = [drafts[k - 1] as Draft, drafts[k] as Draft];
    if (left.direction === null || right.direction !== null || left.kind !== right.kind || right.movement !== null)
      continue;
    if (gappedName(grammar, drafts, extents, k) < 0) continue;
    right.direction = left.direction;
    right.note(`direction: ${left.direction}, as of the figure before`);
  }
}
