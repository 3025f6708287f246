/** The same rate over two lengths of time: "$1,500 a month, or $18,000 a year". */
import { compareExact, divide, exact, multiply, ONE, smaller } from '../../figures/exact';
import { builtPattern } from '../../text/built-pattern';
import { conversionBetween } from '../convert';
import { type Computed, computed } from '../derive';
import { mapRising, meets, multiplyIntervals, point } from '../interval-arithmetic';
import { type As, gap, type Item, isValue, LEAD, NEAR, type Neighbours, quoteOf, type Sentence } from '../lint-article';
import type { Relation } from '../lint-finding';
import { byDigits } from './by-digits';
import { isTime, type Rate, rateOf, type Span, spanOf } from './rate-of';
import { comesNext, isOtherwise } from './tied';

const AGAIN = builtPattern(
  String.raw`^(?:\s*,\s*(?:or|which (?:is|was|comes to|came to|makes|means|works out at)|that is|i\.e\.|equivalent to|equal to)\s|\s*\((?:or\s|equivalent to\s)?|\s[–—]\s(?:or\s)?)\s*(?:the equivalent of\s+)?${LEAD}$`,
  'i',
  NEAR,
);
/** What is cheaper for those who take it for longer: nobody multiplies there. */
const SOLD =
  /\b(?:subscri(?:be|bes|bed|ber|bers|ption|ptions)|plans?|members?|memberships?|apps?|services?|costs?|charges?|charged|fees?|pass(?:es)?|tickets?|prices?|premium|tuition|rent(?:s|ed|al)?|sells?|offers?|starting|pay)\b/i;
const DISCOUNT = exact('0.6');
const LONGEST = 400;

const isSold = ({ text, start, end }: Sentence): boolean =>
  SOLD.test(text.slice(start, Math.min(end, start + LONGEST)));

interface Both {
  readonly a: Rate;
  readonly b: Rate;
}

/** Two rates of one thing in two lengths of time; null for anything else. */
function bothRates(first: Sentence, a: Item, sentence: Sentence, b: Item): Both | null {
  if (!isValue(a) || !isValue(b)) return null;
  const [one, other] = [rateOf(first, a), rateOf(sentence, b)];
  if (one === null || other === null || one.per === other.per || !isTime(one.per) || !isTime(other.per)) return null;
  const isNoun = a.figure.unit === null || b.figure.unit === null;
  if (isNoun && a.figure.unitText !== b.figure.unitText) return null;
  // Two units that hold their time each ("mph", "km/h") are one quantity in two units.
  return a.figure.per === null && b.figure.per === null && !isNoun && a.figure.kind !== 'money'
    ? null
    : { a: one, b: other };
}

function between(first: Sentence, a: Item, sentence: Sentence, b: Item): Relation[] {
  const both = bothRates(first, a, sentence, b);
  const span = both && spanOf(both.a.per, both.b.per);
  if (both === null || span === null) return [];
  const alone = { kind: 'measure' as const, per: null, direction: null };
  const same = conversionBetween({ ...alone, unit: both.a.unit }, { ...alone, unit: both.b.unit });
  if (!same.possible && both.a.unit !== both.b.unit) return [];
  const scale = multiply(same.possible ? same.conversion.factor : ONE, divide(both.a.scale, both.b.scale));
  const worked = (as: As, many: Computed): Computed => {
    const one = scaledBy(as(a.reading), scale);
    return { value: multiply(one.value, many.value), interval: multiplyIntervals(one.interval, many.interval) };
  };
  const spans = [span, ...span.also.map((value) => ({ value, interval: point(value) }))];
  const usual = spans.find((many) => meets(worked(computed, many).interval, computed(b.reading).interval));
  if (usual === undefined && mayBe([first, sentence], span, worked(computed, span), computed(b.reading))) return [];
  const found = byDigits((as) => ({ said: as(b.reading), worked: worked(as, usual ?? span) }));
  if (found === null) return [];
  const about = `${quoteOf(first, a)} over that time`;
  return [{ rule: 'per period', formula: 'a × n', inputs: [a, b], stated: b, ...found, unit: '', about }];
}

const scaledBy = ({ value, interval }: Computed, by: Computed['value']): Computed => ({
  value: multiply(value, by),
  interval: mapRising(interval, (at) => multiply(at, by)),
});

/** Paid hours and days are fewer than the calendar's, and what is sold for longer is cheaper. */
function mayBe(sentences: readonly Sentence[], span: Span, worked: Computed, said: Computed): boolean {
  const { low, high } = worked.interval;
  if (low === null || high === null) return true;
  const isLonger = compareExact(span.value, ONE) > 0;
  const cheaper = sentences.some(isSold) ? DISCOUNT : ONE;
  const least = { ...low, at: multiply(low.at, isLonger ? smaller(span.least, cheaper) : ONE) };
  const most = { ...high, at: isLonger ? high.at : divide(high.at, cheaper) };
  return meets({ low: least, high: most }, said.interval);
}

/** "$600 a week, which is $31,200 a year". */
export function periods(sentence: Sentence): readonly Relation[] {
  return sentence.items.flatMap((a, at) => {
    const b = sentence.items[at + 1];
    if (b === undefined || isOtherwise(sentence, b) || !AGAIN.test(gap(sentence, a, b) ?? '.')) return [];
    return between(sentence, a, sentence, b);
  });
}

/** "It burns $30 million a quarter. That is $120 million a year." */
export function periodsNext({ before: first, now }: Neighbours): readonly Relation[] {
  const [b] = now.items;
  const [a, more] = first.items;
  if (a === undefined || b === undefined || more !== undefined || !comesNext(now, b)) return [];
  return between(first, a, now, b);
}
