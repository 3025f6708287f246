/** Figures set against each other: "15 more than the 40", "three times the 20", "a difference of 60". */

import { compareExact, ONE, subtract } from '../figures/exact';
import { builtPattern } from '../text/built-pattern';
import { computed, difference, percentChange, quotient } from './derive';
import { mapRising, meets, negateInterval } from './interval-arithmetic';
import {
  asPercent,
  comparable,
  gap,
  type Item,
  inUnitOf,
  isProportion,
  isValue,
  LEAD,
  lenient,
  NEAR,
  quoteOf,
  type Sentence,
} from './lint-article';
import { type Relation, sayWorked } from './lint-finding';

const MORE = builtPattern(
  String.raw`^\s*(?:[\w-]+\s+){0,3}?(more|fewer|less|higher|lower|above|below|greater|smaller)(?:\s+[\w-]+){0,2}\s*(?:than\s+)?(?:in\s+[\w-]+(?:’s|'s)?\s+)?${LEAD}$`,
  'i',
  NEAR,
);
const LEVEL_FIRST = builtPattern(
  String.raw`^[^.;:()\n]{0,60}(?:,|\s[–—]|\()\s*(?:which (?:is|was) )?(?:or )?${LEAD}$`,
  'i',
  NEAR,
);

/** "55 members, 15 more than the 40 of last year". */
export function differences(sentence: Sentence): readonly Relation[] {
  const { items } = sentence;
  return items.flatMap((level, at) => {
    const [step, base] = [items[at + 1], items[at + 2]];
    if (step === undefined || base === undefined || !comparable(base, level)) return [];
    const [first, second] = [gap(sentence, level, step), gap(sentence, step, base)];
    const word = second === null ? undefined : MORE.exec(second)?.[1]?.toLowerCase();
    if (first === null || !LEVEL_FIRST.test(first) || word === undefined || !/\bthan\b|above|below/i.test(second ?? ''))
      return [];
    return stepped(sentence, level, step, base, /more|higher|above|greater/.test(word));
  });
}

function stepped(sentence: Sentence, level: Item, step: Item, base: Item, up: boolean): Relation[] {
  if (![level, base].every(isValue)) return [];
  const [a, b] = [computed(base.reading), computed(inUnitOf(base, level))];
  const share = asPercent(step);
  const worked = share === null ? (comparable(base, step) ? difference(a, b) : null) : percentChange(a, b);
  if (worked === null || typeof worked === 'string') return [];
  const size = share ?? computed(inUnitOf(base, step));
  const said = up ? size : { value: { n: -size.value.n, d: size.value.d }, interval: negateInterval(size.interval) };
  const about = `From ${quoteOf(sentence, base)} to ${quoteOf(sentence, level)}`;
  const formula = share === null ? 'b − a' : 'b / a − 1';
  return [
    {
      rule: 'difference',
      formula,
      inputs: [base, level, step],
      stated: step,
      said,
      worked,
      unit: share === null ? '' : '%',
      about,
    },
  ];
}
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
      !comparable(base, level) ||
      ![level, base].every(isValue)
    )
      return [];
    const [first, second] = [gap(sentence, level, factor), gap(sentence, factor, base)];
    if (first === null || second === null || !LEVEL_FIRST.test(first) || !TIMES.test(second)) return [];
    const mayBeMore = /more|larger|higher/i.test(second);
    return timesOf(sentence, [level, base, factor], mayBeMore);
  });
}

/** "80 cases, four times the 20": how often the base goes into the level. `mayBeMore`: three times more may be four times. */
export function timesOf(sentence: Sentence, [level, base, factor]: [Item, Item, Item], mayBeMore = false): Relation[] {
  const worked = quotient(computed(inUnitOf(base, level)), computed(base.reading));
  if (typeof worked === 'string') return [];
  const said = lenient(factor);
  const less = mapRising(worked.interval, (value) => subtract(value, ONE));
  return [
    {
      rule: 'ratio',
      formula: 'a / b',
      inputs: [level, base, factor],
      stated: factor,
      said,
      worked,
      unit: 'times',
      about: `${quoteOf(sentence, level)} against ${quoteOf(sentence, base)}`,
      comes: timesAs(sentence, level, base, sayWorked(worked, 'times', factor, 'ratio')),
      fits: meets(said.interval, worked.interval) || (mayBeMore && meets(said.interval, less)),
    },
  ];
}
