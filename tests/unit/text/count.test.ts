import { expect, test } from 'vitest';
import { count, form } from '@/lib/core/text/count';

test('a count goes with its noun', () => {
  expect(count(1, 'person', 'people')).toBe('1 person');
  expect(count(0, 'person', 'people')).toBe('0 people');
  expect(count(12_345, 'article')).toBe('12,345 articles');
  expect([1, 2].map((n) => form(n, 'is', 'are'))).toEqual(['is', 'are']);
});
