/**
 * Parts and their whole: a run of alike figures, and one that is said to be all of them, beside the run or in the sentence
 * before or after it. Where one way to read them adds up, nothing is said of the others.
 */
import { compareExact, type Exact, larger } from '../../figures/exact';
import { builtPattern } from '../../text/built-pattern';
import { computed, sumOf } from '../derive';
import { meets } from '../interval-arithmetic';
import {
  after,
  before,
  bothWays,
  comparable,
  gap,
  type Item,
  inUnitOf,
  LEAD,
  NEAR,
  neighboursIn,
  opening,
  quoteOf,
  type Sentence,
} from '../lint-article';
import type { Relation } from '../lint-finding';
import { ADDED_UP, OF_THEM } from '../lint-refer';
import { sidesOf } from './sides';
import { slipOf } from './slip';
import { sameThing } from './thing';

/** "From" a number is no list: it is one end of a way. */
// polynomial: input at most 90 characters, because gap() gives no more
const JOINS =
  /^(?![\s\S]*\b(?:of|than|or|per|while|but|including|out)\b)(?![\s\S]*\bfrom\s*$)[^.;:()\n]{0,60}?(?:,|\band\b|,\s*and\b|\bplus\b)[^.;:()\n]{0,40}$/i;
// polynomial: input at most 90 characters, because gap() gives no more
const ENDS_WITH_AND = /\b(?:and|plus)\b[^,.;:()\n]{0,40}$/i;
const LONGEST = 12;

/** Can it be added up, or be a sum? Not "up to 40", nor "10 to 12". */
export const isPart = ({ reading }: Item) => reading.manner !== 'range' && reading.manner !== 'bound';

/** What is only counted adds up with what is only counted; of each unit a sum of its own. Changes add up with changes. */
function adds(a: Item, b: Item): boolean {
  const [one, other] = [a.figure.direction, b.figure.direction];
  if (one !== null && other !== null && one !== other) return false;
  return comparable(a, b) && (a.figure.unit === null) === (b.figure.unit === null) && a.figure.unit !== '%';
}

/** Runs of figures that are joined by commas and "and": "12 in Ohio, 9 in Iowa and 4 in Utah". */
function runsOf(sentence: Sentence): readonly (readonly Item[])[] {
  const runs: Item[][] = [];
  for (const item of sentence.items) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    const joins =
      run &&
      last &&
      run.length < LONGEST &&
      isPart(item) &&
      adds(last, item) &&
      JOINS.test(gap(sentence, last, item) ?? '');
    if (joins) run.push(item);
    else if (isPart(item)) runs.push([item]);
    else runs.push([]);
  }
  return runs.filter(({ length }) => length > 1);
}

/** The figures of one list up to the one at `end`: "18, 22 and 26 meters". */
export function listBefore(sentence: Sentence, end: number): readonly Item[] {
  const last = sentence.items[end] as Item;
  const run = runsOf(sentence).find((items) => items.includes(last)) ?? [last];
  return run.slice(0, run.indexOf(last) + 1);
}

const ends = (sentence: Sentence, parts: readonly Item[]) => {
  const [last, other] = [parts.at(-1), parts.at(-2)];
  return last !== undefined && other !== undefined && ENDS_WITH_AND.test(gap(sentence, other, last) ?? '');
};

type Tie = 'words' | 'structure';

/** Some parts and what they are said to make. */
interface Sum {
  readonly total: Item;
  readonly parts: readonly Item[];
  readonly tie: Tie;
  /** Must the sum lie near the total, so that they are taken for each other's? */
  readonly near: boolean;
  /** Shares add up in a table. */
  readonly inPercent?: boolean;
}

const TOTAL_LEAD = builtPattern(
  String.raw`(?:\b(?:for|making|giving) (?:a|the|its|their) (?:combined |grand |overall )?total (?:of|to)|totall?ing|which (?:adds? up|sums?) to|adding up to|(?:or|,|–|—) a total of|, total(?: of)?:?)\s+${LEAD}$`,
  'i',
  NEAR,
);
/** It may be of more than was listed here. */
const TOTAL_OF_MORE = builtPattern(
  String.raw`\b(?:bringing|taking) (?:a|the|its|their) (?:[\w-]+ )?total (?:of|to)\s+${LEAD}$`,
  'i',
  NEAR,
);
// polynomial: input at most 90 characters, because after() gives no more
const TOTAL_TAIL = /^(?:\s+[\w-]+){0,3}\s*(?:,\s*)?(?:in all|in total|altogether|all told|combined)\b/i;
// polynomial: input at most 90 characters, because gap() gives no more
const CLOSES = /(?:,\s*(?:or|making|giving)?\s*|[–—]\s*|\bor\s+|:\s*)$/i;
const MORE_OF_IT = /\b(?:another|a further|an additional|a second)\s*$/i;

/** "…, for a total of 25", "25 in all" behind a run. */
function totalBehind(sentence: Sentence, parts: readonly Item[], total: Item): Sum[] {
  const lead = before(sentence, total, 60);
  const words = gap(sentence, parts.at(-1) as Item, total) ?? '';
  const isTotal = TOTAL_LEAD.test(lead) || (TOTAL_TAIL.test(after(sentence, total)) && CLOSES.test(words));
  if (!isTotal && !TOTAL_OF_MORE.test(lead)) return [];
  const goesOn =
    MORE_OF_IT.test(before(sentence, parts[0] as Item, 24)) ||
    /^(?:another|a further)\b/i.test(quoteOf(sentence, parts[0] as Item));
  // "For a total of 900 listeners", behind singers and tenors, is one of something else, unless it lies near.
  const isOther =
    total.figure.kind === 'count' && parts.every(({ figure }) => sameThing(figure, total.figure) === 'no');
  return [{ total, parts, tie: isTotal && !goesOn ? 'words' : 'structure', near: !isTotal || goesOn || isOther }];
}

const SOME_OF_THEM = /\b(?:including|among|such as|of which|of whom|up|down|at least|over)\b/i;
// polynomial: input at most 90 characters, because gap() gives no more
const OPENS_LIST =
  /(?::|\s[–—]\s|,? (?:made up of|comprising|consisting of|divided into|split into)|, with|\bcomprised?|\bconsist(?:s|ed)? of)[^.;()\n]{0,30}$/i;

/** "25 cases: 12 in Ohio, 9 in Iowa and 4 in Utah", "a total of 25 cases, 12 in Ohio …", "412 pupils, 198 girls and 214 boys". */
function totalAhead(sentence: Sentence, total: Item, parts: readonly Item[]): Sum[] {
  const words = gap(sentence, total, parts[0] as Item);
  if (words === null || SOME_OF_THEM.test(words) || !ends(sentence, parts)) return [];
  const opens = OPENS_LIST.test(words) || (total.figure.role === 'whole' && /,\s*$/.test(words));
  if (opens) return [{ total, parts, tie: 'words', near: true }];
  const sides = apart(sentence, parts);
  const isOf = /^of (?:the|its|their|all)\s/i.test(opening(sentence, total) ?? '');
  return sides.apart && (isOf || /^\s*,\s*$/.test(words)) ? sided(sentence, total, parts) : [];
}

/** The words of each part, and whether they exclude each other. */
function apart(sentence: Sentence, parts: readonly Item[]) {
  const said = parts.map((part, k) => {
    const next = parts[k + 1];
    return `${quoteOf(sentence, part)} ${next === undefined ? after(sentence, part, 40) : (gap(sentence, part, next) ?? '')}`;
  });
  return sidesOf(said, before(sentence, parts.at(-1) as Item, 24));
}

/** Parts that exclude each other are no more than their whole; that they are all of it must be said. */
function sided(sentence: Sentence, total: Item, parts: readonly Item[]): Sum[] {
  const { apart: excluded, whole } = apart(sentence, parts);
  if (!excluded || !ends(sentence, parts)) return [];
  const sum = sumOf(parts.map((part) => computed(inUnitOf(total, part))));
  if (!whole && compareExact(sum.value, total.reading.value) < 0) return [];
  return [{ total, parts, tie: 'words', near: whole }];
}

/** All sums that a sentence's own words could mean. */
function within(sentence: Sentence): Sum[] {
  const { items } = sentence;
  return runsOf(sentence).flatMap((run): Sum[] => {
    const [first, last] = [run[0] as Item, run.at(-1) as Item];
    const ahead = items[items.indexOf(first) - 1];
    const behind = items[items.indexOf(last) + 1];
    const rest = run.slice(1);
    return [
      ...(ahead && isPart(ahead) ? totalAhead(sentence, ahead, run) : []),
      ...(rest.length > 1 ? totalAhead(sentence, first, rest) : []),
      ...(rest.length > 1 ? totalBehind(sentence, run.slice(0, -1), last) : []),
      ...(behind && isPart(behind) ? totalBehind(sentence, run, behind) : []),
    ];
  });
}

const OPENS_OF_THEM = builtPattern(String.raw`^${OF_THEM}\b,?\s*(?:[\w-]+\s+){0,2}?${LEAD}$`, 'i', NEAR);
const LEADS_ON = /^\s*(?:at|in|to|from|by|for|on|with)\s/i;

/** The one group that a sentence counts. */
export function groupIn({ items }: Sentence): Item | null {
  const [group, more] = items.filter(
    ({ figure }) => figure.kind === 'count' && figure.unit === null && figure.per === null,
  );
  return group !== undefined && more === undefined && isPart(group) ? group : null;
}

/** "The committee received 214 letters. Of those, 131 were in favor, 62 against and 21 undecided." */
function wholeBefore(first: Sentence, now: Sentence): Sum[] {
  const group = groupIn(first);
  const parts = now.items;
  const [one] = parts;
  if (
    group === null ||
    one === undefined ||
    parts.length > LONGEST ||
    !parts.every((part) => isPart(part) && adds(group, part)) ||
    !ends(now, parts)
  )
    return [];
  const words = opening(now, one) ?? '-';
  const ofThem = OPENS_OF_THEM.test(words) || /^\s*of (?:them|these|those)\b/i.test(after(now, one));
  const bare = words.trim() === '' && parts.every(({ figure }) => figure.kind === 'number');
  if (apart(now, parts).apart && (ofThem || bare)) return sided(now, group, parts);
  if (parts.length < 3) return [];
  const isParallel = parts.slice(1).every((part) => LEADS_ON.test(after(now, part)));
  if (ofThem) return isParallel ? [{ total: group, parts, tie: 'words', near: true }] : [];
  const isOfIt = (part: Item) => part.figure.kind === 'number' || sameThing(part.figure, group.figure) !== 'no';
  return parts.every(isOfIt) ? [{ total: group, parts, tie: 'structure', near: false }] : [];
}

const NOT_ALL = /\b(?:including|among (?:them|these|those)|of which|of whom|such as|for example)\b/i;
/** A total of more than what was just listed. */
const OF_MORE = /\b(?:since|so far|to date|this (?:year|season|month|week)|over the|nationwide|worldwide|globally)\b/i;

/** "$18 million for roads, $11 million for schools and $6 million for parks. In total the town will spend $35 million." */
function wholeAfter(first: Sentence, now: Sentence): Sum[] {
  const [total] = now.items;
  const words = total === undefined ? null : opening(now, total);
  if (total === undefined || words === null || !ADDED_UP.test(words) || !isPart(total)) return [];
  if (OF_MORE.test(words) || OF_MORE.test(after(now, total)) || NOT_ALL.test(first.text.slice(first.start, first.end)))
    return [];
  const parts = first.items.filter((item) => adds(total, item));
  return parts.length > 1 && parts.every(isPart) && ends(first, parts)
    ? [{ total, parts, tie: 'words', near: true }]
    : [];
}

/** Within a quarter: farther off, the list is hardly the total's own. */
const isNear = (sum: Exact, total: Exact) =>
  compareExact(sum, { n: total.n * 3n, d: total.d * 4n }) >= 0 &&
  compareExact(sum, { n: total.n * 5n, d: total.d * 4n }) <= 0;

const letters = (n: number) => Array.from({ length: n }, (_, k) => String.fromCharCode(97 + k)).join(' + ');

/** Some parts and their sum as a relation; nothing where they cannot belong together. */
export function relateSum(sentence: Sentence, { total, parts, tie, near, inPercent = false }: Sum): Relation[] {
  const alike = (part: Item) => (inPercent && total.figure.unit === '%' ? part.figure.unit === '%' : adds(total, part));
  if (parts.length < 2 || !parts.every(alike)) return [];
  const found = bothWays((as) => ({
    said: as(total.reading),
    worked: sumOf(parts.map((part) => as(inUnitOf(total, part)))),
  }));
  if (found === null) return [];
  const largest = parts.map((part) => inUnitOf(total, part).value).reduce(larger);
  if (compareExact(largest, total.reading.value) > 0 || (near && !isNear(found.worked.value, total.reading.value)))
    return [];
  const formula = `${letters(parts.length)} = ${String.fromCharCode(97 + parts.length)}`;
  const about = parts.map((part) => quoteOf(sentence, part)).join(' + ');
  return [
    { rule: 'parts and total', formula, inputs: [...parts, total], stated: total, unit: '', about, tie, ...found },
  ];
}

/** Without words for it, a sum is only asked about where it lies near, or a slip explains it. */
const isAsked = (one: Relation) => slipOf(one) !== null || isNear(one.worked.value, one.said.value);

const fits = ({ said, worked }: Relation) => meets(said.interval, worked.interval);

/** The rule. A part named in the sentence before may belong to the sum ("Another 310 …, for a total of 920"). */
export function wholes(sentences: readonly Sentence[], k: number): readonly Relation[] {
  const now = sentences[k] as Sentence;
  const first = neighboursIn(sentences, k).before.at(-1);
  const own = within(now);
  const withEarlier = own.flatMap((sum): Sum[] => {
    const earlier = first?.items.filter((item) => isPart(item) && adds(sum.total, item)) ?? [];
    return earlier.length > 0 && sum.tie === 'structure' ? [{ ...sum, parts: [...earlier, ...sum.parts] }] : [];
  });
  const beside = first === undefined ? [] : [...wholeBefore(first, now), ...wholeAfter(first, now)];
  const found = [...own, ...withEarlier, ...beside].flatMap((sum) =>
    relateSum(now, sum).map((relation) => ({ ...relation, sum })),
  );
  return [...new Set(found.map(({ stated }) => stated))].flatMap((stated) => {
    const same = found.filter((one) => one.stated === stated);
    const fitting = same.filter(fits);
    if (fitting.length > 0) return fitting.some(({ tie }) => tie === 'words') ? fitting.slice(0, 1) : [];
    return same.filter((one) => one.tie === 'words' || isAsked(one)).slice(0, 1);
  });
}
