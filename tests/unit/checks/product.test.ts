import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compare } from '@/lib/core/checks/compare';
import { convertUnits } from '@/lib/core/checks/convert';
import { type Finding, standingOf } from '@/lib/core/checks/finding';
import { readValue } from '@/lib/core/checks/pinned';
import { slips } from '@/lib/core/checks/slips';
import { exact, toDecimal } from '@/lib/core/figures/exact';
import type { FigureInContext } from '@/lib/core/frames/in-context';

/** As the desk reads it: words, not figures put together by hand. */
function read(text: string, date?: string): FigureInContext {
  const figure = readValue(text, date ?? null);
  if (typeof figure === 'string') throw new Error(`${text}: ${figure}`);
  return figure;
}

const found = (claim: string, source: string): Finding => compare(read(claim), read(source));
const slipsOf = (claim: string, source: string) => slips(read(claim), read(source)).map(({ slip }) => slip);

describe('PRODUCT section 2, from words to answer', () => {
  it.each([
    ['3,500 square miles', '9,000 km²', 'overlaps'],
    ['3,500 square miles', '8,000 km²', 'off by'],
    ['3,500 square miles', '9,064.96 km²', 'rounds to'],
    ['3,475 square miles', '9,000 km²', 'overlaps'],
    ['7.15 million tonnes', '7,147,000 tonnes', 'rounds to'],
    ['7.15 million tonnes', '7,150,000 tonnes', 'exact'],
    ['7.15 million tonnes', '7,158,900 tonnes', 'truncates to'],
    ['7.15 million tons', '7,147,000 tonnes', 'incomparable'],
    ['over 80%', '81.3%', 'bound holds'],
    ['over 80%', '79.6%', 'off by'],
    ['over 80%', '88%', 'bound holds'],
    ['over 80%', '88.1%', 'bound holds but is loose'],
    ['at least 80%', '80%', 'bound holds'],
    ['up to 50 people', '44 people', 'bound holds but is loose'],
    ['under 5%', '4.9%', 'bound holds'],
    ['about 200 km', '209 km', 'inside the hedge'],
    ['about 200 km', '211 km', 'off by'],
    ['some 7 km', '8.0 km', 'inside the hedge'],
    ['nearly 7 months', '6.4 months', 'inside the hedge'],
    ['nearly 7 months', '7.0 months', 'overlaps'],
    ['nearly 7 months', '7.2 months', 'off by'],
    ['just over $20', '$22.00', 'inside the hedge'],
    ['just over $20', '$22.10', 'off by'],
    ['five companies', '5 companies', 'exact'],
    ['five companies', '6 companies', 'off by'],
    ['10 to 15 percent', '12.2%', 'inside the hedge'],
    ['10 to 15 percent', '16%', 'off by'],
    ['$3 million', '€3 million', 'incomparable'],
    ['12 people', '12 kg', 'incomparable'],
    ['$60,000 a year', '$60,000', 'incomparable'],
  ])('%s against %s: %s', (claim, source, outcome) => {
    expect(found(claim, source).outcome).toBe(outcome);
  });

  it('says how far off in itself, as a share and in units of the last digit', () => {
    const off = found('3.15 km', '3.12 km');
    if (off.outcome !== 'off by') throw new Error(off.outcome);
    expect([off.absolute, off.relative && toDecimal(exact(off.relative), 3), off.steps]).toEqual([
      '0.03',
      '0.00962',
      '3',
    ]);
  });

  it('measures a range from its nearer end', () => {
    expect(found('10 to 15 percent', '16%')).toMatchObject({ absolute: '-1' });
    expect(found('10 to 15 percent', '9%')).toMatchObject({ absolute: '1' });
  });

  it.each([
    ['km2', '3500', '[mi_i]2', '9065'],
    ['t', '7150000', '[ston_av]', '6486371'],
    ['t', '7150000', '[lton_av]', '7264735'],
  ])('converts exactly: %s', (to, value, from, expected) => {
    const there = convertUnits(exact(value), from, to);
    expect(there && toDecimal(there, expected.length)).toBe(expected);
  });

  it('+7.6% one way is −7.063% the other', () => {
    expect(slipsOf('up 7.6%', 'down 7.063%')).toContain('base swapped');
  });

  it.each([
    ['7.15 million tonnes', '7.15 billion tonnes', 'power of ten'],
    ['7.15 million tonnes', '7,510,000 tonnes', 'digits transposed'],
    ['350 miles', '350 km', 'unit'],
    ['up 1%', 'up 1 percentage point', 'percent or points'],
    ['up 7.6%', 'down 7.6%', 'direction'],
    ['$6.2 billion', '$74.4 billion', 'period length'],
  ])('%s against %s: the likeliest slip is %s', (claim, source, slip) => {
    expect(slipsOf(claim, source)[0]).toBe(slip);
  });

  it('names no part of a year for a share, which does not add up over time', () => {
    expect(slipsOf('up 2%', 'up 24%')).not.toContain('period length');
  });
});

describe('laws over printed numbers', () => {
  const decimal = fc
    .tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 101, max: 989 }))
    .map(([whole, part]) => `${whole}.${part}`)
    .filter((text) => !text.endsWith('0'));

  it('a shifted point and two swapped digits are found in any decimal', () => {
    fc.assert(
      fc.property(decimal, fc.constantFrom('million', 'billion'), (text, scale) => {
        const other = scale === 'million' ? 'billion' : 'million';
        expect(slipsOf(`$${text} ${scale}`, `$${text} ${other}`)[0]).toBe('power of ten');
        const [whole = '', part = ''] = text.split('.');
        const swapped = `${whole}.${part.charAt(1)}${part.charAt(0)}${part.charAt(2)}`;
        if (swapped !== text) expect(slipsOf(`${text} km`, `${swapped} km`)).toContain('digits transposed');
      }),
      { numRuns: 60 },
    );
  });

  it('a hedge in front never turns what holds into what fails', () => {
    fc.assert(
      fc.property(decimal, fc.integer({ min: -9, max: 9 }), (text, off) => {
        const source = `${(Number(text) + off / 1000).toFixed(3)} km`;
        const plain = found(`${text} km`, source);
        if (standingOf(plain) === 'agrees') expect(standingOf(found(`about ${text} km`, source))).toBe('agrees');
      }),
      { numRuns: 60 },
    );
  });
});
