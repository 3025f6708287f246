/** The dates of a text that can be counted from: where they stand, in text order. */
import { readFigures } from '../frames/read-figures';
import type { Stretch } from './table-grid';
import { writtenDays } from './written-days';

export function datesIn(text: string, year: number | null = null): readonly Stretch[] {
  return readFigures(text)
    .filter(({ kind, reason }) => kind === 'date' || kind === 'period' || reason === 'date' || reason === 'year')
    .map(({ quoteStart: start, quoteEnd: end }) => ({ start, end }))
    .filter(({ start, end }) => writtenDays(text.slice(start, end), year) !== null);
}
