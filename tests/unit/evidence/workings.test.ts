import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Comparable } from '@/lib/core/checks/comparable';
import { findDates } from '@/lib/core/checks/find-dates';
import { standingOf } from '@/lib/core/checks/finding';
import { fittingWorkings } from '@/lib/core/checks/fitting-workings';
import { prove, sayWorking } from '@/lib/core/checks/proof';
import { compareWorking, type Named } from '@/lib/core/checks/working';
import { count, duration, figure, measure, money, percent, points } from '@/tests/unit/checks/figures';

const number = (text: string) => figure(text, { kind: 'number' });
const ratio = (text: string) => figure(text, { kind: 'ratio', unit: 'fold' });

const offered = (...given: Parameters<typeof fittingWorkings>) =>
  fittingWorkings(...given).map(({ relation, expression }) => `${relation}: ${expression}`);

const named = (...values: readonly Comparable[]): Named[] =>
  values.map((figure, at) => ({ name: 'abcdefgh'.charAt(at), figure }));

const OIL = named(measure('7.15 million', 't'), measure('6.645 million', 't'));
const inYear = (year: number) => ({ text: String(year), from: `${year}-01-01`, to: `${year}-12-31` });

/** What it comes out at, both ways. */
function said(claim: Comparable, expression: string, values: readonly Named[]): string {
  const inputs = values.map((value) => ({ ...value, evidenceId: null, claimId: null }));
  const { working } = prove(claim, [], { expression, inputs });
  return working === null ? '' : sayWorking(working).sentence;
}

describe('every derived figure is offered where it fits, and says what it is if exact and if rounded', () => {
  it.each<readonly [string, Comparable, readonly Named[], string]>([
    [
      'percent change: a / b - 1',
      percent('7.6', { direction: 'up' }),
      OIL,
      'a / b - 1 = 7.6% if its values are exact, 7.516 to 7.683% if they are rounded.',
    ],
    [
      'difference: a - b',
      measure('505 thousand', 't'),
      OIL,
      'a - b = 505,000 t if its values are exact, 499,500 to 510,500 t if they are rounded.',
    ],
    [
      'change: a - b',
      measure('505 thousand', 't', { direction: 'up' }),
      OIL,
      'a - b = 505,000 t if its values are exact, 499,500 to 510,500 t if they are rounded.',
    ],
    [
      'percentage points: b - a',
      points('1', { direction: 'up' }),
      named(percent('4.2'), percent('5.2')),
      'b - a = 1 percentage point if its values are exact, 0.9 to 1.1 percentage points if they are rounded.',
    ],
    ['share: a / b', percent('25'), named(count('12'), count('48')), 'a / b = 25%.'],
    [
      'share: a / sum(a, b)',
      percent('52'),
      OIL,
      'a / sum(a, b) = 51.83% if its values are exact, 51.81 to 51.85% if they are rounded.',
    ],
    [
      'sum: a + b',
      measure('13.795 million', 't'),
      OIL,
      'a + b = 13,795,000 t if its values are exact, 13,789,500 to 13,800,500 t if they are rounded.',
    ],
    ['sum: sum(a, b, c)', count('13'), named(count('3'), count('4'), count('6')), 'sum(a, b, c) = 13.'],
    ['ratio: a / b', ratio('3'), named(count('63'), count('21')), 'a / b = 3 times.'],
    [
      'per head: a / b',
      money('250', 'USD', { per: 'resident' }),
      named(money('500.0 million'), count('1999999')),
      'a / b = $250.',
    ],
    [
      'average: mean(a, b)',
      measure('6.8975 million', 't'),
      OIL,
      'mean(a, b) = 6,897,500 t if its values are exact, 6,894,750 to 6,900,250 t if they are rounded.',
    ],
    [
      'growth per year: growth(a, b, 10)',
      percent('7.2', { direction: 'up' }),
      named(measure('1.00', 't', { period: inYear(2012) }), measure('2.00', 't', { period: inYear(2022) })),
      'growth(a, b, 10) = 7.177% if its values are exact, 7.097 to 7.258% if they are rounded.',
    ],
    [
      'growth per year: growth(a, b, c)',
      percent('50', { direction: 'up' }),
      named(count('4'), count('9'), duration('2', 'a')),
      'growth(a, b, c) = 50%.',
    ],
    [
      'unit conversion: a',
      measure('9065', 'km2'),
      named(measure('3500', '[mi_i]2', { precision: 0 })),
      'a = 9,065 km² if its values are exact, 9,064 to 9,066 km² if they are rounded.',
    ],
    [
      'in real terms: a * c / b',
      money('104.17'),
      named(money('125.00'), number('120.0'), number('100.0')),
      'a * c / b = $104.2 if its values are exact, $104.1 to $104.3 if they are rounded.',
    ],
  ])('%s', (fitting, claim, values, sentence) => {
    expect(offered(claim, values)).toContain(fitting);
    expect(said(claim, fitting.slice(fitting.indexOf(': ') + 2), values)).toBe(sentence);
  });

  it('offers the time between the dates of the article: nearly seven months', () => {
    const nearly = duration('7', 'mo', { comparator: '<', hedge: 'nearly' });
    expect(offered(nearly, [], ['2022-09-13', '2022-02-24', '2021-05-01'])).toEqual([
      'time between two dates: span(2022-02-24, 2022-09-13)',
    ]);
    expect(said(nearly, 'span(2022-02-24, 2022-09-13)', [])).toBe('span(2022-02-24, 2022-09-13) = 6.645 months.');
    expect(offered(percent('7'), [], ['2022-09-13', '2022-02-24'])).toEqual([]);
  });
});

describe('workings that fit', () => {
  it('are none where none fits, or where there is nothing to work with', () => {
    expect(offered(percent('9', { direction: 'up' }), OIL)).toEqual([]);
    expect(offered(percent('9'), [])).toEqual([]);
  });

  it('never take a total for a rate', () => {
    expect(offered(money('500', 'USD', { per: 'resident' }), named(money('500')))).toEqual([]);
    expect(offered(money('500', 'USD', { per: 'a' }), named(money('1000'), count('2')))).toEqual([]);
  });

  it('offers nothing that does not come out at the figure', () => {
    const value = fc.integer({ min: 1, max: 9999 }).map(String);
    fc.assert(
      fc.property(value, value, value, (claimed, a, b) => {
        const values = named(count(a), count(b));
        for (const { expression } of fittingWorkings(count(claimed), values)) {
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
