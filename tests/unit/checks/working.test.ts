import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contains } from '@/lib/core/checks/interval-arithmetic';
import { compareWorking, type Named, workOut } from '@/lib/core/checks/working';
import { parseWorking } from '@/lib/core/checks/working-form';
import { compareExact, exact, toDecimal } from '@/lib/core/figures/exact';
import { count, measure, money, percent } from './figures';

const named = (values: Record<string, Named['figure']>): Named[] =>
  Object.entries(values).map(([name, figure]) => ({ name, figure }));

const oil = named({ a: measure('7.15 million', 't'), b: measure('6.645 million', 't') });

function worked(expression: string, values: readonly Named[]): string {
  const found = workOut(expression, values);
  if (found.outcome === 'refused') return JSON.stringify(found.refusal);
  const { low, high } = found.rounded;
  const ends = [low, high].map((end) => (end === null ? '∞' : toDecimal(exact(end), 6)));
  return `${toDecimal(exact(found.exact), 6)} (${ends.join(' to ')})${found.unit === null ? '' : ` ${found.unit}`}`;
}

describe('workings', () => {
  it('7.15 / 6.645 − 1 rounds to +7.6%, and may do so if its inputs are rounded', () => {
    const found = compareWorking(percent('7.6', { direction: 'up' }), 'a / b − 1', oil);
    expect(found).toMatchObject({
      outcome: 'compared',
      ifExact: { outcome: 'rounds to' },
      ifRounded: { outcome: 'overlaps' },
    });
  });

  it.each([
    ['a / b - 1', oil, '0.075997 (0.0751636 to 0.0768305)'],
    ['a - b', oil, '505000 (499500 to 510500) t'],
    ['sum(a, b)', oil, '13795000 (13789500 to 13800500) t'],
    ['mean(a, b)', oil, '6897500 (6894750 to 6900250) t'],
    ['a / (a + b)', oil, '0.518304 (0.51811 to 0.518497)'],
    ['2^10', [], '1024 (1024 to 1024)'],
    ['(1 + 7.6%)^2 - 1', [], '0.157776 (0.157776 to 0.157776)'],
    ['growth(b, a, 2)', oil, '0.0373027 (0.036901 to 0.0377044)'],
    ['growth(a, b, 1) + a / b', oil, '1.00537 (1.00381 to 1.00692)'],
    ['span(2022-02-24, 2022-09-13)', [], '201 (201 to 201) d'],
    ['span(2022-09-13, 2022-02-24) / 7', [], '28.7143 (28.7143 to 28.7143) d'],
    ['-3 + 5 * 2', [], '7 (7 to 7)'],
    ['10 − 2 × 3 ÷ 4', [], '8.5 (8.5 to 8.5)'],
    ['t / n', named({ t: money('500.0 million'), n: count('1999999') }), '250 (249.975 to 250.025) USD'],
    ['x + y', named({ x: measure('1.0', 't'), y: measure('500.0', 'kg') }), '1.5 (1.44995 to 1.55005) t'],
    ['p + q', named({ p: percent('12.5'), q: percent('7.5') }), '0.2 (0.199 to 0.201)'],
    ['rate * 12', named({ rate: money('50.00', 'USD', { per: 'mo' }) }), '600 (599.94 to 600.06) USD/mo'],
  ])('%s', (expression, values, expected) => {
    expect(worked(expression, values)).toBe(expected);
  });

  it('says results in the unit of the claim', () => {
    const found = compareWorking(measure('11,000'.replace(',', ''), '[lb_av]'), 'x', named({ x: measure('5.0', 't') }));
    expect(found).toMatchObject({ ifExact: { outcome: 'rounds to' } });
    expect(compareWorking(count('25'), 'x / y', named({ x: count('75'), y: count('3') }))).toMatchObject({
      ifExact: { outcome: 'exact' },
    });
    expect(compareWorking(measure('3', 'km'), 'x', named({ x: count('3') }))).toMatchObject({
      refusal: { error: 'units differ' },
    });
  });

  it.each([
    ['a +', { error: 'not understood', at: 3 }],
    ['(a', { error: 'not understood', at: 2 }],
    ['a b', { error: 'not understood', at: 2 }],
    ['a $ b', { error: 'not understood', at: 1 }],
    ['growth(a, b)', { error: 'not understood', at: 11 }],
    ['growth(a, b, 2.5)', { error: 'no growth' }],
    ['growth(a, b, 0)', { error: 'no growth' }],
    ['growth(a - b - a, b, 2)', { error: 'no growth' }],
    ['growth(a, 3, 2)', { error: 'units differ', left: 't', right: '1' }],
    ['span(a, b)', { error: 'not understood', at: 5 }],
    ['span(2022-02-24)', { error: 'not understood', at: 15 }],
    ['span(2022-02-30, 2022-09-13)', { error: 'no such day', name: '2022-02-30, 2022-09-13' }],
    ['2022-02-24', { error: 'not understood', at: 0 }],
    ['2^2.5', { error: 'not understood', at: 2 }],
    ['', { error: 'not understood', at: 0 }],
    ['constructor', { error: 'unknown name', name: 'constructor' }],
    ['c * 2', { error: 'unknown name', name: 'c' }],
    ['a + 1', { error: 'units differ', left: 't', right: '1' }],
    ['1 / (a - a)', { error: 'division by zero' }],
    ['1 / 0', { error: 'division by zero' }],
    [
      '9^60 * 9^60 * 9^60 * 9^60 * 9^60 * 9^60 * 9^60 * 9^60 * 9^60 * 9^60 * 9^60 * 9^60 * 9^60 * 9^60 * 9^60 * 9^60 * 9^60 * 9^60 * 9^60 * 9^60 * 9^60 * 9^60 * 9^60',
      { error: 'too large' },
    ],
    [`${'('.repeat(60)}1${')'.repeat(60)}`, { error: 'too deep' }],
    [`${'-'.repeat(60)}1`, { error: 'too deep' }],
    ['1+'.repeat(300), { error: 'too long' }],
  ])('refuses %s', (expression, refusal) => {
    expect(workOut(expression, oil)).toEqual({ outcome: 'refused', refusal });
  });

  it('refuses a name without a value', () => {
    expect(workOut('n', named({ n: { ...count('5'), amount: null } }))).toMatchObject({
      refusal: { error: 'no value', name: 'n' },
    });
  });

  it('lists its names in the order of use', () => {
    expect(parseWorking('b / a - b')).toMatchObject({ ok: true, names: ['b', 'a'] });
  });

  const forms = fc.constantFrom(
    'a / b',
    'a - b',
    'a * b',
    'a / (a + b)',
    '(a - b) / b',
    'a * a - b',
    'growth(a, b, 3)',
    'growth(a, b, 2) + a / b',
    'a / b / b + a',
    '(a + b) / (a + b)',
  );
  const size = fc.integer({ min: 11, max: 9999 });

  it('holds every result that rounded values could have had', () => {
    const within = fc.integer({ min: -49, max: 49 });
    fc.assert(
      fc.property(forms, size, size, within, within, (form, x, y, dx, dy) => {
        const printed = workOut(form, named({ a: percent(`${x}.5`), b: percent(`${y}.5`) }));
        const real = (n: number, d: number) => percent(`${(n * 1000 + 500 + d) / 1000}`);
        const true_ = workOut(form, named({ a: real(x, dx), b: real(y, dy) }));
        if (printed.outcome === 'refused' || true_.outcome === 'refused') return;
        const { low, high, lowOpen, highOpen } = printed.rounded;
        const interval = {
          low: low === null ? null : { at: exact(low), closed: !lowOpen },
          high: high === null ? null : { at: exact(high), closed: !highOpen },
        };
        expect(contains(interval, exact(true_.exact))).toBe(true);
      }),
      { numRuns: 400 },
    );
  });

  it('is no wider than its corners where it runs one way', () => {
    fc.assert(
      fc.property(size, size, (x, y) => {
        const found = workOut('a / (a + b)', named({ a: percent(`${x}.5`), b: percent(`${y}.5`) }));
        if (found.outcome === 'refused' || found.rounded.low === null) return;
        const low = exact(`${10 * x + 4.5}/${10 * x + 4.5 + 10 * y + 5.5}`);
        expect(compareExact(exact(found.rounded.low), low)).toBe(0);
      }),
    );
  });
});
