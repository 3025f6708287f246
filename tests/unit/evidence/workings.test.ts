import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findDates } from '@/lib/core/checks/find-dates';
import { standingOf } from '@/lib/core/checks/finding';
import { fittingWorkings } from '@/lib/core/checks/fitting-workings';
import { compareWorking } from '@/lib/core/checks/working';
import { count, duration, measure, percent } from '@/tests/unit/checks/figures';

const named = (...values: readonly [string, string][]) =>
  values.map(([value, unit], at) => ({ name: 'abcdefgh'.charAt(at), figure: measure(value, unit) }));

describe('workings that fit', () => {
  it('finds a change, a difference and a sum', () => {
    const change = percent('7.6', { direction: 'up' });
    expect(fittingWorkings(change, named(['7.15 million', 't'], ['6.645 million', 't']))).toEqual(['a / b - 1']);
    expect(fittingWorkings(measure('505 thousand', 't'), named(['7.15 million', 't'], ['6.645 million', 't']))).toEqual(
      ['a - b'],
    );
    expect(
      fittingWorkings(measure('13.795 million', 't'), named(['7.15 million', 't'], ['6.645 million', 't'])),
    ).toEqual(['a + b']);
  });

  it('adds all parts up', () => {
    const parts = ['3', '4', '6'].map((value, at) => ({ name: 'abc'.charAt(at), figure: count(value) }));
    expect(fittingWorkings(count('13'), parts)).toContain('sum(a, b, c)');
  });

  it('finds none where none fits, or where there is nothing to work with', () => {
    expect(
      fittingWorkings(percent('9', { direction: 'up' }), named(['7.15 million', 't'], ['6.645 million', 't'])),
    ).toEqual([]);
    expect(fittingWorkings(percent('9'), [])).toEqual([]);
  });

  it('offers nothing that does not come out at the figure', () => {
    const value = fc.integer({ min: 1, max: 9999 }).map(String);
    fc.assert(
      fc.property(value, value, value, (claimed, a, b) => {
        const values = [
          { name: 'a', figure: count(a) },
          { name: 'b', figure: count(b) },
        ];
        for (const expression of fittingWorkings(count(claimed), values)) {
          const found = compareWorking(count(claimed), expression, values);
          expect(found.outcome === 'compared' && standingOf(found.ifExact)).toBe('agrees');
        }
      }),
      { numRuns: 150 },
    );
  });
});

describe('dates that make a span', () => {
  const text = 'Talks opened on 2 May 2025. The strike began on 14 August 2025, two days after 12 August 2025.';
  const claim = duration('7', 'mo', { comparator: '<', hedge: 'nearly' });

  it('are those from which it is that long', () => {
    const found = findDates(text, claim, '2026-03-03').map(({ start, end }) => text.slice(start, end));
    expect(found).toEqual(['14 August 2025', '12 August 2025']);
  });

  it('are none for another claim', () => {
    expect(findDates(text, percent('7'), '2026-03-03')).toEqual([]);
  });
});
