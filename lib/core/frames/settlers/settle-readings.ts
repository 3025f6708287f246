import type { Draft } from '../../figures/draft';
import type { Extent, SentenceGrammar } from '../thing';
import { settleDirections } from './settle-directions';
import { settleGaps } from './settle-gaps';

/**
 * What only a tree tells of a sentence's readings, in running order; refiners have read its words before.
 *
 * @param drafts those of the sentence; `extents` where each stands in the tree
 */
export function settleReadings(grammar: SentenceGrammar, drafts: readonly Draft[], extents: readonly Extent[]): void {
  settleDirections(grammar, drafts, extents);
  settleGaps(grammar, drafts, extents);
}
