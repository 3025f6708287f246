import 'server-only';
import { Refusal } from '@/lib/contracts/refusals';
import { may } from '@/lib/core/review/permissions';
import type { Context } from './context';

/** Whether the newsroom is there now, and what its loading said. */
export interface DemonstrationLoaded {
  readonly loaded: boolean;
  readonly said: string;
}

type Load = () => Promise<DemonstrationLoaded>;

/** Shared with the copies of this file that Next bundles: one process, one desk, one loading at a time. */
const KEY = Symbol.for('figurecheck.demonstration');
const shared = globalThis as { [KEY]?: { load: Load; running: Promise<DemonstrationLoaded> | null } };

/** For whoever starts the server: scenarios are made through the verbs, above this room, so they are handed in. */
export function offerDemonstration(load: Load): void {
  shared[KEY] = { load, running: null };
}

/**
 * Fills the desk with the demonstration newsroom, as samples beside what is there. Two who ask at once get the same one.
 * @throws Refusal not-signed-in; not-allowed, for all but owners; not-found, where it was not handed in
 */
export async function loadDemonstration({ actor }: Context): Promise<DemonstrationLoaded> {
  if (actor.kind === 'visitor') throw new Refusal('not-signed-in');
  if (actor.kind === 'person' && !may(actor.role, 'samples.load')) throw new Refusal('not-allowed');
  const offered = shared[KEY];
  if (!offered)
    throw new Refusal('not-found', { message: 'This server was started without the demonstration newsroom.' });
  offered.running ??= offered.load().finally(() => {
    offered.running = null;
  });
  return offered.running;
}
