import { BREAK, type Tokens } from '../../text/tokens';
import type { Draft, Refiner } from '../draft';
import { wordSet } from '../vocabulary';

const REACH = 28;
const WHEN = wordSet(
  'in during for by since of through throughout over between from until to the last this next as on early late mid end at',
);
const DATES = new Set(['date', 'year', 'period', 'decade']);

/** A month, quarter or year said of a claim belongs to that claim: "in July", "during the second quarter". */
export const settlePeriods: Refiner = {
  name: 'settle periods',
  refine(t, drafts) {
    for (let i = 0; i < drafts.length; i++) {
      const draft = drafts[i] as Draft;
      if (draft.reason === null || !DATES.has(draft.reason) || draft.lane !== 'tick') continue;
      if (!WHEN.has(t.word(draft.from - 1)) && draft.reason !== 'period') continue;
      const claim = nearestClaim(t, drafts, i);
      if (claim < 0) continue;
      draft.periodOf = claim;
      draft.kind = 'period';
      draft.reason = 'period';
      draft.lane = 'none';
      draft.note('settle periods: belongs to a claim in its sentence');
    }
  },
};

function nearestClaim(t: Tokens, drafts: Draft[], i: number): number {
  const at = drafts[i] as Draft;
  const left = seek(t, drafts, i, -1);
  const right = opensClause(t, at) ? seek(t, drafts, i, 1) : -1;
  if (left < 0 || right < 0) return Math.max(left, right);
  const before = at.from - (drafts[left] as Draft).quoteTo;
  const after = (drafts[right] as Draft).quoteFrom - at.to;
  return before <= after + 4 ? left : right;
}

/** "The bridge, built in 1937, is ...": a date shut in between commas belongs to what stands there. */
function opensClause(t: Tokens, at: Draft): boolean {
  if (t.mark(at.to) !== 0x2c) return true;
  for (let i = at.from - 1; i > at.from - 4; i--) {
    if (t.kind[i] === BREAK || t.kind[i] === 0 || t.mark(i) === 0x2e || t.opened(i + 1)) return true;
    if (t.mark(i) === 0x2c) return false;
  }
  return false;
}

function seek(t: Tokens, drafts: Draft[], i: number, step: 1 | -1): number {
  const at = drafts[i] as Draft;
  for (let j = i + step; j >= 0 && j < drafts.length; j += step) {
    const other = drafts[j] as Draft;
    const [from, to] = step < 0 ? [other.quoteTo, at.from] : [at.to, other.quoteFrom];
    if (to - from > REACH || endsBetween(t, from, to)) return -1;
    if (other.pending && other.amount !== null) return j;
  }
  return -1;
}

/** Whether a sentence ends between two tokens. */
export function endsBetween(t: Tokens, from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const mark = t.mark(i);
    if (t.kind[i] === BREAK || mark === 0x3f || mark === 0x21) return true;
    if (
      mark === 0x2e &&
      t.gap(i + 1) &&
      !t.gap(i) &&
      t.size(i - 1) > 2 &&
      (t.capital(i + 1) || !t.isWord(i + 1)) &&
      !shortened(t, i - 1)
    )
      return true;
  }
  return false;
}

const SHORT = wordSet(
  'mr mrs ms dr sen rep gov gen prof st jan feb mar apr jun jul aug sep sept oct nov dec inc corp ltd co no',
);
const shortened = (t: Tokens, at: number): boolean => SHORT.has(t.word(at));
