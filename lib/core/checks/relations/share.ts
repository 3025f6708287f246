/** Shares of a stated whole, and shares that must make a hundred. */
import { compareExact, fromInteger } from '../../figures/exact';
import { builtPattern } from '../../text/built-pattern';
import { computed, shareOf, sumOf } from '../derive';
import { meets, point } from '../interval-arithmetic';
import {
  type As,
  after,
  asPercent,
  before,
  bothWays,
  comparable,
  gap,
  type Item,
  inUnitOf,
  isProportion,
  LEAD,
  NEAR,
  neighboursIn,
  opening,
  quoteOf,
  type Sentence,
  setAgainst,
} from '../lint-article';
import type { Relation } from '../lint-finding';
import { OF_THEM, OR_THAT_IS } from '../lint-refer';
import { isRest, sidesOf } from './sides';
import { isPart } from './whole';

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
const APPOSED = builtPattern(
  String.raw`^[^.;:()\n,]{0,40}(?:,|\s[–—-]|\b(?:is|are|was|were|makes? up|made up|represents?|represented))\s*${LEAD}$`,
  'i',
  NEAR,
);
/** "Of the 75 schools, 30 have no nurse, which is 40%." */
const OPENS_WITH_WHOLE = builtPattern(
  String.raw`^["“‘']?(?:of|among)\s+(?:all\s+)?(?:(?:the|its|their|our|those|these)\s+)?${LEAD}$`,
  'i',
  NEAR,
);
const ALSO = (words: string | null) => words !== null && (IN_BRACKETS.test(words) || OR.test(words));

const isShare = (item: Item) => item.figure.unit === '%' || isProportion(item);
const simple = (item: Item) => isPart(item) && item.figure.direction === null;

function relate(at: Sentence, given: Item, of: Item, stated: Item): Relation[] {
  const [part, whole] = setAgainst(given, of) ?? [];
  if (part === undefined || whole === undefined) return [];
  const isSound = [part, whole].every((item) => isPart(item) && item.figure.unit !== '%');
  // "Fifteen of the 62, or 24%, were lost": the verb's direction is of all of them.
  const isMoved = stated.figure.direction !== null && stated.figure.direction !== part.figure.direction;
  if (!isSound || !isShare(stated) || isMoved) return [];
  const found = bothWays((as) => {
    const [said, worked] = [asPercent(stated, as), shareOf(as(inUnitOf(whole, part)), as(whole.reading))];
    return said === null || typeof worked === 'string' ? null : { said, worked };
  });
  if (found === null || compareExact(found.worked.value, HUNDRED) > 0) return [];
  const about = `${quoteOf(at, part)} of ${quoteOf(at, whole)}`;
  return [{ rule: 'share', formula: 'a / b', inputs: [part, whole, stated], stated, unit: '%', about, ...found }];
}

const HUNDRED = fromInteger(100);

/** Which of three figures in a row is the part, the whole and the share: "12 of 40 members (30%)", "12, or 30% of the 40". */
function shareOfThree(at: Sentence, a: Item, b: Item, c: Item): Relation[] {
  const [first, second] = [gap(at, a, b), gap(at, b, c)];
  if (first === null || second === null) return [];
  const isOf = (part: Item, whole: Item, words: string) =>
    OF.test(words) ||
    part.figure.links.some(({ relation, figure }) => relation === 'part-of' && figure === whole.index);
  if (isOf(b, c, second)) {
    if (ALSO(first) && isShare(a)) return relate(at, b, c, a);
    const closes = /^\s*[,)–—]/.test(after(at, c, 4));
    if (isProportion(a) && closes && APPOSED.test(first)) return relate(at, b, c, a);
    if (isShare(b) && (ALSO(first) || APPOSED.test(first))) return relate(at, a, c, b);
  }
  if (isOf(a, b, first) && ALSO(second)) return isShare(c) ? relate(at, a, b, c) : relate(at, c, b, a);
  const opens = OPENS_WITH_WHOLE.test(opening(at, a) ?? '-') && (OR_THAT_IS.test(second) || ALSO(second));
  return opens && isShare(c) ? relate(at, b, a, c) : [];
}

/** "12 of 40 (30%)", where the engine reads 12 of 40 as one fraction; "one in four (25%)". */
function fractionBesideShare(at: Sentence, a: Item, b: Item): Relation[] {
  const [share, fraction] = a.figure.unit === '%' ? [a, b] : [b, a];
  if (
    share.figure.unit !== '%' ||
    !isProportion(fraction) ||
    !ALSO(gap(at, a, b)) ||
    !isPart(share) ||
    fraction.reading.manner === 'range'
  )
    return [];
  if (share.figure.direction !== null) return [];
  const found = bothWays((as) => {
    const worked = asPercent(fraction, as);
    return worked === null ? null : { said: as(share.reading), worked };
  });
  const inputs = [fraction, share];
  return found === null
    ? []
    : [{ rule: 'share', formula: 'a = b', inputs, stated: share, unit: '%', about: quoteOf(at, fraction), ...found }];
}

const OF_THE_TOTAL =
  /^\s*(?:percent |per cent )?of (?:the (?:total|whole|lot)|them(?: all)?|these|those|all of them)\b/i;
const OPENS_OF_THEM = builtPattern(String.raw`^${OF_THEM}\b,?\s*(?:[\w-]+\s+){0,2}?${LEAD}$`, 'i', NEAR);
const OF_THEM_NEXT = builtPattern(String.raw`^\s+(?:percent |per cent )?${OF_THEM}\b`, 'i', NEAR);
const LIST_OF_WORDS = /^[^.;:()\n]{0,60}?(?:,|\s[–—]|\()\s*(?:or |about |nearly |almost )?$/;

/** A part beside its share, where the words say that the whole was named in the sentence before. */
function shareOfBefore(first: Sentence, now: Sentence): Relation[] {
  return now.items.flatMap((a, i) => {
    const b = now.items[i + 1];
    const words = b === undefined ? null : gap(now, a, b);
    if (b === undefined || words === null || isShare(a) === isShare(b)) return [];
    const [part, share] = isShare(a) ? [b, a] : [a, b];
    const opens = OPENS_OF_THEM.test(opening(now, a) ?? '-') || isOfThem(now, a, i);
    const said = ALSO(words) || OR_THAT_IS.test(words);
    const isFirst = now.items.slice(0, i).every((item) => isShare(item) || !comparable(item, part));
    const isOfAll = isShare(b) && isFirst && LIST_OF_WORDS.test(words) && OF_THE_TOTAL.test(after(now, b));
    if (!(said && opens) && !isOfAll) return [];
    const wholes = first.items.filter((item) => !isShare(item) && comparable(item, part) && isPart(item));
    return wholes.length === 1 ? relate(now, part, wholes[0] as Item, share) : [];
  });
}

/** "63 of them (21%)", "more than 60 of them – 63, or 21%". */
function isOfThem(now: Sentence, a: Item, i: number): boolean {
  if (OF_THEM_NEXT.test(after(now, a))) return true;
  const last = now.items[i - 1];
  return (
    last?.reading.manner === 'bound' && OF_THEM_NEXT.test(after(now, last)) && /[–—,]\s*$/.test(gap(now, last, a) ?? '')
  );
}

/** The rule: of figures in one sentence, or with the whole in the sentence before. */
export function shares(sentences: readonly Sentence[], k: number): readonly Relation[] {
  const now = sentences[k] as Sentence;
  const { items } = now;
  const first = neighboursIn(sentences, k).before.at(-1);
  const own = items.flatMap((a, i) => {
    const [b, c] = [items[i + 1], items[i + 2]];
    if (b === undefined) return [];
    return [...fractionBesideShare(now, a, b), ...(c === undefined ? [] : shareOfThree(now, a, b, c))];
  });
  return first === undefined ? own : [...own, ...shareOfBefore(first, now)];
}

/** Shares may each name what they are of: "45% of the power from wind, 35% from the sun". */
// polynomial: input at most 90 characters, because gap() gives no more
const JOINS_SHARES =
  /^(?![\s\S]*\b(?:than|or|per|including|out)\b)[^.;:()\n]{0,70}?(?:,|\b(?:and|while)\b)[^.;:()\n]{0,40}$/i;
const MOST_SHARES = 8;

/** "60% came by rail, 30% by road and the remaining 20% by sea", "48% for it, 37% against and 25% undecided". */
export function sharesOfAWhole(at: Sentence): readonly Relation[] {
  const percents = at.items.filter(({ figure }) => figure.unit === '%');
  const isOneRun = percents.slice(1).every((item, i) => JOINS_SHARES.test(gap(at, percents[i] as Item, item) ?? ''));
  if (percents.length < 2 || percents.length > MOST_SHARES || !isOneRun || !percents.every(simple)) return [];
  const last = percents.at(-1) as Item;
  if (
    !isRest(before(at, last, 24)) &&
    !(percents.length > 2 && sidesOf(wordsOf(at, percents), before(at, last, 24)).whole)
  )
    return [];
  const whole = { value: HUNDRED, interval: point(HUNDRED) };
  const sum = (as: As) => ({ said: whole, worked: sumOf(percents.map(({ reading }) => as(reading))) });
  const found = bothWays(sum);
  if (found === null) return [];
  const about = percents.map((part) => quoteOf(at, part)).join(' + ');
  const fits = meets(found.worked.interval, whole.interval);
  const formula = 'a + b + … = 100%';
  return [{ rule: 'shares of a whole', formula, inputs: percents, stated: last, unit: '%', about, fits, ...found }];
}

/** Of each share the words around it, up to its neighbours: its side may be named before or behind. */
function wordsOf(at: Sentence, items: readonly Item[]): readonly string[] {
  const gaps = items.map((item, i) => {
    const next = items[i + 1];
    return next === undefined ? after(at, item, 40) : (gap(at, item, next) ?? '');
  });
  return items.map((item, i) => {
    const ahead = (i === 0 ? before(at, item, 40) : (gaps[i - 1] ?? '')).split(OTHER_SHARE).at(-1);
    return `${ahead} # ${(gaps[i] ?? '').split(OTHER_SHARE)[0]}`;
  });
}

const OTHER_SHARE = /[,;:]|\b(?:and|while)\b/;

/** "A majority of 48%": but one "of 5%" may be the margin. */
const MAJORITY = builtPattern(
  String.raw`\b(?:a|the)\s+(?:[\w-]+\s+){0,1}?majority\s*(?:of\s+|\(\s*|[–—,]\s*(?:or\s+)?)${LEAD}$`,
  'i',
  NEAR,
);
const LEAST = fromInteger(30);
const HALF = fromInteger(50);

/** The rule: a word for more than half beside the share it stands for. */
export function majorities(at: Sentence): readonly Relation[] {
  return at.items.flatMap((stated): Relation[] => {
    const said = computed(stated.reading);
    const isIt = stated.figure.unit === '%' && simple(stated) && MAJORITY.test(before(at, stated));
    if (!isIt || compareExact(said.value, LEAST) < 0) return [];
    const worked = { value: HALF, interval: { low: { at: HALF, closed: false }, high: null } };
    const fits = meets(said.interval, worked.interval);
    const comes = 'A majority is more than 50%';
    return [
      {
        rule: 'words and number',
        formula: 'a > 50%',
        inputs: [stated],
        stated,
        said,
        worked,
        unit: '%',
        about: '',
        comes,
        fits,
      },
    ];
  });
}
