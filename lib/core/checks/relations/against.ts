/** Figures set against each other: "three times the 20", "a difference of 60". */

import { compareExact, ONE, subtract } from '../../figures/exact';
import { builtPattern } from '../../text/built-pattern';
import { computed, difference, quotient } from '../derive';
import { mapRising, meets } from '../interval-arithmetic';
import {
  after,
  before,
  bothWays,
  comparable,
  gap,
  type Item,
  inUnitOf,
  isProportion,
  isValue,
  LEAD,
  lenient,
  NEAR,
  type Neighbours,
  opening,
  quoteOf,
  type Sentence,
  setAgainst,
  sharingRate,
} from '../lint-article';
import { type Relation, sayWorked } from '../lint-finding';

const LEVEL_FIRST = builtPattern(
  String.raw`^[^.;:()\n]{0,60}(?:,|\s[–—]|\()\s*(?:which (?:is|was) )?(?:or )?${LEAD}$`,
  'i',
  NEAR,
);

const A_DIFFERENCE = builtPattern(
  String.raw`^[^.;:()\n]{0,60}?(?:,|\s[–—]|\()\s*an?\s+(?:difference|gap|spread)\s+of\s+${LEAD}$`,
  'i',
  NEAR,
);

/** "One weighs 640 kilograms, the other 580 kilograms, a difference of 60 kilograms". */
export function gaps(sentence: Sentence): readonly Relation[] {
  const { items } = sentence;
  return items.flatMap((a, at) => {
    const [b, step] = [items[at + 1], items[at + 2]];
    if (b === undefined || step === undefined || gap(sentence, a, b) === null) return [];
    return A_DIFFERENCE.test(gap(sentence, b, step) ?? '') ? apart(sentence, a, b, step) : [];
  });
}

/** How far two figures lie apart, whichever is the larger. Shares lie points apart. */
export function apart(sentence: Sentence, a: Item, b: Item, step: Item): Relation[] {
  if (![a, b].every(isValue) || !comparable(a, b)) return [];
  const isShare = a.figure.unit === '%';
  if (isShare ? !['%', '[pp]'].includes(step.figure.unit ?? '') : !comparable(a, step)) return [];
  const [low, high] = compareExact(a.reading.value, inUnitOf(a, b).value) < 0 ? [a, b] : [b, a];
  const worked = difference(computed(inUnitOf(a, low)), computed(inUnitOf(a, high)));
  const said = isShare ? computed(step.reading) : computed(inUnitOf(a, step));
  const unit = isShare ? 'points' : '';
  const about = `Between ${quoteOf(sentence, low)} and ${quoteOf(sentence, high)}`;
  const comes = `${about} lie ${sayWorked(worked, unit, step, 'difference')}`;
  return [
    {
      rule: 'difference',
      formula: 'b − a',
      inputs: [low, high, step],
      stated: step,
      said,
      worked,
      unit,
      about,
      comes,
    },
  ];
}

/** "80 cases are 3.4 to 4.7 times 20". */
function timesAs(sentence: Sentence, level: Item, base: Item, times: string): string {
  const verb = level.figure.kind === 'count' ? 'are' : 'is';
  return `${quoteOf(sentence, level)} ${verb} ${times} ${quoteOf(sentence, base)}`;
}

const TIMES = builtPattern(
  String.raw`^\s*(?:times\s+)?(?:as\s+(?:many|much|high|large|big|long)\s+(?:[\w-]+\s+)?as|of|the|more than|larger than|higher than|(?:as (?:many|much|high|large|big|long|heavy)\s)?[^.;:()\n]{0,50}\b(?:which|that|who)\s+\w+)\s+(?:[\w’'-]+\s+){0,3}?${LEAD}$`,
  'i',
  NEAR,
);

/** "60 cases, three times the 20 of last year"; "three times more" may also mean four times as many. */
export function ratios(sentence: Sentence): readonly Relation[] {
  const { items } = sentence;
  return items.flatMap((level, at) => {
    const [factor, base] = [items[at + 1], items[at + 2]];
    if (
      factor === undefined ||
      base === undefined ||
      !(factor.figure.kind === 'ratio' || isProportion(factor)) ||
      ![level, base].every(isValue)
    )
      return [];
    const pair = setAgainst(level, base);
    if (pair === null) return [];
    const [first, second] = [gap(sentence, level, factor), gap(sentence, factor, base)];
    if (first === null || second === null || !LEVEL_FIRST.test(first) || !TIMES.test(second)) return [];
    const mayBeMore = /more|larger|higher/i.test(second);
    return timesOf(sentence, [...pair, factor], mayBeMore);
  });
}

/** "80 cases, four times the 20": how often the base goes into the level. `mayBeMore`: three times more may be four times. */
export function timesOf(sentence: Sentence, [level, base, factor]: [Item, Item, Item], mayBeMore = false): Relation[] {
  const found = bothWays((as) => {
    const worked = quotient(as(inUnitOf(base, level)), as(base.reading));
    return typeof worked === 'string' ? null : { said: lenient(factor, as), worked };
  });
  if (found === null) return [];
  const { said, worked } = found;
  const less = mapRising(worked.interval, (value) => subtract(value, ONE));
  return [
    {
      rule: 'ratio',
      formula: 'a / b',
      inputs: [level, base, factor],
      stated: factor,
      ...found,
      unit: 'times',
      about: `${quoteOf(sentence, level)} against ${quoteOf(sentence, base)}`,
      comes: timesAs(sentence, level, base, sayWorked(worked, 'times', factor, 'ratio')),
      fits: meets(said.interval, worked.interval) || (mayBeMore && meets(said.interval, less)),
    },
  ];
}

/** Two figures that measure the same thing, when there are just two. */
function twoAlike(items: readonly Item[]): readonly [Item, Item] | null {
  const [a, other, ...more] = items.filter(isValue);
  if (a === undefined || other === undefined || more.length > 0) return null;
  const b = sharingRate(a, other);
  return comparable(a, b) ? [a, b] : null;
}

const THEREFORE =
  /\b(?:thus|therefore|so|hence|that is|this is|(?:that|which) (?:makes|means)|in other words|meaning|making)\b/i;
const TIMES_AS = /^\s*(?:times\s+)?(?:as (?:many|much|high|large|big|long|heavy|old|fast)|the\s)/i;

/** "…90,000 riders a day and the other 30,000. It thus has three times as many"; one may stand in each sentence. */
export function ratiosNext({ before: first, now }: Neighbours): readonly Relation[] {
  const factor = now.items.at(-1);
  if (factor === undefined || factor.figure.kind !== 'ratio' || now.items.length > 2) return [];
  const pair = twoAlike([...first.items, ...now.items.slice(0, -1)]);
  if (pair === null || !THEREFORE.test(before(now, factor, 60)) || !TIMES_AS.test(after(now, factor))) return [];
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
export function differencesNext({ before: first, now }: Neighbours): readonly Relation[] {
  const [step] = now.items;
  const pair = twoAlike(first.items);
  if (step === undefined || pair === null || !THE_DIFFERENCE.test(opening(now, step) ?? '')) return [];
  return apart(now, pair[0], pair[1], step);
}
