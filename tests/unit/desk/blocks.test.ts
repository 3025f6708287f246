import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blocksOf, cutBlock, type Place, spansIn } from '@/app/(desk)/articles/[articleId]/_components/text/blocks';
import { createNear } from '@/app/(desk)/articles/[articleId]/_components/text/near';
import { cutText } from '@/app/(desk)/articles/[articleId]/_components/text/text-pieces';

const NEVER = () => false;
const figuresIn = (text: string) =>
  [...text.matchAll(/[0-9]+/gu)].map(({ 0: quote, index }) => ({
    id: `at ${index}`,
    start: index,
    end: index + quote.length,
  }));
const blocks = (text: string, more: { from?: number; before?: (line: Place) => boolean } = {}) =>
  blocksOf(text, more.from ?? 0, {
    figures: figuresIn(text).map(({ start }) => start),
    before: more.before ?? NEVER,
    isRow: ({ start, end }) => text.slice(start, end).includes('\t'),
  });
const wordsOf = (text: string, { start, end }: Place) => text.slice(start, end);
const line = (figures: number, first = 0) => Array.from({ length: figures }, (_, at) => `${first + at} t`).join(', ');

describe('blocks of a very long text', () => {
  it('hold some lines each, and together every line once', () => {
    const text = Array.from({ length: 100 }, (_, at) => `${at} sacks of salt`).join('\n\n');
    const made = blocks(text);
    expect(made.length).toBeGreaterThan(3);
    expect(made.length).toBeLessThan(10);
    expect(made.flatMap(({ lines }) => lines).map((each) => wordsOf(text, each))).toEqual(text.split('\n\n'));
  });

  it('hold not too many figures; a line that has more is alone', () => {
    const text = [line(20), line(20), line(20), line(200), 'No figure.', line(20)].join('\n');
    expect(blocks(text).map(({ lines, isManyFigures }) => [lines.length, isManyFigures])).toEqual([
      [2, false],
      [1, false],
      [1, true],
      [2, false],
    ]);
  });

  it('begin behind the title, and where something else stands above a line', () => {
    const text = 'Title\nOne\nTwo\nThree';
    const made = blocks(text, { from: 5, before: ({ start }) => start === text.indexOf('Two') });
    expect(made.map((each) => wordsOf(text, each))).toEqual(['One', 'Two\nThree']);
  });

  it('never end between a table and what follows it, whose distance they would lose', () => {
    const text = [...Array.from({ length: 30 }, (_, at) => `${at}\tt`), 'After the table.', 'More.'].join('\n');
    const ends = blocks(text).map(({ lines }) => wordsOf(text, lines.at(-1) ?? { start: 0, end: 0 }));
    expect(ends).not.toContain('29\tt');
  });

  it('cut each line as the whole text is cut, wherever figures lie', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('12', ' ', 'salt', '\n', '7 t', '.'), { minLength: 1, maxLength: 120 }),
        (parts) => {
          const text = parts.join('');
          const spans = figuresIn(text);
          const cut = blocks(text).flatMap((block) => cutBlock(text, block, spansIn(spans, block)));
          expect(cut.map(({ paragraph }) => paragraph)).toEqual(cutText(text, spans));
        },
      ),
    );
  });

  it('of a figure over two lines, draw its button in the first one only', () => {
    const text = 'ab\ncd';
    const spans = [{ id: 'a', start: 1, end: 4 }];
    const [second] = cutBlock(text, { start: 3, end: 5 }, spansIn(spans, { start: 3, end: 5 }));
    expect(second?.paragraph.pieces).toEqual([
      { id: 'a', start: 3, end: 4, first: false },
      { id: null, start: 4, end: 5, first: false },
    ]);
  });
});

describe('what is near', () => {
  it('is the beginning of the text until the browser has said where the screen is', () => {
    const near = createNear(100);
    expect([near.has(0), near.has(99), near.has(100)]).toEqual([true, true, false]);
    near.change([500], [0]);
    expect([near.has(0), near.has(99), near.has(500)]).toEqual([false, false, true]);
  });
});
