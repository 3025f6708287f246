import { claimOf } from '../state/desk-claims';
import type { DeskState } from '../state/desk-state';
import type { Near } from './near';
import type { Chunk } from './text-pieces';

/** The look of a chunk whose figures are not drawn. */
export const PLAIN = '';

/** Everything its drawing depends on, in one string: a chunk is drawn again only when this has changed. */
export function lookOf(state: DeskState, { start, ids }: Chunk, near: Near | null): string {
  const { currentId, ended, showAll, doubts } = state;
  const holdsCurrent = currentId !== null && ids.includes(currentId);
  if (near && !near.has(start) && !holdsCurrent) return PLAIN;
  const looks = ids.map((id) => {
    const claim = claimOf(state, id);
    if (!claim) return '';
    const { status, lane, tickedAt, display } = claim;
    return `${status} ${lane} ${tickedAt !== null} ${id in doubts} ${display}`;
  });
  return `${showAll} ${holdsCurrent && !ended ? currentId : ''}\n${looks.join('\n')}`;
}
