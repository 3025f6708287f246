import { describe, expect, it } from 'vitest';
import {
  doubtsOf,
  setAside,
  sumsApart,
  sumsWith,
  sumWords,
} from '@/app/(desk)/articles/[articleId]/_components/evidence/sums';
import { mapPaths, STEPS, stepOf } from '@/app/(desk)/articles/[articleId]/_components/text/minimap-paths';
import type { FindingView } from '@/lib/contracts/evidence';
import { aClaim } from './desk-double';

const place = (claimId: string | null) => ({ claimId, start: 0, end: 1 });

function aSum(key: string, ids: readonly (string | null)[], more: Partial<FindingView> = {}): FindingView {
  return {
    ...{ key, outcome: 'contradicted', sentence: `${key} does not fit.`, working: 'a + b = 26' },
    ...{ slip: null, start: 0 },
    ...{ claimId: ids.at(-1) ?? null, figures: ids.map(place), instead: '26', answer: null },
    ...more,
  };
}

describe('sums that disagree', () => {
  it('concern every figure they stand on, and say what to print only of the one that is tested', () => {
    const sum = aSum('total', ['boys', null, 'all']);
    expect(doubtsOf([sum])).toEqual({
      boys: { sentence: 'total does not fit.', instead: null },
      all: { sentence: 'total does not fit.', instead: '26' },
    });
    expect(sumsWith([sum], 'boys')).toEqual([sum]);
    expect(sumsWith([sum], 'girls')).toEqual([]);
  });

  it('count until they are answered; what is confirmed never does', () => {
    const answer = { reason: 'Another year.', by: null, at: '' };
    expect(doubtsOf([aSum('a', ['x'], { answer }), aSum('b', ['x'], { outcome: 'confirmed' })])).toEqual({});
  });

  it('that only ask are no doubt; they come after those that disagree, until they are answered', () => {
    const [asks, disagrees] = [aSum('asks', ['x', 'y'], { outcome: 'ask' }), aSum('disagrees', ['x', 'z'])];
    expect(doubtsOf([asks])).toEqual({});
    expect(sumsWith([asks, disagrees], 'x')).toEqual([disagrees, asks]);
    const answered = { ...asks, answer: { reason: 'Another herd.', by: null, at: '' } };
    expect(sumsWith([answered], 'y')).toEqual([]);
    expect(setAside([answered, disagrees])).toEqual([answered]);
  });

  it('stand apart from those that ask and those that add up', () => {
    const answer = { reason: 'Another year.', by: null, at: '' };
    const [a, b, c] = [
      aSum('a', ['x']),
      aSum('b', ['x'], { outcome: 'ask' }),
      aSum('c', ['x'], { outcome: 'confirmed' }),
    ];
    const d = aSum('d', ['x'], { answer });
    expect(sumsApart([c, d, b, a])).toEqual({ disagree: [a], ask: [b], addUp: [c], aside: [d] });
    expect(sumWords([c, d, b, a])).toBe('1 disagrees · 1 to check · 1 adds up · 1 set aside');
    expect(sumWords([a, c, a, c])).toBe('2 disagree · 2 add up');
    expect(sumWords([])).toBe('');
  });

  it('of two with one figure, the one that tests it speaks', () => {
    const doubts = doubtsOf([aSum('part', ['x', 'y']), aSum('test', ['y', 'x']), aSum('later', ['x', 'z'])]);
    expect(doubts.x).toEqual({ sentence: 'test does not fit.', instead: '26' });
  });
});

describe('the minimap', () => {
  it('draws any number of figures in one path for each status, none twice at one place', () => {
    const many = Array.from({ length: 5000 }, (_, i) => aClaim(`c${i}`, { start: i * 20 }));
    const { ticks, doubts } = mapPaths(many, 100_000, { c0: true });
    expect(ticks.map(({ status }) => status)).toEqual(['pending']);
    expect(ticks[0]?.d.match(/M/g)?.length).toBeLessThanOrEqual(STEPS + 1);
    expect(doubts).toBe('M27 0h4');
  });

  it('has a place for a text without a length', () => expect(stepOf(0, 0)).toBe(0));
});
