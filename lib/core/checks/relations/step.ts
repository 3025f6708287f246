import { builtPattern } from '../../text/built-pattern';
import { after, before, comparable, type Item, isProportion, LEAD, NEAR, sharingRate } from '../lint-article';
import { CHANGE_NOUN } from '../lint-refer';
import type { Placed } from './levels';

const A_CHANGE = builtPattern(
  String.raw`\b(?:${CHANGE_NOUN}|addition|difference|improvement)\s+(?:of|by)\s+${LEAD}$`,
  'i',
  NEAR,
);

/** "7 tonnes more than the 45". */
// polynomial: input at most 90 characters, because after() gives no more
export const MORE_THAN =
  /^\s*(?:[\w-]+\s+)?(?:more|fewer|less|higher|lower|longer|shorter|above|below)\s+(?:[\w-]+\s+){0,2}?than\b/i;

/** A step from one level to another: it has a direction, or is called a change. Not "8% a year": that may be of several years. */
export function isStep({ item, at }: Placed): boolean {
  const { direction, unit, per } = item.figure;
  if (per !== null && unit === '%') return false;
  const isCalled = A_CHANGE.test(before(at, item, 60)) || MORE_THAN.test(after(at, item, 40));
  const named = direction !== null || unit === 'fold' || isCalled;
  return (
    named &&
    !OTHER_BASE.test(after(at, item, 44)) &&
    !NOT_PLAIN.test(at.text.slice(at.start, Math.min(at.end, at.start + 400)))
  );
}

/** Growth of each of several years, or of something else than the levels that are printed. */
// polynomial: input at most 90 characters, because after() gives no more
const OTHER_BASE =
  /^\s*(?:percent|per cent|percentage points?|points?|pct)?\s*(?:of\b|(?:more|less|higher|lower|above|below|fewer)?\s*(?:than|on)\s+(?:planned|expected|forecast|the (?:estimate|plan|target|budget|forecast)|average)\b|(?:a|per|each|every|annual(?:ly)?)\s+(?:\w+\s+){0,2}?(?:year|month|week|day|quarter|decade|annum)s?\b|(?:annual|yearly|monthly)\b)/i;
const NOT_PLAIN =
  /\b(?:constant (?:currency|prices)|currency-adjusted|in real terms|after inflation|adjusted for|annuali[sz]ed|seasonally|every (?:two|three|four|five|ten|other)|on average each)\b/i;

/** May this be a step between levels of that kind? A share or a multiple of anything, points of shares, an amount of their own unit. */
export function stepsBetween(step: Item, level: Item): boolean {
  const { kind, unit } = step.figure;
  if (unit === '%' || kind === 'ratio' || isProportion(step)) return true;
  if (unit === '[pp]' || unit === 'bp') return level.figure.unit === '%';
  if (level.figure.unit === '%') return isBarePoints(step);
  return comparable(sharingRate(step, level), step) && sameNoun(step, level);
}

/** "Fell six points", of shares. */
const isBarePoints = ({ figure }: Item) => figure.kind === 'count' && /^points?$/i.test(figure.unitText ?? '');

const sameNoun = (a: Item, b: Item) =>
  a.figure.unit !== null ||
  a.figure.kind !== 'count' ||
  b.figure.kind !== 'count' ||
  a.figure.unitText === b.figure.unitText;
