import 'server-only';
import type { HistoryText } from '@/lib/server/chain/row';
import { canonical, type State } from '@/lib/server/state';
import { shown } from './report';

/** What replaying one thing's history backwards from its row found. */
export interface Replayed {
  /** How the thing was first stored, as far as can be told by going back. */
  readonly first: State;
  /** Its state at each version it had. */
  readonly versions: ReadonlyMap<number, State>;
  /** A sentence for each field that is not as history left it. */
  readonly wrong: readonly string[];
  /** The history holds its birth in full. */
  readonly born: boolean;
}

const same = (a: unknown, b: unknown) => canonical(a ?? null) === canonical(b ?? null);

/**
 * Undoes a thing's changes one by one, newest first, from the row as it is now. Each must find what it left behind; a
 * birth must find everything. Keys of history that are no columns, and those that were erased, are passed over.
 */
export function replay(current: State, rows: readonly HistoryText[]): Replayed {
  const state: Record<string, unknown> = { ...current };
  const versions = new Map<number, State>();
  const wrong: string[] = [];
  const keep = () => typeof state.version === 'number' && versions.set(state.version, { ...state });
  keep();
  for (const { seq, before, after, erased } of [...rows].reverse()) {
    const left = (after ?? {}) as State;
    for (const key of before === null ? bornKeys(state, left) : Object.keys(left)) {
      if (!(key in state) || same(state[key], left[key]) || erased.includes(`after.${key}`)) continue;
      wrong.push(`Its ${key} is ${shown(state[key])}; row ${seq} of the history left ${shown(left[key])}.`);
    }
    if (before === null) return { first: state, versions, wrong, born: true };
    Object.assign(state, known(state, before as State));
    keep();
  }
  return { first: state, versions, wrong, born: false };
}

const bornKeys = (state: State, left: State) => [...new Set([...Object.keys(state), ...Object.keys(left)])];

const known = (state: State, before: State): State =>
  Object.fromEntries(Object.entries(before).filter(([key]) => key in state));
