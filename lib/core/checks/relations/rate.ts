/**
 * One idea: a total is a rate times a number, whatever they measure. Money shared out, so many at so much, way and time,
 * power over time. The three are found by what they are, and tied by the words between them.
 */
import { type Exact, multiply, ONE } from '../../figures/exact';
import { conversionBetween } from '../convert';
import { type Computed, computed, quotient, sumOf } from '../derive';
import { mapRising, meets, multiplyIntervals, point } from '../interval-arithmetic';
import {
  type As,
  before,
  comparable,
  gap,
  type Item,
  inUnitOf,
  isValue,
  type Neighbours,
  quoteOf,
  type Sentence,
} from '../lint-article';
import type { LintRule, Relation } from '../lint-finding';
import type { Reading } from '../reading';
import { byDigits } from './by-digits';
import { dimensionOfUnit, isForEach, isTime, type Rate, rateOf, type Span, spanOf } from './rate-of';
import { slipOf } from './slip';
import { comesFirst, comesNext, comesOfThem, goesWith } from './tied';
import { plainly } from './two-units';

/** A figure with the sentence it stands in. */
interface Placed {
  readonly sentence: Sentence;
  readonly item: Item;
}

/** A total, a rate and a number that may belong together. */
interface Triple {
  readonly total: Placed;
  readonly rate: Placed;
  readonly means: Rate;
  readonly number: Placed;
  /** What brings the rate's numerator to the total's unit. */
  readonly scale: Exact;
  readonly count: Count;
}

/** A number of a rate's denominator, and the span that it is a number of where that is another length of time. */
interface Count {
  readonly reading: Reading;
  readonly span: Span | null;
}

/** No sentence says more than this before it comes to what they make. */
const MOST = 7;

const stem = (word: string) => word.toLowerCase().replace(/ies$/, 'y').replace(/s$/, '').replace(/e$/, '');
const lastWord = (words: string | null) => stem((words ?? '').slice(-40).split(/\s/).at(-1) ?? '');
const ANY_EACH: ReadonlySet<string> = new Set(['each', 'apiece', 'piece']);
const ANYBODY: ReadonlySet<string> = new Set(['person', 'head', 'capita', 'individual']);
const ALIKE: readonly ReadonlySet<string>[] = [
  'person head capita resident inhabitant citizen people population individual local',
  'worker employee staff',
  'pupil student child children schoolchild',
  'household home famil',
].map((words) => new Set(words.split(' ').map(stem)));

/** Is it these that the rate is for each of? */
function names(per: string, number: Item): boolean {
  const [one, other] = [stem(per), lastWord(number.figure.unitText)];
  return one === other || ALIKE.some((words) => words.has(one) && words.has(other));
}

/** How many of the rate's denominator a number is; null where it is no number of those. */
function countOf(per: string, { sentence, item: number }: Placed): Count | null {
  const { figure } = number;
  const isDuring = figure.hedge !== 'just over' && /\bover\s+$/i.test(before(sentence, number, 6));
  const reading = isDuring ? plainly(number) : number.reading;
  if (reading === null || !isValue({ ...number, reading })) return null;
  const dimension = dimensionOfUnit(per);
  if (dimension === undefined) return figure.kind === 'count' && figure.unit === null ? { reading, span: null } : null;
  if (dimension !== 'time') {
    const unit = { ...number, figure: { ...figure, unit: per } };
    const isPossible = figure.kind === 'measure' && comparable(unit, number);
    return isPossible ? { reading: inUnitOf(unit, number), span: null } : null;
  }
  const span = figure.kind === 'duration' && figure.unit !== null ? spanOf(per, figure.unit) : null;
  return span && { reading, span };
}

const timesOf = ({ reading, span }: Count, as: As): Computed =>
  span === null ? as(reading) : times(as(reading), span);

const times = (a: Computed, b: Computed): Computed => ({
  value: multiply(a.value, b.value),
  interval: multiplyIntervals(a.interval, b.interval),
});
const scaled = (a: Computed, by: Exact): Computed => ({
  value: multiply(a.value, by),
  interval: mapRising(a.interval, (at) => multiply(at, by)),
});

const NO_TOTAL: ReadonlySet<string> = new Set([
  'percent',
  'points',
  'fraction',
  'ratio',
  'age',
  'duration',
  'reference',
]);

/** The total's unit over the rate's numerator; null where the total is of something else. */
function scaleTo(total: Item, rate: Item, as: Rate, isStated: boolean): Exact | null {
  const { kind, unit, per, unitText } = total.figure;
  if (NO_TOTAL.has(kind) && kind !== rate.figure.kind) return null;
  if (per !== null && (per !== 'a' || isTime(as.per))) return null;
  const isOther = kind === 'count' ? stem(unitText ?? '') !== stem(rate.figure.unitText ?? '') : !isStated;
  if (unit === null && isOther) return null;
  const above = { kind: as.unit === null ? ('count' as const) : ('measure' as const), unit: as.unit };
  const alone = { per: null, direction: null };
  const found = conversionBetween({ ...above, ...alone }, { ...total.figure, ...alone });
  return found.possible ? multiply(found.conversion.factor, as.scale) : null;
}

function tripleOf(total: Placed, rate: Placed, number: Placed, stated: Item): Triple[] {
  if (total.item === number.item || total.item === rate.item || rate.item === number.item) return [];
  const as = rateOf(rate.sentence, rate.item);
  if (as === null || (total.item === stated && isForEach(total.sentence, stated))) return [];
  if (![total.item, rate.item].every(isValue)) return [];
  const scale = scaleTo(total.item, rate.item, as, total.item === stated);
  const count = scale === null ? null : countOf(as.per, number);
  return scale === null || count === null ? [] : [{ total, rate, means: as, number, scale, count }];
}

/** Every way in which a figure may be the total or the rate of two others. */
function triples(stated: Placed, pool: readonly Placed[]): readonly Triple[] {
  const pairs = pool.flatMap((one) => pool.map((other) => [one, other] as const));
  return pairs.flatMap(([one, number]) => [
    ...tripleOf(one, stated, number, stated.item),
    ...tripleOf(stated, one, number, stated.item),
  ]);
}

/** With the span as it is counted where people work. */
const withUsual = (triple: Triple): readonly Triple[] => [
  triple,
  ...(triple.count.span?.also ?? []).map((value) => ({
    ...triple,
    count: { ...triple.count, span: { value, interval: point(value), also: [], least: ONE, isUsual: true } },
  })),
];

/** Do the words tie the two that were there before? */
function isTied({ total, rate, means, number }: Triple, stated: Placed, pool: readonly Placed[]): boolean {
  const first = rate.item === stated.item ? total : rate;
  const isCount = number.item.figure.kind === 'count';
  const named = isCount && names(means.per, number.item);
  if (first.sentence !== number.sentence) return named;
  const isNext = Math.abs(pool.indexOf(first) - pool.indexOf(number)) === 1;
  if (!isNext || !goesWith(first.sentence, first.item, number.item))
    return named ? pool.length <= 3 : pool.length === 2 && first.sentence !== stated.sentence;
  const isSubject = number.item.figure.quoteStart < first.item.figure.quoteStart;
  return !isCount || named || ANY_EACH.has(means.per) || (!isSubject && ANYBODY.has(means.per));
}

const productOf = ({ rate, count, scale }: Triple, as: As): Computed =>
  scaled(times(as(rate.item.reading), timesOf(count, as)), scale);

/** Is the total as much as the rate and the number make it, or, of paid hours and days, as much as they may? */
function holds(triple: Triple): 'fits' | 'may' | 'no' {
  const [said, { interval }] = [computed(triple.total.item.reading).interval, productOf(triple, computed)];
  if (meets(said, interval)) return 'fits';
  const { span } = triple.count;
  if (span === null || interval.low === null) return 'no';
  const low = { ...interval.low, at: multiply(interval.low.at, span.least) };
  return meets(said, { low, high: interval.high }) ? 'may' : 'no';
}

function ruleOf({ rate, means }: Triple, isRate: boolean): LintRule {
  const dimension = dimensionOfUnit(rate.item.figure.unit);
  if (dimension === 'power') return 'energy';
  if (dimension === 'speed' || (dimension === 'length' && isTime(means.per))) return 'speed';
  return isRate ? 'per head' : 'product';
}

function relationOf(triple: Triple, stated: Item, tie: 'words' | 'structure'): Relation[] {
  const { total, rate, number, scale, count } = triple;
  const isRate = rate.item === stated;
  const [first, sign, word] = isRate ? [total, '/', 'over'] : [number, '×', '×'];
  const second = isRate ? number : rate;
  const found = byDigits((as) => {
    const worked = isRate ? quotient(as(total.item.reading), scaled(timesOf(count, as), scale)) : productOf(triple, as);
    return typeof worked === 'string' ? null : { said: as(stated.reading), worked };
  });
  const about = `${quoteOf(first.sentence, first.item)} ${word} ${quoteOf(second.sentence, second.item)}`;
  const inputs = [first.item, second.item, stated];
  if (found === null) return [];
  return [{ rule: ruleOf(triple, isRate), formula: `a ${sign} b`, inputs, stated, ...found, unit: '', about, tie }];
}

/** Would some other number nearby, times or by or beside the one that was taken, explain what is said? */
function isExplained(triple: Triple, pool: readonly Placed[]): boolean {
  const said = computed(triple.total.item.reading).interval;
  const worked = productOf(triple, computed);
  const one = scaled(computed(triple.rate.item.reading), triple.scale);
  return pool.some((near) => {
    const { sentence, item } = near;
    if ([triple.number, triple.rate, triple.total].some((used) => used.item === item)) return false;
    const [other, counted] = [computed(item.reading), countOf(triple.means.per, near)];
    const isRate = rateOf(sentence, item) !== null;
    const isAlike = comparable(triple.total.item, item) && !isRate;
    if (isRate ? item.figure.unit === triple.rate.item.figure.unit : isAlike && meets(other.interval, worked.interval))
      return true;
    const both = counted && times(one, sumOf([timesOf(triple.count, computed), timesOf(counted, computed)]));
    const more = isAlike ? sumOf([worked, other]) : null;
    return [times(worked, other), quotient(worked, other), both, more].some(
      (found) => found !== null && typeof found !== 'string' && meets(found.interval, said),
    );
  });
}

/** Power is what a plant can give; only these words, or words that tie, say that it does. */
const STEADY = /\b(?:steady|constant|full|continuous|flat[- ]out|nonstop|round the clock)\b/i;

/** No other figure may stand between the two and what comes of them, nor more of the same in the sentence before. */
function isBeside({ total, rate, number }: Triple, { sentence, item }: Placed, pool: readonly Placed[]): boolean {
  const used = [total, rate, number].filter((one) => one.item !== item);
  if (used.some((one) => one.sentence === sentence && pool.indexOf(one) < pool.length - 2)) return false;
  const rest = pool.filter((one) => one.sentence !== sentence && !used.includes(one));
  return rest.every((one) => one.item.figure.unit === null || one.item.figure.unit !== item.figure.unit);
}

const isSteady = ({ rate: { sentence, item } }: Triple): boolean =>
  dimensionOfUnit(item.figure.unit) === 'power' && STEADY.test(before(sentence, item, 80));

/** What the sentence makes of one figure: the triple that fits, or the only one that its words tie. */
function judge(stated: Placed, pool: readonly Placed[], isTold: boolean): readonly Relation[] {
  const found = triples(stated, pool).flatMap(withUsual);
  const tied = found.filter((triple) => isTied(triple, stated, pool));
  const tieOf = (triple: Triple) =>
    isBeside(triple, stated, pool) && (isTold || isSteady(triple)) ? 'words' : 'structure';
  const fitting = tied.find((triple) => holds(triple) === 'fits');
  if (fitting !== undefined) return relationOf(fitting, stated.item, tieOf(fitting));
  const alone = tied.filter(({ count }) => count.span === null || !count.span.isUsual);
  const [only, second] = alone;
  if (only === undefined || second !== undefined || found.some((triple) => holds(triple) !== 'no')) return [];
  const relations = isExplained(only, pool) ? [] : relationOf(only, stated.item, tieOf(only));
  return relations.filter((relation) => relation.tie === 'words' || slipOf(relation) !== null);
}

const placed = (sentence: Sentence, items: readonly Item[]): readonly Placed[] =>
  items.map((item) => ({ sentence, item }));

/** "$36 million to 1,200 farmers, or $30,000 apiece"; "24 buses at $400,000 each, a total of $9.6 million". */
export function rates(sentence: Sentence): readonly Relation[] {
  return sentence.items.flatMap((item, at) => {
    if (comesFirst(sentence, item)) {
      const pool = placed(sentence, sentence.items.slice(at + 1, at + 3));
      return judge({ sentence, item }, pool, true);
    }
    if (at < 2) return [];
    const pool = placed(sentence, sentence.items.slice(Math.max(0, at - MOST), at));
    return judge({ sentence, item }, pool, comesOfThem(sentence, item));
  });
}

/** "60 lamps were sold at $45 each. Together they brought in $2,700." */
export function ratesNext({ before: first, now }: Neighbours): readonly Relation[] {
  return now.items.slice(0, 2).flatMap((item, at) => {
    // In brackets right behind a figure of its own sentence it is that one in another unit.
    const last = now.items[at - 1];
    if (last !== undefined && /^\s*\(/.test(gap(now, last, item) ?? '')) return [];
    if (at === 0 ? !comesNext(now, item) : !comesOfThem(now, item)) return [];
    const own = placed(now, now.items.slice(0, at));
    const pool = [...placed(first, first.items), ...own];
    return pool.length > MOST ? [] : judge({ sentence: now, item }, pool, true);
  });
}
