/** So many of so much each, and averages of what is listed. */

import { divide, fromInteger, multiply } from '../figures/exact';
import { builtPattern } from '../text/built-pattern';
import { type Computed, computed, quotient, sumOf } from './derive';
import { mapRising, multiplyIntervals } from './interval-arithmetic';
import {
  after,
  before,
  comparable,
  gap,
  type Item,
  inUnitOf,
  isValue,
  LEAD,
  NEAR,
  type Neighbours,
  opening,
  quoteOf,
  type Sentence,
  sharingRate,
} from './lint-article';
import type { Relation } from './lint-finding';
import { fitsDivisor, perHeadOf, perUnit } from './lint-rate';
import { ADDED_UP } from './lint-refer';
import { listBefore, TOTAL_LEAD, TOTAL_TAIL } from './lint-whole';

const AT = builtPattern(String.raw`\b(?:at|for|costing|worth|paying|giving|priced at)\s+${LEAD}$`, 'i', NEAR);
const FOR = builtPattern(String.raw`\b(?:for|over|during|across|times|to each of)\s+${LEAD}$`, 'i', NEAR);

/** What is only counted is the same thing where it goes by the same noun: 11 players each are no 14 cups. */
const sameNoun = (each: Item, total: Item) =>
  total.figure.unit !== null || total.figure.kind === 'number' || total.figure.unitText === each.figure.unitText;

function productOf(sentence: Sentence, number: Item, each: Item, total: Item): Relation[] {
  const alone = { ...each, figure: { ...each.figure, per: null } };
  if (
    ![number, each, total].every(isValue) ||
    total.figure.per !== null ||
    !comparable(total, alone) ||
    !sameNoun(each, total)
  )
    return [];
  const [n, r] = [computed(number.reading), computed(inUnitOf(total, alone))];
  const worked: Computed = {
    value: multiply(n.value, r.value),
    interval: multiplyIntervals(n.interval, r.interval),
  };
  const about = `${quoteOf(sentence, number)} × ${quoteOf(sentence, each)}`;
  const said = computed(total.reading);
  return [
    { rule: 'product', formula: 'a × b', inputs: [number, each, total], stated: total, said, worked, unit: '', about },
  ];
}

/** "320 flats at $250,000 each", "$30,000 a year for four years": the number, and how much it is of each. */
function numberAndEach(sentence: Sentence, a: Item, b: Item): readonly [number: Item, each: Item] | null {
  const words = gap(sentence, a, b);
  if (words === null) return null;
  const [perOfB, perOfA] = [perUnit(sentence, b), perUnit(sentence, a)];
  if (AT.test(words) && perOfB !== null && fitsDivisor(perOfB, a)) return [a, b];
  return FOR.test(words) && perOfA !== null && fitsDivisor(perOfA, b) ? [b, a] : null;
}

const isTotal = (sentence: Sentence, item: Item) =>
  TOTAL_LEAD.test(before(sentence, item)) || TOTAL_TAIL.test(after(sentence, item));

/** "320 flats at $250,000 each, for a total of $80 million". */
export function products(sentence: Sentence): readonly Relation[] {
  const { items } = sentence;
  return items.flatMap((a, at) => {
    const [b, total] = [items[at + 1], items[at + 2]];
    if (b === undefined || total === undefined || gap(sentence, b, total) === null) return [];
    const pair = isTotal(sentence, total) ? numberAndEach(sentence, a, b) : null;
    return pair === null ? [] : productOf(sentence, pair[0], pair[1], total);
  });
}

const EACH_OF = builtPattern(String.raw`^each (?:one )?of (?:the|its|their|these|those)\s+${LEAD}$`, 'i', NEAR);

/** "Each of the 60 volunteers worked 12 hours. Together they gave 720 hours." */
export function productsNext({ before: first, now }: Neighbours): readonly Relation[] {
  const [total] = now.items;
  const [a, b, more] = first.items;
  if (total === undefined || a === undefined || b === undefined || more !== undefined) return [];
  if (!ADDED_UP.test(opening(now, total) ?? '')) return [];
  const pair = EACH_OF.test(opening(first, a) ?? '') ? ([a, b] as const) : numberAndEach(first, a, b);
  return pair === null || pair[0].figure.unit !== null ? [] : productOf(now, pair[0], pair[1], total);
}

const AN_AVERAGE = builtPattern(
  String.raw`(?:,|\s[–—]|\()\s*(?:for |or )?(?:an average of|averaging|on average)\s+${LEAD}$`,
  'i',
  NEAR,
);
const THE_AVERAGE = builtPattern(
  String.raw`^the (?:average|mean) (?:is|was|comes to|came to|works out at)\s+${LEAD}$`,
  'i',
  NEAR,
);

function averageOf(sentence: Sentence, values: readonly Item[], stated: Item): Relation[] {
  if (values.length < 2 || !values.every((value) => comparable(stated, value)) || stated.figure.per !== null) return [];
  const sum = sumOf(values.map((value) => computed(inUnitOf(stated, value))));
  const n = fromInteger(values.length);
  const worked: Computed = { value: divide(sum.value, n), interval: mapRising(sum.interval, (at) => divide(at, n)) };
  const letters = values.map((_, k) => String.fromCharCode(97 + k)).join(' + ');
  const about = `The average of ${values.map((value) => quoteOf(sentence, value)).join(', ')}`;
  return [
    {
      rule: 'average',
      formula: `(${letters}) / ${values.length}`,
      inputs: [...values, stated],
      stated,
      said: computed(stated.reading),
      worked,
      unit: '',
      about,
    },
  ];
}

/** "The dives reached 18, 22 and 26 meters, an average of 22 meters". */
export function averages(sentence: Sentence): readonly Relation[] {
  return sentence.items.flatMap((item, at) =>
    at > 1 && AN_AVERAGE.test(before(sentence, item)) ? averageOf(sentence, listBefore(sentence, at - 1), item) : [],
  );
}

/** "They reached 18, 22 and 26 meters. The average is 22 meters." */
export function averagesNext({ before: first, now }: Neighbours): readonly Relation[] {
  const [stated] = now.items;
  if (stated === undefined || !THE_AVERAGE.test(opening(now, stated) ?? '')) return [];
  const values = listBefore(first, first.items.length - 1);
  const alike = first.items.filter((item) => comparable(stated, item));
  return values.length === alike.length ? averageOf(now, values, stated) : [];
}

const WORKS_OUT = builtPattern(
  String.raw`^(?:that|this|which) (?:is|was|works out (?:at|to)|worked out (?:at|to)|comes to|came to|amounts to|means|makes)\s+${LEAD}$`,
  'i',
  NEAR,
);

/** "$48 million a year" is a total to be parted too. */
const isYearly = ({ figure: { per } }: Item) => per === null || per === 'a';

/** "The town of 24,000 people spent $3.6 million. That works out at $150 per resident." */
export function perHeadsNext({ before: first, now }: Neighbours): readonly Relation[] {
  const [rate] = now.items;
  const per = rate === undefined ? null : perUnit(now, rate);
  if (rate === undefined || per === null || !WORKS_OUT.test(opening(now, rate) ?? '')) return [];
  const alone = { ...rate, figure: { ...rate.figure, per: null } };
  const totals = first.items.filter(
    (item) => comparable(sharingRate(item, alone), item) && isValue(item) && isYearly(item),
  );
  const divisors = first.items.filter((item) => fitsDivisor(per, item) && isValue(item) && !totals.includes(item));
  const [total, divisor] = [totals[0], divisors[0]];
  if (total === undefined || divisor === undefined || totals.length + divisors.length > 2) return [];
  const worked = quotient(computed(total.reading), computed(divisor.reading));
  const said = computed(inUnitOf(total, sharingRate(total, alone)));
  return perHeadOf(now, [total, divisor, rate], said, worked);
}
