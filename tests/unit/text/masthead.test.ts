import { describe, expect, it } from 'vitest';
import { guessMasthead, mastheadLines } from '@/lib/core/text/masthead';

const NOTHING = { title: null, byline: null, publisher: null, publishedOn: null, url: null };

describe('the head of a pasted article', () => {
  it('with the byline on a line of its own and the day with a time', () => {
    const text =
      'Ferries to run again\nSix boats wait in port\nBy\nAna Duarte in Lisbon and Jo Berg in Oslo\nMarch 3, 2023 7:42 am ET\nThe boats ...';
    expect(guessMasthead(text)).toEqual({
      ...NOTHING,
      title: 'Ferries to run again',
      byline: 'Ana Duarte in Lisbon and Jo Berg in Oslo',
      publishedOn: '2023-03-03',
    });
  });

  it('with labels', () => {
    const text =
      'Title: Ferries\nAuthor: Ana Duarte\nPublisher: The Quay\nDate: 3 March 2023\nLink: https://quay.example/a/1\n\nText.';
    expect(guessMasthead(text)).toEqual({
      title: 'Ferries',
      byline: 'Ana Duarte',
      publisher: 'The Quay',
      publishedOn: '2023-03-03',
      url: 'https://quay.example/a/1',
    });
  });

  it('as Markdown with an agency dateline', () => {
    const text =
      '# Ferries to run\n\nBy Ana Duarte\n\nLISBON, March 3, 2023 (Reuters) - The boats will sail on April 9, 2023.';
    expect(guessMasthead(text)).toEqual({
      ...NOTHING,
      title: 'Ferries to run',
      byline: 'Ana Duarte',
      publisher: 'Reuters',
      publishedOn: '2023-03-03',
    });
  });

  it('takes the publisher from a link where nothing better is said', () => {
    expect(guessMasthead('Ferries\nhttps://www.quay.example/a').publisher).toBe('quay.example');
  });

  it('guesses nothing from prose, nor a day that may be either', () => {
    const prose = `${'The boats lay in port and nobody knew when they would sail again, for the wind was high and the owners were far away. '.repeat(4)}They left.`;
    expect(guessMasthead(prose)).toEqual(NOTHING);
    expect(guessMasthead('Ferries\n3/4/2023\nText').publishedOn).toBeNull();
    expect(guessMasthead('')).toEqual(NOTHING);
  });

  const ANA = { byline: 'Ana Duarte', publisher: null, publishedOn: null };
  const DAY = '2026-03-03';
  const REST = 'The boats lay in port for nine days while the owners and the crews talked about pay.';

  it.each([
    ['By Ana Duarte, 3 March 2026', { ...ANA, publishedOn: DAY }],
    ['By Ana Duarte, March 3, 2026', { ...ANA, publishedOn: DAY }],
    ['By Ana Duarte | 3 Mar 2026', { ...ANA, publishedOn: DAY }],
    ['By Ana Duarte · 2026-03-03', { ...ANA, publishedOn: DAY }],
    ['By Ana Duarte – 03.03.2026', { ...ANA, publishedOn: DAY }],
    ['By Ana Duarte, Tuesday, 3rd of March 2026, 10:15 GMT', { ...ANA, publishedOn: DAY }],
    ['Written by Ana Duarte on 3 March 2026 at 10:15', { ...ANA, publishedOn: DAY }],
    ['BY ANA DUARTE', ANA],
    ['BY ANA DUARTE AND JO O’BERG | 3 MARCH 2026', { ...ANA, byline: 'Ana Duarte and Jo O’Berg', publishedOn: DAY }],
    [
      'By Ana Duarte and Jo Berg | The Quay | 3 March 2026',
      { byline: 'Ana Duarte and Jo Berg', publisher: 'The Quay', publishedOn: DAY },
    ],
    ['By Ana Duarte | Harbour Gazette', { ...ANA, publisher: 'Harbour Gazette' }],
    [
      'By Ana Duarte, Harbour Gazette, 3 March 2026',
      { byline: 'Ana Duarte', publisher: 'Harbour Gazette', publishedOn: DAY },
    ],
    ['By Ana Duarte, Jo Berg and Li Wei', { ...ANA, byline: 'Ana Duarte, Jo Berg and Li Wei' }],
    ['By Ana Duarte, economics correspondent', ANA],
    ['By Ana Duarte, Business Editor', ANA],
    ['By Ana Duarte for The Quay', { ...ANA, publisher: 'The Quay' }],
    ['By Ana Duarte\nThe Quay\n3 March 2026', { byline: 'Ana Duarte', publisher: 'The Quay', publishedOn: DAY }],
    [
      'By Ana Duarte, 3 March 2026\nHarbour Gazette',
      { byline: 'Ana Duarte', publisher: 'Harbour Gazette', publishedOn: DAY },
    ],
    [
      'By Ana Duarte\nPublished 3 March 2026, 10:15\nQUAY WIRE',
      { byline: 'Ana Duarte', publisher: 'QUAY WIRE', publishedOn: DAY },
    ],
    ['Ana Duarte | 3 March 2026', { ...ANA, publishedOn: DAY }],
    ['The Quay · 3 March 2026\nBy Ana Duarte', { byline: 'Ana Duarte', publisher: 'The Quay', publishedOn: DAY }],
    ['Updated: March 3, 2026 at 7:42 am\nBy Ana Duarte', { ...ANA, publishedOn: DAY }],
  ])('%j under the headline is names, publisher and day', (head, expected) => {
    expect(guessMasthead(`Ferries to run again\n${head}\n${REST}\n${REST}`)).toEqual({
      ...NOTHING,
      title: 'Ferries to run again',
      ...expected,
    });
  });

  it('with a wire’s tag, or the site’s name above the headline', () => {
    expect(guessMasthead(`Ferries to run\nLONDON (Quay Wire) — ${REST}`).publisher).toBe('Quay Wire');
    expect(guessMasthead(`Ferries to run\nPORT ELLEN, March 3, 2026 (Harbour Agency) - ${REST}`).publisher).toBe(
      'Harbour Agency',
    );
    const above = `Harbour Gazette\nFerries to run again from the island in spring\nBy Ana Duarte\n${REST}`;
    expect(guessMasthead(above)).toMatchObject({
      title: 'Ferries to run again from the island in spring',
      byline: 'Ana Duarte',
      publisher: 'Harbour Gazette',
    });
  });

  it.each([
    `By March 3, 2026, the boats will have lain in port for nine days.\n${REST}`,
    `By Friday the boats were gone.\n${REST}`,
    `Ferries to run again\nBy Ana Duarte\nSix boats wait in port\n${REST}`,
    `Ferries to run again\nBy Ana Duarte\nPhoto: Jo Berg\n${REST}`,
  ])('but not from %j', (text) => {
    expect(guessMasthead(text)).toMatchObject({ publisher: null, publishedOn: null });
  });

  it.each([
    ['Ferries\nBy Ana Duarte, 3 March 2026\nThe Quay\n', 'By Ana Duarte, 3 March 2026\nThe Quay'],
    [
      'Ferries\n\nBy\nAna Duarte\n3 March 2026\nhttps://quay.example/a\n\n',
      'By\nAna Duarte\n3 March 2026\nhttps://quay.example/a',
    ],
    ['Title: Ferries\nAuthor: Ana Duarte\nDate: 3 March 2026\n', 'Author: Ana Duarte\nDate: 3 March 2026'],
    ['Nine boats to run\nSix more wait\n', ''],
  ])('%j: its lines are told from the text', (head, expected) => {
    const text = `${head}${REST}\nOn 3 March 2026 the boats sailed.\n`;
    expect(
      mastheadLines(text)
        .map(({ start, end }) => text.slice(start, end))
        .join('\n'),
    ).toBe(expected);
  });
});
