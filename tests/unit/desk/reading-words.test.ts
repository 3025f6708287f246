import { describe, expect, it } from 'vitest';
import {
  daysWords,
  intervalNotation,
  intervalWords,
  markName,
  movementWords,
  periodWords,
  unitWords,
  writtenExact,
} from '@/app/(desk)/articles/[articleId]/_components/panel/reading-words';
import { aClaim } from './desk-double';

const interval = (low: string | null, high: string | null, lowOpen = false, highOpen = false) => ({
  low,
  high,
  lowOpen,
  highOpen,
});

describe('intervals in words', () => {
  it.each([
    [
      interval('3450', '3550', false, true),
      'square miles',
      'from 3,450 to just under 3,550 square miles',
      '[3,450, 3,550)',
    ],
    [interval('80', '100', true), '%', 'from just over 80 to 100%', '(80, 100]'],
    [interval('5', '5'), 'companies', 'exactly 5 companies', '[5, 5]'],
    [interval('80', null, true), '%', 'more than 80%', '(80, ∞)'],
    [interval('80', null), '%', '80% or more', '[80, ∞)'],
    [interval(null, '7', false, true), 'months', 'less than 7 months', '(−∞, 7)'],
    [interval(null, '7'), 'months', '7 months or less', '(−∞, 7]'],
    [interval('-0.5', '2/3'), '', 'from −0.5 to 2/3', '[−0.5, 2/3]'],
    [interval(null, null), '', 'any value', '(−∞, ∞)'],
  ])('%j %s', (given, unit, words, notation) => {
    expect(intervalWords(given, unit)).toBe(words);
    expect(intervalNotation(given)).toBe(notation);
  });

  it('writes exact numbers with their thousands apart and no digit lost', () => {
    expect(writtenExact('7145000')).toBe('7,145,000');
    expect(writtenExact('1234.567890')).toBe('1,234.567890');
    expect(writtenExact('-1000000/3')).toBe('−1,000,000/3');
  });
});

describe('days in words', () => {
  it.each([
    ['2022-07-01', '2022-07-31', 'July 2022'],
    ['2022-04-01', '2022-06-30', 'Q2 2022'],
    ['2022-01-01', '2022-12-31', '2022'],
    ['2024-02-01', '2024-02-29', 'February 2024'],
    ['2022-02-01', '2022-03-31', 'February 2022 to March 2022'],
    ['2022-09-13', '2022-09-13', '13 September 2022'],
    ['2022-09-13', '2022-10-02', '13 September 2022 to 2 October 2022'],
    ['2022-09-13', null, 'from 13 September 2022'],
    [null, '2022-09-13', 'until 13 September 2022'],
    [null, null, ''],
  ])('%s to %s', (from, to, words) => expect(daysWords(from, to)).toBe(words));

  it('say what was written only where it says more', () => {
    expect(periodWords('July', '2022-07-01', '2022-07-31')).toBe('July 2022');
    expect(periodWords('a year ago', '2021-07-01', '2021-07-31')).toBe('a year ago (July 2021)');
    expect(periodWords('lately', null, null)).toBe('lately');
    expect(periodWords(null, null, null)).toBe('');
  });
});

describe('names', () => {
  it('a mark is called by its own words and its display form', () => {
    expect(markName({ quote: '80%', display: 'over 80%' }, 'to check')).toBe('over 80%, to check');
    expect(markName({ quote: 'seven months', display: 'nearly 7 months' }, 'verified')).toBe(
      'seven months (nearly 7 months), verified',
    );
  });

  it('a unit is as written, else its name, else its code, with what it is per', () => {
    const { reading } = aClaim('A');
    expect(unitWords({ ...reading, unit: '[mi_i]2', unitName: 'square mile', unitText: 'square miles' })).toBe(
      'square miles',
    );
    expect(unitWords({ ...reading, unit: 'km2' })).toBe('km2');
    expect(unitWords({ ...reading, unit: 'USD', unitText: 'dollars', per: 'barrel' })).toBe('dollars per barrel');
    expect(unitWords({ ...reading, unit: '%', unitText: 'percent' })).toBe('%');
    expect(unitWords(reading)).toBe('');
  });
});

it('says of a level how it came about, not what it changed by', () => {
  expect(movementWords('up')).toBe('a level, after a rise');
  expect(movementWords('down')).toBe('a level, after a fall');
});
