import { describe, expect, it } from 'vitest';
import { draftShelf, sameTyped } from '@/app/_ui/forms/draft-shelf';

/** A browser's storage with room for so many characters. */
function storage(room = 10_000): Storage {
  const kept = new Map<string, string>();
  return {
    get length() {
      return kept.size;
    },
    clear: () => kept.clear(),
    key: (at) => [...kept.keys()][at] ?? null,
    getItem: (key) => kept.get(key) ?? null,
    removeItem: (key) => void kept.delete(key),
    setItem: (key, value) => {
      if (key.length + value.length > room) throw new DOMException('full', 'QuotaExceededError');
      kept.set(key, value);
    },
  };
}

describe('drafts', () => {
  it('are there again for the same person, and for nobody else', () => {
    const browser = storage();
    draftShelf(browser, 'ana@desk.example').keep('note 1', { note: 'see table 2', done: true });
    expect(draftShelf(browser, 'ana@desk.example').read('note 1')).toEqual({ note: 'see table 2', done: true });
    expect(draftShelf(browser, 'bo@desk.example').read('note 1')).toBeNull();
    expect(draftShelf(browser, 'ana@desk.example').names('note ')).toEqual(['note 1']);
    draftShelf(browser, 'ana@desk.example').drop('note 1');
    expect(draftShelf(browser, 'ana@desk.example').read('note 1')).toBeNull();
  });

  it('are thrown away after 30 days', () => {
    const browser = storage();
    const day = 86_400_000;
    draftShelf(browser, 'ana', () => 0).keep('note', { note: 'old' });
    expect(draftShelf(browser, 'ana', () => 30 * day).read('note')).toEqual({ note: 'old' });
    expect(draftShelf(browser, 'ana', () => 30 * day + 1).read('note')).toBeNull();
    expect(browser.length).toBe(0);
  });

  it('say when there was no room, and are never half read', () => {
    expect(draftShelf(storage(20), 'ana').keep('text', { text: 'far too long for it' })).toBe(false);
    expect(draftShelf(null, 'ana').keep('text', { text: 'a' })).toBe(false);
    const browser = storage();
    for (const broken of ['{', '{"at":1}', '{"at":99999999999999,"typed":{"a":[1]}}', 'null']) {
      browser.setItem('draft ana text', broken);
      expect(draftShelf(browser, 'ana', () => 0).read('text')).toBeNull();
    }
  });

  it('differ by any field', () => {
    expect(sameTyped({ a: 'x', b: true }, { b: true, a: 'x' })).toBe(true);
    expect(sameTyped({ a: 'x' }, { a: 'y' })).toBe(false);
    expect(sameTyped({ a: 'x' }, { a: 'x', b: null })).toBe(false);
  });
});
