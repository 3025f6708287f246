import { expect, test } from 'vitest';
import { readFigures } from '@/lib/core/frames/read-figures';
import { english } from '@/lib/server/grammar/english';
import { story } from '@/seeds/newsroom-articles';
import { dice } from '@/seeds/random';

test('whatever the newsroom doubts stands in its story once, and is a figure that can be disputed', () => {
  for (const seed of [1, 7, 42])
    for (let index = 0; index < 8; index += 1) {
      const { text, doubts } = story(index, dice(seed * 100 + index));
      const figures = readFigures(text, { grammar: english() });
      expect(doubts.length).toBeGreaterThan(3);
      for (const { about, note } of doubts) {
        const at = text.indexOf(about);
        expect([about, at >= 0, text.indexOf(about, at + 1)]).toEqual([about, true, -1]);
        const meant = figures.filter(
          ({ status, quoteStart, quoteEnd }) =>
            status === 'pending' && quoteStart >= at && quoteEnd <= at + about.length,
        );
        expect([about, meant.length > 0]).toEqual([about, true]);
        expect(note).toMatch(/[.]$/);
      }
    }
});

test('no two doubts of a story are about the same words', () => {
  for (let index = 0; index < 8; index += 1) {
    const { doubts } = story(index, dice(index));
    for (const one of doubts)
      for (const other of doubts) if (one !== other) expect(one.about.includes(other.about)).toBe(false);
  }
});
