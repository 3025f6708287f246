/** One sum in two currencies, by the rate that an article states or by what its other sums imply. Over the whole text. */

import { CURRENCY_BY_CODE, CURRENCY_BY_WORD } from '../../figures/currencies';
import { compareExact, divide, type Exact, exact, multiply, ONE, sign } from '../../figures/exact';
import { builtPattern } from '../../text/built-pattern';
import { type Computed, computed, quotient } from '../derive';
import { meets, multiplyIntervals } from '../interval-arithmetic';
import { type As, after, before, gap, type Item, LEAD, NEAR, quoteOf, type Sentence } from '../lint-article';
import type { Relation } from '../lint-finding';
import type { Reading } from '../reading';
import { byDigits } from './by-digits';
import { plainly, saysAgain } from './two-units';

/** So much of the first currency for so much of the second: of a stated rate `one` is the first for one of the second. */
interface Pair {
  readonly sentence: Sentence;
  readonly items: readonly Item[];
  readonly codes: string;
  /** The first over the second. */
  readonly rate: (as: As) => Computed;
}

const isMoney = ({ figure, reading }: Item): boolean =>
  figure.kind === 'money' && CURRENCY_BY_CODE.has(figure.unit ?? '') && figure.high === null && sign(reading.value) > 0;

const readingOf = (item: Item): Reading => plainly(item) ?? item.reading;

const WORTH = builtPattern(
  String.raw`^(?: [a-z]+)?(?:,| was| is| are| were)? (?:worth|about|equal to|equivalent to|or|comes to|is|was|which is)\s+${LEAD}$`,
  'i',
  NEAR,
);

/** "€1 million ($1.1 million)", "30 million yen is worth $200,000". */
function pairOf(sentence: Sentence, a: Item, b: Item): Pair[] {
  const isPair = isMoney(a) && isMoney(b) && a.figure.unit !== b.figure.unit && a.figure.per === b.figure.per;
  if (!isPair || isOne(a) || rateAfter(sentence, a) !== null || rateAfter(sentence, b) !== null) return [];
  if (!saysAgain(sentence, a, b) && !WORTH.test(gap(sentence, a, b) ?? '')) return [];
  const rate = (as: As) => {
    const found = quotient(as(readingOf(a)), as(readingOf(b)));
    return typeof found === 'string' ? computed(readingOf(a)) : found;
  };
  return [{ sentence, items: [a, b], codes: `${a.figure.unit} ${b.figure.unit}`, rate }];
}

const isOne = ({ figure: { amount } }: Item) => amount?.written === '1' && amount.times === '1';

// polynomial: input at most 40 characters, because that is the reach it is called with
const TO_THE = /^\s*(?:to|per|for|against)\s+(?:the|one|a|each|every|1)\s+((?:[A-Z]\.?[A-Z]\.?\s)?[a-z]+)\b/i;
const THE_TRADES = builtPattern(
  String.raw`\bthe ([a-z]+) (?:at|is|was|buys|bought|trades|traded|stands|stood|fetches|fetched)(?: (?:at|worth))?\s+${LEAD}$`,
  'i',
  NEAR,
);
const BUYS = /^\s*(?:=|is|was|buys|bought|equals|is worth|was worth|trades at|to|fetches)\s*$/i;

const codeOf = (word: string | undefined) =>
  CURRENCY_BY_WORD.get((word ?? '').toLowerCase().replace(/^u\.?s\.? /, ''))?.code;

/** "150 yen to the dollar": what it is for one of. */
function rateAfter(sentence: Sentence, item: Item): string | null {
  const code =
    codeOf(item.figure.per ?? TO_THE.exec(after(sentence, item, 40))?.[1]) ??
    codeOf(THE_TRADES.exec(before(sentence, item))?.[1]);
  return code === undefined || code === item.figure.unit ? null : code;
}

/** The rates that a sentence states outright. */
function statedIn(sentence: Sentence): Pair[] {
  return sentence.items.flatMap((item, at) => {
    if (!isMoney(item)) return [];
    const earlier = sentence.items[at - 1];
    const isAfterOne =
      earlier !== undefined && isMoney(earlier) && isOne(earlier) && BUYS.test(gap(sentence, earlier, item) ?? '.');
    const code = isAfterOne ? earlier.figure.unit : rateAfter(sentence, item);
    if (code === null || code === item.figure.unit) return [];
    return [{ sentence, items: [item], codes: `${item.figure.unit} ${code}`, rate: (as: As) => as(readingOf(item)) }];
  });
}

const turned = (codes: string) => codes.split(' ').reverse().join(' ');

/** A pair by a rate: the second is the first over the rate, or times it where the rate is told the other way round. */
function byRate(pair: Pair, rate: Pair, tie: 'words' | 'structure', formula: string): Relation[] {
  const [a, b] = pair.items as [Item, Item];
  const isTurned = pair.codes !== rate.codes;
  const found = byDigits((as) => {
    const [from, by] = [as(readingOf(a)), rate.rate(as)];
    const product = { value: multiply(from.value, by.value), interval: multiplyIntervals(from.interval, by.interval) };
    const worked = isTurned ? product : quotient(from, by);
    return typeof worked === 'string' ? null : { said: as(readingOf(b)), worked };
  });
  if (found === null || (!meets(found.said.interval, found.worked.interval) && isElse(found, pair, rate))) return [];
  const about = `${quoteOf(pair.sentence, a)} at ${rate.items.map((item) => quoteOf(rate.sentence, item)).join(' for ')}`;
  const inputs = [a, ...rate.items, b];
  return [
    { rule: 'exchange rate', formula: isTurned ? 'a × b' : formula, inputs, stated: b, ...found, unit: '', about, tie },
  ];
}

/** How many times the one is the other, from 1 upwards. */
function apart(a: Exact, b: Exact): Exact {
  const times = divide(a, b);
  return compareExact(times, ONE) < 0 ? divide(ONE, times) : times;
}

const isMore = (times: Exact, than: string) => compareExact(times, exact(than)) > 0;

/** Is it ten, a hundred, a thousand … times as much? */
const isPower = (times: Exact): boolean =>
  ['10', '100', '1000', '10000', '100000', '1000000'].some((power) => !isMore(apart(times, exact(power)), '1.1'));

/** Close by it may be the rate of another day, and farther off that of another year. */
function isElse({ said, worked }: Record<'said' | 'worked', Computed>, pair: Pair, rate: Pair): boolean {
  const times = apart(said.value, worked.value);
  return !isMore(times, '1.1') || (!isPower(times) && yearOf(pair) !== yearOf(rate));
}

const middleOf = ({ rate }: Pair): Exact => rate(computed).value;

/** The pairs of two currencies against each other: the odd one out, and those that agree. */
function among(pairs: readonly Pair[]): readonly Relation[] {
  const middle = pairs.length > 2 ? median(pairs) : pairs[0];
  if (middle === undefined) return [];
  const times = pairs.map((pair) => apart(middleOf(pair), middleOf(middle)));
  const odd = times.filter((one) => isMore(one, '1.5')).length;
  return pairs.flatMap((pair, k) => {
    const by = times[k] as Exact;
    const isOdd = isMore(by, '1.5');
    if (pair === middle || (isOdd && odd > 1)) return [];
    if (isOdd) return byRate(pair, middle, pairs.length > 2 || isPower(by) ? 'words' : 'structure', 'a × c / b');
    return byRate(pair, middle, 'words', 'a × c / b').filter(({ said, worked }) =>
      meets(said.interval, worked.interval),
    );
  });
}

const YEAR = /\b(?:1[5-9]|20)\d\d\b/;
const yearOf = ({ sentence: { text, start, end } }: Pair) =>
  YEAR.exec(text.slice(start, Math.min(end, start + 600)))?.[0] ?? null;

function median(pairs: readonly Pair[]): Pair {
  const inOrder = [...pairs].sort((a, b) => compareExact(middleOf(a), middleOf(b)));
  return inOrder[inOrder.length >> 1] as Pair;
}

function grouped(pairs: readonly Pair[]): ReadonlyMap<string, readonly Pair[]> {
  const found = new Map<string, Pair[]>();
  for (const pair of pairs) {
    const group = found.get(pair.codes);
    if (group === undefined) found.set(pair.codes, [pair]);
    else group.push(pair);
  }
  return found;
}

/** Of these, none has been worth as much as ten of another since 1980. */
const EVEN: ReadonlySet<string> = new Set(['USD', 'EUR', 'GBP', 'CHF', 'CAD', 'AUD', 'NZD']);

/** "$1.2 billion (£780,000)": no rate makes that of it. */
function amiss({ sentence, items, codes, rate }: Pair): Relation[] {
  const [a, b] = items as [Item, Item];
  if (!codes.split(' ').every((code) => EVEN.has(code)) || !isMore(apart(rate(computed).value, ONE), '10')) return [];
  const said = computed(readingOf(b));
  const { value } = readingOf(a);
  const low = { at: divide(value, exact('10')), closed: true };
  const high = { at: multiply(value, exact('10')), closed: true };
  const worked = { value, interval: { low, high } };
  const comes = `No rate since 1980 makes ${quoteOf(sentence, b)} of ${quoteOf(sentence, a)}`;
  const formula = 'a / 10 ≤ b ≤ 10 a';
  return [
    {
      rule: 'exchange rate',
      formula,
      inputs: [a, b],
      stated: b,
      said,
      worked,
      unit: '',
      about: '',
      comes,
      fits: false,
    },
  ];
}

/** Every sum in two currencies of an article, against the one rate that is stated for them or against each other. */
export function exchanges(sentences: readonly Sentence[]): readonly Relation[] {
  const pairs = sentences.flatMap((sentence) =>
    sentence.items.flatMap((a, at) => {
      const b = sentence.items[at + 1];
      return b === undefined ? [] : pairOf(sentence, a, b);
    }),
  );
  if (pairs.length === 0) return [];
  const stated = grouped(sentences.flatMap(statedIn));
  return [...grouped(pairs)].flatMap(([codes, group]) => {
    const told = [...(stated.get(codes) ?? []), ...(stated.get(turned(codes)) ?? [])];
    const [rate] = told;
    return told.length === 1 && rate !== undefined
      ? group.flatMap((pair) => byRate(pair, rate, 'words', 'a / b'))
      : [...among(group), ...group.flatMap(amiss)];
  });
}
