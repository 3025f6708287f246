import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  cutText,
  placesOf,
  type Span,
  trimmedRange,
} from '@/app/(desk)/articles/[articleId]/_components/text/text-pieces';

const cut = (text: string, spans: readonly Span[]) =>
  cutText(text, spans).map(({ pieces }) =>
    pieces.map(({ id, start, end }) => `${id ?? '-'}:${text.slice(start, end)}`),
  );

describe('cutText', () => {
  it('cuts at line feeds and figures, leaving blank lines out', () => {
    const spans = [{ id: 'a', start: 3, end: 6 }];
    expect(cut('up 12% today\n\n  \nno more', spans)).toEqual([['-:up ', 'a:12%', '-: today'], ['-:no more']]);
  });

  it('draws adjacent, nested and crossing figures side by side, never inside one another', () => {
    expect(
      cut('12345678', [
        { id: 'a', start: 0, end: 2 },
        { id: 'b', start: 2, end: 4 },
      ]),
    ).toEqual([['a:12', 'b:34', '-:5678']]);
    expect(
      cut('12345678', [
        { id: 'a', start: 0, end: 8 },
        { id: 'b', start: 2, end: 4 },
      ]),
    ).toEqual([['a:12', 'b:34', 'a:5678']]);
    expect(
      cut('12345678', [
        { id: 'a', start: 0, end: 5 },
        { id: 'b', start: 3, end: 8 },
      ]),
    ).toEqual([['a:123', 'b:45678']]);
  });

  it('a figure over two lines is one button, begun in the first', () => {
    const [first, second] = cutText('ab\ncd', [{ id: 'a', start: 1, end: 4 }]);
    expect(first?.pieces.at(-1)).toEqual({ id: 'a', start: 1, end: 2, first: true });
    expect(second?.pieces[0]).toEqual({ id: 'a', start: 3, end: 4, first: false });
  });

  it('is the whole text but its blank lines, in order, and begins each figure at most once', () => {
    const text = fc
      .array(fc.constantFrom('a', '1', ' ', '\n', '🌾', 'ع', '7%'), { maxLength: 60 })
      .map((all) => all.join(''));
    const spans = fc.array(fc.tuple(fc.nat(70), fc.nat(12)), { maxLength: 12 });
    fc.assert(
      fc.property(text, spans, (words, places) => {
        const given = places.map(([start, length], i) => ({ id: `f${i}`, start, end: start + length }));
        const paragraphs = cutText(words, given);
        expect(paragraphs.map(({ start, end }) => words.slice(start, end))).toEqual(
          words.split('\n').filter((l) => /\S/u.test(l)),
        );
        for (const { start, end, pieces } of paragraphs) {
          expect(pieces[0]?.start).toBe(start);
          expect(pieces.at(-1)?.end).toBe(end);
          expect(pieces.slice(1).map(({ start: from }) => from)).toEqual(pieces.slice(0, -1).map(({ end: to }) => to));
          for (const piece of pieces.filter(({ id }) => id)) {
            const span = given.find(({ id }) => id === piece.id);
            expect(piece.start >= (span?.start ?? NaN) && piece.end <= (span?.end ?? NaN)).toBe(true);
          }
        }
        const firsts = paragraphs.flatMap(({ pieces }) => pieces.filter(({ first }) => first).map(({ id }) => id));
        expect(new Set(firsts).size).toBe(firsts.length);
      }),
    );
  });
});

describe('a figure that was missed', () => {
  it('is found by its words, wherever it stands', () => {
    expect(placesOf('5 of 15, 5', '5')).toEqual([
      { start: 0, end: 1 },
      { start: 6, end: 7 },
      { start: 9, end: 10 },
    ]);
    expect(placesOf('abc', '')).toEqual([]);
  });

  it('is trimmed, and refused when it cannot be one', () => {
    expect(trimmedRange('up  12% \n', 2, 8)).toEqual({ start: 4, end: 7 });
    expect(trimmedRange('up  12%', 2, 4)).toBeNull();
    expect(trimmedRange('— … —', 0, 5)).toBeNull();
    expect(trimmedRange('x'.repeat(200), 0, 200)).toBeNull();
  });
});
