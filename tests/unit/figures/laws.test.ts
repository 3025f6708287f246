import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scanFigures } from '@/lib/core/figures/read';
import { readFigures } from '@/lib/core/frames/read-figures';
import { english } from '@/lib/server/grammar/english';
import { text } from './random-text';

/** Half of a character above U+FFFF. */
const HALF = /\p{Surrogate}/u;
const RUNS = { numRuns: 1200 };
const DIGITS = /[\d\u0660-\u0669]+/g;
const NUMBER_WORDS =
  /(?<![\p{L}\p{M}#@_])(?:zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|twenty|thirty|forty|fifty|hundred|thousand|million|billion|trillion)(?![\p{L}\p{M}])/giu;

describe('whatever the text', () => {
  it('every figure lies in the text, in order and apart from the next', () => {
    fc.assert(
      fc.property(text, (given) => {
        let last = 0;
        for (const { start, end, quoteStart, quoteEnd } of scanFigures(given)) {
          expect(last).toBeLessThanOrEqual(quoteStart);
          expect(quoteStart).toBeLessThanOrEqual(start);
          expect(start).toBeLessThan(end);
          expect(end).toBeLessThanOrEqual(quoteEnd);
          expect(quoteEnd).toBeLessThanOrEqual(given.length);
          last = quoteEnd;
        }
      }),
      RUNS,
    );
  });

  it('every group of digits and every number word belongs to exactly one figure', () => {
    fc.assert(
      fc.property(text, (given) => {
        const figures = scanFigures(given);
        for (const pattern of [DIGITS, NUMBER_WORDS]) {
          for (const match of given.matchAll(pattern)) {
            const at = match.index;
            const owners = figures.filter(
              ({ quoteStart, quoteEnd }) => quoteStart <= at && at + match[0].length <= quoteEnd,
            );
            expect(owners, `"${match[0]}" at ${at} of ${JSON.stringify(given)}`).toHaveLength(1);
          }
        }
      }),
      RUNS,
    );
  });

  it('a claim has a value and no reason, a dismissed figure a reason and a lane', () => {
    fc.assert(
      fc.property(text, (given) => {
        for (const { status, lane, reason, amount, display } of scanFigures(given)) {
          expect(status === 'dismissed').toBe(reason !== null);
          expect(lane === null).toBe(reason === null);
          if (status === 'pending') expect(amount).not.toBeNull();
          expect(display).not.toBe('');
        }
      }),
      RUNS,
    );
  });

  it('the same text reads the same again, with context or without', () => {
    fc.assert(
      fc.property(text, (given) => {
        const once = scanFigures(given);
        expect(scanFigures(given)).toEqual(once);
        expect(readFigures(given).map(({ start, end, kind, display }) => [start, end, kind, display])).toEqual(
          once.map(({ start, end, kind, display }) => [start, end, kind, display]),
        );
      }),
      { numRuns: 300 },
    );
  });

  it('context stays inside the text and links point at other figures', () => {
    fc.assert(
      fc.property(text, (given) => {
        const figures = readFigures(given, { date: '2022-09-13', grammar: english() });
        for (const [i, figure] of figures.entries()) {
          expect(figure.sentence.start).toBeLessThanOrEqual(figure.quoteStart);
          expect(figure.sentence.end).toBeGreaterThanOrEqual(figure.quoteEnd);
          for (const said of [
            figure.subject,
            figure.ofWhat,
            figure.place,
            figure.period,
            figure.base,
            figure.attribution,
          ]) {
            if (said === null) continue;
            expect(given.slice(said.start, said.end)).toBe(said.text);
            if (!HALF.test(given)) expect(said.text).not.toMatch(HALF);
          }
          for (const link of figure.links) {
            expect(link.figure).not.toBe(i);
            expect(figures[link.figure]).toBeDefined();
          }
          expect(figure.worthiness.score).toBeGreaterThanOrEqual(0);
          expect(figure.worthiness.score).toBeLessThanOrEqual(1);
        }
      }),
      { numRuns: 600 },
    );
  });

  it('two articles one after the other give the figures of both', () => {
    const article = text.map(
      (given) => `Over 40 people in the town said so.\n\n${given.replace(/[\ud800-\udfff]/g, '')} end.`,
    );
    fc.assert(
      fc.property(article, article, (first, second) => {
        const joined = `${first}\n\n${second}`;
        const shift = first.length + 2;
        const both = [
          ...scanFigures(first).map(({ start, end, display }) => [start, end, display]),
          ...scanFigures(second).map(({ start, end, display }) => [start + shift, end + shift, display]),
        ];
        expect(scanFigures(joined).map(({ start, end, display }) => [start, end, display])).toEqual(both);
      }),
      { numRuns: 400 },
    );
  });
});
