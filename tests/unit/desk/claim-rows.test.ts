import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lookOf, PLAIN } from '@/app/(desk)/articles/[articleId]/_components/text/chunk-look';
import { createNear } from '@/app/(desk)/articles/[articleId]/_components/text/near';
import { chunksOf, cutText } from '@/app/(desk)/articles/[articleId]/_components/text/text-pieces';
import { packClaims, unpackClaims } from '@/lib/contracts/claim-rows';
import type { DeskClaim } from '@/lib/contracts/claims';
import { aClaim, nothing, openDouble, toTick } from './desk-double';

const uuid = (n: number) => `0190c000-0000-7000-8000-${n.toString(16).padStart(12, '0')}`;
const WORDS = 'Sheds hold '.length;
const textOf = (count: number) => `Sheds hold ${Array.from({ length: count }, () => '12 t').join(' ')}.`;

/** So many figures of one text, as the server knows them. */
function figures(count: number, more: (at: number) => Partial<DeskClaim> = () => ({})) {
  return Array.from({ length: count }, (_, at) => {
    const start = WORDS + at * 5;
    const place = { start, end: start + 4, sentenceStart: 0, sentenceEnd: WORDS + count * 5 };
    return { ...aClaim(uuid(at), { display: '12 t', quote: '12 t', ...place, ...more(at) }), sources: at % 3 };
  });
}

const ROW_FIELDS: readonly string[] = [
  ...['id', 'version', 'status', 'lane', 'reason', 'kind', 'display', 'quote', 'start', 'end', 'sentenceStart'],
  ...['sentenceEnd', 'attribution', 'checkedAs', 'disputeReason', 'proposedWording', 'note', 'decidedAt', 'decidedBy'],
  ...['tickedAt', 'tickedBy'],
];

const row = (claim: DeskClaim) =>
  Object.fromEntries(Object.entries(claim).filter(([name]) => ROW_FIELDS.includes(name)));

describe('the figures of a very long article', () => {
  it('come back as they were packed', () => {
    const status = fc.constantFrom<Partial<DeskClaim>>(
      { status: 'pending' },
      { status: 'verified', checkedAs: 'said', attribution: 'the port', decidedBy: 'Ana', decidedAt: '2026-01-01' },
      { status: 'disputed', disputeReason: 'unit', proposedWording: '“13”', note: 'p. 3\n', version: 4 },
      { status: 'dismissed', lane: 'tick', reason: 'date', tickedBy: 'Bo', tickedAt: '2026-01-02' },
      { status: 'dismissed', lane: 'none', reason: 'name', display: 'twelve' },
    );
    fc.assert(
      fc.property(fc.array(status, { minLength: 1, maxLength: 40 }), (states) => {
        const rows = figures(states.length, (at) => states[at] ?? {});
        const text = textOf(states.length);
        const back = unpackClaims(packClaims(rows, text), text, []);
        expect(back.map(row)).toEqual(rows.map(row));
        expect(back.map(({ partial }) => partial)).toEqual(rows.map(({ sources }) => ({ sources })));
      }),
    );
  });

  it('are those that came whole where they did', () => {
    const rows = figures(3);
    const whole = { ...aClaim(uuid(1)), subject: 'sacks' };
    const back = unpackClaims(packClaims(rows, textOf(3)), textOf(3), [whole]);
    expect(back[1]).toBe(whole);
    expect(back[2]?.partial).toEqual({ sources: 2 });
  });

  it('take about forty characters each', () => {
    const rows = figures(1000);
    expect(packClaims(rows, textOf(1000)).length / 1000).toBeLessThan(65);
  });

  it('come whole when they are looked at, and never older than they are', async () => {
    const rows = figures(3);
    const back = unpackClaims(packClaims(rows, textOf(3)), textOf(3), []);
    const { desk, claim } = openDouble(back);
    desk.dispatch({ type: 'came', claims: [{ ...aClaim(uuid(0)), version: 1, subject: 'sacks' }] });
    expect(claim(uuid(0))).toMatchObject({ subject: 'sacks' });
    expect(claim(uuid(0))?.partial).toBeUndefined();
    desk.dispatch({ type: 'came', claims: [{ ...aClaim(uuid(1)), version: 0 }] });
    expect(claim(uuid(1))?.partial).toBeDefined();
  });
});

describe('a chunk of the text', () => {
  const claims = [aClaim('A', { start: 0, end: 2 }), toTick('1904'), nothing('G-20')];
  const [paragraph] = cutText('12 t and more', [{ id: 'A', start: 0, end: 2 }]);
  const [chunk] = paragraph ? chunksOf(paragraph) : [];

  it('looks different only when a figure of its own does', () => {
    const { desk } = openDouble(claims);
    const look = () => (chunk ? lookOf(desk.getState(), chunk, null) : null);
    const before = look();
    desk.moves.go('1904');
    const elsewhere = look();
    desk.verdicts.tick();
    expect(look()).toBe(elsewhere);
    expect(elsewhere).not.toBe(before);
    desk.moves.go('A');
    desk.verdicts.unverifiable();
    expect(look()).not.toBe(before);
  });

  it('far from the screen is plain text, unless the current figure stands in it', () => {
    const { desk } = openDouble(claims);
    const near = createNear(0);
    const look = () => (chunk ? lookOf(desk.getState(), chunk, near) : null);
    expect(look()).not.toBe(PLAIN);
    desk.moves.go('1904');
    expect(look()).toBe(PLAIN);
    near.change([0], []);
    expect(look()).not.toBe(PLAIN);
    near.change([], [0]);
    expect(look()).toBe(PLAIN);
  });

  it('holds not too many figures; all chunks of a paragraph are the whole of it', () => {
    const text = Array.from({ length: 100 }, (_, at) => `${at} t`).join(' ');
    let from = 0;
    const spans = Array.from({ length: 100 }, (_, at) => {
      const start = text.indexOf(`${at} t`, from);
      from = start + 1;
      return { id: `f${at}`, start, end: start + `${at} t`.length };
    });
    const [whole] = cutText(text, spans);
    const chunks = whole ? chunksOf(whole, 30) : [];
    expect(chunks.map(({ ids }) => ids.length)).toEqual([30, 30, 30, 10]);
    expect(chunks.map(({ start, end }) => text.slice(start, end)).join('')).toBe(text);
  });
});
