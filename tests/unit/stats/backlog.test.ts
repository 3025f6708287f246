import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { verdictDays } from '@/lib/core/stats/backlog';
import { addDays } from '@/lib/core/stats/days';

const TODAY = '2026-03-10';
const decided = (day: string, fact: number, disputed = 0, unverifiable = 0, said = 0, both = 0) => ({
  ...{ day, fact, both, said, disputed, unverifiable },
});

describe('the backlog', () => {
  it('is what was added and not yet decided at the end of each day', () => {
    const rows = verdictDays(
      TODAY,
      3,
      [decided('2026-03-01', 2), decided('2026-03-08', 1, 1, 0, 1, 2), decided(TODAY, 0, 0, 1)],
      [
        { day: '2026-02-20', claims: 7 },
        { day: '2026-03-09', claims: 4 },
      ],
    );
    expect(rows.map(({ day, backlog }) => [day, backlog])).toEqual([
      ['2026-03-08', 0],
      ['2026-03-09', 4],
      ['2026-03-10', 3],
    ]);
    expect(rows[0]?.counts).toEqual({ fact: 1, both: 2, said: 1, disputed: 1, unverifiable: 0 });
    expect(rows[1]?.counts).toEqual({ fact: 0, both: 0, said: 0, disputed: 0, unverifiable: 0 });
  });

  it('of an empty desk is a row of noughts for every day', () => {
    const rows = verdictDays(TODAY, 30, [], []);
    expect(rows).toHaveLength(30);
    expect(rows[0]?.day).toBe('2026-02-09');
    expect(rows.at(-1)?.day).toBe(TODAY);
    expect(rows.every(({ backlog }) => backlog === 0)).toBe(true);
  });

  it('leaves out what lies behind today', () => {
    const tomorrow = '2026-03-11';
    const [row] = verdictDays(TODAY, 1, [decided(tomorrow, 3)], [{ day: tomorrow, claims: 9 }]);
    expect(row).toMatchObject({ day: TODAY, backlog: 0 });
  });

  it('ends at everything added less everything decided, whatever came when', () => {
    const ago = fc.integer({ min: 0, max: 60 }).map((days) => addDays(TODAY, -days));
    const added = fc.uniqueArray(fc.record({ day: ago, claims: fc.integer({ min: 0, max: 50 }) }), {
      selector: ({ day }) => day,
    });
    const verdicts = fc.uniqueArray(
      fc.record({
        day: ago,
        fact: fc.nat(9),
        both: fc.nat(9),
        said: fc.nat(9),
        disputed: fc.nat(9),
        unverifiable: fc.nat(9),
      }),
      { selector: ({ day }) => day },
    );
    fc.assert(
      fc.property(added, verdicts, fc.integer({ min: 1, max: 40 }), (claims, given, length) => {
        const rows = verdictDays(TODAY, length, given, claims);
        const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);
        const all = sum(given.map((row) => row.fact + row.both + row.said + row.disputed + row.unverifiable));
        expect(rows).toHaveLength(length);
        expect(rows.at(-1)?.backlog).toBe(sum(claims.map((row) => row.claims)) - all);
      }),
    );
  });
});
