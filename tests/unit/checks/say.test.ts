import { describe, expect, it } from 'vitest';
import type { Comparable } from '@/lib/core/checks/comparable';
import { compare } from '@/lib/core/checks/compare';
import { derive } from '@/lib/core/checks/derive';
import { nameOfDays } from '@/lib/core/checks/implied';
import { readComparable } from '@/lib/core/checks/reading';
import { sayFinding, sayImplied, saySlip } from '@/lib/core/checks/say';
import { sayBetween, sayFigure } from '@/lib/core/checks/say-figure';
import { slips } from '@/lib/core/checks/slips';
import { exact } from '@/lib/core/figures/exact';
import { amount, count, duration, figure, measure, money, percent, points, words } from './figures';

const say = (claim: Comparable, evidence: Comparable) => sayFinding(claim, evidence, compare(claim, evidence));
const tons = measure('7.15 million', '{ton}');
const over80 = percent('80', { comparator: '>', hedge: 'over' });

describe('the sentence of a comparison', () => {
  it.each([
    [
      tons,
      measure('7147000', 't'),
      'Source: 7,147,000 t. 7.15 million tons rounds it correctly, if metric tons are meant. As short tons 6,486,371 t, as long tons 7,264,735 t.',
    ],
    [
      measure('3500', '[mi_i]2'),
      measure('9000', 'km2'),
      'Source: 9,000 km² (3,475 square miles). 3,500 square miles may be right, but is printed more precisely than the source, which says 3,282 to 3,668 square miles.',
    ],
    [
      measure('3500', '[mi_i]2'),
      measure('8000', 'km2'),
      'Source: 8,000 km² (3,089 square miles). 3,500 square miles is too high by 411.2 square miles, 13.3% of the source.',
    ],
    [over80, percent('81.3'), 'Source: 81.3%. “over 80%” holds.'],
    [over80, percent('79.6'), 'Source: 79.6%. “over 80%” does not hold: the source is 0.4 percentage points below it.'],
    [over80, percent('93'), 'Source: 93%. “over 80%” is true, but understates: the source is 16.3% past it.'],
    [
      measure('3500', '[mi_i]'),
      measure('3475', '[mi_i]'),
      'Source: 3,475 miles. 3,500 miles rounds it correctly, to the nearest hundred.',
    ],
    [
      money('3.4 million'),
      money('3470000'),
      'Source: $3,470,000. $3.4 million cuts its digits off; rounded it is $3.5 million.',
    ],
    [
      money('3 million'),
      money('3 million', 'EUR'),
      'Source: €3 million. Cannot compare, because they are in different currencies, and no rate is given.',
    ],
    [
      words('5', { unitText: 'companies' }),
      count('6', { unitText: 'companies' }),
      'Source: 6 companies. 5 companies is too low by 1, 16.7% of the source.',
    ],
    [
      percent('7.6', { direction: 'up' }),
      percent('7.6', { direction: 'down' }),
      'Source: −7.6%. +7.6% goes the other way.',
    ],
    [
      duration('7', 'mo', { comparator: '<', hedge: 'nearly' }),
      figure('206/31', { kind: 'duration', unit: 'mo' }),
      'Source: 206/31 months. “nearly 7 months” covers it.',
    ],
  ])('%#', (claim, evidence, expected) => {
    expect(say(claim, evidence)).toBe(expected);
  });

  it('says so when no kind of ton fits', () => {
    expect(say(tons, measure('7.51 million', 't'))).toBe(
      'Source: 7.51 million t. Cannot compare, because the kind of ton is not stated. None of the kinds fits. As metric tons 7,150,000 t, as short tons 6,486,371 t, as long tons 7,264,735 t.',
    );
  });

  it('says what the numbers alone would, where the periods differ', () => {
    const claim = measure('7.15 million', 't', { period: { text: '', from: '2022-07-01', to: '2022-07-31' } });
    const evidence = measure('7147000', 't', { period: { text: '', from: '2021-07-01', to: '2021-07-31' } });
    expect(say(claim, evidence)).toBe(
      'Source: 7,147,000 t. Cannot compare, because they are about different periods. By the numbers alone: 7.15 million t rounds it correctly.',
    );
  });
});

describe('a likely slip in words', () => {
  it.each([
    [tons, measure('7.51 million', 't'), 'digits transposed: 7.51 million t'],
    [money('3 million'), money('3.2 billion'), 'thousand, million or billion mixed up: $3 billion'],
    [count('35000'), count('3500'), 'decimal point or zeros: 3,500'],
    [measure('350', '[mi_i]'), measure('350', 'km'), 'another unit: it fits as kilometers'],
    [
      percent('1', { direction: 'up' }),
      points('1', { direction: 'up' }),
      'percent and percentage points mixed up: 1 percentage point',
    ],
    [percent('7.6', { direction: 'up' }), percent('7.6', { direction: 'down' }), 'the direction is reversed: −7.6%'],
    [percent('7.6', { direction: 'up' }), percent('-7.063'), 'worked out against the wrong end: −7.063%'],
    [money('6.2 billion'), money('74.4 billion'), 'the text gives a month, the source a year'],
  ])('%#', (claim, evidence, expected) => {
    const [slip] = slips(claim, evidence);
    expect(slip && saySlip(slip).replace('+', '')).toBe(expected);
  });

  it('names the neighbour', () => {
    const [slip] = slips(count('41'), count('97'), [{ label: 'the row above', evidence: count('41') }]);
    expect(slip && saySlip(slip)).toBe('taken from the row above');
  });
});

describe('before there is any source', () => {
  it('says what it must show', () => {
    const [level, change] = [readComparable(tons), readComparable(percent('7.6', { direction: 'up' }))];
    if (level === null || change === null) throw new Error('no value');
    expect(sayImplied(tons, derive.impliedBase(level, change), 'July 2021')).toBe(
      'If both are right, July 2021 was 6.637 to 6.653 million tons.',
    );
    expect(sayImplied(tons, derive.sum([]), 'July 2021')).toBeNull();
  });

  it('names stretches of days', () => {
    expect(nameOfDays('2021-07-01', '2021-07-31')).toBe('July 2021');
    expect(nameOfDays('2021-01-01', '2021-12-31')).toBe('2021');
    expect(nameOfDays('2022-04-01', '2022-06-30')).toBe('the second quarter of 2022');
    expect(nameOfDays('2022-04-13', '2022-04-13')).toBe('13 April 2022');
    expect(nameOfDays('2022-04-13', '2022-05-02')).toBeNull();
  });
});

describe('a figure in words', () => {
  it.each([
    [percent('10', { high: amount('15') }), '10 to 15%'],
    [money('20', 'HKD'), 'HK$20'],
    [money('20', 'CHF'), 'CHF 20'],
    [money('60', 'USD', { per: '[bbl_us]' }), '$60 per barrel'],
    [figure('2/3', { kind: 'fraction' }), '2/3'],
    [figure('2', { kind: 'ratio', unit: 'fold' }), '2 times'],
    [count('500', { comparator: '>=', hedge: 'plus' }), '500 or more'],
    [measure('1', 'km2'), '1 km²'],
    [measure('1', '[mi_i]'), '1 mile'],
    [duration('3', 'wk'), '3 weeks'],
    [{ ...count('5'), amount: null }, 'no value'],
  ])('%#: %s', (claim, expected) => {
    expect(sayFigure(claim)).toBe(expected);
  });

  it('gives spans one scale', () => {
    expect(sayBetween(exact('172000000000'), exact('195652173913'))).toBe('172 to 195.7 billion');
    expect(sayBetween(exact('7.5241'), exact('7.5242'))).toBe('7.524');
  });
});
