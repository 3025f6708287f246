/** Spans as people write them: "24 February to 13 September 2022", or one date that the article's own completes. */
import type { DayRange } from './calendar';
import { writtenDays } from './written-days';

// polynomial: input at most 300 characters, because writtenSpan cuts it
const BETWEEN = /\s+(?:to|until|till|through|and)\s+|\s*[–—]\s*|\s+-\s+/i;

/** Both ends of a span that is written out; null where it does not hold two dates. A missing year is that of the end. */
export function writtenSpan(text: string, year: number | null = null): { from: DayRange; to: DayRange } | null {
  const parts = text
    .slice(0, 300)
    .replace(/^\s*(?:from|between|since)\s+/i, '')
    .split(BETWEEN);
  if (parts.length !== 2) return null;
  const to = writtenDays(parts[1] ?? '', year);
  if (to === null) return null;
  const from = writtenDays(parts[0] ?? '', Number(to.from.slice(0, 4)));
  return from && { from: beforeEnd(parts[0] ?? '', from, to), to };
}

/** "24 November to 13 March 2023" began the year before. */
function beforeEnd(text: string, from: DayRange, to: DayRange): DayRange {
  if (from.from <= to.from) return from;
  return writtenDays(text, Number(to.from.slice(0, 4)) - 1) ?? from;
}
