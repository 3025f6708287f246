/** Parts and their total, shares of a stated whole, and shares that must make a hundred. */

import { compareExact, type Exact, fromInteger, larger } from '../figures/exact';
import { builtPattern } from '../text/built-pattern';
import { type Computed, computed, shareOf, sumOf } from './derive';
import { meets, point } from './interval-arithmetic';
import {
  after,
  asPercent,
  before,
  comparable,
  gap,
  type Item,
  inUnitOf,
  isProportion,
  LEAD,
  NEAR,
  opening,
  quoteOf,
  type Sentence,
} from './lint-article';
import type { Relation } from './lint-finding';
import { OR_THAT_IS } from './lint-refer';

// polynomial: input at most 90 characters, because gap() gives no more
const JOINS =
  /^(?![\s\S]*\b(?:of|to|from|than|or|per|while|but|including|out)\b)[^.;:()\n]{0,60}?(?:,|\band\b|,\s*and\b|\bplus\b)[^.;:()\n]{0,40}$/i;
// polynomial: input at most 90 characters, because gap() gives no more
const ENDS_WITH_AND = /\b(?:and|plus)\b[^,.;:()\n]{0,40}$/i;
export const TOTAL_LEAD = builtPattern(
  String.raw`(?:\b(?:for|making|giving|bringing|taking) (?:a|the|its|their) (?:combined |grand |overall )?total (?:of|to)|totall?ing|which (?:adds? up|sums?) to|adding up to|(?:or|,|–|—) a total of|, total(?: of)?:?)\s+${LEAD}$`,
  'i',
  NEAR,
);
// polynomial: input at most 90 characters, because after() gives no more
export const TOTAL_TAIL = /^(?:\s+[\w-]+){0,3}\s*(?:,\s*)?(?:in all|in total|altogether|all told|combined)\b/i;
// polynomial: input at most 90 characters, because gap() gives no more
const OPENS_LIST =
  /^[^.;()\n]{0,40}?(?::|\s[–—]\s|, (?:made up of|comprising|consisting of|divided into))(?![\s\S]*\b(?:including|among|up|down)\b)[^.;()\n]{0,30}$/i;
const LONGEST_LIST = 12;

export const isPart = ({ reading, figure }: Item) =>
  reading.manner !== 'range' && reading.manner !== 'bound' && figure.direction === null;

/** Shares may each name what they are of: "45% of the power from wind, 35% from the sun". */
// polynomial: input at most 90 characters, because gap() gives no more
const JOINS_SHARES =
  /^(?![\s\S]*\b(?:to|from|than|or|per|while|but|including|out)\b)[^.;:()\n]{0,70}?(?:,|\band\b)[^.;:()\n]{0,40}$/i;

/** Figures before `end` that stand in one list: "12 in Ohio, 9 in Iowa and 4 in Utah". */
export function listBefore(sentence: Sentence, end: number, joins = JOINS): readonly Item[] {
  const { items } = sentence;
  const found: Item[] = [];
  for (let at = end; at >= 0 && found.length < LONGEST_LIST; at -= 1) {
    const [item, next] = [items[at] as Item, found[0]];
    if (next !== undefined && !joins.test(gap(sentence, item, next) ?? '')) break;
    const part = next === undefined ? lastListed(item, items[at - 1]) : alongside(next, item);
    if (!isPart(part)) break;
    if (next !== undefined && !comparable(next, part)) {
      // Other things that are counted in the same list: nobody knows where the sum begins.
      if (part.figure.unit === null && next.figure.unit === null) return [];
      break;
    }
    found.unshift(part);
  }
  return found;
}

/** The last of "Leeds lost 340 jobs, York 120": it has the direction of the list, as a number of the list it has none. */
function lastListed(item: Item, before: Item | undefined): Item {
  const { direction, kind } = item.figure;
  const goesOn = kind === 'number' && direction !== null && before?.figure.direction === direction;
  return goesOn ? { ...item, figure: { ...item.figure, direction: null } } : item;
}

/** "cut 340 jobs in Leeds and 120 in York": the verb's direction holds for the bare ones as well. */
function alongside(next: Item, item: Item): Item {
  if (next.figure.direction !== null || item.figure.direction === null || next.figure.kind !== 'number') return item;
  return { ...item, figure: { ...item.figure, direction: null } };
}

function listAfter(sentence: Sentence, start: number): readonly Item[] {
  const { items } = sentence;
  const found: Item[] = [];
  for (let at = start; at < items.length && found.length < LONGEST_LIST; at += 1) {
    const [item, last] = [items[at] as Item, found.at(-1)];
    if (!isPart(item)) break;
    if (last !== undefined && (!comparable(last, item) || !JOINS.test(gap(sentence, last, item) ?? ''))) break;
    found.push(item);
  }
  return found;
}

export const endsProperly = (sentence: Sentence, parts: readonly Item[]) => {
  const [last, other] = [parts.at(-1), parts.at(-2)];
  return last !== undefined && other !== undefined && ENDS_WITH_AND.test(gap(sentence, other, last) ?? '');
};

export function addUp(sentence: Sentence, total: Item, parts: readonly Item[], mustBeNear: boolean): Relation[] {
  const isCounted = ({ figure }: Item) => figure.unit === null;
  const alike =
    parts.every((part) => comparable(total, part)) && parts.every((part) => isCounted(part) === isCounted(total));
  if (parts.length < 2 || !alike || total.figure.unit === '%') return [];
  const readings = parts.map((part) => computed(inUnitOf(total, part)));
  const worked = sumOf(readings);
  const largest = readings.map(({ value }) => value).reduce(larger);
  if (compareExact(largest, total.reading.value) > 0 || (mustBeNear && !isNear(worked.value, total.reading.value)))
    return [];
  return [
    {
      rule: 'parts and total',
      formula: `${parts.map((_, k) => String.fromCharCode(97 + k)).join(' + ')} = ${String.fromCharCode(97 + parts.length)}`,
      inputs: [...parts, total],
      stated: total,
      said: computed(total.reading),
      worked,
      unit: '',
      about: parts.map((part) => quoteOf(sentence, part)).join(' + '),
    },
  ];
}

/** Within a quarter: farther off, the list is hardly the total's own. */
const isNear = (sum: Exact, total: Exact) =>
  compareExact(sum, { n: total.n * 3n, d: total.d * 4n }) >= 0 &&
  compareExact(sum, { n: total.n * 5n, d: total.d * 4n }) <= 0;

/** "12 in Ohio, 9 in Iowa and 4 in Utah, for a total of 25"; "25 cases: 12 in Ohio, 9 in Iowa and 4 in Utah". */
export function totals(sentence: Sentence): readonly Relation[] {
  return sentence.items.flatMap((item, at) => {
    if (!isPart(item)) return [];
    const closes =
      at > 1 &&
      (TOTAL_LEAD.test(before(sentence, item)) || (TOTAL_TAIL.test(after(sentence, item)) && isApart(sentence, at)));
    if (closes) return addUp(sentence, item, listBefore(sentence, at - 1), false);
    const next = sentence.items[at + 1];
    if (next === undefined || !OPENS_LIST.test(gap(sentence, item, next) ?? '')) return [];
    const parts = listAfter(sentence, at + 1);
    return endsProperly(sentence, parts) ? addUp(sentence, item, parts, true) : [];
  });
}

/** Before "25 in all" the list has ended: with a comma, a dash or "or", not with the "and" of one more part. */
function isApart(sentence: Sentence, at: number): boolean {
  const words = gap(sentence, sentence.items[at - 1] as Item, sentence.items[at] as Item) ?? '';
  // polynomial: input at most 90 characters, because gap() gives no more
  return /(?:,\s*(?:or|making|giving)?\s*|[–—]\s*|\bor\s+|:\s*)$/i.test(words);
}

const OF = builtPattern(
  String.raw`^(?:\s+[\w’'-]+){0,3},?\s+(?:out\s+)?of\s+(?:(?:a\s+)?(?:possible|potential)\s+|the\s+[\w-]+['’]s?\s+)?${LEAD}$`,
  'i',
  NEAR,
);
const IN_BRACKETS = builtPattern(String.raw`^[^.;:()\n]{0,40}\(\s*${LEAD}$`, '', NEAR);
/** "…, or 30%", "– for 17%", ", representing nearly 13%". */
const OR = builtPattern(
  String.raw`^[^.;:()\n]{0,60}(?:,|\s[–—-])\s*(?:or|for|representing|accounting for|making up|which is|that is)\s+${LEAD}$`,
  'i',
  NEAR,
);
/** "Of the 75 schools, 30 have no nurse, which is 40%." */
const OPENS_WITH_WHOLE = builtPattern(
  String.raw`^(?:of|among)\s+(?:all\s+)?(?:(?:the|its|their|those|these)\s+)?${LEAD}$`,
  'i',
  NEAR,
);
const ALSO = (words: string | null) => words !== null && (IN_BRACKETS.test(words) || OR.test(words));

export function shareRelation(part: Item, whole: Item, stated: Item, about: string): Relation[] {
  const said = asPercent(stated);
  const simple = [part, whole].every(isPart) && part.figure.unit !== '%' && whole.figure.unit !== '%';
  if (said === null || !simple || stated.figure.direction !== null || !comparable(whole, part)) return [];
  const worked = shareOf(computed(inUnitOf(whole, part)), computed(whole.reading));
  if (typeof worked === 'string' || compareExact(worked.value, fromInteger(100)) > 0) return [];
  return [{ rule: 'share', formula: 'a / b', inputs: [part, whole, stated], stated, said, worked, unit: '%', about }];
}

/** Three figures in a row: "12 of 40 members (30%)", "30%, or 12 of 40", "12, or 30% of the 40". */
function shareOfThree(sentence: Sentence, [a, b, c]: readonly [Item, Item, Item]): Relation[] {
  const [first, second] = [gap(sentence, a, b), gap(sentence, b, c)];
  if (first === null || second === null) return [];
  const about = (part: Item, whole: Item) => `${quoteOf(sentence, part)} of ${quoteOf(sentence, whole)}`;
  const isShare = (item: Item) => item.figure.unit === '%' || isProportion(item);
  if (OF.test(first) && ALSO(second) && isShare(c)) return shareRelation(a, b, c, about(a, b));
  if (ALSO(first) && OF.test(second) && isShare(a)) return shareRelation(b, c, a, about(b, c));
  if (ALSO(first) && OF.test(second) && isShare(b)) return shareRelation(a, c, b, about(a, c));
  if (OF.test(first) && ALSO(second) && isShare(a)) return shareRelation(c, b, a, about(c, b));
  if (OPENS_WITH_WHOLE.test(opening(sentence, a) ?? '-') && OR_THAT_IS.test(second) && isShare(c))
    return shareRelation(b, a, c, about(b, a));
  return [];
}

/** "12 of 40 (30%)", where the engine reads 12 of 40 as one fraction; "one in four (25%)". */
function fractionBesideShare(sentence: Sentence, a: Item, b: Item): Relation[] {
  const [share, fraction] = a.figure.unit === '%' ? [a, b] : [b, a];
  if (share.figure.unit !== '%' || !isProportion(fraction) || !ALSO(gap(sentence, a, b))) return [];
  if (share.figure.direction !== null || ![a, b].every(isPart)) return [];
  const worked = asPercent(fraction);
  if (worked === null) return [];
  const about = quoteOf(sentence, fraction);
  return [
    {
      rule: 'share',
      formula: 'a = b',
      inputs: [fraction, share],
      stated: share,
      said: computed(share.reading),
      worked,
      unit: '%',
      about,
    },
  ];
}

export function shares(sentence: Sentence): readonly Relation[] {
  const { items } = sentence;
  return items.flatMap((a, at) => {
    const [b, c] = [items[at + 1], items[at + 2]];
    if (b === undefined) return [];
    return [...fractionBesideShare(sentence, a, b), ...(c === undefined ? [] : shareOfThree(sentence, [a, b, c]))];
  });
}

// polynomial: input at most 48 characters, because before() gives no more
export const THE_REST = /\b(?:the (?:rest|remaining|remainder|other)|the rest,)\s*,?\s*(?:of )?$/i;

/** "60% came by rail, 30% by road and the remaining 20% by sea": they must make a hundred. */
export function sharesOfAWhole(sentence: Sentence): readonly Relation[] {
  return sentence.items.flatMap((item, at) => {
    if (item.figure.unit !== '%' || at === 0 || !THE_REST.test(before(sentence, item, 24))) return [];
    const parts = listBefore(sentence, at, JOINS_SHARES).filter(({ figure }) => figure.unit === '%');
    const ahead = sentence.items[at - parts.length];
    if (parts.length < 2 || parts.at(-1) !== item || ahead?.figure.unit === '%') return [];
    const worked = sumOf(parts.map((part) => computed(part.reading)));
    const whole: Computed = { value: fromInteger(100), interval: point(fromInteger(100)) };
    const about = parts.map((part) => quoteOf(sentence, part)).join(' + ');
    const fits = meets(worked.interval, whole.interval);
    return [
      {
        rule: 'shares of a whole',
        formula: 'a + b + … = 100%',
        inputs: parts,
        stated: item,
        said: whole,
        worked,
        unit: '%',
        about,
        fits,
      },
    ];
  });
}
