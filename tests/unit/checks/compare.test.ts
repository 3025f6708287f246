import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Comparable } from '@/lib/core/checks/comparable';
import { compare } from '@/lib/core/checks/compare';
import { type Finding, standingOf } from '@/lib/core/checks/finding';
import { compareExact, exact, toDecimal } from '@/lib/core/figures/exact';
import { amount, count, duration, figure, measure, money, percent, points, words } from './figures';

const outcome = (claim: Comparable, evidence: Comparable) => compare(claim, evidence).outcome;

function offBy(found: Finding) {
  if (found.outcome !== 'off by') throw new Error(`Expected "off by", got "${found.outcome}"`);
  return found;
}

function source(found: Finding): string {
  if (found.outcome === 'incomparable') throw new Error('incomparable');
  return toDecimal(exact(found.source.value), 4);
}

describe('the vectors of PRODUCT and issue 4', () => {
  const miles = measure('3500', '[mi_i]2');
  const tons = measure('7.15 million', '{ton}');
  const over80 = percent('80', { comparator: '>', hedge: 'over' });

  it('3,500 square miles against 9,000 km² is 3,475, and overlaps 3,282 to 3,668', () => {
    const found = compare(miles, measure('9000', 'km2'));
    expect(found.outcome).toBe('overlaps');
    expect(source(found)).toBe('3475');
    if (found.outcome !== 'overlaps') return;
    const { low, high } = found.source.interval;
    expect([low, high].map((end) => end && toDecimal(exact(end), 4))).toEqual(['3282', '3668']);
  });

  it('3,500 square miles against 8,000 km² is 3,089, and off', () => {
    const found = offBy(compare(miles, measure('8000', 'km2')));
    expect(source(found)).toBe('3089');
    expect(toDecimal(exact(found.absolute), 4)).toBe('411.2');
    expect(found.relative && toDecimal(exact(found.relative), 3)).toBe('0.133');
  });

  it('7.15 million tons against 7,147,000 t asks for the kind of ton and answers for each', () => {
    const found = compare(tons, measure('7147000', 't'));
    if (found.outcome !== 'incomparable') throw new Error(found.outcome);
    expect(found.because).toBe('kind of ton');
    expect(
      found.alternatives.map(({ name, value, finding }) => [name, toDecimal(exact(value), 7), finding.outcome]),
    ).toEqual([
      ['metric tons', '7150000', 'rounds to'],
      ['short tons', '6486371', 'off by'],
      ['long tons', '7264735', 'off by'],
    ]);
  });

  it('asks too where the source leaves the ton open', () => {
    const found = compare(measure('6.49 million', 't'), tons);
    if (found.outcome !== 'incomparable') throw new Error(found.outcome);
    expect(found.alternatives.map(({ finding }) => finding.outcome)).toEqual(['off by', 'rounds to', 'off by']);
  });

  it('compares tons of unstated kind with each other as they stand', () => {
    expect(outcome(tons, measure('7147000', '{ton}'))).toBe('rounds to');
  });

  it('over 80% holds against 81.3%, is off against 79.6%, understates 93%, and 80% leaves it open', () => {
    expect(outcome(over80, percent('81.3'))).toBe('bound holds');
    expect(offBy(compare(over80, percent('79.6'))).absolute).toBe('0.4');
    expect(outcome(over80, percent('93'))).toBe('bound holds but is loose');
    expect(outcome(over80, percent('80'))).toBe('overlaps');
  });

  it('five companies are a count', () => {
    expect(outcome(words('5'), count('5'))).toBe('exact');
    expect(offBy(compare(words('5'), count('6'))).absolute).toBe('-1');
  });

  it('nearly seven months covers 6 months and 20 days of 31', () => {
    const nearly = duration('7', 'mo', { comparator: '<', hedge: 'nearly' });
    expect(outcome(nearly, figure('206/31', { kind: 'duration', unit: 'mo' }))).toBe('inside the hedge');
    expect(outcome(nearly, duration('6', 'mo'))).toBe('overlaps');
    expect(outcome(nearly, figure('5.9', { kind: 'duration', unit: 'mo' }))).toBe('off by');
  });
});

describe('rounding', () => {
  it.each([
    ['7.15 million', '7147000', 'rounds to'],
    ['7.15 million', '7150000', 'exact'],
    ['7.15 million', '7155000', 'truncates to'],
    ['7.15 million', '7155001', 'truncates to'],
    ['7.15 million', '7158900', 'truncates to'],
    ['7.15 million', '7160100', 'off by'],
    ['7.15 million', '7144900', 'off by'],
    ['7.15 million', '7.1 million', 'overlaps'],
    ['7.15 million', '7 million', 'overlaps'],
    ['7.15 million', '7.3 million', 'off by'],
    ['3500', '3475.4', 'rounds to'],
    ['3500', '3449', 'off by'],
    ['3500', '3500.2', 'rounds to'],
  ])('%s km against %s km: %s', (claim, evidence, expected) => {
    expect(outcome(measure(claim, 'km'), measure(evidence, 'km'))).toBe(expected);
  });

  it('tells a tight from a loose rounding, and a pin decides', () => {
    const miles = measure('3500', '[mi_i]');
    const evidence = measure('3475', '[mi_i]');
    expect(compare(miles, evidence)).toMatchObject({ outcome: 'rounds to', reading: 'loose' });
    expect(compare(miles, measure('3500.4', '[mi_i]'))).toMatchObject({ reading: 'tight' });
    expect(outcome({ ...miles, precision: 0 }, evidence)).toBe('off by');
    expect(outcome({ ...miles, precision: 2 }, evidence)).toBe('rounds to');
  });

  it('reads a range as all between its ends', () => {
    const range = percent('10', { high: amount('15') });
    expect(outcome(range, percent('12.2'))).toBe('inside the hedge');
    expect(outcome(range, percent('15.3'))).toBe('off by');
    expect(outcome(range, range)).toBe('exact');
    expect(outcome(range, percent('12', { high: amount('17') }))).toBe('overlaps');
  });

  it('lets a bound be proved by a stronger bound', () => {
    const over = count('3000', { comparator: '>' });
    expect(outcome(over, count('3200', { comparator: '>=' }))).toBe('bound holds');
    expect(outcome(over, count('2500', { comparator: '>' }))).toBe('overlaps');
    expect(outcome(count('3000'), over)).toBe('overlaps');
  });
});

describe('signs and directions', () => {
  it('compares sizes where a direction is written', () => {
    expect(outcome(percent('7.6', { direction: 'down' }), percent('-7.6'))).toBe('exact');
    expect(outcome(percent('7.6', { direction: 'down' }), percent('7.58'))).toBe('rounds to');
    expect(outcome(percent('5', { direction: 'down', comparator: '>' }), percent('5.4', { direction: 'down' }))).toBe(
      'bound holds',
    );
  });

  it('says when they go opposite ways', () => {
    const found = offBy(compare(percent('7.6', { direction: 'up' }), percent('7.6', { direction: 'down' })));
    expect(found.by).toBe('direction');
    expect(found.absolute).toBe('15.2');
  });

  it('keeps the sign of a level', () => {
    expect(outcome(measure('-5', 'Cel'), measure('5', 'Cel'))).toBe('off by');
    expect(outcome(measure('-5', 'Cel'), measure('23', '[degF]'))).toBe('exact');
  });
});

describe('units', () => {
  it('converts temperatures with their zero, and rises without', () => {
    expect(outcome(measure('25.0', 'Cel'), measure('77.0', '[degF]'))).toBe('exact');
    expect(outcome(measure('1.5', 'Cel', { direction: 'up' }), measure('2.7', '[degF]', { direction: 'up' }))).toBe(
      'exact',
    );
  });

  it('takes cents for a hundredth of either currency, and never mixes two', () => {
    expect(outcome(money('50', 'cent'), money('0.50', 'EUR'))).toBe('exact');
    expect(outcome(money('50', 'penny'), money('0.50', 'GBP'))).toBe('exact');
    expect(compare(money('50', 'penny'), money('0.50', 'USD'))).toMatchObject({ because: 'currency' });
    expect(compare(money('3 million'), money('3 million', 'CAD'))).toMatchObject({ because: 'currency' });
  });

  it('knows basis points, shares and multiples', () => {
    expect(outcome(points('50', { unit: 'bp' }), points('0.50'))).toBe('exact');
    expect(compare(percent('1'), points('1'))).toMatchObject({ because: 'dimension' });
    const quarter = figure('1/4', { kind: 'fraction', amount: amount('1/4', true) });
    expect(outcome(quarter, percent('25'))).toBe('exact');
    const doubled = figure('2', { kind: 'ratio', unit: 'fold', amount: amount('2', true), direction: 'up' });
    expect(outcome(doubled, percent('100', { direction: 'up' }))).toBe('exact');
    expect(outcome(percent('100', { direction: 'up' }), doubled)).toBe('exact');
    expect(compare(doubled, percent('100'))).toMatchObject({ because: 'dimension' });
  });

  it('converts both sides of a rate', () => {
    const yearly = money('60000', 'USD', { per: 'a' });
    expect(outcome(yearly, money('5000', 'USD', { per: 'mo' }))).toBe('exact');
    expect(compare(yearly, money('60000'))).toMatchObject({ because: 'rate against total' });
    expect(compare(yearly, money('60000', 'USD', { per: 'person' }))).toMatchObject({ because: 'dimension' });
    expect(outcome(money('80.00', 'USD', { per: '[bbl_us]' }), money('80.00', 'USD', { per: 'barrel' }))).toBe('exact');
  });

  it('does not compare a mass with a length, nor a count with a mass', () => {
    expect(compare(measure('3', 'kg'), measure('3', 'km'))).toMatchObject({ because: 'dimension' });
    expect(compare(count('3'), measure('3', 'kg'))).toMatchObject({ because: 'dimension' });
    expect(compare(measure('3', 'kg'), { ...count('3'), amount: null })).toMatchObject({ because: 'no value' });
  });
});

describe('what the numbers are about', () => {
  const july = (year: number) => ({ text: `July ${year}`, from: `${year}-07-01`, to: `${year}-07-31` });

  it('cannot compare two periods, but says what the numbers alone would', () => {
    const found = compare(
      measure('7.15 million', 't', { period: july(2022) }),
      measure('7147000', 't', { period: july(2021) }),
    );
    expect(found).toMatchObject({ outcome: 'incomparable', because: 'period', otherwise: { outcome: 'rounds to' } });
  });

  it('accepts the same days, a day within, and what nobody knows', () => {
    const claim = measure('7.15 million', 't', { period: july(2022) });
    const on = (from: string, to: string) => measure('7147000', 't', { period: { text: '', from, to } });
    expect(outcome(claim, on('2022-07-01', '2022-07-31'))).toBe('rounds to');
    expect(outcome(claim, on('2022-07-31', '2022-07-31'))).toBe('rounds to');
    expect(outcome(claim, on('2022-07-01', '2022-09-30'))).toBe('incomparable');
    expect(outcome(claim, measure('7147000', 't', { period: { text: 'then', from: null, to: null } }))).toBe(
      'rounds to',
    );
  });

  it('minds the base of a change, and prices of the day or real ones', () => {
    const up = percent('7.6', { direction: 'up', base: july(2021) });
    expect(compare(up, percent('7.6', { base: july(2020) }))).toMatchObject({ because: 'base' });
    const found = compare(
      money('3 million', 'USD', { terms: 'nominal' }),
      money('3 million', 'USD', { terms: 'real' }),
    );
    expect(found).toMatchObject({ because: 'nominal against real', otherwise: { outcome: 'exact' } });
  });
});

const number = fc
  .tuple(fc.integer({ min: 1, max: 999_999 }), fc.integer({ min: 0, max: 3 }))
  .map(([n, decimals]) =>
    decimals === 0
      ? String(n)
      : `${Math.floor(n / 10 ** decimals)}.${String(n % 10 ** decimals).padStart(decimals, '0')}`,
  );
const pairs = fc.constantFrom(
  ['km', '[mi_i]'],
  ['[mi_i]2', 'km2'],
  ['t', '[ston_av]'],
  ['Cel', '[degF]'],
  ['L', '[gal_us]'],
);

describe('laws', () => {
  it('a figure is exact against itself, whatever the unit', () => {
    fc.assert(
      fc.property(number, pairs, (text, [unit]) => {
        expect(outcome(measure(text, unit as string), measure(text, unit as string))).toBe('exact');
      }),
    );
  });

  it('what differs one way differs the other, in any unit, but for digits that were cut off', () => {
    fc.assert(
      fc.property(number, number, pairs, (a, b, [one, two]) => {
        const [left, right] = [measure(a, one as string), measure(b, two as string)];
        const [there, back] = [compare(left, right), compare(right, left)];
        const alike = (standingOf(there) === 'differs') === (standingOf(back) === 'differs');
        expect(alike || there.outcome === 'truncates to' || back.outcome === 'truncates to').toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it('rounding to fewer digits still agrees', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1_000_000, max: 9_999_999 }), (n) => {
        const rounded = (Math.round(n / 10_000) / 100).toFixed(2);
        expect(standingOf(compare(measure(`${rounded} million`, 't'), measure(String(n), 't')))).not.toBe('differs');
      }),
    );
  });

  it('widening never turns "holds" into "fails"', () => {
    fc.assert(
      fc.property(
        number,
        number,
        fc.integer({ min: -3, max: 4 }),
        fc.integer({ min: 0, max: 3 }),
        (a, b, precision, wider) => {
          const narrow = compare(measure(a, 'km', { precision }), measure(b, 'km'));
          const wide = compare(measure(a, 'km', { precision: precision + wider }), measure(b, 'km'));
          if (standingOf(narrow) !== 'differs') expect(standingOf(wide)).not.toBe('differs');
        },
      ),
      { numRuns: 500 },
    );
  });

  it('every single-digit edit of an exact figure is noticed', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1001, max: 9_999_999 }),
        fc.nat(6),
        fc.integer({ min: 1, max: 9 }),
        (n, place, by) => {
          const text = String(n % 10 === 0 ? n + 1 : n);
          const at = place % text.length;
          const digit = (Number(text[at]) + by) % 10;
          const edited = `${text.slice(0, at)}${digit}${text.slice(at + 1)}`;
          if (edited.startsWith('0') || edited.endsWith('0')) return;
          expect(outcome(count(edited), count(text))).toBe('off by');
        },
      ),
    );
  });

  it('is off by exactly what lies between', () => {
    fc.assert(
      fc.property(number, number, (a, b) => {
        const found = compare(count(a), count(b));
        if (found.outcome !== 'off by') return;
        expect(compareExact(exact(found.absolute), exact('0'))).toBe(compareExact(exact(a), exact(b)));
      }),
    );
  });

  it('is plain JSON', () => {
    const found = compare(measure('3500', '[mi_i]2'), measure('9000', 'km2'));
    expect(JSON.parse(JSON.stringify(found))).toEqual(found);
  });
});
