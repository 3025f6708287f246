import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { copyCommand, searchCommand } from '@/app/(desk)/articles/[articleId]/_components/marking/copy-keys';
import { DRAWN, drawnAround, linesOf } from '@/app/(desk)/articles/[articleId]/_components/marking/copy-lines';
import {
  hitsOf,
  listedIn,
  neighbourOf,
  pickBy,
  type Step,
} from '@/app/(desk)/articles/[articleId]/_components/marking/copy-steps';
import {
  askedOf,
  countedTwice,
  drawnMarks,
  type MarkingEvent,
  type MarkingState,
  nextMarking,
  openMarking,
} from '@/app/(desk)/articles/[articleId]/_components/marking/marking-state';
import type { Stretch } from '@/lib/core/checks/table-grid';

const COPY = `Fined were Alder Line, Birch Cargo, Cedar Ports and Dogwood Freight.
The fines began on 14 August 2025. Alder Line appealed on 3 March 2026.`;

const OPENED = { snapshotId: 's', readingId: 'r' };

function at(words: string, text = COPY): Stretch {
  const start = text.indexOf(words);
  if (start < 0) throw new Error(`“${words}” does not stand there`);
  return { start, end: start + words.length };
}

const said = (stretch: Stretch | null, text = COPY) => stretch && text.slice(stretch.start, stretch.end);

function marked(kind: MarkingState['kind'], ...events: MarkingEvent[]): MarkingState {
  return events.reduce((state, event) => nextMarking(COPY, state, event), openMarking(kind, true));
}

const mark = (...words: string[]): MarkingEvent => ({ do: 'mark', passages: words.map((each) => at(each)) });

describe('marking what is counted', () => {
  it('numbers the marks as they stand in the text, whatever the order they were made in', () => {
    const state = marked('count', mark('Cedar Ports'), mark('Alder Line'));
    expect(drawnMarks(state).map((each) => said(each))).toEqual(['Alder Line', 'Cedar Ports']);
    expect(state.said).toBe('Marked as number 1: Alder Line.');
  });

  it('refuses what is marked already, and what lies across a mark', () => {
    const state = marked('count', mark('Alder Line'), mark('Birch Cargo'));
    const again = nextMarking(COPY, state, mark('Birch Cargo'));
    expect(again.marks).toBe(state.marks);
    expect(again.said).toBe('“Birch Cargo” is marked already, as number 2.');
    expect(nextMarking(COPY, state, mark('Line, Birch')).said).toBe('This lies across number 1, “Alder Line”.');
  });

  it('marks a whole list at once, without what was marked before', () => {
    const state = marked('count', mark('Birch Cargo'), mark('Alder Line', 'Birch Cargo', 'Cedar Ports'));
    expect(drawnMarks(state)).toHaveLength(3);
    expect(state.said).toBe('2 marked.');
  });

  it('removes and undoes, step by step', () => {
    const removed = marked('count', mark('Alder Line'), mark('Birch Cargo'), {
      do: 'remove',
      passage: at('Alder Line'),
    });
    expect(drawnMarks(removed).map((each) => said(each))).toEqual(['Birch Cargo']);
    const back = nextMarking(COPY, removed, { do: 'undo' });
    expect(drawnMarks(back)).toHaveLength(2);
    const none = [1, 2, 3].reduce((state) => nextMarking(COPY, state, { do: 'undo' }), back);
    expect(drawnMarks(none)).toEqual([]);
    expect(none.said).toBe('There is nothing to undo.');
  });

  it('says when one name stands under two numbers', () => {
    const second = { start: COPY.lastIndexOf('Alder Line'), end: COPY.lastIndexOf('Alder Line') + 10 };
    expect(countedTwice(COPY, [second, at('Birch Cargo'), at('Alder Line')])).toEqual([
      { words: 'alder line', numbers: [1, 3] },
    ]);
  });

  it('never lets marks overlap, whatever is marked', () => {
    const stretch = fc
      .tuple(fc.nat(COPY.length - 1), fc.integer({ min: 1, max: 30 }))
      .map(([start, length]) => ({ start, end: Math.min(COPY.length, start + length) }));
    const event: fc.Arbitrary<MarkingEvent> = fc.oneof(
      fc.array(stretch, { minLength: 1, maxLength: 1 }).map((passages) => ({ do: 'mark' as const, passages })),
      stretch.map((passage) => ({ do: 'remove' as const, passage })),
      fc.constant({ do: 'undo' as const }),
    );
    fc.assert(
      fc.property(fc.array(event, { maxLength: 30 }), (events) => {
        const marks = drawnMarks(marked('count', ...events));
        expect(marks.every(({ start }, k) => k === 0 || start >= (marks[k - 1]?.end ?? 0))).toBe(true);
      }),
    );
  });
});

describe('marking a span', () => {
  it('runs to the article’s date until a second date is marked', () => {
    const begun = marked('date', mark('14 August 2025'));
    expect(askedOf(begun, 'c', OPENED)).toMatchObject({ from: { of: 'passage' }, to: { of: 'article' } });
    const both = nextMarking(COPY, begun, mark('3 March 2026'));
    expect(askedOf(both, 'c', OPENED)).toMatchObject({ to: { of: 'passage', at: at('3 March 2026') } });
    expect(both.said).toBe('To 3 March 2026.');
  });

  it('asks nothing while no end is from the source', () => {
    const typed = marked('date', { do: 'end', which: 'from', end: { of: 'typed', written: '14 August 2025' } });
    expect(askedOf(typed, 'c', OPENED)).toBeNull();
    const turned = nextMarking(COPY, nextMarking(COPY, typed, { do: 'ask', which: 'to' }), mark('3 March 2026'));
    expect(askedOf(turned, 'c', OPENED)).toMatchObject({ from: { of: 'typed' }, to: { of: 'passage' } });
  });

  it('has no end of its own where the article has no date', () => {
    expect(askedOf(nextMarking(COPY, openMarking('date', false), mark('14 August 2025')), 'c', OPENED)).toBeNull();
  });
});

it('one number takes the place of another', () => {
  const state = marked('number', mark('14'), mark('2026'));
  expect(askedOf(state, 'c', OPENED)).toEqual({ kind: 'number', claimId: 'c', ...OPENED, passage: at('2026') });
  expect(askedOf(marked('number'), 'c', OPENED)).toBeNull();
});

describe('picking by keys', () => {
  const walk = (...steps: Step[]) =>
    said(steps.reduce<Stretch | null>((picked, step) => pickBy(COPY, step, picked, 0), null));

  it('goes by words and takes more of them', () => {
    expect(walk('word', 'word', 'word')).toBe('Alder');
    expect(walk('word', 'word', 'word', 'more')).toBe('Alder Line');
    expect(walk('word', 'word', 'word', 'more', 'more', 'less')).toBe('Alder Line');
    expect(walk('word', 'word', 'word', 'word back')).toBe('were');
    expect(walk('word', 'less')).toBeNull();
  });

  it('goes by sentences', () => {
    expect(walk('sentence', 'sentence')).toBe('The fines began on 14 August 2025.');
    expect(walk('sentence', 'sentence', 'sentence', 'sentence back')).toBe('The fines began on 14 August 2025.');
  });

  it('walks through every word of any text, there and back', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => {
        const there: number[] = [];
        let picked: Stretch | null = null;
        for (let next = pickBy(text, 'word', null, 0); next; next = pickBy(text, 'word', next, 0)) {
          there.push(next.start);
          picked = next;
        }
        const back: number[] = [];
        for (; picked; picked = pickBy(text, 'word back', picked, 0)) back.push(picked.start);
        expect(back.reverse()).toEqual(there);
      }),
    );
  });

  it('goes round among hits', () => {
    const all = [at('Alder Line'), at('Birch Cargo')];
    expect(said(neighbourOf(all, at('Alder Line').start, 1))).toBe('Birch Cargo');
    expect(said(neighbourOf(all, at('Birch Cargo').start, 1))).toBe('Alder Line');
    expect(said(neighbourOf(all, at('Alder Line').start, -1))).toBe('Birch Cargo');
    expect(neighbourOf([], 0, 1)).toBeNull();
  });
});

describe('finding words in a copy', () => {
  it('takes whole words, letter case and kinds of blank aside', () => {
    expect(hitsOf(COPY, 'alder  line').map((hit) => said(hit))).toEqual(['Alder Line', 'Alder Line']);
    expect(hitsOf(COPY, 'dog').map((hit) => said(hit))).toEqual(['Dogwood']);
    expect(hitsOf(COPY, 'freight. the').map((hit) => said(hit))).toEqual(['Freight.\nThe']);
    expect(hitsOf(COPY, ' ')).toEqual([]);
    expect(hitsOf('1 (one) of 3', '(one)')).toEqual([{ start: 2, end: 7 }]);
  });
});

describe('a list that is picked', () => {
  it('is parted at its commas and its last “and”', () => {
    const list = at('Alder Line, Birch Cargo, Cedar Ports and Dogwood Freight.');
    expect(listedIn(COPY, list).map((each) => said(each))).toEqual([
      'Alder Line',
      'Birch Cargo',
      'Cedar Ports',
      'Dogwood Freight',
    ]);
  });

  it('takes rows, bullets and a comma before the “and”', () => {
    const text = '• Alder Line\n• Birch Cargo; the Cedar Ports, and Dogwood Freight';
    expect(listedIn(text, { start: 0, end: text.length }).map((each) => said(each, text))).toEqual([
      'Alder Line',
      'Birch Cargo',
      'Cedar Ports',
      'Dogwood Freight',
    ]);
  });

  it('begins after a colon', () => {
    const text = 'Added on Monday were: Alder Line, Birch Cargo.';
    expect(listedIn(text, { start: 0, end: text.length }).map((each) => said(each, text))).toEqual([
      'Alder Line',
      'Birch Cargo',
    ]);
  });

  it('is none when one thing stands there', () => {
    expect(listedIn(COPY, at('Alder Line'))).toEqual([]);
    expect(listedIn(COPY, at('Portland'.slice(0, 4)))).toEqual([]);
  });
});

describe('drawing a copy', () => {
  it('puts every character of a line into exactly one run', () => {
    const layers = { marks: [at('Birch Cargo')], picked: at('Cargo, Cedar'), hits: [at('Alder Line')] };
    for (const line of linesOf(COPY, { start: 0, end: COPY.length }, layers))
      expect(line.runs.map(({ start, end }) => COPY.slice(start, end)).join('')).toBe(COPY.slice(line.start, line.end));
    const runs = linesOf(COPY, { start: 0, end: COPY.length }, layers)[0]?.runs ?? [];
    expect(runs.filter(({ mark }) => mark === 1).map((run) => said(run))).toEqual(['Birch ', 'Cargo']);
    expect(runs.filter(({ picked }) => picked).map((run) => said(run))).toEqual(['Cargo', ', Cedar']);
    expect(runs.filter(({ first }) => first)).toHaveLength(1);
  });

  it('draws a part of a long copy, and always the place that is asked for', () => {
    const long = `${'A line of words that goes on for a while.\n'.repeat(5000)}`;
    fc.assert(
      fc.property(fc.nat(long.length - 1), (place) => {
        const { start, end } = drawnAround(long, place);
        expect(start <= place && place < end).toBe(true);
        expect(end - start).toBeLessThanOrEqual(DRAWN);
      }),
    );
  });
});

describe('keys', () => {
  const press = (key: string, more: object = {}) => ({ key, shift: false, command: false, other: false, ...more });

  it('belong to the copy only when they are plain, or a known command', () => {
    expect(copyCommand(press('ArrowRight', { shift: true }))).toBe('more');
    expect(copyCommand(press('Enter'))).toBe('mark');
    expect(copyCommand(press('f', { command: true }))).toBe('search');
    expect(copyCommand(press('n', { other: true }))).toBeNull();
    expect(copyCommand(press('Enter', { command: true }))).toBeNull();
    expect(copyCommand(press('Tab'))).toBeNull();
  });

  it('undo in the search field only while it is empty', () => {
    expect(searchCommand(press('z', { command: true }), true)).toBe('undo');
    expect(searchCommand(press('z', { command: true }), false)).toBeNull();
    expect(searchCommand(press('z'), true)).toBeNull();
    expect(searchCommand(press('Enter'), false)).toBe('mark');
  });
});
