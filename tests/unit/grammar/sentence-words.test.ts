import { describe, expect, it } from 'vitest';
import { newTokens } from '@/lib/core/figures/engine';
import { SentenceWords } from '@/lib/core/grammar/sentence-words';
import { MARGIN } from '@/lib/core/text/tokens';

function wordsOf(text: string): SentenceWords {
  const t = newTokens();
  t.restart();
  t.read(text, 0);
  return new SentenceWords(t, MARGIN, t.count);
}

describe('the words of a sentence', () => {
  it.each([
    ["They don't know, and she can't say.", "They|do|n't|know|,|and|she|ca|n't|say|."],
    ["The club's fans say it's over.", "The|club|'s|fans|say|it|'s|over|."],
    ['Mr. Osei left the U.S. in May.', 'Mr.|Osei|left|the|U.S.|in|May|.'],
    ['The A320 and the O’Brien family', 'The|A320|and|the|O’Brien|family'],
    ['A well-known firm paid 3,500 dollars...', 'A|well|-|known|firm|paid|3,500|dollars|...'],
    ['The port 🚢 sold it', 'The|port|🚢|sold|it'],
  ])('%s', (text, wanted) => {
    expect(wordsOf(text).words.join('|')).toBe(wanted);
  });

  it('each knows its tokens, and each token its word', () => {
    const words = wordsOf("The U.S. firm doesn't pay its 12 drivers' rent.");
    for (let i = 0; i < words.count; i++) {
      expect(words.from[i] as number).toBeLessThan(words.to[i] as number);
      if (words.words[i] !== 'does') expect(words.at(words.from[i] as number)).toBe(i);
    }
  });

  it('a stand-in is read in the place of its tokens', () => {
    const t = newTokens();
    t.restart();
    t.read('It costs roughly $7.8 million a year.', 0);
    const words = new SentenceWords(t, MARGIN, t.count, [
      { from: MARGIN + 2, to: MARGIN + 6, words: ['12', 'dollars'] },
    ]);
    expect(words.words.join(' ')).toBe('It costs 12 dollars a year .');
    expect([words.from[3], words.to[3]]).toEqual([MARGIN + 2, MARGIN + 6]);
  });
});
