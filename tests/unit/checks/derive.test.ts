import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Comparable } from '@/lib/core/checks/comparable';
import { type Derived, derive } from '@/lib/core/checks/derive';
import { type Reading, readComparable } from '@/lib/core/checks/reading';
import { exact, toDecimal, toFixed } from '@/lib/core/figures/exact';
import { count, measure, money, percent } from './figures';

function read(claim: Comparable): Reading {
  const reading = readComparable(claim);
  if (reading === null) throw new Error('no value');
  return reading;
}

/** "7.599 (7.524 to 7.837)" with four significant digits, or why not. */
function said(found: Derived): string {
  if (found.outcome === 'undecidable') return found.because;
  const [low, high] = [found.rounded.low, found.rounded.high].map((end) =>
    end === null ? '∞' : toDecimal(exact(end), 4),
  );
  return `${toDecimal(exact(found.exact), 4)} (${low} to ${high})`;
}

const km = (text: string) => read(measure(text, 'km'));

describe('derived figures', () => {
  it('6.64 to 7.15 is +7.52 to +7.84%', () => {
    const found = derive.percentChange(read(measure('6.64 million', 't')), read(measure('7.15 million', 't')));
    expect(said(found)).toBe('7.681 (7.524 to 7.837)');
  });

  it('4.2% to 5.2% is one point, and 23.8%', () => {
    const [a, b] = [read(percent('4.2')), read(percent('5.2'))];
    expect(said(derive.points(a, b))).toBe('1 (0.9 to 1.1)');
    expect(said(derive.percentChange(a, b))).toBe('23.81 (21.18 to 26.51)');
  });

  it('7.15 million, up 7.6%: it was 6.637 to 6.653 million', () => {
    const found = derive.impliedBase(read(measure('7.15 million', '{ton}')), read(percent('7.6', { direction: 'up' })));
    if (found.outcome !== 'derived') throw new Error(found.because);
    const ends = [found.rounded.low, found.rounded.high].map((end) => end && toFixed(exact(end), -3));
    expect(ends).toEqual(['6637000', '6653000']);
  });

  it.each([
    ['change', derive.change(km('12.5'), km('15.5')), '3 (2.9 to 3.1)'],
    ['difference', derive.difference(km('15.5'), km('12.5')), '3 (2.9 to 3.1)'],
    ['share', derive.share(read(count('12')), read(count('48'))), '25 (25 to 25)'],
    ['ratio', derive.ratio(km('15.0'), km('7.5')), '2 (1.98 to 2.02)'],
    ['per head', derive.perHead(read(money('500.0 million')), read(count('1999999'))), '250 (250 to 250)'],
    ['sum', derive.sum([km('1.5'), km('2.5'), km('3.5')]), '7.5 (7.35 to 7.65)'],
    ['average', derive.average([km('1.5'), km('2.5'), km('3.5')]), '2.5 (2.45 to 2.55)'],
    ['growth per year', derive.growthPerYear(km('1.00'), km('2.00'), 10), '7.177 (7.097 to 7.258)'],
    ['growth of a square', derive.growthPerYear(read(count('4')), read(count('9')), 2), '50 (50 to 50)'],
    [
      'in real terms',
      derive.inRealTerms(read(money('125.00')), read(measure('120.0', '1')), read(measure('100.0', '1'))),
      '104.2 (104.1 to 104.3)',
    ],
    ['implied whole', derive.impliedWhole(read(count('12')), read(percent('25.0'))), '48 (47.9 to 48.1)'],
    ['implied part', derive.impliedPart(read(count('48')), read(percent('25.0'))), '12 (11.98 to 12.02)'],
  ])('%s', (_, found, expected) => {
    expect(said(found)).toBe(expected);
  });

  it('says why there is no answer', () => {
    expect(said(derive.percentChange(read(count('0')), read(count('5'))))).toBe('the base is zero');
    expect(said(derive.percentChange(km('0.0'), km('5.0')))).toBe('the base is zero');
    expect(said(derive.ratio(km('5'), read(measure('0.4', 'km', { precision: 0 }))))).toBe('the base may be zero');
    expect(said(derive.sum([]))).toBe('no inputs');
    expect(said(derive.average([]))).toBe('no inputs');
    expect(said(derive.growthPerYear(km('-4'), km('9'), 2))).toBe('below zero has no root');
  });

  it('names its formula and unit', () => {
    expect(derive.percentChange(km('1.0'), km('2.0'))).toMatchObject({ formula: 'b / a − 1', unit: '%' });
    expect(derive.sum([km('1')])).toMatchObject({ unit: 'as the inputs' });
  });

  it('scaling both ends changes no percentage', () => {
    const size = fc.integer({ min: 1, max: 99_999 });
    fc.assert(
      fc.property(size, size, fc.constantFrom('thousand', 'million', 'billion'), (a, b, scale) => {
        const plain = derive.percentChange(read(money(`${a}.5 thousand`)), read(money(`${b}.5 thousand`)));
        const scaled = derive.percentChange(read(money(`${a}.5 ${scale}`)), read(money(`${b}.5 ${scale}`)));
        expect(scaled).toEqual(plain);
      }),
    );
  });

  it('what is implied leads back to the level', () => {
    fc.assert(
      fc.property(fc.integer({ min: 100, max: 99_999 }), fc.integer({ min: -900, max: 5000 }), (level, tenths) => {
        const change = read(percent(String(tenths / 10), {}));
        const before = derive.impliedBase(read(count(String(level))), change);
        if (before.outcome !== 'derived') return;
        const base = exact(before.exact);
        const { n, d } = base;
        expect(n * BigInt(1000 + tenths)).toBe(BigInt(level) * 1000n * d);
      }),
    );
  });
});
