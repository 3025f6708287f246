import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  add,
  compareExact,
  divide,
  exact,
  magnitude,
  multiply,
  parseExact,
  power,
  subtract,
  toDecimal,
  toFixed,
  toNumber,
  toText,
} from '@/lib/core/figures/exact';

const rational = fc
  .tuple(fc.bigInt({ min: -(10n ** 18n), max: 10n ** 18n }), fc.bigInt({ min: 1n, max: 10n ** 9n }))
  .map(([n, d]) => exact(`${n}/${d}`));

describe('exact numbers', () => {
  it('are not floats', () => {
    expect(toText(add(exact('0.1'), exact('0.2')))).toBe('0.3');
    expect(toText(multiply(divide(exact('1'), exact('3')), exact('3')))).toBe('1');
  });

  it.each([
    ['7.15', '7.15'],
    ['-0.50', '-0.5'],
    ['.5', '0.5'],
    ['5.', '5'],
    ['10/4', '2.5'],
    ['2/3', '2/3'],
    ['12600.25/3', '50401/12'],
    ['+3', '3'],
  ])('read %s as %s', (text, expected) => {
    expect(toText(exact(text))).toBe(expected);
  });

  it.each(['', '-', '.', '1e5', 'one', '1,000', '1/0', '1/2/3', ' 1', 'NaN', '9'.repeat(5000)])(
    'refuse “%s”',
    (text) => {
      expect(parseExact(text)).toBeNull();
      expect(() => exact(text)).toThrow(RangeError);
    },
  );

  it('refuse to divide by zero', () => {
    expect(() => divide(exact('1'), exact('0'))).toThrow(RangeError);
  });

  it('round halves away from zero', () => {
    expect(toFixed(exact('0.125'), 2)).toBe('0.13');
    expect(toFixed(exact('-0.125'), 2)).toBe('-0.13');
    expect(toFixed(exact('-0.001'), 2)).toBe('0.00');
    expect(toFixed(exact('3482'), -2)).toBe('3500');
    expect(toDecimal(exact('9064.958'), 4)).toBe('9065');
    expect(toDecimal(exact('0.0012345'), 2)).toBe('0.0012');
  });

  it('take whole powers', () => {
    expect(toText(power(exact('1.076'), 2))).toBe('1.157776');
    expect(toText(power(exact('2'), -3))).toBe('0.125');
  });

  it('come back from their text', () => {
    fc.assert(
      fc.property(rational, (a) => {
        expect(toText(exact(toText(a)))).toBe(toText(a));
      }),
    );
  });

  it('obey arithmetic', () => {
    fc.assert(
      fc.property(rational, rational, rational, (a, b, c) => {
        expect(toText(multiply(a, add(b, c)))).toBe(toText(add(multiply(a, b), multiply(a, c))));
        expect(toText(subtract(add(a, b), b))).toBe(toText(a));
        if (b.n !== 0n) expect(toText(multiply(divide(a, b), b))).toBe(toText(a));
        expect(compareExact(a, b)).toBe(-compareExact(b, a) + 0);
      }),
    );
  });

  it('know their own size', () => {
    fc.assert(
      fc.property(rational, (a) => {
        if (a.n === 0n) return;
        const size = a.n < 0n ? { n: -a.n, d: a.d } : a;
        const digits = magnitude(a);
        expect(compareExact(size, power(exact('10'), digits))).toBeGreaterThanOrEqual(0);
        expect(compareExact(size, power(exact('10'), digits + 1))).toBe(-1);
      }),
    );
  });

  it('become floats for drawing', () => {
    expect(toNumber(exact('7.15'))).toBe(7.15);
    expect(toNumber(exact('1/3'))).toBeCloseTo(1 / 3, 15);
  });
});
