import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codePointLength, toCodePoints, toUtf16 } from '@/lib/core/text/offsets';

const anyText = fc.string({ unit: 'binary' });

describe('offsets in UTF-16 units and in code points', () => {
  it('differ behind an emoji', () => {
    expect(toCodePoints('a💞b', [0, 1, 3, 4])).toEqual([0, 1, 2, 3]);
    expect(toUtf16('a💞b', [0, 1, 2, 3])).toEqual([0, 1, 3, 4]);
  });

  it('may be asked in any order', () => {
    expect(toCodePoints('💞💞x', [5, 0, 4, 2])).toEqual([3, 0, 2, 1]);
  });

  it('count a lone half of a pair as one', () => {
    expect(toCodePoints('\ud800x\udc00y', [1, 2, 3, 4])).toEqual([1, 2, 3, 4]);
  });

  it('agree with the code points of the language itself', () => {
    fc.assert(
      fc.property(anyText, anyText, (before, after) => {
        const text = before + after;
        const point = toCodePoints(text, [[...before].length === 0 ? 0 : before.length])[0];
        if (
          ![...text]
            .slice(0, [...before].length)
            .join('')
            .startsWith(before)
        )
          return;
        expect(point).toBe([...before].length);
        expect(codePointLength(text)).toBe([...text].length);
      }),
    );
  });

  it('come back where they were', () => {
    fc.assert(
      fc.property(anyText, fc.array(fc.nat(40)), (text, wanted) => {
        const points = wanted.map((point) => Math.min(point, codePointLength(text)));
        expect(toCodePoints(text, toUtf16(text, points))).toEqual(points);
      }),
    );
  });
});
