import type { Tokens } from '../../text/tokens';
import { setDenominator } from '../attach-unit';
import type { Draft, Refiner } from '../draft';
import { isNouny } from '../noun-phrase';
import { isVote } from '../recognisers/score';
import { AND, ARTICLE, BETWEEN, DETERMINER, DOWN, FROM, OR, TO, UP, word, wordSet } from '../vocabulary';

const COMMA = 0x2c;
const HYPHEN = 0x2d;
/** Hyphen, figure dash, en dash, tilde, minus. */
const DASHES: ReadonlySet<number> = new Set([HYPHEN, 0x2012, 0x2013, 0x7e, 0x2212]);
/** "from 300 to as many as 500". */
const HEDGES = wordSet(
  'as many much high long far low few perhaps maybe possibly about around roughly nearly almost even',
);
/** "between the ages of 6 and 11": how far back the word may stand. */
const REACH = 6;
const AGES = wordSet('age ages aged');
const UP_WORD = word('up');
const BY = word('by');
const RANGE_WORDS = wordSet(
  'range ranges ranged ranging vary varies varied varying anywhere priced between measure measured costs cost prices',
);
const CHANGE_WORDS = wordSet(
  'change changed changes went moved widened narrowed revised upgraded downgraded shifted improved improving boosted lifted extended doubled going moving moves swung edged inching inched switched dropping go goes gone shifting shifts widening widens narrowing narrows slowed slowing quickened cooled expanded turned',
);

/** "10 to 15 percent", "$3–5 million", "between 40 and 50 people", "three or four years": two numbers, one figure. */
export const joinRanges: Refiner = {
  name: 'join ranges',
  refine(t, drafts) {
    for (let i = 0; i + 1 < drafts.length; i++) {
      const low = drafts[i] as Draft;
      const high = drafts[i + 1] as Draft;
      if (!low.pending || !high.pending || low.amount === null || high.amount === null) continue;
      if (!joins(t, low, high)) continue;
      mergeRange(low, high);
      if (low.per === null && high.kind === 'number') setDenominator(low, t);
      if (low.per !== null && low.kind === 'number') low.kind = 'rate';
      low.note('ranges: joined with the next number');
      drafts.splice(i + 1, 1 + reached(low, drafts, i + 2));
    }
  },
};

/** How many of the figures from here on belong to what a range is counted by: "a dozen" of "5–35 a dozen". */
function reached({ quoteTo }: Draft, drafts: readonly Draft[], from: number): number {
  let i = from;
  while ((drafts[i]?.quoteFrom ?? quoteTo) < quoteTo) i += 1;
  return i - from;
}

function joins(t: Tokens, low: Draft, high: Draft): boolean {
  if (low.high !== null || high.high !== null || !sameUnit(low, high)) return false;
  const at = low.quoteTo;
  const link = pastLink(t, at);
  if (link !== high.quoteFrom || t.opensCell(at) || t.opensCell(link)) return false;
  if (t.mark(at) !== 0 && low.kind === 'number' && isVote(t, low.from, high.to)) return false;
  const scaled = sharesScale(low, high) && low.value * timesOf(high) < high.value;
  if (!scaled && !(low.value < high.value)) return false;
  const w = t.word(at);
  if (w === OR) return t.mark(low.quoteFrom - 1) !== COMMA && areGuesses(low, high, scaled);
  if (w === AND) return betweenBefore(t, low);
  if (w === TO) return link > at + 1 || (scaled && t.word(low.quoteFrom - 1) !== FROM) || !isChange(t, low, high);
  return w !== 0 || t.mark(at + 1) !== 0 || t.word(at + 1) === TO || t.gap(at) === t.gap(link) || bare(low);
}

/** Past what joins the ends of a range: a dash, "to", "-to-", "up to", "to as many as", "and", "or"; else -1. */
function pastLink(t: Tokens, at: number): number {
  const w = t.word(at);
  if (w === TO || (w === UP_WORD && t.word(at + 1) === TO)) {
    let i = w === TO ? at + 1 : at + 2;
    while (i < at + 4 && HEDGES.has(t.word(i)) && t.word(i) !== 0) i++;
    // "3- to -4" goes on behind the hyphen; in "-12 to -5" it is a sign.
    return t.mark(i) === HYPHEN && (!t.gap(i) || t.gap(i + 1)) ? i + 1 : i;
  }
  if (w === AND || w === OR) return at + 1;
  const mark = t.mark(at);
  if (mark === HYPHEN && t.word(at + 1) === TO) return t.mark(at + 2) === HYPHEN ? at + 3 : at + 2;
  if (DASHES.has(mark)) return at + 1;
  return isLongDash(mark) && !t.gap(at) && !t.gap(at + 1) ? at + 1 : -1;
}

const isLongDash = (mark: number): boolean => mark === 0x2014 || mark === 0x2015;

const bare = (draft: Draft): boolean => draft.kind === 'number' || draft.unit === null;

/** "three or four years", "two or three hundred", "10 or 15 minutes": neighbours on the way people count. */
function areGuesses(low: Draft, high: Draft, scaled: boolean): boolean {
  const step = scaled ? high.value / timesOf(high) - low.value : high.value - low.value;
  const most = scaled ? high.value / timesOf(high) : high.value;
  const fives = step === 5 && low.value % 5 === 0 && low.value > 0 && most <= 50;
  const tens = step === 10 && low.value % 10 === 0 && low.value > 0 && most <= 100;
  const small = most <= 20 && (step === 1 || (step === 2 && low.value >= 10));
  if (!bare(low) || !(small || fives || tens)) return false;
  return (high.kind !== 'number' || (low.n.words && high.n.words)) && high.kind !== 'money';
}

function sameUnit(low: Draft, high: Draft): boolean {
  if (low.unit === 'fold' || high.unit === 'fold')
    return high.unit === 'fold' && (low.unit === 'fold' || low.kind === 'number');
  if (low.kind === 'ratio' || high.kind === 'ratio') return false;
  if (low.unit !== null && low.unit === high.unit) return true;
  if (low.kind === 'fraction') return high.kind === 'fraction';
  if (bare(low))
    return low.kind === 'number' || (low.kind === 'count' && high.kind === 'count' && low.unitText === high.unitText);
  if (low.kind === 'money' || low.kind === 'age')
    return high.kind === 'number' || (high.kind === 'count' && low.kind === 'money');
  return false;
}

/** What the written digits are multiplied by: 1000000 of "5 million", 12 of "five dozen". */
const timesOf = ({ amount }: Draft): number => Number(amount?.times ?? '1');

/** "3 to $5 million", "two to three hundred": the multiplier belongs to both, if the first is small and has none. */
export function sharesScale(low: Draft, high: Draft): boolean {
  if (timesOf(high) === 1 || timesOf(low) !== 1 || low.n.words !== high.n.words || Math.abs(low.value) >= 1000)
    return false;
  return Math.abs(low.value) <= Math.abs(high.value) / timesOf(high) || low.value < 1;
}

/** "rose from 9 to 10" is a change; "ranges from 9 to 10" and "9 to 10" are ranges. */
function isChange(t: Tokens, low: Draft, high: Draft): boolean {
  const before = pastModifiers(t, low.quoteFrom - 1);
  if (t.word(before) !== FROM)
    return changesBy(t, before) && (low.unit !== null || (low.kind === 'number' && high.kind === 'number'));
  if (low.kind === 'number' && t.word(high.quoteTo) === TO) return false;
  // "down from 27 cents to 32 cents": nothing that falls ends higher.
  if ((t.bits(before - 1) & DOWN) !== 0) return false;
  for (let i = before - 1; i > before - 9; i--) {
    if (t.mark(i) === 0x2e) break;
    if (RANGE_WORDS.has(t.word(i)) && t.word(i) !== 0) return false;
    if ((t.bits(i) & (UP | DOWN)) !== 0 || (t.word(i) !== 0 && CHANGE_WORDS.has(t.word(i)))) return true;
  }
  return false;
}

/** "From age 58", "from the agreed 6%": before what may stand between the word and its figure. */
export function pastModifiers(t: Tokens, at: number): number {
  if (AGES.has(t.word(at))) return at - 1;
  const first = isNouny(t, at) && (t.bits(at - 1) & (ARTICLE | DETERMINER)) !== 0 ? at - 1 : at;
  return (t.bits(first) & (ARTICLE | DETERMINER)) !== 0 && t.word(first - 1) === FROM ? first - 1 : at;
}

/** "rose 3p to 145p", "fell by 6,400 to 621,000": a change and then a level. */
const changesBy = (t: Tokens, at: number): boolean => (t.bits(at) & (UP | DOWN)) !== 0 || t.word(at) === BY;

function betweenBefore(t: Tokens, low: Draft): boolean {
  for (let i = low.quoteFrom - 1; i > low.quoteFrom - REACH && t.isWord(i); i--) if (t.word(i) === BETWEEN) return true;
  return false;
}

export function mergeRange(low: Draft, high: Draft): void {
  const scaled = low.value * timesOf(high);
  if (low.amount !== null && high.amount !== null && sharesScale(low, high) && scaled < high.value) {
    low.amount = { ...plain(low), times: high.amount.times };
    low.value = scaled;
  }
  low.high = high.amount;
  low.highValue = high.value;
  low.to = high.to;
  low.quoteTo = high.quoteTo;
  if (low.unit === null) {
    low.kind = high.kind;
    low.unit = high.unit;
    low.unitName = high.unitName;
    low.unitPlural = high.unitPlural;
    low.unitText = high.unitText;
  }
  low.per ??= high.per;
}

const plain = ({ amount }: Draft) => ({
  written: amount?.written ?? '',
  times: amount?.times ?? '1',
  over: amount?.over ?? '1',
  words: amount?.words ?? false,
});
