import { builtPattern } from '../../text/built-pattern';
import { before, NEAR } from '../lint-article';
import { CHANGE_NOUN, THAT_IS } from '../lint-refer';
import type { Levels, Placed } from './levels';
import { sameThing } from './thing';

const CLAUSE = /\b(?:and|while|but|whereas|although|though|after|when|as|because|including)\b|;/i;
/** Between two levels there may be an "and", but no sentence of another sort. */
const OTHER_CLAUSE = /\b(?:while|but|whereas|although|though|because|including)\b/i;
/** "Three times as dear". */
const AS_MUCH = /^\s{0,2}as \w+/i;
const FROM_TO = /\b(?:between|from) \d{4} (?:and|to) \d{4}\b/i;
/** "So", "that is", "the increase of": what follows is worked out from what was just said. */
const CONCLUDES = builtPattern(
  String.raw`\b(?:therefore|thus|hence|so|meaning|making)\b|^${THAT_IS}\b|^(?:the|this|that|such an?)\s+(?:[\w-]+\s+){0,2}?${CHANGE_NOUN}\s+(?:of|by|was|is|comes to|came to|amounts to|amounted to|equals)\s`,
  'i',
  NEAR,
);
/** "An increase of", which may be of another thing. */
const NAMES_IT = builtPattern(String.raw`^an?\s+(?:[\w-]+\s+){0,2}?${CHANGE_NOUN}\b`, 'i', NEAR);

/** The words between two figures of one sentence. */
export function between(a: Placed, b: Placed): string {
  const [first, last] = startOf(a) < startOf(b) ? [a, b] : [b, a];
  const from = first.item.figure.quoteEnd;
  return a.at.text.slice(from, Math.min(startOf(last), from + 90));
}

export const startOf = ({ item }: Placed) => item.figure.quoteStart;

/** The nearer of two levels. */
function nearer(step: Placed, { from, to }: Levels): Placed {
  const way = (level: Placed) => Math.abs(startOf(level) - startOf(step));
  return way(from) < way(to) ? from : to;
}

/** How a step hangs together with two levels; null where they are of different things. */
export function tieOf(step: Placed, levels: Levels): Levels['tie'] | null {
  const { from, to, tie } = levels;
  const same = [from, to].map(({ item }) => sameThing(step.item.figure, item.figure));
  const isOther = same.every((one) => one === 'no');
  const opening = before(step.at, step.item, 90);
  const isLast = [from, to].every((level) => startOf(level) < startOf(step));
  if (isLast && (CONCLUDES.test(opening) || (!isOther && NAMES_IT.test(opening)))) return tie;
  if (from.at.start === step.at.start && to.at.start === step.at.start)
    return isInOtherClause(step, levels) || isOfAnotherTime(step, levels) ? null : tie;
  // In another sentence it must be named by the same word, or be "it".
  const isIt = /\b(?:it|they)\b/i.test(opening);
  const isNamed = [from, to].every(
    ({ at }, k) => same[k] === 'yes' || (same[k] === 'maybe' && (isIt || at.start === step.at.start)),
  );
  return isNamed && !isOfOwnTime(step, levels) ? tie : null;
}

/** Does another clause begin between a step and its levels? */
function isInOtherClause(step: Placed, levels: Levels): boolean {
  const { from, to } = levels;
  const isAround = startOf(from) < startOf(step) !== startOf(to) < startOf(step);
  const near = isAround ? [from, to] : [nearer(step, levels)];
  const begins = near.some((level) => CLAUSE.test(between(step, level).replace(FROM_TO, '').replace(AS_MUCH, '')));
  const other = levels.tie === 'words' ? OTHER_CLAUSE : CLAUSE;
  return begins || (!isAround && other.test(between(from, to)));
}

/** "… €80 billion by 2028. Next year it rises by €6.7 billion": a step of another time than the levels before. */
function isOfOwnTime({ item }: Placed, { to }: Levels): boolean {
  const [step, end] = [item.figure.period?.text, to.item.figure.period?.text];
  return step !== undefined && step !== end;
}

/** "Fell 3% on Monday … 2,300 in January": nothing but their places ties them, and the step has a time of its own. */
function isOfAnotherTime({ item }: Placed, { from, tie }: Levels): boolean {
  const [step, base] = [item.figure.period?.text, from.item.figure.period?.text];
  return tie === 'structure' && step !== undefined && base !== undefined && step !== base;
}

/** Is it the same step said again: "by £103, or 18.4%", "by £103 (18.4%)"? */
// polynomial: input at most 90 characters, because between() gives no more
const AGAIN = /^\s*(?:[\w-]+\s*)?(?:,?\s*or\s+(?:an?\s+|about\s+)?|\()$/i;
export const isSaidAgain = (a: Placed, b: Placed) => a.at.start === b.at.start && AGAIN.test(between(a, b));
