import { describe, expect, it } from 'vitest';
import {
  endsOf,
  lineScale,
  lineWords,
  valueLabels,
} from '@/app/(desk)/articles/[articleId]/_components/evidence/number-line';

const WIDTH = 360;
const share = (value: number) => ({
  claim: { low: 80, high: 100 },
  source: { low: value - 0.05, high: value + 0.05 },
  value,
});

describe('the number line', () => {
  it('holds the text’s interval and every source’s value, in their order', () => {
    const drawn = [share(81.3), share(79.6)];
    const at = lineScale(drawn, WIDTH);
    const places = [79.6, 80, 81.3, 100].map(at);
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(places.every((x) => x > 0 && x < WIDTH)).toBe(true);
    expect(valueLabels(drawn, at, WIDTH).map(({ words }) => words)).toEqual(['81.3', '79.6']);
    expect(endsOf({ low: 80, high: 100 }, at, WIDTH).map(({ words }) => words)).toEqual(['80', '100']);
  });

  it('puts labels that would run into each other in rows', () => {
    const drawn = [share(81.3), share(81.4), share(95)];
    expect(valueLabels(drawn, lineScale(drawn, WIDTH), WIDTH).map(({ row }) => row)).toEqual([0, 1, 0]);
  });

  it('has a place for one exact value alone, and one label for a narrow interval', () => {
    const exact = { claim: { low: 5, high: 5 }, source: { low: 5, high: 5 }, value: 5 };
    expect(lineScale([exact], WIDTH)(5)).toBe(WIDTH / 2);
    expect(endsOf(exact.claim, () => 180, WIDTH).map(({ words }) => words)).toEqual(['text 5']);
    expect(endsOf({ low: 7.145, high: 7.155 }, () => 180, WIDTH).map(({ words }) => words)).toEqual([
      'text 7.145 to 7.155',
    ]);
  });

  it('says itself in words', () => {
    expect(lineWords([share(81.3), { ...share(79.6), source: { low: 79.6, high: 79.6 } }])).toBe(
      'On a number line: the text says 80 to 100, the sources 81.3 (81.25 to 81.35 as printed) and 79.6.',
    );
    expect(lineWords([])).toBe('');
  });
});
