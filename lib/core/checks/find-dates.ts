/** For a claim that is a length of time: the dates of a source from which it would be that long to the article's day. */
import { readFigures } from '../frames/read-figures';
import { compareDuration, type DayRange } from './calendar';
import type { Comparable } from './comparable';
import { type Finding, standingOf } from './finding';
import { writtenDays } from './written-days';

export interface DateCandidate {
  readonly start: number;
  readonly end: number;
  readonly sentence: { readonly start: number; readonly end: number };
  readonly from: DayRange;
  readonly finding: Finding;
}

const MOST = 3;

/** Dates that fit, in text order, each once; at most three. `published` is the article's day (ISO). */
export function findDates(text: string, claim: Comparable, published: string): readonly DateCandidate[] {
  const to = { from: published, to: published };
  const seen = new Set<string>();
  const found: DateCandidate[] = [];
  for (const { kind, reason, quoteStart: start, quoteEnd: end, sentence } of readFigures(text)) {
    if (found.length === MOST) break;
    if (kind !== 'date' && reason !== 'date' && reason !== 'period') continue;
    const from = writtenDays(text.slice(start, end));
    if (from === null || seen.has(from.from)) continue;
    const finding = compareDuration(claim, from, to);
    if (standingOf(finding) !== 'agrees') continue;
    seen.add(from.from);
    found.push({ start, end, sentence, from, finding });
  }
  return found;
}
