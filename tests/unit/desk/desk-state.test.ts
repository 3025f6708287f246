import { describe, expect, it } from 'vitest';
import {
  neighbour,
  nextAfter,
  progressWords,
  tallyOf,
} from '@/app/(desk)/articles/[articleId]/_components/state/desk-claims';
import { openDesk, reduce } from '@/app/(desk)/articles/[articleId]/_components/state/desk-state';
import { changesBetween } from '@/app/(desk)/articles/[articleId]/_components/verdict/desk-conflict';
import { aClaim, aSource, nothing, toTick } from './desk-double';

const claims = [
  aClaim('A', { start: 0, status: 'verified' }),
  aClaim('B', { start: 10 }),
  toTick('2017'),
  nothing('G-20'),
];

describe('openDesk', () => {
  it('opens at the claim the address names, else at the first to check, else at the first', () => {
    expect(openDesk(claims, '2017').currentId).toBe('2017');
    expect(openDesk(claims, 'gone').currentId).toBe('B');
    expect(openDesk([claims[0] ?? aClaim('A')], null).currentId).toBe('A');
    expect(openDesk([], null).currentId).toBeNull();
  });
});

describe('walking', () => {
  it('goes among claims, among all when every number is shown, and among its own kind from a dismissed one', () => {
    const state = openDesk(claims, 'B');
    expect(neighbour(state, 1)).toBeNull();
    expect(neighbour({ ...state, showAll: true }, 1)?.id).toBe('2017');
    expect(neighbour({ ...state, currentId: '2017' }, -1)).toBeNull();
    expect(neighbour(state, -1)?.id).toBe('A');
  });

  it('the next that passes comes after, then from the top, never the same one', () => {
    expect(nextAfter(claims, 'B', ({ status }) => status === 'pending')).toBeNull();
    expect(nextAfter(claims, 'B', ({ status }) => status === 'verified')?.id).toBe('A');
  });
});

describe('progress', () => {
  it('counts checked of all that are not dismissed', () => {
    expect(progressWords(claims)).toBe('1 of 2');
    expect(tallyOf(claims)).toMatchObject({ fact: 1, said: 0, pending: 1, toTick: 1, nothingToCheck: 1 });
  });
});

describe('answers', () => {
  it('an older answer never replaces a newer claim', () => {
    const state = openDesk([aClaim('A', { version: 5, status: 'disputed' })], null);
    const late = reduce(state, { type: 'answered', key: 'k', claim: aClaim('A', { version: 4 }), done: null });
    expect(late.claims[0]).toMatchObject({ version: 5, status: 'disputed' });
  });

  it('a new claim takes its place in the text', () => {
    const added = aClaim('new', { start: 5 });
    const state = reduce(openDesk(claims.slice(0, 2), null), { type: 'answered', key: 'k', claim: added, done: null });
    expect(state.claims.map(({ id }) => id)).toEqual(['A', 'new', 'B']);
  });

  it('a changed source changes wherever it stands', () => {
    const evidence = { ...aEvidence('e1'), source: aSource('s') };
    const state = openDesk([aClaim('A', { evidence: [evidence] })], null);
    const changed = reduce(state, { type: 'source-changed', source: { ...aSource('s'), title: 'Bulletin' } });
    expect(changed.claims[0]?.evidence[0]?.source.title).toBe('Bulletin');
  });
});

function aEvidence(id: string) {
  return {
    ...{ id, version: 1, source: aSource('s'), quote: null, valueAsPrinted: null, asOf: null, note: null },
    ...{ addedBy: 'Ana', addedAt: '2026-01-01T00:00:00.000Z' },
  };
}

describe('a conflict', () => {
  it('names what somebody else changed, and nothing else', () => {
    const seen = aClaim('A');
    const now = aClaim('A', { status: 'disputed', disputeReason: 'unit', decidedBy: 'Bo', note: 'short tons' });
    expect(changesBetween(seen, now)).toEqual([
      { what: 'Status', seen: 'to check', now: 'disputed: the unit, by Bo' },
      { what: 'Note', seen: '–', now: 'short tons' },
    ]);
  });
});
