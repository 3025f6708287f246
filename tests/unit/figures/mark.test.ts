import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { markOf } from '@/lib/core/figures/mark';
import { readFigures } from '@/lib/core/frames/read-figures';

const marksOf = (text: string) =>
  readFigures(text)
    .filter(({ status }) => status === 'pending')
    .map((figure) => markOf(text, figure))
    .map(({ start, end }) => text.slice(start, end));

describe('where a figure is marked', () => {
  it.each([
    ['The sale took nearly seven months.', 'nearly seven months'],
    ['Some 300 people left.', 'Some 300 people'],
    ['They sold more  than 40 boats.', 'more  than 40 boats'],
    ['It weighs approx. 12 tons.', 'approx. 12 tons'],
    ['It costs just under $50.', 'just under $50'],
    ['It took about a dozen lorries.', 'about a dozen lorries'],
    ['The crew was ~40 people.', '~40 people'],
    ['It takes 40 people or more.', '40 people or more'],
    ['It holds 500+ bottles.', '500+ bottles'],
    ['Sales rose 5% in May.', '5%'],
  ])('%s', (text, mark) => {
    expect(marksOf(text)).toContain(mark);
  });

  it('holds the quote, and lies in the text', () => {
    const piece = fc.constantFrom('about ', 'more than ', '~', '40', ' people', ' or so', '. ', 'nearly', '-', '12%');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const text = pieces.join('');
        for (const figure of readFigures(text)) {
          const { start, end } = markOf(text, figure);
          expect(start).toBeGreaterThanOrEqual(0);
          expect(start).toBeLessThanOrEqual(figure.quoteStart);
          expect(end).toBeGreaterThanOrEqual(figure.quoteEnd);
          expect(end).toBeLessThanOrEqual(text.length);
        }
      }),
    );
  });
});
