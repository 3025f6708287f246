import { expect, test } from 'vitest';
import { decided, PARTS, partFilter, partOf, progress, STATUSES } from '@/lib/core/review/status';

test('every claim that is not dismissed belongs to one part, and the part’s filter names it', () => {
  const claims: Parameters<typeof partOf>[0][] = [
    ...STATUSES.filter((status) => status !== 'verified').map((status) => ({ status, checkedAs: null })),
    { status: 'verified', checkedAs: 'said' },
    { status: 'verified', checkedAs: 'fact' },
    { status: 'verified', checkedAs: 'both' },
  ];
  const parts = claims.map(partOf);
  expect(parts.filter((part) => part !== null).sort()).toEqual([...PARTS].sort());
  for (const claim of claims) {
    const part = partOf(claim);
    if (part === null) expect(claim.status).toBe('dismissed');
    else expect(claim).toMatchObject(partFilter(part));
  }
});

test('what is checked is everything that was decided, said, so and both alike', () => {
  const counts = { fact: 3, both: 2, said: 2, disputed: 1, unverifiable: 4, pending: 7 };
  expect(decided(counts)).toBe(12);
  expect(progress(counts)).toEqual({ checked: 12, claims: 19 });
});
