import type { Change } from './desk-change';
import type { Flight } from './desk-state';
import type { DeskWorld } from './desk-store';

/** A change that was shown and not saved when the session ended. */
export interface Unsent {
  readonly claimId: string;
  readonly change: Change;
}

/** Keeps what an ended session could not save, until its person is back on this article in this browser. */
export function createUnsent({ shelf, articleId }: Pick<DeskWorld, 'shelf' | 'articleId'>) {
  const name = `unsent ${articleId}`;
  return {
    /** What is unsaved now, instead of what was kept before. */
    keep(flights: readonly Flight[]) {
      const unsaved = flights.filter((flight) => flight.unsaved).map(({ claimId, change }) => ({ claimId, change }));
      if (unsaved.length > 0) shelf.keep(name, { unsaved: JSON.stringify(unsaved) });
      else if (shelf.read(name)) shelf.drop(name);
    },
    /** What was kept; it is kept no longer. */
    taken(): readonly Unsent[] {
      const kept = shelf.read(name)?.unsaved;
      shelf.drop(name);
      return typeof kept === 'string' ? (JSON.parse(kept) as Unsent[]) : [];
    },
  };
}
