import { expect, test } from 'vitest';
import { isGiant } from '@/lib/core/stats/giant';

test('a giant has half of all and eight times the next one; without others there is nothing to flatten', () => {
  expect(isGiant(22_500, 40, 23_000)).toBe(true);
  expect(isGiant(80, 10, 120)).toBe(true);
  expect(isGiant(79, 10, 120)).toBe(false);
  expect(isGiant(80, 10, 161)).toBe(false);
  expect(isGiant(22_500, 0, 22_500)).toBe(false);
});
