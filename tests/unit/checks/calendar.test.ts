import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareDuration, durationBetween, spanIn, spanReading } from '@/lib/core/checks/calendar';
import { toText } from '@/lib/core/figures/exact';
import { duration, measure } from './figures';

const on = (day: string) => ({ from: day, to: day });
const text = (unit: string, from: string, to: string) => {
  const span = spanIn(unit, from, to);
  return span === null ? null : toText(span);
};

describe('durations between dates', () => {
  it('24 February to 13 September 2022 is 6 months and 20 days', () => {
    expect(durationBetween('2022-02-24', '2022-09-13')).toEqual({ years: 0, months: 6, days: 20, totalDays: 201 });
    expect(text('mo', '2022-02-24', '2022-09-13')).toBe('206/31');
  });

  it.each([
    ['2000-02-29', '2001-02-28', { years: 1, months: 0, days: 0, totalDays: 365 }],
    ['2021-01-31', '2021-02-28', { years: 0, months: 1, days: 0, totalDays: 28 }],
    ['2021-01-31', '2021-03-01', { years: 0, months: 1, days: 1, totalDays: 29 }],
    ['1999-12-31', '2000-01-01', { years: 0, months: 0, days: 1, totalDays: 1 }],
    ['2001-06-15', '2022-06-14', { years: 20, months: 11, days: 30, totalDays: 7669 }],
    ['2022-09-13', '2022-02-24', { years: 0, months: 6, days: 20, totalDays: 201 }],
  ])('%s to %s', (from, to, expected) => {
    expect(durationBetween(from, to)).toEqual(expected);
  });

  it('refuses days that do not exist', () => {
    expect(durationBetween('2021-02-29', '2021-03-01')).toBeNull();
    expect(durationBetween('2021-13-01', '2021-03-01')).toBeNull();
    expect(durationBetween('yesterday', '2021-03-01')).toBeNull();
    expect(spanIn('km', '2021-01-01', '2021-03-01')).toBeNull();
  });

  it('counts weeks and years', () => {
    expect(text('wk', '2022-02-24', '2022-03-10')).toBe('2');
    expect(text('a', '2001-06-15', '2022-06-15')).toBe('21');
    expect(text('h', '2022-02-24', '2022-02-26')).toBe('48');
    expect(text('{decade}', '2000-01-01', '2020-01-01')).toBe('2');
  });

  it('says "nearly seven months" holds, and that "nearly eight" does not', () => {
    const nearly = (months: string) => duration(months, 'mo', { comparator: '<', hedge: 'nearly' });
    expect(compareDuration(nearly('7'), on('2022-02-24'), on('2022-09-13')).outcome).toBe('inside the hedge');
    expect(compareDuration(nearly('8'), on('2022-02-24'), on('2022-09-13')).outcome).toBe('off by');
  });

  it('leaves open what months or years alone cannot tell', () => {
    const years = { from: { from: '2001-01-01', to: '2001-12-31' }, to: { from: '2017-01-01', to: '2017-12-31' } };
    expect(compareDuration(duration('16', 'a'), years.from, years.to).outcome).toBe('overlaps');
    expect(compareDuration(duration('18', 'a'), years.from, years.to).outcome).toBe('off by');
    const february = { from: '2022-02-01', to: '2022-02-28' };
    const nearly = duration('7', 'mo', { comparator: '<', hedge: 'nearly' });
    expect(compareDuration(nearly, february, on('2022-09-13')).outcome).toBe('overlaps');
    expect(compareDuration(nearly, february, on('2022-08-20')).outcome).toBe('overlaps');
    expect(compareDuration(nearly, { from: '2022-02-20', to: '2022-02-28' }, on('2022-09-13')).outcome).toBe(
      'inside the hedge',
    );
    expect(compareDuration(measure('3', 'km'), on('2001-01-01'), on('2002-01-01'))).toMatchObject({
      because: 'dimension',
    });
    expect(spanReading('d', years.from, years.from)?.tight.low?.at.n).toBe(0n);
  });

  it('agrees with the day count of the platform', () => {
    const day = fc.integer({ min: -100_000, max: 100_000 });
    const iso = (n: number) => new Date(n * 86_400_000).toISOString().slice(0, 10);
    fc.assert(
      fc.property(day, day, (a, b) => {
        if (iso(a).length !== 10 || iso(b).length !== 10) return;
        expect(durationBetween(iso(a), iso(b))?.totalDays).toBe(Math.abs(a - b));
      }),
    );
  });
});
