import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { lint } from '@/lib/core/checks/lint';
import { type Correction, corrected } from '@/lib/core/frames/corrected';
import type { FigureInContext } from '@/lib/core/frames/in-context';
import { readFigures } from '@/lib/core/frames/read-figures';
import { english } from '@/lib/server/grammar/english';

const read = (text: string) => readFigures(text, { grammar: english() });

const asRead = (figure: FigureInContext): Correction => ({
  ...{ quoteStart: figure.quoteStart, quoteEnd: figure.quoteEnd, sentence: figure.sentence },
  standing: figure.status === 'pending' ? 'claim' : 'read',
  reading: { ...figure, precision: null },
  frame: figure.frame,
});

/** Every corpus line is read and linted twice. */
const TEXTS = readdirSync('tests/corpus/linter')
  .filter((file) => file.endsWith('.txt'))
  .flatMap((file) => readFileSync(`tests/corpus/linter/${file}`, 'utf8').split('\n'))
  .filter((line) => /\d/.test(line) && !line.startsWith('#'));

describe('figures as people left them', () => {
  it('are the engine’s own where nobody corrected any', () => {
    const figures = read('Sales rose 9% from 6.64 million tons.');
    expect(corrected(figures, [])).toBe(figures);
  });

  it('say of each other what they said, under the same names, where a person confirmed what was read', () => {
    const text = TEXTS.join('\n\n');
    const figures = read(text);
    expect(figures.length).toBeGreaterThan(500);
    expect(lint(text, corrected(figures, figures.map(asRead)))).toEqual(lint(text, figures));
  });

  it('keep their links where one comes between', () => {
    const text = 'It sold twoscore lamps. The road is 40 km (25 miles) long.';
    const figures = read(text);
    const { quoteStart: _at, quoteEnd: _end, ...reading } = figures[0] as FigureInContext;
    const by: Correction = {
      ...{ quoteStart: 8, quoteEnd: 16, sentence: { start: 0, end: 23 }, standing: 'claim', frame: null },
      reading: { ...reading, precision: null },
    };
    const all = corrected(figures, [by]);
    expect(all).toHaveLength(figures.length + 1);
    const linked = (some: readonly FigureInContext[]) =>
      some.flatMap(({ display, links }) => links.map(({ figure }) => `${display} ${some[figure]?.quoteStart}`));
    expect(linked(figures)).not.toEqual([]);
    expect(linked(all)).toEqual(linked(figures));
  });

  it('measure what a person says, and nothing where they said so', () => {
    const figures = read('Sales rose 9% in Peru.');
    const said = { start: null, end: null, sure: 1, by: 'person' } as const;
    const [figure] = corrected(
      figures,
      figures.slice(0, 1).map((each) => ({
        ...asRead(each),
        frame: { measured: { ...said, text: 'net sales of oats' }, place: { ...said, text: '' } },
      })),
    );
    expect(figure).toMatchObject({ subject: { text: 'net sales of oats', head: 'sales' }, place: null });
  });
});
