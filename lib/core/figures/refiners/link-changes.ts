import { BREAK, type Tokens } from '../../text/tokens';
import type { Draft, Refiner } from '../draft';
import { DOWN, FROM, TO, UP, word } from '../vocabulary';
import { pastModifiers } from './join-ranges';

const COMMA = 0x2c;
const BY = word('by');
const NEAR = 10;
const FAR = 18;

/** "from 4.2% to 5.2%", "to $4.2bn from $3.9bn", "58%, up from 52%": which figure is the start and which the end. */
export const linkChanges: Refiner = {
  name: 'link changes',
  refine(t, drafts) {
    for (let i = 0; i + 1 < drafts.length; i++) {
      const left = drafts[i] as Draft;
      if (!left.pending || left.amount === null || modifies(t, left)) continue;
      const j = nextPending(t, drafts, i);
      if (j < 0) break;
      const right = drafts[j] as Draft;
      if (right.quoteFrom - left.quoteTo > reach(t, right) || crossesStop(t, left.quoteTo, right.quoteFrom)) continue;
      const start = introducer(t, left);
      const end = introducer(t, right);
      if (start === FROM && end === TO) link(drafts, i, j);
      else if (end === FROM && compatible(t, left, right)) link(drafts, j, i);
    }
  },
};

/** "29% of seats on the boards of listed firms, up from 21%" may look further back than a bare "from". */
function reach(t: Tokens, draft: Draft): number {
  const from = (draft.hedgeFrom >= 0 ? draft.hedgeFrom : draft.quoteFrom) - 1;
  return (t.bits(from - 1) & (UP | DOWN)) !== 0 ? FAR : NEAR;
}

/** "the 150-seat chamber": no number of its own. */
const modifies = (t: Tokens, draft: Draft): boolean => t.mark(draft.to) === 0x2d && t.isWord(draft.to + 1);

function nextPending(t: Tokens, drafts: Draft[], i: number): number {
  for (let j = i + 1; j < drafts.length && j < i + 4; j++) {
    const draft = drafts[j] as Draft;
    if (draft.pending && draft.amount !== null && !modifies(t, draft)) return j;
  }
  return -1;
}

/** The word right before a figure and its comparator. */
function introducer(t: Tokens, draft: Draft): number {
  const at = (draft.hedgeFrom >= 0 ? draft.hedgeFrom : draft.quoteFrom) - 1;
  return t.word(pastModifiers(t, at));
}

function crossesStop(t: Tokens, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (t.kind[i] === BREAK || t.mark(i) === 0x2e || t.mark(i) === 0x3b) return true;
  return false;
}

/** "rose 17 percent", "fell by about 5%". */
function isChange(t: Tokens, draft: Draft): boolean {
  const at = (draft.hedgeFrom >= 0 ? draft.hedgeFrom : draft.quoteFrom) - 1;
  return (t.bits(at) & (UP | DOWN)) !== 0 || t.word(at) === BY;
}

/** "14 weeks, up from 12" takes the unit along; in "two months of 2023 guests rose from 20,135" nothing does. */
function compatible(t: Tokens, left: Draft, right: Draft): boolean {
  // "41 points from 22 games" are two things.
  if (left.unit === right.unit && (left.unit !== null || left.unitText === right.unitText)) return true;
  // "slipped to 8 from 11 percent"
  if (left.kind === 'number' && right.kind === 'percent') return introducer(t, left) === TO;
  if (right.kind !== 'number' || left.kind === 'ratio') return false;
  // "up 17 percent from 1,596": the change of a level, which is no percentage.
  if (left.kind === 'percent' && isChange(t, left)) return false;
  if (left.kind !== 'duration') return true;
  for (let i = left.quoteTo; i < right.quoteFrom; i++) if (t.mark(i) === COMMA) return true;
  return false;
}

function link(drafts: Draft[], from: number, to: number): void {
  const start = drafts[from] as Draft;
  const end = drafts[to] as Draft;
  if (end.kind === 'number' && start.unit !== null && start.kind !== 'number') copyUnit(start, end);
  else if (start.kind === 'number' && end.unit !== null) copyUnit(end, start);
  if (start.unit !== end.unit) return;
  start.changeTo = to;
  end.changeFrom = from;
  start.direction = null;
  end.direction = null;
  start.note('link changes: the start of a change');
  end.note('link changes: the end of a change');
}

function copyUnit(from: Draft, to: Draft): void {
  to.kind = from.kind;
  to.unit = from.unit;
  to.unitName = from.unitName;
  to.unitPlural = from.unitPlural;
  to.unitText = from.unitText;
}
