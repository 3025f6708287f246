import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asTable } from '@/lib/cli/extract/as-text';
import { laidOut } from '@/lib/cli/extract/laid-out';

const HEAD = ['figure', 'kind', 'who says so', 'sentence'];
const ROW = ['5%', 'percent', 'the harbour office of the northern ports', 'Traffic rose 5%, it said.'];

describe('a table of text', () => {
  it('gives a program every row in one line, whole', () => {
    const [, row] = laidOut(HEAD, [ROW], null).split('\n');
    expect(row).toBe('5%      percent  the harbour office of the northern ports  Traffic rose 5%, it said.');
  });

  it('wraps for a terminal what is too wide, and cuts nothing', () => {
    expect(laidOut(HEAD, [ROW], 60)).toBe(
      [
        'figure  kind     who says so           sentence',
        '5%      percent  the harbour office    Traffic rose 5%, it',
        '                 of the northern       said.',
        '                 ports',
      ].join('\n'),
    );
  });

  it('is never wider than the terminal, and holds every word', () => {
    const word = fc.stringMatching(/^[a-z]{1,30}$/);
    const cell = fc.array(word, { minLength: 1, maxLength: 12 }).map((words) => words.join(' '));
    const row = fc.tuple(cell, cell, cell, cell);
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 4 }), fc.integer({ min: 60, max: 200 }), (rows, width) => {
        const laid = laidOut(HEAD, rows, width);
        expect(Math.max(...laid.split('\n').map(({ length }) => length))).toBeLessThanOrEqual(width);
        const letters = (text: string) => [...text.replace(/\s/g, '')].sort().join('');
        expect(letters(laid)).toBe(letters([HEAD, ...rows].flat().join('')));
      }),
    );
  });

  it('says who says so in full, and marks a figure with what bounds it', () => {
    const text = 'The strait was closed for nearly seven months, the harbour office of the northern ports said.';
    expect(asTable(text, null)).toContain('nearly seven months  ');
    expect(asTable(text, null)).toContain('the harbour office of the northern ports  ');
    expect(asTable(text, 80).replace(/\s+/g, '')).toContain('says');
  });
});
