import type { Tokens } from '../../text/tokens';
import type { Draft, Refiner } from '../draft';
import { AND, OF, OR, word, wordSet } from '../vocabulary';
import { sharesScale } from './join-ranges';
import { inPoints } from './points-of-share';

const COMMA = 0x2c;
const HYPHEN = 0x2d;
const PLUS_MARK = 0x2b;
const PLUS_MINUS = 0xb1;
const PLUS = word('plus');
const MINUS = word('minus');
const BY = word('by');
const X = word('x');
/** "10, 25 and even 50 percent", "12 and then 14 days". */
const EVEN_THEN = wordSet('even then later finally now');
const KINDS = new Set(['percent', 'points', 'money', 'measure', 'duration', 'age', 'rate']);

/** "3, 4 and 5 percent", "$3 and $5 million", "2 x 3 metre": what the last says holds for those before it. */
export const shareUnits: Refiner = {
  name: 'share units',
  refine(t, drafts) {
    for (let i = drafts.length - 2; i >= 0; i--) {
      const left = drafts[i] as Draft;
      const right = drafts[i + 1] as Draft;
      if (!left.pending || !right.pending || left.amount === null || right.amount === null) continue;
      if (isMargin(t, left.quoteTo, right.quoteFrom)) {
        shareMargin(left, right);
        continue;
      }
      if (!connects(t, left.quoteTo, right.quoteFrom)) continue;
      if (saysAgain(t, drafts[i - 1], left, right)) continue;
      // "closed at 9,212, 12 per cent higher": a comma alone lists nothing, unless the list goes on to its "and".
      if (!right.listed && right.quoteFrom === left.quoteTo + 1 && t.mark(left.quoteTo) === COMMA) continue;
      if (left.kind === 'number' && left.unit === null && KINDS.has(right.kind)) takeUnit(left, right);
      // "aged 4 and 9"
      else if (left.kind === 'age' && left.unitText === null && isAge(t, right)) takeUnit(right, left);
      if (
        left.unit === right.unit &&
        right.amount.times.length > 3 &&
        sharesScale(left, right) &&
        left.high === null &&
        (left.unit !== null || left.kind === 'number')
      ) {
        takeScale(left, right);
      }
    }
  },
};

/** "down 700, or 14%": the same in other words. Only a list has a comma before what its "or" joins. */
function saysAgain(t: Tokens, before: Draft | undefined, left: Draft, right: Draft): boolean {
  if (t.mark(left.quoteTo) !== COMMA || t.word(left.quoteTo + 1) !== OR || right.quoteFrom !== left.quoteTo + 2)
    return false;
  return before === undefined || !before.pending || !connects(t, before.quoteTo, left.quoteFrom);
}

/** A bare number behind an age, which no one has outlived. */
const isAge = (t: Tokens, draft: Draft): boolean =>
  draft.kind === 'number' && draft.n.plain && draft.value < 120 && t.word(draft.quoteTo) !== OF;

/** "±", "+/-", "plus or minus". */
function isMargin(t: Tokens, from: number, to: number): boolean {
  if (to === from + 1) return t.mark(from) === PLUS_MINUS;
  if (to !== from + 3) return false;
  return (
    (t.mark(from) === PLUS_MARK && t.mark(from + 2) === HYPHEN) || (t.word(from) === PLUS && t.word(from + 2) === MINUS)
  );
}

/** "40 ± 0.5 mm", "52% ± 3": a margin is of its figure's unit; that of a percentage is in points. */
function shareMargin(left: Draft, right: Draft): void {
  if (left.kind === 'number' && KINDS.has(right.kind)) takeUnit(left, right);
  else if (right.kind === 'number' && KINDS.has(left.kind)) takeUnit(right, left);
  if (left.kind === 'percent' && right.kind === 'percent') inPoints(right);
}

/** Whether only list words stand between: a comma, "and", "or", "x", "-by-". */
function connects(t: Tokens, from: number, to: number): boolean {
  if (to <= from || to - from > 3) return false;
  for (let i = from; i < to; i++) {
    const w = t.word(i);
    const mark = t.mark(i);
    const lists = w === AND || w === OR || w === BY || w === X || (EVEN_THEN.has(w) && i > from);
    if (!lists && mark !== COMMA && mark !== HYPHEN && mark !== 0xd7) return false;
    const suspended = t.word(i + 1) === BY || t.word(i - 1) === BY || t.word(i + 1) === OR || t.word(i + 1) === AND;
    if (mark === HYPHEN && !suspended && i + 1 < to) return false;
    if (mark === HYPHEN && to - from === 1) return false;
  }
  return true;
}

function takeUnit(left: Draft, right: Draft): void {
  left.kind = right.kind;
  left.unit = right.unit;
  left.unitName = right.unitName;
  left.unitPlural = right.unitPlural;
  left.unitText = right.unitText;
  left.per = right.per;
  left.listed = true;
  left.note('share units: takes the unit of the next figure');
}

function takeScale(left: Draft, right: Draft): void {
  const times = right.amount?.times ?? '1';
  const { written = '', over = '1', words = false } = left.amount ?? {};
  left.amount = { written, times, over, words };
  left.value *= Number(times);
  left.listed = true;
  left.note('share units: takes the multiplier of the next figure');
}
