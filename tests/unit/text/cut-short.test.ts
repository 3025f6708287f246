import fc from 'fast-check';
import { expect, it } from 'vitest';
import { cutShort } from '@/lib/core/text/cut-short';

it('a text is cut to its length, never in the middle of a character, and only where it is too long', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), fc.integer({ min: 2, max: 30 }), (text, most) => {
      const cut = cutShort(text, most);
      expect(cut.length).toBeLessThanOrEqual(most);
      expect(cut.isWellFormed()).toBe(true);
      if (text.length <= most) expect(cut).toBe(text);
      else expect(text.startsWith(cut.slice(0, -1))).toBe(true);
    }),
  );
  expect(cutShort('ab\u{1F6A2}cd', 4)).toBe('ab…');
});
