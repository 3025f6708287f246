import type { Step } from './copy-steps';

/** What a key asks of the copy: a step of what is picked, or something done with it. */
export type CopyCommand = Step | 'mark' | 'mark list' | 'next' | 'previous' | 'remove' | 'undo' | 'search';
/** What a key asks of the search field above it. */
export type SearchCommand = 'next' | 'previous' | 'mark' | 'undo' | 'clear';

export interface CopyPress {
  readonly key: string;
  readonly shift: boolean;
  /** Ctrl or Meta. */
  readonly command: boolean;
  /** Alt is down, or a character is being composed: the key is not for us. */
  readonly other: boolean;
}

const PLAIN: ReadonlyMap<string, CopyCommand> = new Map([
  ['ArrowRight', 'word'],
  ['ArrowLeft', 'word back'],
  ['ArrowDown', 'sentence'],
  ['ArrowUp', 'sentence back'],
  ['Enter', 'mark'],
  ['l', 'mark list'],
  ['n', 'next'],
  ['k', 'previous'],
  ['z', 'undo'],
  ['/', 'search'],
  ['Backspace', 'remove'],
  ['Delete', 'remove'],
]);
const SHIFTED: ReadonlyMap<string, CopyCommand> = new Map([
  ['ArrowRight', 'more'],
  ['ArrowLeft', 'less'],
]);
const COMMANDED: ReadonlyMap<string, CopyCommand> = new Map([
  ['z', 'undo'],
  ['f', 'search'],
]);

/** Null: the browser has the key. */
export function copyCommand({ key, shift, command, other }: CopyPress): CopyCommand | null {
  if (other) return null;
  const keys = command ? COMMANDED : shift && SHIFTED.has(key) ? SHIFTED : PLAIN;
  return keys.get(key) ?? null;
}

const SEARCH: ReadonlyMap<string, SearchCommand> = new Map([
  ['ArrowDown', 'next'],
  ['ArrowUp', 'previous'],
  ['Enter', 'mark'],
  ['Escape', 'clear'],
]);

/** In an empty field there is nothing to undo but the last mark. */
export function searchCommand({ key, command, other }: CopyPress, isEmpty: boolean): SearchCommand | null {
  if (other) return null;
  if (command) return key === 'z' && isEmpty ? 'undo' : null;
  return SEARCH.get(key) ?? null;
}

/** Everything about a key press that decides what it means. */
export const copyPress = (event: {
  readonly key: string;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly nativeEvent: { readonly isComposing: boolean };
}): CopyPress => ({
  key: event.key,
  shift: event.shiftKey,
  command: event.ctrlKey || event.metaKey,
  other: event.altKey || event.nativeEvent.isComposing,
});
