import { describe, expect, it } from 'vitest';
import type { Comparable } from '@/lib/core/checks/comparable';
import { datesIn } from '@/lib/core/checks/dates-in';
import { comparePinned, countReading, type PinnedReading, readValue } from '@/lib/core/checks/pinned';
import { sayCount } from '@/lib/core/checks/say-count';
import { saySpanFinding } from '@/lib/core/checks/say-span';
import { comparableOf } from '@/lib/core/checks/source-figure';
import { writtenSpan } from '@/lib/core/checks/written-span';

function claim(written: string): Comparable {
  const figure = readValue(written);
  if (typeof figure === 'string') throw new Error(`${written}: ${figure}`);
  return comparableOf(figure);
}

describe('passages marked one by one', () => {
  const said = (written: string, marked: number) => {
    const figure = claim(written);
    return sayCount(figure, marked, comparePinned(figure, countReading(marked, 'companies')).finding);
  };

  it.each([
    ['five companies', 1, '1 of 5 marked.'],
    ['five companies', 4, '4 of 5 marked.'],
    ['five companies', 5, '5 passages marked.'],
    ['five companies', 6, '6 passages marked; the text says 5 companies, 1 fewer.'],
    ['a dozen companies', 11, '11 of 12 marked.'],
    ['more than four companies', 5, '5 passages marked: “over 4 companies” holds.'],
    ['more than four companies', 4, '4 passages marked: “over 4 companies” does not hold.'],
    ['nearly 20 companies', 19, '19 passages marked: “nearly 20 companies” holds.'],
  ])('%s, %i marked: %s', (written, marked, sentence) => {
    expect(said(written, marked)).toBe(sentence);
  });
});

const day = (iso: string) => ({ from: iso, to: iso });

describe('a span between two dates', () => {
  const said = (span: Omit<Extract<PinnedReading, { is: 'span' }>, 'is'>, written = 'nearly seven months') => {
    const reading: PinnedReading = { is: 'span', ...span };
    return saySpanFinding(claim(written), reading, comparePinned(claim(written), reading).finding);
  };

  it('is said in plain words, with where its ends come from', () => {
    const ends = { from: 'passage', to: 'article' } as const;
    expect(said({ from: day('2022-02-24'), to: day('2022-09-13'), ends })).toBe(
      'From 24 February 2022 to 13 September 2022 (the article’s date) is 6 months and 20 days. “nearly 7 months” holds.',
    );
    expect(said({ from: day('2022-02-24'), to: day('2022-08-01'), ends: { from: 'passage', to: 'typed' } })).toBe(
      'From 24 February 2022 to 1 August 2022 (typed) is 5 months and 8 days. “nearly 7 months” does not hold.',
    );
  });

  it('runs forward whichever end was chosen first', () => {
    expect(said({ from: day('2022-09-13'), to: day('2022-02-24') })).toMatch(/^From 24 February 2022 to 13 September/);
  });

  it('says what is open where an end is known to the month', () => {
    expect(said({ from: { from: '2022-02-01', to: '2022-02-28' }, to: day('2022-09-13') })).toBe(
      'From some day from 1 February 2022 to 28 February 2022 to 13 September 2022 is 6 months and 16 days to 7 months and 12 days. “nearly 7 months” may hold.',
    );
  });

  it('is no answer to a figure that is not a length of time', () => {
    expect(said({ from: day('2022-02-24'), to: day('2022-09-13') }, '5 companies')).toContain(
      'is not a length of time',
    );
  });
});

describe('a span as somebody writes it', () => {
  it.each([
    ['24 February to 13 September 2022', '2022-02-24', '2022-09-13'],
    ['from Feb. 24, 2022 until Sept. 13, 2022', '2022-02-24', '2022-09-13'],
    ['24 February 2022 – 13 September 2022', '2022-02-24', '2022-09-13'],
    ['2022-02-24 to 2022-09-13', '2022-02-24', '2022-09-13'],
    ['between 24 February and 13 September', '2026-02-24', '2026-09-13'],
    ['24 November to 13 March 2023', '2022-11-24', '2023-03-13'],
  ])('%s', (written, from, to) => {
    expect(writtenSpan(written, 2026)).toEqual({ from: day(from), to: day(to) });
  });

  it.each(['24 February 2022', '7 months', 'to', '31 February to 13 September 2022'])('not %s', (written) => {
    expect(writtenSpan(written, 2026)).toBeNull();
  });
});

it('finds the dates that can be counted from', () => {
  const text = 'War began on 24 February 2022. By July 2022 it had cost 3,500 tanks. In 2023 talks failed.';
  expect(datesIn(text).map(({ start, end }) => text.slice(start, end))).toEqual([
    '24 February 2022',
    'July 2022',
    '2023',
  ]);
});
