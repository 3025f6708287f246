import { describe, expect, it } from 'vitest';
import { cellNumber, separatorsOf } from '@/lib/core/checks/statistics/cell-number';
import { headingMeasure } from '@/lib/core/checks/statistics/heading-measure';
import { isSameTime, labelDays, timeless } from '@/lib/core/checks/statistics/label-period';

describe('the number of a cell', () => {
  it.each([
    ['1,204', '1204', false, ''],
    ['(1,204)', '1204', true, ''],
    ['$(1,204)', '$1204', true, ''],
    ['−8.2', '8.2', true, ''],
    ['(6)%', '6%', true, ''],
    ['£ 4.5', '£4.5', false, ''],
    ['1 316 580', '1316580', false, ''],
    ['12 p', '12', false, 'p'],
    ['21.6p', '21.6', false, 'p'],
    ['130,000 (1)', '130000', false, '1'],
    ['12 (provisional)', '12', false, 'provisional'],
  ])('%s', (words, plain, isNegative, notes) => {
    expect(cellNumber(words)).toMatchObject({ plain, isNegative, notes });
  });

  it.each(['–', '..', 'n/a', 'x', 'Total', '2 to 5', '12 metres', 'Q1 2024', '1,2,3', '(5'])('none in %s', (words) => {
    expect(cellNumber(words)).toBeNull();
  });

  it('reads commas as the whole table does', () => {
    expect(separatorsOf(['2,9', '3,1', '12'])).toBe('european');
    expect(separatorsOf(['2,900', '3.1', '12'])).toBe('english');
    expect(cellNumber('3.204,5', 'european')).toMatchObject({ plain: '3204.5' });
  });
});

describe('what a heading says of its numbers', () => {
  it.each([
    ["Employed ('000)", '1000', null],
    ['Persons (thousands)', '1000', null],
    ['£m', '1000000', 'GBP'],
    ['US$ billions', '1000000000', 'USD'],
    ['US$’000', '1000', 'USD'],
    ['Mio. EUR', '1000000', 'EUR'],
    ['Amounts in thousands of U.S. dollars', '1000', 'USD'],
    ['Area (km²)', null, 'km2'],
    ['% change on year', null, '%'],
    ['CO2 emissions › million tonnes', '1000000', 't'],
  ])('%s', (heading, times, unit) => {
    const found = headingMeasure(heading);
    expect([found?.unit?.times === '1000000' ? '1000000' : found?.times, found?.unit?.unit ?? null]).toEqual([
      times,
      unit,
    ]);
  });

  it('tells rates by people', () => {
    expect(headingMeasure('Deaths per 100 000 inhabitants')).toMatchObject({ per: '100,000 people' });
  });

  it.each(['Month', 'Country', 'Number of employees', 'Fiscal 2019 Net Sales'])('%s says nothing', (heading) => {
    expect(headingMeasure(heading)).toBeNull();
  });
});

describe('the time of a label', () => {
  it.each([
    ['FY19', '2019-01-01', '2019-12-31'],
    ['2022/23', '2022-01-01', '2022-12-31'],
    ['Jan-24', '2024-01-01', '2024-01-31'],
    ['2024M05', '2024-05-01', '2024-05-31'],
    ['1Q24', '2024-01-01', '2024-03-31'],
    ['Year ended 30 June 2019', '2019-06-30', '2019-06-30'],
  ])('%s', (label, from, to) => {
    expect(labelDays(label)).toEqual({ from, to });
  });

  it('takes the day a year ended on for the year, and a month for the twelve months to it', () => {
    const year = { from: '2019-01-01', to: '2019-12-31' };
    expect(isSameTime(year, { from: '2019-06-30', to: '2019-06-30' })).toBe(true);
    expect(isSameTime(year, { from: '2019-06-01', to: '2019-06-30' })).toBe(false);
    expect(isSameTime({ from: '2023-04-01', to: '2024-03-31' }, { from: '2024-03-01', to: '2024-03-31' })).toBe(true);
  });

  it('leaves what is no time', () => {
    expect(timeless('Offences 2023')).toBe(timeless('Offences 2022'));
    expect(timeless('1Q23')).toBe('');
  });
});
