/**
 * Change: one directed figure and two levels of the same thing. They are tied where they stand next to each other among
 * the figures that could be levels of it, in one sentence or in neighbours, and something says which level is the base.
 */
import { absolute, compareExact, exact, multiply, ONE, sign, subtract } from '../../figures/exact';
import { builtPattern } from '../../text/built-pattern';
import { signOf } from '../compare';
import { type Computed, difference, percentChange, quotient, shareOf } from '../derive';
import { mapRising, meets, negateInterval } from '../interval-arithmetic';
import {
  type As,
  after,
  asPercent,
  before,
  bothWays,
  comparable,
  type Item,
  inUnitOf,
  isProportion,
  LEAD,
  lenient,
  NEAR,
  neighboursIn,
  quoteOf,
  type Sentence,
  sharingRate,
  signed,
} from '../lint-article';
import { type Relation, sayWorked } from '../lint-finding';
import { CHANGE_NOUN, THAT_IS } from '../lint-refer';
import { sayFigure } from '../say-figure';
import { alike, isBased, isLevel, type Levels, oriented, type Placed, withoutRanges } from './levels';
import { sameThing } from './thing';

const A_CHANGE = builtPattern(
  String.raw`\b(?:${CHANGE_NOUN}|addition|difference|improvement)\s+(?:of|by)\s+${LEAD}$`,
  'i',
  NEAR,
);

/** "7 tonnes more than the 45". */
// polynomial: input at most 90 characters, because after() gives no more
const MORE_THAN =
  /^\s*(?:[\w-]+\s+)?(?:more|fewer|less|higher|lower|longer|shorter|above|below)\s+(?:[\w-]+\s+){0,2}?than\b/i;

/** A step from one level to another: it has a direction, or is called a change. Not "8% a year": that may be of several years. */
function isStep({ item, at }: Placed): boolean {
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

type Worked = Pick<Relation, 'formula' | 'said' | 'worked' | 'tight' | 'unit' | 'hint' | 'fits' | 'comes' | 'slips'>;

/** A step that says which way it goes is held against the signed change; of another only the size counts. */
function minding(step: Item, said: Computed, worked: Computed): { said: Computed; worked: Computed } {
  if (signOf(step.figure, step.reading) !== 0) return { said: signed(step, said), worked };
  if (sign(worked.value) >= 0) return { said, worked };
  return { said, worked: { value: absolute(worked.value), interval: negateInterval(worked.interval) } };
}

function inPercent({ from, to }: Levels, step: Item): Worked | null {
  const end = inUnitOf(from.item, to.item);
  const found = bothWays((as) => {
    const [said, worked] = [asPercent(step, as), percentChange(as(from.item.reading), as(end))];
    return said === null || typeof worked === 'string' ? null : minding(step, said, worked);
  });
  if (found === null) return null;
  const points = difference(TIGHT(from.item.reading), TIGHT(end));
  const reversed = percentChange(TIGHT(end), TIGHT(from.item.reading));
  const times = shareOf(TIGHT(end), TIGHT(from.item.reading));
  const isShare = from.item.figure.unit === '%';
  const slips = [
    ...(isShare ? [{ name: 'percentage points', worked: minding(step, points, points).worked }] : []),
    ...(typeof reversed === 'string' ? [] : [{ name: 'the other base', worked: negated(reversed) }]),
    ...(typeof times === 'string' ? [] : [{ name: 'the new level as a share of the old', worked: times }]),
  ];
  const hint = isShare ? { hint: `it is ${sayWorked(points, 'points', step, 'change')}` } : {};
  return { formula: 'b / a − 1', ...found, unit: '%', slips, ...hint };
}

const TIGHT: As = ({ value, tight }) => ({ value, interval: tight });
const negated = ({ value, interval }: Computed): Computed => ({
  value: { n: -value.n, d: value.d },
  interval: negateInterval(interval),
});

/** "Doubled" is b / a = 2; "halved", "fell twofold" a half. "A fivefold increase" may be to five times, or by them. */
function asRatio({ from, to }: Levels, step: Item): Worked | null {
  const found = bothWays((as) => {
    const worked = quotient(as(inUnitOf(from.item, to.item)), as(from.item.reading));
    return typeof worked === 'string' ? null : { said: lenient(step, as), worked };
  });
  if (found === null) return null;
  const { said, worked } = found;
  const unsure = step.figure.direction === null && /fold/.test(step.figure.unitText ?? '');
  const risen = mapRising(worked.interval, (at) => subtract(at, ONE));
  const otherwise = (unsure && meets(said.interval, risen)) || isInverse(step, said, worked);
  const fits = meets(said.interval, worked.interval) || otherwise;
  const comes = `${sayFigure(to.item.figure)} is ${sayWorked(worked, 'times', step, 'ratio')} ${sayFigure(from.item.figure)}`;
  const read = otherwise ? { said, worked } : found;
  return { formula: 'b / a', ...read, unit: 'times', fits, comes };
}

function isInverse(step: Item, said: Computed, worked: Computed): boolean {
  if (step.figure.direction !== 'down') return false;
  const one = { value: ONE, interval: { low: { at: ONE, closed: true }, high: { at: ONE, closed: true } } };
  const inverse = quotient(one, worked);
  return typeof inverse !== 'string' && meets(said.interval, inverse.interval);
}

const BASIS = exact('0.01');

function asAmount({ from, to }: Levels, step: Item): Worked | null {
  const isShare = from.item.figure.unit === '%';
  const found = bothWays((as) => {
    const worked = difference(as(from.item.reading), as(inUnitOf(from.item, to.item)));
    const said = as(isShare ? step.reading : inUnitOf(sharingRate(step, from.item), step));
    return minding(step, step.figure.unit === 'bp' ? scaled(said) : said, worked);
  });
  return found === null ? null : { formula: 'b − a', ...found, unit: isShare ? 'points' : '' };
}

const scaled = ({ value, interval }: Computed): Computed => ({
  value: multiply(value, BASIS),
  interval: mapRising(interval, (at) => multiply(at, BASIS)),
});

function work(levels: Levels, step: Item): Worked | null {
  const { kind, unit } = step.figure;
  if (unit === '%' || isProportion(step)) return inPercent(levels, step);
  return kind === 'ratio' || unit === 'fold' ? asRatio(levels, step) : asAmount(levels, step);
}

function relate(levels: Levels, step: Placed, tie: Levels['tie']): Relation[] {
  const found = work(levels, step.item);
  if (found === null) return [];
  const { from, to } = levels;
  const first = quoteOf(from.at, from.item).replace(/^from\s+/i, '');
  const about = from.item.index === to.item.index ? `From ${first}` : `From ${first} to ${quoteOf(to.at, to.item)}`;
  const compared = /^\s*(?:[\w-]+\s+){0,2}?(?:more|fewer|less|higher|lower) than\b/i.test(
    after(step.at, step.item, 40),
  );
  const rule = compared ? 'difference' : 'change';
  return [{ rule, inputs: [from.item, to.item, step.item], stated: step.item, about, tie, ...found }];
}

const CLAUSE = /\b(?:and|while|but|whereas|although|though|after|when|as|because|including)\b|;/i;
/** Between two levels there may be an "and", but no sentence of another sort. */
const OTHER_CLAUSE = /\b(?:while|but|whereas|although|though|because|including)\b/i;
/** "Three times as dear". */
const AS_MUCH = /^\s{0,2}as \w+/i;
const FROM_TO = /\b(?:between|from) \d{4} (?:and|to) \d{4}\b/i;
/** "So", "that is", "the increase of": what follows is worked out from what was just said. */
const CONCLUDES = builtPattern(
  String.raw`\b(?:therefore|thus|hence|so|meaning|making)\b|^(?:${THAT_IS}|(?:the|this|that|such an?)\s+(?:[\w-]+\s+){0,2}?${CHANGE_NOUN})\b`,
  'i',
  NEAR,
);
/** "An increase of", which may be of another thing. */
const NAMES_IT = builtPattern(String.raw`^an?\s+(?:[\w-]+\s+){0,2}?${CHANGE_NOUN}\b`, 'i', NEAR);

/** The words between two figures of one sentence. */
function between(a: Placed, b: Placed): string {
  const [first, last] = startOf(a) < startOf(b) ? [a, b] : [b, a];
  const from = first.item.figure.quoteEnd;
  return a.at.text.slice(from, Math.min(startOf(last), from + 90));
}

const startOf = ({ item }: Placed) => item.figure.quoteStart;

/** The nearer of two levels. */
function nearer(step: Placed, { from, to }: Levels): Placed {
  const way = (level: Placed) => Math.abs(startOf(level) - startOf(step));
  return way(from) < way(to) ? from : to;
}

/** How a step hangs together with two levels; null where they are of different things. */
function tieOf(step: Placed, levels: Levels): Levels['tie'] | null {
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
const isSaidAgain = (a: Placed, b: Placed) => a.at.start === b.at.start && AGAIN.test(between(a, b));

/** So many figures on either side of a step may be its levels. */
const REACH = 6;

/** The figures before and after one, in its sentence and the ones right beside it, in text order. */
function beside(sentences: readonly Sentence[], k: number, i: number): Beside {
  const at = sentences[k] as Sentence;
  const place = (sentence: Sentence) => sentence.items.map((item) => ({ item, at: sentence }));
  const near = neighboursIn(sentences, k);
  const { ahead, behind } = inSentence(at, i);
  return { ahead: [...near.before.flatMap(place), ...ahead], behind: [...behind, ...near.after.flatMap(place)] };
}

interface Beside {
  readonly ahead: readonly Placed[];
  readonly behind: readonly Placed[];
}

const inSentence = (at: Sentence, i: number): Beside => ({
  ahead: at.items.slice(Math.max(0, i - REACH), i).map((item) => ({ item, at })),
  behind: at.items.slice(i + 1, i + 1 + REACH).map((item) => ({ item, at })),
});

/** "Up 30% on last year's 63", "15 more than the 40": a preposition leads from the step to its base. */
// polynomial: input at most 90 characters, because between() gives no more
const ON_BASE =
  /^\s*(?:percent|per cent|(?:percentage )?points?|pct)?\s*(?:[\w-]+\s+){0,3}?(?:on|over|above|below|than|from)\s+(?:[\w’'-]+\s+){0,4}$/i;

function basedOn(step: Placed, [a, b]: readonly [Placed, Placed]): Levels | null {
  const isBase = (level: Placed) =>
    level.at.start === step.at.start && startOf(level) > startOf(step) && ON_BASE.test(between(step, level));
  if (isBase(a) === isBase(b)) return null;
  return isBase(a) ? { from: a, to: b, tie: 'words' } : { from: b, to: a, tie: 'words' };
}

/** The pairs next to a step: before it, around it, behind it; in each place the nearest two that are alike. */
function pairsOf(step: Placed, { ahead, behind }: Beside): readonly Levels[] {
  const fits = (one: Placed) => isLevel(one) && stepsBetween(step.item, one.item);
  const before = ahead.flatMap(withoutRanges).filter(fits).slice(-REACH).reverse();
  const after = behind.flatMap(withoutRanges).filter(fits).slice(0, REACH);
  const pairs = [firstAlike(before, before), firstAlike(before, after), firstAlike(after, after)];
  return pairs.flatMap((pair): Levels[] => {
    if (pair === null) return [];
    const [a, b] = pair;
    if (a.at.start !== b.at.start && sameThing(a.item.figure, b.item.figure) === 'no') return [];
    const found = basedOn(step, pair) ?? oriented(...pair);
    return found === null ? [] : [found];
  });
}

/** The first two that are alike and not the same value said twice ("over seven years … over seven years"), in text order. */
function firstAlike(some: readonly Placed[], others: readonly Placed[]): readonly [Placed, Placed] | null {
  for (const [i, one] of some.entries())
    for (const other of some === others ? others.slice(i + 1) : others) {
      const pair = alike(...(startOf(one) <= startOf(other) ? ([one, other] as const) : ([other, one] as const)));
      if (pair !== null && compareExact(pair[0].item.reading.value, inUnitOf(pair[0].item, pair[1].item).value) !== 0)
        return pair;
    }
  return null;
}

/** The rule. Where one of the pairs beside a step fits it, nothing is said of the others. */
export function changes(sentences: readonly Sentence[], k: number): readonly Relation[] {
  const now = sentences[k] as Sentence;
  return now.items.flatMap((item, i) => {
    const step = { item, at: now };
    if (!isStep(step)) return [];
    const related = (near: Beside) =>
      pairsOf(step, near).flatMap((levels) => {
        const tie = tieOf(step, levels);
        return tie === null ? [] : relate(levels, step, tie);
      });
    const own = related(inSentence(now, i));
    const found = own.length > 0 ? own : related(beside(sentences, k, i));
    const fitting = found.filter((one) => one.fits ?? meets(one.said.interval, one.worked.interval));
    const tight = fitting.find(
      ({ tight: read }) => read === undefined || meets(read.said.interval, read.worked.interval),
    );
    return [tight ?? fitting[0] ?? found[0]].filter((one) => one !== undefined);
  });
}

/** "By €120, or 20%, to €720": the step in two ways, and what was reached or left. */
function stepsAgain(step: Placed, share: Placed, level: Placed): Relation[] {
  const isBefore = startOf(level) < startOf(step) && !/[,;(]/.test(between(level, step));
  const from = isBased(level) ?? (isBefore || null);
  const tie = isBased(level) === null ? 'structure' : 'words';
  if (from === null || !comparable(level.item, step.item)) return [];
  const found = bothWays((as) => {
    const amount = signed(step.item, as(inUnitOf(level.item, step.item)));
    const reached = as(level.item.reading);
    const worked = shareOf(amount, from ? reached : difference(amount, reached));
    const said = asPercent(share.item, as);
    return said === null || typeof worked === 'string' ? null : minding(share.item, said, worked);
  });
  if (found === null) return [];
  const [by, of] = [quoteOf(step.at, step.item), quoteOf(level.at, level.item)];
  const formula = from ? 'a / b' : 'a / (b − a)';
  const about = `A step of ${by} ${from ? 'from' : 'to'} ${of.replace(/^(?:from|to)\s+/i, '')}`;
  const inputs = [step.item, level.item, share.item];
  return [{ rule: 'change', formula, inputs, stated: share.item, about, unit: '%', tie, ...found }];
}

/** The rule: a step said in its unit and again as a share, beside the one level that is named. */
export function changesAgain(sentence: Sentence): readonly Relation[] {
  const placed = sentence.items.map((item) => ({ item, at: sentence }));
  return placed.flatMap((first, i) => {
    const second = placed[i + 1];
    if (second === undefined || !isStep(first) || !isSaidAgain(first, second)) return [];
    const [step, share] = first.item.figure.unit === '%' ? [second, first] : [first, second];
    if (share.item.figure.unit !== '%' || step.item.figure.unit === '%') return [];
    const levels = [placed[i - 1], placed[i + 2]].filter((one) => one !== undefined).filter(isLevel);
    const [level, other] = levels.filter((one) => comparable(one.item, step.item));
    return level === undefined || other !== undefined ? [] : stepsAgain(step, share, level);
  });
}
