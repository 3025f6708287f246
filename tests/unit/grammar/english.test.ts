import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RELATIONS, TAGS } from '@/lib/core/grammar/tags';
import { english } from '@/lib/server/grammar/english';

const grammar = english();
const words = fc.array(
  fc.oneof(
    fc.constantFrom('the', 'port', 'sold', '12', 'ships', ',', 'in', 'May', '.', 'Norland', 'that', '"'),
    fc.string(),
  ),
  {
    maxLength: 60,
  },
);

/** Tags and arcs as one line: word/TAG>relation>head. */
function said(sentence: string): string {
  const list = sentence.split(' ');
  const { tags, heads, labels } = grammar.parse(list);
  return list
    .map((word, i) => {
      const head = heads[i] as number;
      return `${word}/${TAGS[tags[i] as number]}>${head < 0 ? 'root' : `${RELATIONS[labels[i] as number]}>${list[head]}`}`;
    })
    .join(' ');
}

describe('the grammar of English', () => {
  it.each([
    [
      'The port sold 12 old ships .',
      'The/DET>det>port port/NOUN>nsubj>sold sold/VERB>root 12/NUM>nummod>ships old/ADJ>amod>ships ships/NOUN>obj>sold ./PUNCT>punct>sold',
    ],
    [
      'Rents in Norland rose by 12 percent .',
      'Rents/NOUN>nsubj>rose in/ADP>case>Norland Norland/PROPN>nmod>Rents rose/VERB>root by/ADP>case>percent 12/NUM>nummod>percent percent/NOUN>obl>rose ./PUNCT>punct>rose',
    ],
    [
      'Oil cost 12 dollars .',
      'Oil/NOUN>nsubj>cost cost/VERB>root 12/NUM>nummod>dollars dollars/NOUN>obj>cost ./PUNCT>punct>cost',
    ],
  ])('%s', (sentence, wanted) => {
    expect(said(sentence)).toBe(wanted);
  });

  it('makes a tree of any words: one root, no circle, every name known', () => {
    fc.assert(
      fc.property(words, (list) => {
        const { count, tags, heads, labels } = grammar.parse(list);
        expect(count).toBe(list.length);
        let roots = 0;
        for (let i = 0; i < count; i++) {
          expect(TAGS[tags[i] as number]).toBeDefined();
          if (heads[i] === -1) roots++;
          else expect(RELATIONS[labels[i] as number]).toBeDefined();
          let steps = 0;
          for (let up = i; up >= 0; up = heads[up] as number) expect(steps++).toBeLessThanOrEqual(count);
        }
        expect(roots).toBe(count === 0 ? 0 : 1);
      }),
      { numRuns: 200 },
    );
  });

  it('says the same of a sentence whatever was read before it', () => {
    fc.assert(
      fc.property(words, words, (before, list) => {
        const once = [...grammar.parse(list).heads.slice(0, list.length)];
        grammar.parse(before);
        expect([...grammar.parse(list).heads.slice(0, list.length)]).toEqual(once);
      }),
      { numRuns: 100 },
    );
  });
});
