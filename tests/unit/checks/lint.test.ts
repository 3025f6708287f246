import { describe, expect, it } from 'vitest';
import { implied } from '@/lib/core/checks/implied';
import { lint } from '@/lib/core/checks/lint';
import type { Kind } from '@/lib/core/figures/figure';
import type { FigureInContext } from '@/lib/core/frames/in-context';
import { readFigures } from '@/lib/core/frames/read-figures';
import { english } from '@/lib/server/grammar/english';
import { amount } from './figures';

type Seen = readonly [quote: string, kind: Kind, number: string, unit: string | null, more?: Partial<FigureInContext>];

/** A reading put together by hand: the figures of one sentence, by their quotes in order. */
function seen(text: string, figures: readonly Seen[]): FigureInContext[] {
  let from = 0;
  return figures.map(([quote, kind, number, unit, more]): FigureInContext => {
    const start = text.indexOf(quote, from);
    from = start + quote.length;
    return {
      start,
      end: from,
      quoteStart: start,
      quoteEnd: from,
      kind,
      status: 'pending',
      lane: null,
      reason: null,
      amount: amount(number),
      high: null,
      comparator: '=',
      hedge: null,
      direction: null,
      movement: null,
      unit,
      unitName: null,
      unitText: null,
      per: null,
      display: quote,
      sentence: { start: 0, end: text.length },
      subject: null,
      ofWhat: null,
      origin: null,
      destination: null,
      role: null,
      sureness: null,
      frame: null,
      place: null,
      period: null,
      base: null,
      attribution: null,
      links: [],
      worthiness: { score: 1, reasons: [] },
      ...more,
    };
  });
}

const SALES = 'Sales went from $50.0 million to $54.0 million, up 12%.';
const sales = seen(SALES, [
  ['$50.0 million', 'money', '50.0 million', 'USD'],
  ['$54.0 million', 'money', '54.0 million', 'USD'],
  ['12%', 'percent', '12', '%', { direction: 'up' }],
]);

describe('a finding of the linter', () => {
  it('shows its formula, its inputs and both sides', () => {
    const [finding] = lint(SALES, sales);
    expect(finding).toMatchObject({
      rule: 'change',
      outcome: 'contradicted',
      formula: 'b / a − 1',
      inputs: [
        { letter: 'a', figure: 0, quote: '$50.0 million' },
        { letter: 'b', figure: 1, quote: '$54.0 million' },
        { letter: 'c', figure: 2, quote: '12%' },
      ],
      stated: 2,
      exact: '8',
      unit: '%',
      said: { low: '11.5', high: '12.5' },
      sentence: 'From $50.0 million to $54.0 million is +7.792 to +8.208%, so “12%” does not fit.',
    });
  });

  it('keeps its key when the article changes elsewhere', () => {
    const [finding] = lint(SALES, sales);
    const moved = `An opening line. ${SALES}`;
    const shifted = seen(moved, [
      ['$50.0 million', 'money', '50.0 million', 'USD'],
      ['$54.0 million', 'money', '54.0 million', 'USD'],
      ['12%', 'percent', '12', '%', { direction: 'up' }],
    ]);
    expect(lint(moved, shifted)[0]?.key).toBe(finding?.key);
  });

  it('says what points would be, where per cent of per cent do not fit', () => {
    const text = 'The rate went from 4.2% to 5.2%, up 1%.';
    const figures = seen(text, [
      ['4.2%', 'percent', '4.2', '%'],
      ['5.2%', 'percent', '5.2', '%'],
      ['1%', 'percent', '1', '%', { direction: 'up' }],
    ]);
    expect(lint(text, figures)[0]?.sentence).toBe(
      'From 4.2% to 5.2% is +21.18 to +26.51%, so “1%” does not fit; it is +0.9 to +1.1 percentage points.',
    );
  });

  it('says which whole numbers a percentage lies between', () => {
    const text = 'Of them, 37% of the 20 members voted.';
    const figures = seen(text, [
      ['37%', 'percent', '37', '%'],
      ['20 members', 'count', '20', null],
    ]);
    expect(lint(text, figures)[0]?.sentence).toBe('Of 20, 7 are 35% and 8 are 40%, so “37%” does not fit.');
  });

  it('never flags what lies inside the intervals: 6.64 to 7.15 is +7.52 to +7.84%', () => {
    const text = (change: string) => `Exports went from 6.64 million tons to 7.15 million tons, up ${change}.`;
    const outcomes = ['7.5%', '7.6%', '7.8%', '7.9%', '7.3%'].map((change) => {
      const figures = seen(text(change), [
        ['6.64 million tons', 'measure', '6.64 million', '{ton}'],
        ['7.15 million tons', 'measure', '7.15 million', '{ton}'],
        [change, 'percent', change.slice(0, -1), '%', { direction: 'up' }],
      ]);
      return lint(text(change), figures)[0]?.outcome;
    });
    expect(outcomes).toEqual(['confirmed', 'confirmed', 'confirmed', 'contradicted', 'contradicted']);
  });

  it('proposes nothing where only a limit is passed, and no slip', () => {
    const text = 'The clerk counted 140% of the voters.';
    const figures = readFigures(text, { grammar: english() });
    expect(lint(text, figures)).toMatchObject([
      { rule: 'impossible percentage', outcome: 'contradicted', instead: null, slip: null, comesTo: null },
    ]);
  });

  it('leaves dismissed figures and figures without a value alone', () => {
    const dismissed = sales.map((figure) => ({ ...figure, status: 'dismissed' as const, reason: 'name' as const }));
    expect(lint(SALES, dismissed)).toEqual([]);
    expect(
      lint(
        SALES,
        sales.map((figure) => ({ ...figure, amount: null })),
      ),
    ).toEqual([]);
    expect(lint('', [])).toEqual([]);
  });

  it('is the same every time', () => {
    expect(lint(SALES, sales)).toEqual(lint(SALES, sales));
  });

  it('looks at neighbours only: an endless sentence of figures stays in hand', () => {
    const text = Array.from({ length: 3000 }, (_, k) => `from ${k + 2} km to ${k + 3} km,`).join(' ');
    const findings = lint(text, readFigures(text, { grammar: english() }));
    expect(findings.length).toBeLessThanOrEqual(9000);
  });
});

describe('before there is any source', () => {
  const text = 'Cargo of 7.15 million tons left in July, up 7.6% from a year ago.';
  const base = {
    text: 'a year ago',
    start: text.indexOf('a year ago'),
    end: text.length - 1,
    certainty: 1,
    from: '2021-07-01',
    to: '2021-07-31',
  };
  const figures = (more: Partial<FigureInContext>) =>
    seen(text, [
      ['7.15 million tons', 'measure', '7.15 million', '{ton}', { unitText: 'tons' }],
      ['7.6%', 'percent', '7.6', '%', { direction: 'up', ...more }],
    ]);

  it('says what the base must have been', () => {
    expect(implied(text, figures({ base })).map(({ sentence }) => sentence)).toEqual([
      'If both are right, July 2021 was 6.637 to 6.653 million tons.',
    ]);
    expect(implied(text, figures({ base: { ...base, from: null, to: null } }))[0]?.sentence).toBe(
      'If both are right, a year ago was 6.637 to 6.653 million tons.',
    );
  });

  it('keeps silent where the base is printed', () => {
    const stated = 'Cargo of 7.15 million tons left in July, up 7.6% from 6.64 million tons.';
    const found = seen(stated, [
      ['7.15 million tons', 'measure', '7.15 million', '{ton}'],
      ['7.6%', 'percent', '7.6', '%', { direction: 'up' }],
      ['6.64 million tons', 'measure', '6.64 million', '{ton}'],
    ]);
    expect(implied(stated, found)).toEqual([]);
  });

  it('names the base as written where no day is known for it', () => {
    const more = 'Lorries took away 18 tonnes of waste, 20% more than in 2019.';
    const found = seen(more, [
      ['18 tonnes', 'measure', '18', 't', { unitText: 'tonnes' }],
      ['20%', 'percent', '20', '%', { direction: 'up' }],
    ]);
    expect(implied(more, found)[0]?.sentence).toBe('If both are right, 2019 was 14.52 to 15.48 tonnes.');
  });

  it('minds the sign of a fall', () => {
    const [found] = implied(text, figures({ direction: 'down', base }));
    expect(found?.sentence).toBe('If both are right, July 2021 was 7.729 to 7.748 million tons.');
  });
});
