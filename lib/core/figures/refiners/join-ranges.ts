import type { Tokens } from '../../text/tokens';
import { setDenominator } from '../attach-unit';
import type { Draft, Refiner } from '../draft';
import { AND, BETWEEN, DOWN, FROM, OR, TO, UP, word, wordSet } from '../vocabulary';

const HYPHEN = 0x2d;
const EN_DASH = 0x2013;
const TILDE = 0x7e;
const UP_WORD = word('up');
const BY = word('by');
const RANGE_WORDS = wordSet(
  'range ranges ranged ranging vary varies varied varying anywhere priced between measure measured costs cost prices',
);
const CHANGE_WORDS = wordSet(
  'change changed changes went moved widened narrowed revised upgraded downgraded shifted improved improving boosted lifted extended doubled going moving moves swung edged inching inched switched dropping',
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
      low.note('ranges: joined with the next number');
      drafts.splice(i + 1, 1);
    }
  },
};

function joins(t: Tokens, low: Draft, high: Draft): boolean {
  const at = low.quoteTo;
  const upTo = t.word(at) === UP_WORD && t.word(at + 1) === TO;
  const hyphened = (t.word(at) === TO && t.mark(at + 1) === HYPHEN) || (t.mark(at) === HYPHEN && t.word(at + 1) === TO);
  const wide = upTo || hyphened;
  if (high.quoteFrom !== (wide ? at + 2 : at + 1) || low.high !== null || high.high !== null) return false;
  if (low.kind === 'ratio' || high.kind === 'ratio' || !sameUnit(low, high)) return false;
  const mark = t.mark(at);
  const w = t.word(at);
  const scaled = sharesScale(low, high);
  const lowValue = scaled ? low.value * Number(high.amount?.times) : low.value;
  if (!(lowValue < high.value)) return false;
  if (mark === HYPHEN || mark === EN_DASH || mark === TILDE || mark === 0x2212)
    return t.gap(at) === t.gap(high.quoteFrom) || bare(low);
  if (wide) return true;
  if (w === TO) return !isChange(t, low, high);
  if (w === AND) return betweenBefore(t, low);
  return (
    w === OR &&
    high.value - low.value === 1 &&
    bare(low) &&
    high.value <= 20 &&
    high.kind !== 'number' &&
    high.kind !== 'money'
  );
}

const bare = (draft: Draft): boolean => draft.kind === 'number' || draft.unit === null;

function sameUnit(low: Draft, high: Draft): boolean {
  if (low.unit !== null && low.unit === high.unit) return true;
  if (bare(low))
    return low.kind === 'number' || (low.kind === 'count' && high.kind === 'count' && low.unitText === high.unitText);
  if (low.kind === 'money' || low.kind === 'age')
    return high.kind === 'number' || (high.kind === 'count' && low.kind === 'money');
  return false;
}

/** "3 to $5 million": the multiplier belongs to both, if the first is small and has none. */
export function sharesScale(low: Draft, high: Draft): boolean {
  if (!high.n.scaled || low.n.scaled || low.n.words !== high.n.words || Math.abs(low.value) >= 1000) return false;
  return Math.abs(low.value) <= Math.abs(high.value) / Number(high.amount?.times ?? '1') || low.value < 1;
}

/** "rose from 9 to 10" is a change; "ranges from 9 to 10" and "9 to 10" are ranges. */
function isChange(t: Tokens, low: Draft, high: Draft): boolean {
  const before = low.quoteFrom - 1;
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

/** "rose 3p to 145p", "fell by 6,400 to 621,000": a change and then a level. */
const changesBy = (t: Tokens, at: number): boolean => (t.bits(at) & (UP | DOWN)) !== 0 || t.word(at) === BY;

function betweenBefore(t: Tokens, low: Draft): boolean {
  for (let i = low.quoteFrom - 1; i > low.quoteFrom - 4; i--) if (t.word(i) === BETWEEN) return true;
  return false;
}

export function mergeRange(low: Draft, high: Draft): void {
  if (sharesScale(low, high) && low.amount !== null && high.amount !== null) {
    low.amount = { ...plain(low), times: high.amount.times };
    low.value *= Number(high.amount.times);
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
