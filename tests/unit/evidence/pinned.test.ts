import { describe, expect, it } from 'vitest';
import type { Comparable } from '@/lib/core/checks/comparable';
import { comparePinned, countReading, readPinned, readValue } from '@/lib/core/checks/pinned';
import { prove, proveAgain, sayWorking } from '@/lib/core/checks/proof';
import { comparableOf } from '@/lib/core/checks/source-figure';
import { writtenDays } from '@/lib/core/checks/written-days';
import { readFigures } from '@/lib/core/frames/read-figures';
import { duration, measure, percent, words } from '@/tests/unit/checks/figures';

const TEXT = 'Of 150 ships, 7,147,000 tonnes in all, 81.3% were grain ships; 1,250 left.';

const pin = (value: string, passage: string, unit: string | null = null) => {
  const start = TEXT.indexOf(passage);
  return readPinned(TEXT, { start, end: start + passage.length }, value, unit);
};

function typed(value: string): Comparable {
  const figure = readValue(value);
  if (typeof figure === 'string') throw new Error(figure);
  return comparableOf(figure);
}

describe('a pinned number stands in its passage as a number, never as a part of one', () => {
  it('takes the number with its unit', () => {
    expect(pin('7,147,000', '7,147,000 tonnes')).toMatchObject({ unit: 't', amount: { written: '7147000' } });
    expect(pin('81.3%', '81.3% were grain ships')).toMatchObject({ kind: 'percent', unit: '%' });
  });

  it.each([
    ['50', '150 ships'],
    ['50', '50'],
    ['7', '7,147,000 tonnes'],
    ['147,000', '147,000 tonnes'],
    ['1.3%', '1.3% were grain ships'],
    ['81', '81.3% were grain ships'],
    ['250', '250 left'],
  ])('refuses %s in “%s”', (value, passage) => {
    expect(pin(value, passage)).toBe('not in the passage');
  });

  it('says why a value is none', () => {
    expect(pin('grain', '150 ships')).toBe('no figure');
    expect(pin('150 of 160', '150 ships')).toBe('more than one figure');
    expect(pin('7,147,000', '7,147,000 tonnes', 'kilometres')).toBe('other unit');
  });

  it('takes a unit for a number that has none, from words', () => {
    const text = 'Total 7,147 (in thousands)';
    const passage = { start: 6, end: 11 };
    expect(readPinned(text, passage, '7,147', 'thousand tonnes')).toMatchObject({
      unit: 't',
      amount: { times: '1000' },
    });
    expect(readPinned(text, passage, '7,147', 'companies')).toMatchObject({ kind: 'count', unitText: 'companies' });
  });
});

describe('typed values compare at once', () => {
  const outcome = (claim: Comparable, value: string) =>
    comparePinned(claim, { is: 'figure', figure: typed(value), neighbours: [] }).finding.outcome;

  it('over 80% against 81.3% and 79.6%', () => {
    const claim = percent('80', { comparator: '>' });
    expect(outcome(claim, '81.3%')).toBe('bound holds');
    expect(outcome(claim, '79.6%')).toBe('off by');
  });

  it('3,500 square miles against 9,000 km² and 8,000 km²', () => {
    const claim = measure('3500', '[mi_i]2');
    expect(outcome(claim, '9,000 km²')).toBe('overlaps');
    expect(outcome(claim, '8,000 km²')).toBe('off by');
  });

  it('five companies as a count of marked passages', () => {
    const claim = words('5', { unitText: 'companies' });
    expect(comparePinned(claim, countReading(5, 'companies')).finding.outcome).toBe('exact');
    expect(comparePinned(claim, countReading(4, 'companies')).finding.outcome).toBe('off by');
  });

  it('nearly seven months from 24 February to 13 September 2022', () => {
    const from = writtenDays('24 February 2022');
    if (!from) throw new Error('not read');
    const claim = duration('7', 'mo', { comparator: '<', hedge: 'nearly' });
    const to = { from: '2022-09-13', to: '2022-09-13' };
    expect(comparePinned(claim, { is: 'span', from, to }).finding.outcome).toBe('inside the hedge');
    const late = { from: '2022-05-24', to: '2022-05-24' };
    expect(comparePinned(claim, { is: 'span', from: late, to }).finding.outcome).toBe('off by');
  });
});

describe('dates as written', () => {
  it.each([
    ['24 February 2022', '2022-02-24', '2022-02-24'],
    ['Feb. 24, 2022', '2022-02-24', '2022-02-24'],
    ['on the 3rd of May 2020', '2020-05-03', '2020-05-03'],
    ['2022-07-31', '2022-07-31', '2022-07-31'],
    ['July 2022', '2022-07-01', '2022-07-31'],
    ['2022 Jul', '2022-07-01', '2022-07-31'],
    ['Q2 2022', '2022-04-01', '2022-06-30'],
    ['the second quarter of 2022', '2022-04-01', '2022-06-30'],
    ['2020 February', '2020-02-01', '2020-02-29'],
    ['in 2021', '2021-01-01', '2021-12-31'],
  ])('%s', (written, from, to) => {
    expect(writtenDays(written)).toEqual({ from, to });
  });

  it.each(['', 'July', '31 June 2022', '1,984 tonnes', '2022.5', 'Feb 30, 2022'])('%s is none', (written) => {
    expect(writtenDays(written)).toBeNull();
  });

  it('lends a day its year', () => {
    expect(writtenDays('Feb. 24', 2022)).toEqual({ from: '2022-02-24', to: '2022-02-24' });
  });
});

describe('proofs', () => {
  const claim = comparableOf(readFigures('It rose 7.6%.').find(({ unit }) => unit === '%') ?? fail());
  const input = (name: string, value: string) => ({ name, figure: typed(value), evidenceId: null, claimId: null });
  const inputs = [input('a', '7.15 million tonnes'), input('b', '6.645 million tonnes')];
  const proof = prove(claim, [], { expression: 'a / b - 1', inputs });

  it('carry a working that is done again to the letter', () => {
    expect(proveAgain(proof)).toEqual(proof);
    expect(JSON.parse(JSON.stringify(proveAgain(proof)))).toEqual(JSON.parse(JSON.stringify(proof)));
    expect(proof.working && sayWorking(proof.working)).toEqual({
      sentence: 'a / b - 1 = 7.6% if its values are exact, 7.516 to 7.683% if they are rounded.',
      standing: 'agrees',
    });
  });

  it('notice a result that was changed', () => {
    const forged = structuredClone(proof) as typeof proof & { working: { finding: { ifExact: { outcome: string } } } };
    forged.working.finding.ifExact.outcome = 'off by';
    expect(proveAgain(forged)).not.toEqual(forged);
  });
});

function fail(): never {
  throw new Error('no such figure');
}
