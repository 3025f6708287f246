/** From A to B with a stated change: percent, points, an amount, or a word like "doubled". */

import { absolute, exact, multiply, ONE, sign, subtract } from '../figures/exact';
import { builtPattern } from '../text/built-pattern';
import { signOf } from './compare';
import { type Computed, computed, difference, percentChange, quotient } from './derive';
import { mapRising, meets, negateInterval } from './interval-arithmetic';
import {
  after,
  asPercent,
  bare,
  before,
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
  sharingRate,
  signed,
} from './lint-article';
import { type Relation, sayWorked } from './lint-finding';
import { readComparable } from './reading';
import { sayFigure } from './say-figure';

/** Two levels of one thing and what is said of the way between them. */
export interface Levels {
  readonly from: Item;
  readonly to: Item;
}

/** Words that may follow a figure before the next cue: its noun, a place, a year, in no other clause. */
const TAIL = String.raw`[^.;:()\n]{0,60}?`;

const FROM = builtPattern(String.raw`\bfrom\s+${LEAD}$`, 'i', NEAR);
const THEN_TO = builtPattern(String.raw`^(?![\s\S]*\b(?:and|while|but|with|by)\b)${TAIL}\bto\s+${LEAD}$`, 'i', NEAR);
const TO = builtPattern(String.raw`\bto\s+${LEAD}$`, 'i', NEAR);
const THEN_FROM = builtPattern(
  String.raw`^(?![\s\S]*\b(?:and|while|but|with|by)\b)${TAIL}\bfrom\s+${LEAD}$`,
  'i',
  NEAR,
);
const AGAINST = builtPattern(
  String.raw`^(?![\s\S]*\b(?:and|while|but)\b)${TAIL}\b(?:compared (?:with|to)|in comparison (?:with|to)|against|versus|up from|down from)\s+(?:last (?:year|month|week|quarter|season)['’]s\s+)?${LEAD}$`,
  'i',
  NEAR,
);

/** Do two figures in a row say "from A to B", "to B from A", or "B, compared with A"? */
export function levelsOf(sentence: Sentence, opening: Item, given: Item): Levels | null {
  // "from $40 to $52 a ton": of both.
  const alike = [opening, sharingRate(given, opening)].find((item) => comparable(item, given));
  const first = alike ?? bare(sentence, opening);
  const second = sharingRate(first, given);
  if (!comparable(first, second)) return null;
  const words = gap(sentence, first, second);
  if (words === null) return null;
  const lead = before(sentence, first);
  if (FROM.test(lead) && THEN_TO.test(words)) return { from: first, to: second };
  if (TO.test(lead) && THEN_FROM.test(words)) return { from: second, to: first };
  if (AGAINST.test(words)) return { from: second, to: first };
  return AND_THEN.test(words) ? inTime(first, second) : null;
}

/** "116,229 in 2010 and 117,635 in 2015": two times of one thing, where each has a time of its own. */
const AND_THEN = builtPattern(
  String.raw`^\s*(?:[\w-]+\s+){0,2}?in\s+[^.;:()\n]{0,20}?,?\s*and\s+(?:(?:was|were|had|to)\s+)?${LEAD}$`,
  'i',
  NEAR,
);

function inTime(first: Item, second: Item): Levels | null {
  const [a, b] = [first.figure.period?.from ?? null, second.figure.period?.from ?? null];
  if (a === null || b === null || a === b) return null;
  return a < b ? { from: first, to: second } : { from: second, to: first };
}

// polynomial: input at most 90 characters, because gap() gives no more
export const CHANGE_WORD =
  /\b(?:up|down|ris(?:e|en|ing)|rose|increas\w*|jump\w*|gain\w*|grow\w*|grew|growth|climb\w*|surg\w*|soar\w*|drop\w*|declin\w*|f[ae]ll\w*|decreas\w*|cut\w*|loss|lost|slump\w*|plung\w*|shr[aiu]nk\w*|slid\w*|reduc\w*|change\w*|difference|more than (?:doubled|tripled)|by)\b/i;
const OTHER_CLAUSE = /\b(?:and|while|but|whereas|although|with|which)\b|[;:]/i;

export const isChange = ({ figure }: Item) =>
  figure.direction !== null || figure.kind === 'ratio' || figure.kind === 'points' || figure.unit === 'fold';

/** "By 5.9 percent between 2017 and 2018 (from 33,395 to 35,350)". */
// polynomial: input at most 90 characters, because gap() gives no more
const SPAN_IN_BRACKETS =
  /^\s*(?:percent|per cent|percentage points?)?\s*(?:(?:between|from) (?:19|20)\d\d (?:and|to) (?:19|20)\d\d|in (?:19|20)\d\d)?\s*\(\s*(?:from\s+){0,2}$/i;

/** The change may stand before: "rose 8% to 54 from 50", "doubled from 5 to 10". */
function statedBefore(sentence: Sentence, change: Item, first: Item): boolean {
  const isRange = first.figure.high !== null;
  const words = isRange ? `${gap(sentence, change, first) ?? ''}from ` : gap(sentence, change, first);
  if (words !== null && SPAN_IN_BRACKETS.test(words)) return isChange(change);
  if (words === null || words.length > 45 || OTHER_CLAUSE.test(words) || /[().]/.test(words)) return false;
  if (!/\b(?:from|to)\s/i.test(words)) return false;
  return isChange(change) || CHANGE_WORD.test(before(sentence, change, 24));
}

/** Or after: "from 50 to 54, a rise of 8%", "(up 8%)". */
function statedAfter(sentence: Sentence, last: Item, change: Item): boolean {
  const words = gap(sentence, last, change);
  if (words === null || words.length > 60 || /\bfrom\b|\bto\b|\d/i.test(words.replace(/\b(?:19|20)\d\d\b/g, '')))
    return false;
  if (OTHER_CLAUSE.test(words) || !/[,(–—-]|\bor\b/.test(words)) return false;
  return (
    CHANGE_WORD.test(words) || (isChange(change) && /(?:[,(–—-]|\brepresenting an?|\bwhich is an?)\s*$/i.test(words))
  );
}

/** Between the levels: "7.15 million tons, up 7.6% from 6.64 million". */
// polynomial: input at most 90 characters, because gap() gives no more
const BETWEEN_LEAD =
  /[,(–—-]\s*(?:which (?:is|was|were) )?(?:up|down|a (?:rise|fall|drop|gain|jump|decline) of|an increase of|a decrease of)?\s*(?:by\s+)?$/i;
const BETWEEN_TAIL = builtPattern(
  String.raw`^\s*(?:percent(?:age points?)?|points?)?\s*(?:up |down |more |less |higher |lower )?(?:from|on|over|than|above|below|compared (?:with|to))\s+(?:[^,.;:()\n]{0,60}?\s(?:of|was)\s+)?${LEAD}$`,
  'i',
  NEAR,
);

function levelsAround(sentence: Sentence, level: Item, change: Item, base: Item): boolean {
  const [lead, tail] = [gap(sentence, level, change), gap(sentence, change, base)];
  if (lead === null || tail === null || !comparable(base, level) || !isStatable(change, base)) return false;
  return BETWEEN_LEAD.test(lead) && BETWEEN_TAIL.test(tail) && (isChange(change) || CHANGE_WORD.test(lead));
}

/** A share or a number of times of anything; points of shares; an amount of the levels' own unit ("by $24 a month, from $96 to $120"). */
export function isStatable(change: Item, level: Item): boolean {
  const { kind, unit, per } = change.figure;
  // "8% a year": the way from one level to the other may have taken several.
  if (per !== null && unit === '%') return false;
  if (unit === '%' || kind === 'ratio' || isProportion(change)) return true;
  if (unit === '[pp]' || unit === 'bp') return level.figure.unit === '%';
  return comparable(sharingRate(change, level), change);
}

const HUNDRED = exact('100');

/** The change says which way it went; where it does not, only its size counts. */
function minding(
  change: Item,
  said: Computed,
  worked: Computed,
): { readonly said: Computed; readonly worked: Computed } {
  if (signOf(change.figure, change.reading) !== 0) return { said: signed(change, said), worked };
  if (sign(worked.value) >= 0) return { said, worked };
  return { said, worked: { value: absolute(worked.value), interval: negateInterval(worked.interval) } };
}

type Found = Pick<Relation, 'formula' | 'said' | 'worked' | 'unit' | 'hint' | 'fits' | 'comes'>;

function inPercent(sentence: Sentence, { from, to }: Levels, change: Item): Found | null {
  const said = asPercent(change);
  const worked = percentChange(computed(from.reading), computed(inUnitOf(from, to)));
  if (said === null || typeof worked === 'string') return null;
  const points = difference(computed(from.reading), computed(inUnitOf(from, to)));
  const hint = from.figure.unit === '%' ? `it is ${sayWorked(points, 'points', change, 'change')}` : undefined;
  const found = { formula: 'b / a − 1', ...minding(change, said, worked), unit: '%' };
  return hint === undefined || quoteOf(sentence, change) === '' ? found : { ...found, hint };
}

/** "Doubled" is b / a = 2; "halved" a half. */
function asRatio({ from, to }: Levels, change: Item): Found | null {
  const worked = quotient(computed(inUnitOf(from, to)), computed(from.reading));
  if (typeof worked === 'string') return null;
  const said = lenient(change);
  const unsure = change.figure.direction === null && /fold/.test(change.figure.unitText ?? '');
  const risen = { value: subtract(worked.value, ONE), interval: mapRising(worked.interval, (at) => subtract(at, ONE)) };
  const fits =
    meets(said.interval, worked.interval) ||
    (unsure && meets(said.interval, risen.interval)) ||
    halves(change, said, worked);
  const comes = `${sayFigure(to.figure)} is ${sayWorked(worked, 'times', change, 'ratio')} ${sayFigure(from.figure)}`;
  return { formula: 'b / a', said, worked, unit: 'times', fits, comes };
}

/** "Fell twofold" and "halved" may both be kept as 2 with a direction down. */
function halves(change: Item, said: Computed, worked: Computed): boolean {
  if (change.figure.direction !== 'down') return false;
  const inverse = quotient(
    { value: ONE, interval: { low: { at: ONE, closed: true }, high: { at: ONE, closed: true } } },
    worked,
  );
  return typeof inverse !== 'string' && meets(said.interval, inverse.interval);
}

function asAmount({ from, to }: Levels, change: Item): Found {
  const worked = difference(computed(from.reading), computed(inUnitOf(from, to)));
  const isPoints = from.figure.unit === '%';
  const reading = isPoints ? pointsOf(change) : computed(inUnitOf(sharingRate(change, from), change));
  return { formula: 'b − a', ...minding(change, reading, worked), unit: isPoints ? 'points' : '' };
}

function pointsOf(change: Item): Computed {
  const found = computed(change.reading);
  if (change.figure.unit !== 'bp') return found;
  const scale = (at: typeof HUNDRED) => multiply(at, exact('0.01'));
  return { value: scale(found.value), interval: mapRising(found.interval, scale) };
}

function work(sentence: Sentence, levels: Levels, change: Item): Found | null {
  const { kind, unit } = change.figure;
  if (unit === '%' || isProportion(change)) return inPercent(sentence, levels, change);
  return kind === 'ratio' || unit === 'fold' ? asRatio(levels, change) : asAmount(levels, change);
}

export function relate(sentence: Sentence, levels: Levels, change: Item): Relation[] {
  const found = work(sentence, levels, change);
  if (found === null) return [];
  const isOne = levels.from.index === levels.to.index;
  const about = isOne
    ? `From ${quoteOf(sentence, levels.from).replace(/^from\s+/i, '')}`
    : `From ${quoteOf(sentence, levels.from)} to ${quoteOf(sentence, levels.to)}`;
  return [{ rule: 'change', inputs: [levels.from, levels.to, change], stated: change, about, ...found }];
}

/** Can a change run between them? Not from "over 5", nor "to 2.5 million more". */
export const isLevel = (sentence: Sentence, item: Item) =>
  isValue(item) &&
  item.figure.kind !== 'ratio' &&
  !/^\s*(?:more|fewer|less|additional|extra|further)\b/i.test(after(sentence, item, 12)) &&
  !/\b(?:more|fewer|additional|extra|further)\b/i.test(quoteOf(sentence, item));

/** "From 15 to 45 animals", which the engine may keep as one range: its two ends, in the order they were written. */
function endsOf(item: Item): Levels | null {
  const { figure, index } = item;
  if (figure.high === null || figure.amount === null) return null;
  const ends = [figure.amount, figure.high].map((amount): Item | null => {
    const end = { ...figure, amount, high: null };
    const reading = readComparable(end);
    return reading === null ? null : { index, figure: end, reading };
  });
  const [from, to] = ends;
  return from && to ? { from, to } : null;
}

/** The two ends of a range that the words make the way from one to the other. */
export function rangeLevels(sentence: Sentence, item: Item): Levels | null {
  const opens = FROM.test(before(sentence, item)) || /^from\b/i.test(quoteOf(sentence, item));
  const levels = opens ? endsOf(item) : null;
  return levels !== null && isValue(levels.from) && isValue(levels.to) ? levels : null;
}

/** The change beside a range: "tripled from 15 to 45 animals", "from 15 to 45 animals, a rise of 30". */
function aroundRange(sentence: Sentence, at: number): Relation[] {
  const { items } = sentence;
  const item = items[at] as Item;
  const levels = rangeLevels(sentence, item);
  return levels === null ? [] : beside(sentence, levels, at - 1, item, item, at + 1);
}

function aroundPair(sentence: Sentence, at: number): Relation[] {
  const { items } = sentence;
  const [first, second] = [items[at], items[at + 1]];
  if (first === undefined || second === undefined || !isLevel(sentence, first) || !isLevel(sentence, second)) return [];
  const levels = levelsOf(sentence, first, second);
  if (levels === null) return [];
  return beside(sentence, levels, at - 1, first, second, at + 2);
}

/** "Tripled in four years, from 15 to 45": how long it took is no change. */
function pastDuration(items: readonly Item[], at: number, step: -1 | 1): Item | undefined {
  return items[at]?.figure.kind === 'duration' ? items[at + step] : items[at];
}

/** The figures before and after two levels, where they state a change of them. */
function beside(
  sentence: Sentence,
  levels: Levels,
  ahead: number,
  first: Item,
  last: Item,
  behind: number,
): Relation[] {
  const lead = pastDuration(sentence.items, ahead, -1);
  const tail = pastDuration(sentence.items, behind, 1);
  const other = tail === undefined ? undefined : sentence.items[sentence.items.indexOf(tail, behind) + 1];
  const leads = lead !== undefined && isStatable(lead, levels.from) && statedBefore(sentence, lead, first);
  const tails =
    tail !== undefined &&
    isStatable(tail, levels.from) &&
    statedAfter(sentence, last, tail) &&
    !startsAnother(sentence, tail);
  const twice = tails && other !== undefined && isStatable(other, levels.from) && isSaidAgain(sentence, tail, other);
  return [
    ...(leads ? relate(sentence, levels, lead) : []),
    ...(tails ? relate(sentence, levels, tail) : []),
    ...(twice ? relate(sentence, levels, other) : []),
  ];
}

/** "…, an increase of 1,406, or 1 percent": the change in two ways. */
const isSaidAgain = (sentence: Sentence, change: Item, other: Item) =>
  /^\s*(?:[\w-]+\s*)?(?:,\s*or\s+(?:an?\s+|about\s+)?|\()$/i.test(gap(sentence, change, other) ?? '') &&
  (isChange(other) || other.figure.unit === '%');

/** "…, up 5% from 40": that change has levels of its own. */
const startsAnother = (sentence: Sentence, change: Item) => /^\s*(?:from|to)\s+\S*\d/.test(after(sentence, change, 24));

/** The rule: every run of two or three figures in a sentence. */
export function changes(sentence: Sentence): readonly Relation[] {
  const { items } = sentence;
  return items.flatMap((level, at) => {
    const [change, base] = [items[at + 1], items[at + 2]];
    const between =
      change !== undefined &&
      base !== undefined &&
      isLevel(sentence, level) &&
      isLevel(sentence, base) &&
      levelsAround(sentence, level, change, base)
        ? relate(sentence, { from: base, to: level }, change)
        : [];
    return [...between, ...aroundPair(sentence, at), ...aroundRange(sentence, at)];
  });
}
