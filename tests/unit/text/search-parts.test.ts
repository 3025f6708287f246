import { expect, test } from 'vitest';
import { searchParts } from '@/lib/core/text/search-parts';

test('a word is looked up by every three characters in a row, in small letters', () => {
  expect(searchParts('80%')).toEqual(['80%']);
  expect(searchParts('Harbour')).toEqual(['har', 'arb', 'rbo', 'bou', 'our']);
  expect(searchParts('banana')).toEqual(['ban', 'ana', 'nan']);
});

test('two characters are one part, one has none', () => {
  expect(searchParts('EU')).toEqual(['eu']);
  expect(searchParts('5%')).toEqual(['5%']);
  expect(searchParts('%')).toEqual([]);
});

test('what is not ASCII is left to the text itself: servers differ in its small letters', () => {
  expect(searchParts('Ísafjörður')).toEqual(['saf', 'afj']);
  expect(searchParts('\u212a2')).toEqual([]);
  expect(searchParts('😀😀😀')).toEqual([]);
});
