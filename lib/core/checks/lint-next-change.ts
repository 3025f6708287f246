/** Levels of one thing in one sentence or in two, and what the next words make of the way between them. */

import { compareExact } from '../figures/exact';
import { builtPattern } from '../text/built-pattern';
import { apart, timesOf } from './lint-against';
import {
  after,
  comparable,
  gap,
  type Item,
  inUnitOf,
  isValue,
  LEAD,
  NEAR,
  type Neighbours,
  opening,
  type Sentence,
  sharingRate,
} from './lint-article';
import { CHANGE_WORD, isChange, isLevel, isStatable, type Levels, levelsOf, rangeLevels, relate } from './lint-change';
import type { Relation } from './lint-finding';
import { CHANGE_NOUN, OTHER_BASE, THAT_IS } from './lint-refer';

/** The one pair of levels a sentence names; null when it names several, since nothing would tell them apart. */
function levelsIn(sentence: Sentence): Levels | null {
  const { items } = sentence;
  const found = items.flatMap((item, at) => {
    const next = items[at + 1];
    const pair =
      next !== undefined && isLevel(sentence, item) && isLevel(sentence, next) ? levelsOf(sentence, item, next) : null;
    return [rangeLevels(sentence, item), pair].filter((levels) => levels !== null);
  });
  return found.length === 1 ? (found[0] as Levels) : null;
}

const STATES_NEXT = [
  builtPattern(
    String.raw`^${THAT_IS}\s+(?:an?|the)?\s*(?:[\w-]+\s+){0,3}?${CHANGE_NOUN}\s+(?:of|by)\s+${LEAD}$`,
    'i',
    NEAR,
  ),
  builtPattern(
    String.raw`^(?:the|this|that|such an?)\s+(?:[\w-]+\s+){0,2}?${CHANGE_NOUN}\s+(?:of|was|is|comes to|came to|amounts to|amounted to|equals)\s+${LEAD}$`,
    'i',
    NEAR,
  ),
  builtPattern(String.raw`^an?\s+(?:[\w-]+\s+){0,2}?${CHANGE_NOUN}\s+of\s+${LEAD}$`, 'i', NEAR),
];
/** "That is 15% more": the change is in the words behind. */
const THAT_IS_LEAD = builtPattern(String.raw`^${THAT_IS}\s+(?:up |down )?${LEAD}$`, 'i', NEAR);
const MORE_OR_LESS = /^\s*(?:percent |per cent )?(?:more|less|fewer|higher|lower)\s*[.,;!]/i;

const isOfAnotherBase = (sentence: Sentence, change: Item) => OTHER_BASE.test(after(sentence, change, 40));

/** "That is a drop of 15%." "The increase of 20% …" as the first figure of the next sentence. */
function statedNext(levels: Levels, next: Sentence): Relation[] {
  const [change] = next.items;
  const words = change === undefined ? null : opening(next, change);
  if (change === undefined || words === null || !isStatable(change, levels.from)) return [];
  const named = STATES_NEXT.some((pattern) => pattern.test(words)) && !isOfAnotherBase(next, change);
  const compared = THAT_IS_LEAD.test(words) && MORE_OR_LESS.test(after(next, change, 24));
  return named || compared ? relate(next, levels, change) : [];
}

const SPAN = `(?:year|month|week|quarter|season|decade|day)`;
const EARLIER = builtPattern(
  String.raw`\b(?:the|a|one) ${SPAN} (?:before|earlier|ago)\b|\b(?:the )?previous ${SPAN}\b|\bbefore that\b|\bpreviously\b`,
  'i',
  NEAR,
);
const LATER = builtPattern(
  String.raw`\b(?:a|one|two|three|four|five|six|seven|eight|nine|ten|\d+) ${SPAN}s? later\b|\bby now\b|\btoday\b`,
  'i',
  NEAR,
);
/** The second sentence names no thing of its own. */
const OF_THE_SAME =
  /\b(?:it|they|there (?:were|was|are)|(?:the|that) (?:figure|number|total|rate|price|count|sum)|had been)\b/i;

const startOf = ({ figure }: Item) => figure.period?.from ?? null;

/** Which of two levels came first: by their days, else by the words before the second. */
function inTime(first: Item, second: Item, words: string): Levels | null {
  const [a, b] = [startOf(first), startOf(second)];
  if (a !== null && b !== null && a !== b) return a < b ? { from: first, to: second } : { from: second, to: first };
  if (EARLIER.test(words)) return { from: second, to: first };
  return LATER.test(words) ? { from: first, to: second } : null;
}

const sameNoun = (a: Item, b: Item) =>
  a.figure.unit !== null || b.figure.kind === 'number' || a.figure.unitText === b.figure.unitText;

/** "The library lent 48,200 books last year. The year before it lent 44,600": one level in each sentence. */
function levelsAcross({ before, now }: Neighbours): Levels | null {
  const [second] = now.items;
  const words = second === undefined ? null : opening(now, second);
  if (second === undefined || words === null || !OF_THE_SAME.test(words) || !isLevel(now, second)) return null;
  const alike = before.items.filter((item) => comparable(item, second));
  const [first] = alike;
  if (first === undefined || alike.length > 1 || !isLevel(before, first) || !sameNoun(first, second)) return null;
  return inTime(first, second, words);
}

const CONCLUDES =
  /^[^.;:()\n]{0,40}?(?:,|\s[–—]|\()\s*(?:so|that is|which is|which means|meaning|making (?:it|that|this)|thus|hence|an?|for an?)\s[^.;:()\n]{0,40}$/i;

/** ", so lending is up 8%", ", a rise of 8%": said right after the second level. */
function statedBehind(levels: Levels, now: Sentence): Relation[] {
  const [level, change] = now.items;
  if (level === undefined || change === undefined || !isStatable(change, levels.from)) return [];
  const words = gap(now, level, change);
  if (words === null || !CONCLUDES.test(words) || isOfAnotherBase(now, change)) return [];
  return isChange(change) || CHANGE_WORD.test(words) ? relate(now, levels, change) : [];
}

/** The rule: a change said in the sentence after its two levels, or behind the second of them. */
export function changesNext(neighbours: Neighbours): readonly Relation[] {
  const { before, now, next } = neighbours;
  const said = levelsIn(before);
  const across = levelsAcross(neighbours);
  return [
    ...(said === null ? [] : statedNext(said, now)),
    ...(across === null ? [] : statedBehind(across, now)),
    ...(across === null || next === null || now.items.length > 1 ? [] : statedNext(across, next)),
  ];
}

/** The two figures of a sentence that measure the same thing, when there are just two. */
function twoAlike(sentence: Sentence): readonly [Item, Item] | null {
  const [a, other, ...more] = sentence.items.filter(isValue);
  if (a === undefined || other === undefined || more.length > 0) return null;
  const b = sharingRate(a, other);
  return comparable(a, b) ? [a, b] : null;
}

const THEREFORE = /\b(?:thus|therefore|so|hence|that is|this is|that makes|which makes|in other words)\b/i;
const TIMES_AS = /^\s*(?:times\s+)?(?:as (?:many|much|high|large|big|long|heavy|old|fast)|the\s)/i;

/** "…90,000 riders a day and the other 30,000. It thus has three times as many." */
export function ratiosNext({ before, now }: Neighbours): readonly Relation[] {
  const [factor] = now.items;
  const pair = twoAlike(before);
  if (factor === undefined || pair === null || factor.figure.kind !== 'ratio' || now.items.length > 1) return [];
  if (!THEREFORE.test(opening(now, factor) ?? '') || !TIMES_AS.test(after(now, factor))) return [];
  const [large, small] =
    compareExact(pair[0].reading.value, inUnitOf(pair[0], pair[1]).value) < 0 ? [pair[1], pair[0]] : pair;
  return timesOf(now, [large, small, factor]);
}

const THE_DIFFERENCE = builtPattern(
  String.raw`^(?:the|that|this)\s+(?:difference|gap|spread)\s+(?:is|was|of|comes to|came to|amounts to)\s+${LEAD}$`,
  'i',
  NEAR,
);

/** "One weighs 640 kilograms and the other 580. The difference is 60 kilograms." */
export function differencesNext({ before, now }: Neighbours): readonly Relation[] {
  const [step] = now.items;
  const pair = twoAlike(before);
  if (step === undefined || pair === null || !THE_DIFFERENCE.test(opening(now, step) ?? '')) return [];
  return apart(now, pair[0], pair[1], step);
}
