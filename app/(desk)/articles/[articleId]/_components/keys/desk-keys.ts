import { CHECKED_AS, DISMISSALS, DISPUTES } from '../state/desk-words';

/** A verdict that asks one more letter. */
export type Chooser = 'verified' | 'disputed' | 'dismissed' | 'doubt';

/** `doubt`: a sum with the figure disagrees; nothing is chosen there but to go on. */
export const CHOICES = { verified: CHECKED_AS, disputed: DISPUTES, dismissed: DISMISSALS, doubt: [] } as const;

export type Command =
  | { readonly do: 'next' | 'previous' | 'verify' | 'dispute' | 'unverifiable' | 'dismiss' | 'reopen' }
  | { readonly do: 'tick' | 'promote' | 'note' | 'correct' | 'find' | 'source' | 'repeat-source' | 'undo' }
  | { readonly do: 'show-all' | 'legend' | 'close' | 'default' | 'computed' | 'onward' }
  | { readonly do: 'choose'; readonly value: string };

/** Everything about a key press that decides what it means. */
export interface Press {
  readonly key: string;
  /** Ctrl, Alt or Meta is down, or a character is being composed. */
  readonly modified: boolean;
  readonly shift: boolean;
  /** The key is held down. */
  readonly repeat: boolean;
  /** field: something one types in; dialog: a dialog is open; mark: a figure in the text. */
  readonly where: 'field' | 'dialog' | 'mark' | 'page';
  readonly chooser: Chooser | null;
  /** Single-character keys are wanted. */
  readonly singleKeys: boolean;
}

const LETTERS: Readonly<Record<string, Command>> = {
  n: { do: 'next' },
  j: { do: 'next' },
  k: { do: 'previous' },
  v: { do: 'verify' },
  d: { do: 'dispute' },
  u: { do: 'unverifiable' },
  x: { do: 'dismiss' },
  b: { do: 'reopen' },
  t: { do: 'tick' },
  p: { do: 'promote' },
  m: { do: 'promote' },
  e: { do: 'note' },
  c: { do: 'correct' },
  f: { do: 'find' },
  s: { do: 'source' },
  w: { do: 'computed' },
  g: { do: 'onward' },
  '.': { do: 'repeat-source' },
  z: { do: 'undo' },
  a: { do: 'show-all' },
  '?': { do: 'legend' },
};

const ARROWS: Readonly<Record<string, Command>> = {
  ArrowDown: { do: 'next' },
  ArrowRight: { do: 'next' },
  ArrowUp: { do: 'previous' },
  ArrowLeft: { do: 'previous' },
};

/**
 * What a key press asks of the desk, or null: nothing, the browser has it. Single characters never act in a field, in a
 * dialog, with a modifier, or when they are switched off; arrows move only on a mark, elsewhere they scroll.
 */
export function commandFor(press: Press): Command | null {
  if (press.modified || press.where === 'dialog') return null;
  if (press.key === 'Escape') return { do: 'close' };
  if (press.where === 'field') return null;
  const arrow = press.where === 'mark' ? ARROWS[press.key] : undefined;
  if (arrow) return arrow;
  const command = press.singleKeys ? letterCommand(press) : null;
  return press.repeat && !isMove(command) ? null : command;
}

const isMove = (command: Command | null) => command?.do === 'next' || command?.do === 'previous';

function letterCommand({ key, shift, chooser }: Press): Command | null {
  const isLetter = /^[a-z]$/iu.test(key);
  if (isLetter && shift) return null;
  const letter = key.toLowerCase();
  if (!chooser) return own(LETTERS, letter);
  if ((chooser === 'verified' || chooser === 'doubt') && letter === 'v') return { do: 'default' };
  if (chooser === 'doubt') return letter === 'w' || letter === 'd' ? own(LETTERS, letter) : null;
  const choice = CHOICES[chooser].find((each) => each.letter === letter);
  return choice ? { do: 'choose', value: choice.value } : null;
}

function own(table: Readonly<Record<string, Command>>, key: string): Command | null {
  return Object.hasOwn(table, key) ? (table[key] ?? null) : null;
}

/** The legend, in the order one learns it. */
export const LEGEND: readonly { readonly title: string; readonly keys: readonly (readonly [string, string])[] }[] = [
  {
    title: 'Move',
    keys: [
      ['n', 'next figure (also j)'],
      ['k', 'previous figure'],
      ['g', 'at the end: on to the next article due'],
      ['a', 'show every number'],
      ['Esc', 'close what is open'],
    ],
  },
  {
    title: 'Decide',
    keys: [
      ['v', 'verified; again or s as said, f as fact'],
      ['d', 'disputed, then a letter for what is wrong, then Enter'],
      ['w', 'disputed, with what the sum works out at'],
      ['u', 'could not confirm'],
      ['x', 'nothing to check, then a letter for why'],
      ['b', 'back to “to check”'],
      ['t', 'tick a date or rank'],
      ['p', 'make it a claim (also m)'],
      ['z', 'undo, at least 20 steps'],
    ],
  },
  {
    title: 'Write',
    keys: [
      ['s', 'add a source'],
      ['.', 'the last source again'],
      ['e', 'note'],
      ['c', 'correct the reading'],
      ['f', 'add a figure that was missed'],
      ['?', 'these keys'],
    ],
  },
];
