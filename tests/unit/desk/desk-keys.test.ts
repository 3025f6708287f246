import { describe, expect, it } from 'vitest';
import { CHOICES, commandFor, LEGEND, type Press } from '@/app/(desk)/articles/[articleId]/_components/keys/desk-keys';
import { DISMISS_REASONS, DISPUTE_REASONS } from '@/lib/core/review/status';

const press = (key: string, more: Partial<Press> = {}) =>
  commandFor({
    key,
    modified: false,
    shift: false,
    repeat: false,
    where: 'page',
    chooser: null,
    singleKeys: true,
    ...more,
  });

describe('keys', () => {
  it.each([
    ['n', 'next'],
    ['k', 'previous'],
    ['v', 'verify'],
    ['d', 'dispute'],
    ['u', 'unverifiable'],
    ['x', 'dismiss'],
    ['t', 'tick'],
    ['p', 'promote'],
    ['m', 'promote'],
    ['s', 'source'],
    ['.', 'repeat-source'],
    ['z', 'undo'],
    ['a', 'show-all'],
    ['w', 'computed'],
    ['g', 'onward'],
  ])('%s means %s', (key, command) => expect(press(key)).toEqual({ do: command }));

  it('? is typed with shift, letters are not; caps lock does not matter', () => {
    expect(press('?', { shift: true })).toEqual({ do: 'legend' });
    expect(press('V', { shift: true })).toBeNull();
    expect(press('V')).toEqual({ do: 'verify' });
  });

  it('never act in a field, in a dialog, with a modifier, or when switched off', () => {
    for (const more of [{ where: 'field' }, { where: 'dialog' }, { modified: true }, { singleKeys: false }] as const)
      for (const key of ['v', '.', '?', 'z']) expect(press(key, more)).toBeNull();
  });

  it('held down only moves go on', () => {
    expect(press('n', { repeat: true })).toEqual({ do: 'next' });
    expect(press('v', { repeat: true })).toBeNull();
  });

  it('arrows move on a figure and scroll elsewhere, also when single keys are off', () => {
    expect(press('ArrowDown', { where: 'mark', singleKeys: false })).toEqual({ do: 'next' });
    expect(press('ArrowDown')).toBeNull();
  });

  it('Esc works in a field, not in a dialog, which closes itself', () => {
    expect(press('Escape', { where: 'field' })).toEqual({ do: 'close' });
    expect(press('Escape', { where: 'dialog' })).toBeNull();
  });

  it('are not fooled by names every object has', () => {
    expect(press('constructor')).toBeNull();
    expect(press('toString')).toBeNull();
  });
});

describe('the second letter', () => {
  it('picks a reason, and nothing else happens', () => {
    expect(press('w', { chooser: 'disputed' })).toEqual({ do: 'choose', value: 'when' });
    expect(press('n', { chooser: 'dismissed' })).toEqual({ do: 'choose', value: 'name' });
    expect(press('f', { chooser: 'verified' })).toEqual({ do: 'choose', value: 'fact' });
    expect(press('v', { chooser: 'verified' })).toEqual({ do: 'default' });
    expect(press('z', { chooser: 'disputed' })).toBeNull();
    expect(press('v', { chooser: 'doubt' })).toEqual({ do: 'default' });
    expect(press('w', { chooser: 'doubt' })).toEqual({ do: 'computed' });
    expect(press('u', { chooser: 'doubt' })).toBeNull();
  });

  it('offers every reason, each with a letter of its own', () => {
    expect(CHOICES.disputed.map(({ value }) => value).toSorted()).toEqual([...DISPUTE_REASONS].toSorted());
    expect(CHOICES.dismissed.map(({ value }) => value).toSorted()).toEqual([...DISMISS_REASONS].toSorted());
    for (const choices of Object.values(CHOICES))
      expect(new Set(choices.map(({ letter }) => letter)).size).toBe(choices.length);
  });
});

it('every key in the legend does something', () => {
  for (const [key] of LEGEND.flatMap(({ keys }) => keys))
    expect(press(key === 'Esc' ? 'Escape' : key), key).not.toBeNull();
});
