import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { baseBounds, intervalsOf } from '@/lib/core/checks/interval';
import {
  addIntervals,
  closed,
  contains,
  divideIntervals,
  type Interval,
  multiplyIntervals,
  open,
  subtractIntervals,
} from '@/lib/core/checks/interval-arithmetic';
import { HEDGE_TABLE } from '@/lib/core/checks/reading';
import { add, compareExact, divide, type Exact, exact, multiply, subtract } from '@/lib/core/figures/exact';
import { amount, count, duration, figure, measure, money, percent, words } from './figures';

/** "[3450, 3550)", the loose interval; an arrow for an open side. */
function loose(claim: Parameters<typeof intervalsOf>[0], precision: number | null = null): string {
  const found = intervalsOf(claim, precision)?.loose;
  if (found === undefined) return 'none';
  return `${found.lowOpen ? '(' : '['}${found.low ?? '−∞'}, ${found.high ?? '∞'}${found.highOpen ? ')' : ']'}`;
}

function tight(claim: Parameters<typeof intervalsOf>[0]): string {
  const found = intervalsOf(claim)?.tight;
  return found === undefined
    ? 'none'
    : `${found.lowOpen ? '(' : '['}${found.low}, ${found.high}${found.highOpen ? ')' : ']'}`;
}

describe('the intervals of PRODUCT', () => {
  const miles = measure('3500', '[mi_i]2');

  it('reads 3,500 square miles loosely to the hundred and tightly to the one', () => {
    expect(loose(miles)).toBe('[3450, 3550)');
    expect(tight(miles)).toBe('[3499.5, 3500.5)');
  });

  it('lets a reviewer pin the precision', () => {
    expect(loose(miles, 0)).toBe('[3499.5, 3500.5)');
    expect(loose(miles, 1)).toBe('[3495, 3505)');
    expect(loose(miles, 3)).toBe('[3000, 4000)');
    expect(loose({ ...miles, precision: 1 })).toBe('[3495, 3505)');
  });

  it.each([
    ['7.15 million tons', measure('7.15 million', '{ton}'), '[7145000, 7155000)'],
    ['up 7.6%', percent('7.6', { direction: 'up' }), '[7.55, 7.65)'],
    ['more than 80%', percent('80', { comparator: '>', hedge: 'over' }), '(80, 100]'],
    ['nearly seven months', duration('7', 'mo', { comparator: '<', hedge: 'nearly' }), '[6.3, 7)'],
    ['10 to 15 percent', percent('10', { high: amount('15') }), '[10, 15]'],
    ['two-thirds', figure('2/3', { kind: 'fraction', amount: amount('2/3', true) }), '[2/3, 2/3]'],
    ['one in five', figure('1/5', { kind: 'fraction', amount: amount('1/5', true) }), '[0.2, 0.2]'],
    ['a dozen', count('1', { amount: { written: '1', times: '12', over: '1', words: true } }), '[12, 12]'],
    ['five companies', words('5'), '[5, 5]'],
    ['1,234 people', count('1234'), '[1234, 1234]'],
    ['fifty people', words('50'), '[50, 50]'],
    ['seven million people', words('7 million'), '[6500000, 7500000)'],
    ['doubled', figure('2', { kind: 'ratio', unit: 'fold', amount: amount('2', true) }), '[2, 2]'],
    ['2.5 times', figure('2.5', { kind: 'ratio', unit: 'fold' }), '[2.45, 2.55)'],
    ['3.1 and 3.10 differ', measure('3.1', 'km'), '[3.05, 3.15)'],
    ['3.10', measure('3.10', 'km'), '[3.095, 3.105)'],
    ['about 100 km', measure('100', 'km', { comparator: '~', hedge: 'about' }), '[95, 105]'],
    ['about five people', words('5', { comparator: '~', hedge: 'about' }), '[4, 6]'],
    ['just over $20', money('20', 'USD', { comparator: '>', hedge: 'just over' }), '(20, 22]'],
    ['just under 20', money('20', 'USD', { comparator: '<', hedge: 'just under' }), '[18, 20)'],
    ['at least 12', count('12', { comparator: '>=', hedge: 'at least' }), '[12, ∞)'],
    ['500-plus', count('500', { comparator: '>=', hedge: 'plus' }), '[500, ∞)'],
    ['20-odd', count('20', { comparator: '~', hedge: 'odd' }), '[20, 30)'],
    ['under 12', count('12', { comparator: '<', hedge: 'under' }), '[0, 12)'],
    ['up to 12', count('12', { comparator: '<=', hedge: 'up to' }), '[0, 12]'],
    ['a rise of more than 80%', percent('80', { comparator: '>', direction: 'up' }), '(80, ∞)'],
    ['over −5 degrees', measure('-5', 'Cel', { comparator: '>' }), '(-5, ∞)'],
    ['80%: its zero is a digit', percent('80'), '[79.5, 80.5)'],
    ['1,000: no more than a tenth', measure('1000', 'km'), '[900, 1100)'],
    ['9,000 km²', measure('9000', 'km2'), '[8500, 9500)'],
    ['a 45-year-old', figure('45', { kind: 'age', unit: 'a' }), '[45, 46)'],
    [
      'half a million',
      count('1', { amount: { written: '1', times: '1000000', over: '2', words: true } }),
      '[450000, 550000)',
    ],
  ])('%s', (_, claim, expected) => {
    expect(loose(claim)).toBe(expected);
  });

  it('keeps a range to its ends when read tightly', () => {
    expect(tight(percent('10', { high: amount('15') }))).toBe('[10, 15]');
  });

  it('has none for a figure without a value', () => {
    expect(intervalsOf({ ...miles, amount: null })).toBeNull();
    expect(intervalsOf(measure('seven', 'km'))).toBeNull();
  });

  it('gives bounds in the base unit as floats, to search by', () => {
    const found = intervalsOf(measure('20', 'Cel'))?.tight;
    expect(found && baseBounds(found, 'Cel')).toEqual({ lowest: 292.65, highest: 293.65 });
    const over = intervalsOf(count('5', { comparator: '>' }))?.loose;
    expect(over && baseBounds(over, null)).toEqual({ lowest: 5, highest: null });
  });

  it('says its hedge table in words', () => {
    expect(HEDGE_TABLE.map(({ hedge }) => hedge)).toContain('nearly');
    for (const { says } of HEDGE_TABLE) expect(says).not.toBe('');
  });
});

const end = fc.tuple(fc.integer({ min: -50, max: 50 }), fc.boolean());
const interval: fc.Arbitrary<Interval> = fc.tuple(end, end).map(([[a, aClosed], [b, bClosed]]) => {
  const [low, high] = a <= b ? [a, b] : [b, a];
  const isPoint = low === high;
  const make = (at: number, isClosed: boolean) => (isClosed || isPoint ? closed : open)(exact(String(at)));
  return { low: make(low, aClosed), high: make(high, bClosed) };
});
const inside = fc.tuple(interval, fc.integer({ min: 1, max: 9 })).map(([found, tenths]): [Interval, Exact] => {
  const [low, high] = [found.low?.at ?? exact('0'), found.high?.at ?? exact('0')];
  return [found, add(low, multiply(subtract(high, low), exact(`${tenths}/10`)))];
});

describe('interval arithmetic', () => {
  it('holds every result of values inside', () => {
    fc.assert(
      fc.property(inside, inside, ([a, x], [b, y]) => {
        expect(contains(addIntervals(a, b), add(x, y))).toBe(true);
        expect(contains(subtractIntervals(a, b), subtract(x, y))).toBe(true);
        expect(contains(multiplyIntervals(a, b), multiply(x, y))).toBe(true);
        const quotient = divideIntervals(a, b);
        if (quotient !== null) expect(contains(quotient, divide(x, y))).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it('refuses a divisor that may be zero', () => {
    const around = { low: closed(exact('-1')), high: closed(exact('1')) };
    expect(divideIntervals(around, around)).toBeNull();
    expect(divideIntervals(around, { low: open(exact('0')), high: closed(exact('1')) })).toBeNull();
  });

  it('keeps a missing end missing', () => {
    const up = { low: closed(exact('2')), high: null };
    expect(multiplyIntervals(up, up)).toEqual({ low: closed(exact('4')), high: null });
    const inverse = divideIntervals({ low: closed(exact('1')), high: closed(exact('1')) }, up);
    expect(inverse?.high?.at && compareExact(inverse.high.at, exact('0.5'))).toBe(0);
    expect(inverse?.low).toEqual(open(exact('0')));
  });
});
