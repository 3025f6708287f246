/**
 * Change: one directed figure and two levels of the same thing. They are tied where they stand next to each other among
 * the figures that could be levels of it, in one sentence or in neighbours, and something says which level is the base.
 */
import { compareExact } from '../../figures/exact';
import { difference, shareOf } from '../derive';
import { meets } from '../interval-arithmetic';
import {
  asPercent,
  bothWays,
  comparable,
  inUnitOf,
  neighboursIn,
  quoteOf,
  type Sentence,
  signed,
} from '../lint-article';
import type { Relation } from '../lint-finding';
import { alike, isBased, isLevel, type Levels, oriented, type Placed, withoutRanges } from './levels';
import { isStep, stepsBetween } from './step';
import { between, isSaidAgain, startOf, tieOf } from './step-tie';
import { minding, relate } from './step-worked';
import { sameThing } from './thing';

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
