import { expect, test } from 'vitest';
import { searchTerms } from '@/lib/core/text/search-terms';

test('words stand by themselves, a phrase in quotation marks in one piece', () => {
  expect(searchTerms('  maize 2025 ')).toEqual(['maize', '2025']);
  expect(searchTerms('port "a year   ago" tons')).toEqual(['port', 'a year ago', 'tons']);
  expect(searchTerms('“one in four” „ein Viertel“ «un quart»')).toEqual(['one in four', 'ein Viertel', 'un quart']);
});

test('a mark that is never closed, or holds nothing, means nothing', () => {
  expect(searchTerms('"a year ago')).toEqual(['a', 'year', 'ago']);
  expect(searchTerms('5" pipe')).toEqual(['5', 'pipe']);
  expect(searchTerms('"" "  "')).toEqual([]);
});

test('a search has eight terms at most', () => {
  expect(searchTerms('a b c d e f g h i j')).toHaveLength(8);
});
