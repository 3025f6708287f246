import { describe, expect, it } from 'vitest';
import { guessMasthead } from '@/lib/core/text/masthead';

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
});
