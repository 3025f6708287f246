import type { DeskClaim } from '@/lib/contracts/claims';
import { positionOf } from './desk-claims';
import type { Store } from './desk-store';

/**
 * The one door for what was changed elsewhere: `take` for claims that somebody tells of (another window of this person;
 * a stream of the server, when there is one), `refresh` to ask what changed since this page was drawn.
 */
export function createFresh({ world, getState, dispatch }: Store, revisionId: string) {
  let { head } = world;
  let asking: Promise<void> | null = null;

  function take(claims: readonly DeskClaim[]) {
    const { confirmed } = getState();
    const known = (id: string) => confirmed[positionOf(getState(), id)]?.version ?? 0;
    const newer = claims.filter(({ id, version }) => known(id) <= version);
    if (newer.length > 0) dispatch({ type: 'fresh', claims: newer });
  }

  async function ask(): Promise<void> {
    for (;;) {
      const outcome = await world.verbs.deskChanges({ articleId: world.articleId, since: head }).catch(() => null);
      if (!outcome?.ok) return;
      if (outcome.answer.revisionId !== revisionId) return world.reload();
      head = outcome.answer.head;
      take(outcome.answer.claims);
      if (outcome.answer.answers) dispatch({ type: 'sums-changed' });
      if (outcome.answer.isWhole) return;
    }
  }

  /** One question at a time; whoever asks meanwhile waits for the same answer. */
  function refresh(): Promise<void> {
    asking ??= ask().finally(() => {
      asking = null;
    });
    return asking;
  }

  return { take, refresh };
}
