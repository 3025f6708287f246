/** What a form holds, flat: one text, tick or nothing by field. */
export type Typed = Readonly<Record<string, string | boolean | null>>;

/** Where drafts lie: in this browser, each person's apart. */
export interface DraftShelf {
  /** What was kept under this name; null: nothing, or nothing that can be read. */
  readonly read: (name: string) => Typed | null;
  /** Answers false when there was no room: then only the question before leaving protects it. */
  readonly keep: (name: string, typed: Typed) => boolean;
  readonly drop: (name: string) => void;
  /** The names that begin like this. */
  readonly names: (beginning: string) => readonly string[];
}

/** Days after which nobody looks for a draft any more. */
const KEPT_DAYS = 30;
const DAY = 86_400_000;

/**
 * The drafts of one person in one browser's storage. `storage` is null where there is none (on the server, or when it is
 * switched off): then nothing is kept. What is older than 30 days is thrown away.
 */
export function draftShelf(storage: Storage | null, person: string, now: () => number = Date.now): DraftShelf {
  const beginning = `draft ${person} `;
  const named = () =>
    keysOf(storage).flatMap((key) => (key.startsWith(beginning) ? [key.slice(beginning.length)] : []));
  const kept = (name: string) => keptIn(storage?.getItem(beginning + name) ?? null);
  const drop = (name: string) => storage?.removeItem(beginning + name);
  for (const name of named()) if ((kept(name)?.at ?? 0) < now() - KEPT_DAYS * DAY) drop(name);
  return {
    read: (name) => kept(name)?.typed ?? null,
    keep: (name, typed) => written(storage, beginning + name, JSON.stringify({ at: now(), typed })),
    drop,
    names: (start) => named().filter((name) => name.startsWith(start)),
  };
}

const keysOf = (storage: Storage | null): readonly string[] =>
  Array.from({ length: storage?.length ?? 0 }, (_, at) => storage?.key(at) ?? '');

/** A browser whose storage is full throws. */
function written(storage: Storage | null, key: string, text: string): boolean {
  try {
    storage?.setItem(key, text);
    return storage !== null;
  } catch {
    return false;
  }
}

function keptIn(text: string | null): { readonly at: number; readonly typed: Typed } | null {
  if (text === null) return null;
  try {
    const kept: unknown = JSON.parse(text);
    return isKept(kept) ? kept : null;
  } catch {
    return null;
  }
}

function isKept(kept: unknown): kept is { at: number; typed: Typed } {
  if (typeof kept !== 'object' || kept === null || !('at' in kept) || !('typed' in kept)) return false;
  const { at, typed } = kept;
  if (typeof at !== 'number' || typeof typed !== 'object' || typed === null) return false;
  return Object.values(typed).every((value) => value === null || ['string', 'boolean'].includes(typeof value));
}

/** Do both hold the same, field by field? */
export function sameTyped(one: Typed, other: Typed): boolean {
  const names = Object.keys(one);
  return names.length === Object.keys(other).length && names.every((name) => one[name] === other[name]);
}

/** The browser's storage; null on the server, and where the browser refuses it. */
export function browserStorage(): Storage | null {
  try {
    return typeof window === 'undefined' ? null : window.localStorage;
  } catch {
    return null;
  }
}
