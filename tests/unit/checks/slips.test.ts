import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Comparable } from '@/lib/core/checks/comparable';
import { transpositions } from '@/lib/core/checks/slip-candidates';
import { type Slip, slips } from '@/lib/core/checks/slips';
import { count, measure, money, percent, points } from './figures';

const kinds = (found: readonly Slip[]) => found.map(({ slip }) => slip);
const first = (claim: Comparable, evidence: Comparable) => slips(claim, evidence)[0];

describe('the likely slip', () => {
  it('million for billion', () => {
    expect(first(money('7.15 million'), money('7.147 billion'))).toMatchObject({ slip: 'power of ten', power: 3 });
    expect(first(money('7.15 billion'), money('7147000'))).toMatchObject({ slip: 'power of ten', power: -3 });
  });

  it('a zero too many', () => {
    expect(first(count('35000'), count('3500'))).toMatchObject({ slip: 'power of ten', power: -1 });
  });

  it('digits transposed: 7.15 for 7.51', () => {
    const found = first(measure('7.15 million', '{ton}'), measure('7510000', 't'));
    expect(found).toMatchObject({
      slip: 'digits transposed',
      instead: { amount: { written: '7.51', times: '1000000' } },
    });
  });

  it('the unit, or the kind of ton', () => {
    expect(first(measure('350', '[mi_i]'), measure('350', 'km'))).toMatchObject({ slip: 'unit', to: 'km' });
    expect(first(measure('7.15 million', 't'), measure('6486371', 't'))).toMatchObject({
      slip: 'unit',
      to: '[ston_av]',
    });
    expect(first(measure('3500', 'km2'), measure('9065', 'km2'))).toMatchObject({ slip: 'unit', to: '[mi_i]2' });
    expect(first(measure('250', 'MW'), measure('250', 'MW.h'))).toMatchObject({ slip: 'unit', to: 'MW.h' });
    expect(first(money('3.2 million'), money('3.2 million', 'CAD'))).toMatchObject({ slip: 'unit', to: 'CAD' });
  });

  it('percent for percentage points', () => {
    const found = first(percent('1', { direction: 'up' }), points('1', { direction: 'up' }));
    expect(found).toMatchObject({ slip: 'percent or points', instead: { unit: '[pp]' } });
  });

  it('the direction', () => {
    expect(first(percent('7.6', { direction: 'up' }), percent('7.6', { direction: 'down' }))).toMatchObject({
      slip: 'direction',
    });
    expect(first(measure('5.5', 'Cel'), measure('-5.5', 'Cel'))).toMatchObject({ slip: 'direction' });
  });

  it('the base: +7.6% one way is −7.063% the other', () => {
    const found = slips(percent('7.6', { direction: 'up' }), percent('-7.063'));
    expect(kinds(found)).toEqual(['base swapped']);
  });

  it('a neighbouring row', () => {
    const beside = [
      { label: 'June 2022', evidence: measure('7015000', 't') },
      { label: 'July 2021', evidence: measure('6641000', 't') },
    ];
    expect(slips(measure('6.64 million', 't'), measure('7192000', 't'), beside)).toMatchObject([
      { slip: 'neighbour', label: 'July 2021' },
    ]);
  });

  it('a month for a year', () => {
    expect(first(money('6.2 billion'), money('74.4 billion'))).toMatchObject({
      slip: 'period length',
      claimed: 'month',
      source: 'year',
    });
    expect(first(money('74.4 billion'), money('18.6 billion'))).toMatchObject({
      slip: 'period length',
      claimed: 'year',
      source: 'quarter',
    });
  });
});

describe('no slip is named', () => {
  it('where the figure agrees or may agree', () => {
    expect(slips(measure('7.15 million', '{ton}'), measure('7147000', 't'))).toEqual([]);
    expect(slips(measure('3500', '[mi_i]2'), measure('9000', 'km2'))).toEqual([]);
    expect(slips(percent('80', { comparator: '>' }), percent('93'))).toEqual([]);
  });

  it('where nothing fits', () => {
    expect(slips(measure('7.15 million', 't'), measure('5.02 million', 't'))).toEqual([]);
    expect(slips(count('0'), count('17'))).toEqual([]);
    expect(slips({ ...count('5'), amount: null }, count('17'))).toEqual([]);
  });

  it('by a bound that would hold for almost anything', () => {
    expect(kinds(slips(count('80', { comparator: '>' }), count('7')))).not.toContain('power of ten');
  });
});

describe('laws', () => {
  const value = fc.integer({ min: 1001, max: 99_999 }).filter((n) => n % 10 !== 0);

  it('a shifted decimal point is found for any figure', () => {
    fc.assert(
      fc.property(value, fc.constantFrom(3, 1, 2, 6), (n, power) => {
        const found = slips(count(String(n)), count(`${n}${'0'.repeat(power)}`));
        expect(found[0]).toMatchObject({ slip: 'power of ten', power });
      }),
    );
  });

  it('two digits that changed places are found for any figure', () => {
    fc.assert(
      fc.property(value, fc.nat(4), (n, pick) => {
        const swaps = transpositions(String(n));
        const printed = swaps[pick % Math.max(1, swaps.length)];
        if (printed === undefined || printed.endsWith('0')) return;
        expect(kinds(slips(count(printed), count(String(n))))).toContain('digits transposed');
      }),
    );
  });

  it('every slip that is named makes the comparison agree, and comes in the order of PRODUCT', () => {
    const order = [
      'power of ten',
      'digits transposed',
      'unit',
      'percent or points',
      'direction',
      'base swapped',
      'neighbour',
      'period length',
    ];
    fc.assert(
      fc.property(value, value, (a, b) => {
        const found = slips(measure(String(a), 'km'), measure(String(b), 'km'));
        for (const { finding } of found) expect(['exact', 'rounds to', 'inside the hedge']).toContain(finding.outcome);
        const places = kinds(found).map((kind) => order.indexOf(kind));
        expect(places).toEqual([...places].sort((x, y) => x - y));
      }),
    );
  });
});
