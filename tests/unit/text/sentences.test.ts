import { describe, expect, it } from 'vitest';
import { sentenceAround, sentencesOf } from '@/lib/core/text/sentences';

const split = (text: string) => sentencesOf(text).map(({ start, end }) => text.slice(start, end));

describe('sentences', () => {
  it.each([
    ['It rose. It fell.', ['It rose.', 'It fell.']],
    ['Mr. Xi met Dr. Li on Sept. 13. They spoke.', ['Mr. Xi met Dr. Li on Sept. 13.', 'They spoke.']],
    ['China’s No. 3 official spoke.', ['China’s No. 3 official spoke.']],
    ['The U.S. economy grew 2.5 percent.', ['The U.S. economy grew 2.5 percent.']],
    ['It cost $3.50! Really? Yes.', ['It cost $3.50!', 'Really?', 'Yes.']],
    ['“We won.” They left.', ['“We won.”', 'They left.']],
    ['A headline\nThe text begins here.', ['A headline', 'The text begins here.']],
    ['A line that is\nwrapped goes on.', ['A line that is\nwrapped goes on.']],
    ['By J. Smith in Rome', ['By J. Smith in Rome']],
    ['', []],
  ])('%s', (text, sentences) => {
    expect(split(text)).toEqual(sentences);
  });

  it('a selection stands in the sentence around it', () => {
    const text = 'It rose. Sales hit 40 units in May. It fell.';
    const { start, end } = sentenceAround(text, text.indexOf('40'), text.indexOf('40') + 2);
    expect(text.slice(start, end)).toBe('Sales hit 40 units in May.');
  });

  it('a selection over two sentences gets both', () => {
    const text = 'It rose. It fell. It stood.';
    const { start, end } = sentenceAround(text, 3, 12);
    expect(text.slice(start, end)).toBe('It rose. It fell.');
  });
});
