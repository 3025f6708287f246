import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  COLUMN_OF,
  columnsOfFrame,
  correctedPart,
  type Frame,
  frameOfColumns,
  PARTS,
  rereadFrame,
  WORDED,
} from '@/lib/core/frames/frame';
import { aboutFigure } from '@/lib/core/frames/frame-words';
import { ROLES, SURENESSES } from '@/lib/core/frames/parts';
import { readFigures } from '@/lib/core/frames/read-figures';
import { english } from '@/lib/server/grammar/english';

const grammar = english();
const framesOf = (text: string) => readFigures(text, { grammar, date: '2026-05-15' }).map(({ frame }) => frame);

const by = fc.constantFrom('machine' as const, 'person' as const);
const words = fc.record({
  text: fc.constantFrom('', 'sales', 'apples from Peru', 'May'),
  start: fc.constantFrom(null, 0, -12),
  end: fc.constantFrom(null, 8),
  sure: fc.constantFrom(1, 0.35),
  by,
});
const times = fc.record({
  ...{ text: fc.constantFrom('May', 'last year'), start: fc.constant(3), end: fc.constant(6), sure: fc.constant(0.8) },
  ...{ by, from: fc.constantFrom(null, '2026-05-01'), to: fc.constantFrom(null, '2026-05-31') },
});
const frames: fc.Arbitrary<Frame> = fc
  .record(
    {
      ...{ measured: words, of: words, origin: words, destination: words, place: words, speaker: words },
      ...{ when: times, base: times },
      role: fc.record({ is: fc.constantFrom(...ROLES), by }),
      sureness: fc.record({ is: fc.constantFrom(...SURENESSES), by }),
    },
    { requiredKeys: [] },
  )
  .map((frame) => frame as Frame);

describe('reading a frame anew', () => {
  it('keeps what a person wrote and what a verdict rests on, and takes the rest from the engine', () => {
    fc.assert(
      fc.property(frames, frames, fc.subarray([...PARTS]), (stored, read, rests) => {
        const again = rereadFrame(stored, read, rests);
        for (const part of PARTS) {
          const keeps = stored[part]?.by === 'person' || rests.includes(part);
          expect(again?.[part]).toEqual(keeps ? stored[part] : read[part]);
        }
        expect(rereadFrame(again, read, rests)).toEqual(again);
      }),
    );
  });

  it('of what is no claim any more leaves a person’s words', () => {
    fc.assert(
      fc.property(frames, (stored) => {
        const again = rereadFrame(stored, null);
        const mine = PARTS.filter((part) => stored[part]?.by === 'person');
        expect(again === null ? [] : Object.keys(again).sort()).toEqual([...mine].sort());
      }),
    );
  });
});

describe('a corrected part', () => {
  it('is the person’s, unless it says what it said before', () => {
    const old = { text: 'sales', start: 0, end: 5, sure: 0.7, by: 'machine' } as const;
    expect(correctedPart(old, 'sales')).toBe(old);
    expect(correctedPart(undefined, null)).toBeUndefined();
    expect(correctedPart(old, null)).toEqual({ text: '', start: null, end: null, sure: 1, by: 'person' });
    expect(correctedPart(old, 'takings')).toMatchObject({ text: 'takings', by: 'person' });
  });
});

describe('the columns of a frame', () => {
  it('say its words and its days again', () => {
    fc.assert(
      fc.property(frames, (frame) => {
        const columns = columnsOfFrame(frame);
        const corrected = new Set(
          Object.values(COLUMN_OF).filter((_, i) => frame[columned[i] ?? 'of']?.by === 'person'),
        );
        expect(columnsOfFrame(frameOfColumns(columns, corrected))).toEqual(columns);
      }),
    );
  });
  const columned = Object.keys(COLUMN_OF) as (keyof typeof COLUMN_OF)[];

  it('of no frame say nothing', () => {
    const { certainty, ...columns } = columnsOfFrame(null);
    expect(certainty).toEqual({});
    expect(new Set(Object.values(columns))).toEqual(new Set([null]));
  });
});

describe('a frame', () => {
  const TEXTS = [
    'Exports of salt from Chile to Peru rose 8% in May to 3,100 tonnes, the union estimates.',
    'The army denied that it had lost 40 tanks in Mali; a spokesman named 12 of them.',
    'Of 900 pupils 58% passed, up from 52% a year ago.',
    'The plan would cost $3 million (€2.7 million) a year.',
  ];

  it('has its places from the beginning of its sentence: it moves with it', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...TEXTS),
        fc.constantFrom('Rain fell. ', 'Nobody knows why!\n\n', '\n'),
        (text, before) => {
          expect(framesOf(before + text)).toEqual(framesOf(text));
        },
      ),
    );
  });

  it('says where its words stand', () => {
    for (const text of TEXTS)
      for (const { frame, sentence } of readFigures(text, { grammar }))
        for (const part of WORDED) {
          const said = frame?.[part];
          if (!said || said.start === null || said.end === null || part === 'speaker') continue;
          expect(text.slice(sentence.start + said.start, sentence.start + said.end)).toBe(said.text);
        }
  });

  it('ties a figure to the others of its sentence by their places', () => {
    const text = TEXTS[2] ?? '';
    const [, share, before] = readFigures(text, { grammar });
    const [tie] = share?.frame?.ties ?? [];
    expect(tie).toMatchObject({ tie: 'from', text: '52%' });
    expect(text.slice(tie?.start, tie?.end)).toBe('52');
    expect(before?.frame?.role?.is).toBe('from');
  });

  it('is one line, in which nothing is said twice', () => {
    const [first] = framesOf(TEXTS[0] ?? '');
    expect(aboutFigure(first ?? null)).toBe(
      'change · Exports of salt from Chile to Peru · May · estimate · says the union',
    );
    expect(aboutFigure(null)).toBe('');
  });
});
