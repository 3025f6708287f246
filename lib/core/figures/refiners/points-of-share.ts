import type { Tokens } from '../../text/tokens';
import type { Draft, Refiner } from '../draft';
import { DOWN, TO, UP, word, wordSet } from '../vocabulary';

const COMMA = 0x2c;
const OPEN = 0x28;
const PLUS_MINUS = 0xb1;
const AT = word('at');
const POINTS = new Set(['point', 'points']);
const LEADS = wordSet('up down by');
/** "a margin of error of 3.1 points". */
const ERROR = word('error');
const REACH = 6;
/** An index moves by hundreds of points, a share never. */
const MOST = 100;

/** "fell 6 points to 38 per cent", "41%, up 3 points", "a margin of error of ±3 points": points of a percentage. */
export const pointsOfShare: Refiner = {
  name: 'points of share',
  refine(t, drafts) {
    for (let i = 0; i < drafts.length; i++) {
      const draft = drafts[i] as Draft;
      if (draft.kind !== 'count' || !POINTS.has(draft.unitText ?? '') || Math.abs(draft.value) >= MOST) continue;
      if (!reaches(t, draft, drafts[i + 1]) && !follows(t, drafts[i - 1], draft) && !isMargin(t, draft)) continue;
      inPoints(draft);
      draft.note('points of share: percentage points');
    }
  },
};

export function inPoints(draft: Draft): void {
  draft.kind = 'points';
  draft.unit = '[pp]';
  draft.unitName = 'percentage point';
  draft.unitPlural = 'percentage points';
}

const isShare = (draft: Draft | undefined): boolean => draft?.pending === true && draft.kind === 'percent';

function reaches(t: Tokens, draft: Draft, next: Draft | undefined): boolean {
  const w = t.word(draft.quoteTo);
  return (w === TO || w === AT) && next?.quoteFrom === draft.quoteTo + 1 && isShare(next);
}

/** Only a comma or a bracket and a word of direction stand between. */
function follows(t: Tokens, left: Draft | undefined, draft: Draft): boolean {
  if (left === undefined || !isShare(left)) return false;
  const { quoteTo: from } = left;
  const to = draft.quoteFrom;
  if ((t.mark(from) !== COMMA && t.mark(from) !== OPEN) || to - from < 2 || to - from > 3) return false;
  for (let i = from + 1; i < to; i++) if ((t.bits(i) & (UP | DOWN)) === 0 && !LEADS.has(t.word(i))) return false;
  return true;
}

function isMargin(t: Tokens, draft: Draft): boolean {
  if (t.mark(draft.quoteFrom - 1) === PLUS_MINUS) return true;
  for (let i = draft.quoteFrom - 1; i > draft.quoteFrom - REACH; i--) if (t.word(i) === ERROR) return true;
  return false;
}
