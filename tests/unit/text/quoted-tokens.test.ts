import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { newTokens } from '@/lib/core/figures/engine';
import { MARGIN, type Tokens } from '@/lib/core/text/tokens';

const read = (text: string): Tokens => {
  const t = newTokens();
  t.restart();
  t.read(text, 0);
  return t;
};
const indices = (t: Tokens): number[] => Array.from({ length: t.count - MARGIN }, (_, i) => MARGIN + i);
const spelt = (t: Tokens): string[] => indices(t).map((i) => `${t.kind[i]} ${t.slice(i, i + 1)}`);
const opened = (t: Tokens): string[] => indices(t).flatMap((i) => (t.opened(i) ? [t.slice(i, i + 1)] : []));
const closed = (t: Tokens): string[] => indices(t).flatMap((i) => (t.closed(i) ? [t.slice(i, i + 1)] : []));

describe('double quotation marks', () => {
  it.each([
    ['He said "we lost 40 cows" again.', ['we'], ['cows']],
    ['He said “we lost 40 cows,” again.', ['we'], [',']],
    ['“No,” she said. “We sold 12.”', ['No', 'We'], [',', '.']],
    ['«Quarante» vaches, „vierzig“ Kühe', ['Quarante', 'vierzig'], ['Quarante', 'vierzig']],
    ['It was "12" and "13".', ['12', '13'], ['12', '13']],
    ['("40 cows")', ['40'], ['cows']],
    ['Said “we have 40\n\nThey have 12', ['we'], []],
  ] as const)('are known by the tokens beside them: %s', (text, opens, closes) => {
    const t = read(text);
    expect(opened(t)).toEqual(opens);
    expect(closed(t)).toEqual(closes);
    expect(spelt(t).join(' ')).not.toMatch(/["“”«»„]/);
  });

  it.each(['The pipe is 12" wide.', 'He is 5\'9" tall.', 'A ½" bolt.', '“A 12" pipe,” he said.'])(
    'behind a number are inches where nothing is open: %s',
    (text) => {
      expect(spelt(read(text))).toContain('3 "');
    },
  );

  it('change no token, wherever they stand around words', () => {
    const words = fc.array(fc.constantFrom('cows', 'lost', '40', '3.5', 'Peru', '%', 'said,', 'twelve'), {
      minLength: 2,
      maxLength: 12,
    });
    const marks = fc.constantFrom(['“', '”'], ['"', '"'], ['«', '»'], ['„', '“']);
    fc.assert(
      fc.property(words, marks, fc.nat(), fc.nat(), (all, [open, close], a, b) => {
        const [from, to] = [a % all.length, b % all.length].sort((x, y) => x - y) as [number, number];
        const quoted = all.map((word, i) => `${i === from ? open : ''}${word}${i === to ? close : ''}`);
        expect(spelt(read(quoted.join(' ')))).toEqual(spelt(read(all.join(' '))));
      }),
    );
  });

  it('are found again around a stretch', () => {
    const text = 'He said: “We lost 40.” Then';
    const t = read(text);
    const first = indices(t).find((i) => t.opened(i)) ?? 0;
    const last = indices(t).find((i) => t.closed(i)) ?? 0;
    expect(text.slice(t.startQuoted(first), t.endQuoted(last))).toBe('“We lost 40.”');
  });
});
