import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyChange, type Change } from '@/app/(desk)/articles/[articleId]/_components/state/desk-change';
import { neighbour, nextAfter, positionsOf } from '@/app/(desk)/articles/[articleId]/_components/state/desk-claims';
import {
  type DeskState,
  type Event,
  openDesk,
  reduce,
} from '@/app/(desk)/articles/[articleId]/_components/state/desk-state';
import { progressWords, tallyOf } from '@/app/(desk)/articles/[articleId]/_components/state/desk-tally';
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
    const state = openDesk(claims, null);
    expect(nextAfter(state, 'B', ({ status }) => status === 'pending')).toBeNull();
    expect(nextAfter(state, 'B', ({ status }) => status === 'verified')?.id).toBe('A');
    expect(nextAfter(state, null, ({ status }) => status === 'pending')?.id).toBe('B');
  });
});

describe('progress', () => {
  it('counts checked of all that are not dismissed', () => {
    expect(progressWords(tallyOf(claims))).toBe('1 of 2');
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

/** A desk after anything that may happen to its claims, step by step. */
function afterAny(next: (below: number) => number, steps: number): readonly DeskState[] {
  const changes: readonly Change[] = [
    { kind: 'verdict', verdict: { ...NO_VERDICT, status: 'verified', checkedAs: 'said' } },
    { kind: 'verdict', verdict: { ...NO_VERDICT, status: 'disputed', disputeReason: 'unit' } },
    { kind: 'verdict', verdict: { ...NO_VERDICT, status: 'dismissed', dismissReason: 'date' } },
    { kind: 'tick', ticked: true },
    { kind: 'promote' },
  ];
  const stamp = { by: 'Ana', at: '2026-01-01T00:00:00.000Z' };
  const states = [openDesk(claims, null)];
  for (let step = 0; step < steps; step += 1) {
    const state = states.at(-1) ?? openDesk(claims, null);
    const claim = state.confirmed[next(state.confirmed.length)] ?? aClaim('A');
    const flight = state.flights[next(state.flights.length + 1)];
    const change = changes[next(changes.length)] ?? { kind: 'promote' };
    const elsewhere = { ...claim, version: claim.version + next(3) - 1, note: `step ${step}` };
    const events: readonly Event[] = [
      {
        type: 'fly',
        flight: { claimId: claim.id, change, stamp: { ...stamp, key: `${step}` }, unsaved: false },
        done: null,
      },
      { type: 'fresh', claims: [elsewhere, aClaim(`new ${step}`, { start: next(30) })] },
      { type: 'fresh', claims: [elsewhere] },
      { type: 'came', claims: [elsewhere] },
      { type: 'source-changed', source: aSource('s') },
      { type: 'refused', key: flight?.stamp.key ?? 'none', claimId: flight?.claimId ?? claim.id, now: elsewhere },
      {
        type: 'answered',
        key: flight?.stamp.key ?? 'none',
        claim: flight ? { ...claimIn(state, flight.claimId), version: 9 } : elsewhere,
        done: null,
      },
    ];
    states.push(reduce(state, events[next(events.length)] ?? { type: 'end' }));
  }
  return states;
}

const NO_VERDICT = {
  ...{ checkedAs: null, disputeReason: null, dismissReason: null, proposedWording: null, note: null },
} as const;

const claimIn = (state: DeskState, id: string) => state.confirmed.find((claim) => claim.id === id) ?? aClaim(id);

describe('what is kept as the claims change', () => {
  it('is what counting, finding and drawing all of them anew would give', () => {
    fc.assert(
      fc.property(fc.infiniteStream(fc.nat()), fc.integer({ min: 1, max: 12 }), (numbers, steps) => {
        const next = (below: number) => (numbers.next().value ?? 0) % below;
        for (const state of afterAny(next, steps)) {
          expect(state.tally).toEqual(tallyOf(state.claims));
          expect(state.positions).toEqual(positionsOf(state.claims));
          expect(state.confirmed.map(({ id }) => id)).toEqual(state.claims.map(({ id }) => id));
          expect(state.claims).toEqual(
            state.confirmed.map((claim) =>
              state.flights
                .filter(({ claimId }) => claimId === claim.id)
                .reduce((seen, { change, stamp }) => applyChange(seen, change, stamp), claim),
            ),
          );
        }
      }),
    );
  });

  it('a verdict makes only its own claim anew, and moves none', () => {
    const before = openDesk(claims, null);
    const change: Change = { kind: 'verdict', verdict: { ...NO_VERDICT, status: 'unverifiable' } };
    const flight = { claimId: 'B', change, stamp: { key: 'k', by: 'Ana', at: '' }, unsaved: false };
    const after = reduce(before, { type: 'fly', flight, done: null });
    const anew = after.claims.flatMap((claim, at) => (claim === before.claims[at] ? [] : claim.id));
    expect(anew).toEqual(['B']);
    expect(after.positions).toBe(before.positions);
    expect(after.tally).toMatchObject({ pending: 0, unverifiable: 1 });
  });
});

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
