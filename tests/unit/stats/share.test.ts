import fc from 'fast-check';
import { expect, test } from 'vitest';
import { percentOf } from '@/lib/core/stats/share';

test('a share is rounded, half up: 323 of 445 are 72.58%, which is 73%', () => {
  expect(percentOf(323, 445)).toBe(73);
  expect(percentOf(1, 200)).toBe(1);
  expect(percentOf(1, 201)).toBe(0);
  expect(percentOf(29, 200)).toBe(15);
  expect(percentOf(0, 0)).toBe(0);
  expect(percentOf(7, 7)).toBe(100);
});

test('no share is more than half a point away from what it stands for', () => {
  const counts = fc.tuple(fc.nat(1_000_000), fc.integer({ min: 1, max: 1_000_000 }));
  fc.assert(
    fc.property(counts, ([part, rest]) => {
      const whole = part + rest;
      const away = BigInt(percentOf(part, whole)) * BigInt(whole) - 100n * BigInt(part);
      expect(2n * away > -BigInt(whole) && 2n * away <= BigInt(whole)).toBe(true);
    }),
  );
});
