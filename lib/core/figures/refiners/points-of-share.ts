import type { Tokens } from '../../text/tokens';
import type { Draft, Refiner } from '../draft';
import { ARTICLE, DOWN, OF, TO, UP, word, wordSet } from '../vocabulary';

const COMMA = 0x2c;
const OPEN = 0x28;
const PLUS_MINUS = 0xb1;
const AT = word('at');
const POINTS = new Set(['point', 'points']);
const LEADS = wordSet('up down by');
/** "a margin of error of 3.1 points". */
const ERROR = word('error');
const MARGIN = word('margin');
const REACH = 6;
const HYPHEN = 0x2d;
const STOP = 0x2e;
const SEMICOLON = 0x3b;
const AGAINST = wordSet('more less fewer higher lower above below');
const POINT_WORDS = wordSet('point points');
const RATES = wordSet('rate rates yield yields inflation unemployment');
const REACH_BACK = 20;
/** An index moves by hundreds of points, a share never. */
const MOST = 100;

/** "fell 6 points to 38 per cent", "41%, up 3 points", "a margin of error of ±3 points": points of a percentage. */
export const pointsOfShare: Refiner = {
  name: 'points of share',
  refine(t, drafts) {
    for (let i = 0; i < drafts.length; i++) {
      const draft = drafts[i] as Draft;
      if (draft.kind === 'fraction' && draft.pending) ofPoint(t, draft, drafts[i + 1]);
      if (draft.kind !== 'count' || !POINTS.has(draft.unitText ?? '') || Math.abs(draft.value) >= MOST) continue;
      const left = drafts[i - 1];
      const ofShare = reaches(t, draft, drafts[i + 1]) || follows(t, left, draft) || sets(t, left, draft);
      if (!ofShare && !isMargin(t, draft)) continue;
      inPoints(draft);
      draft.note('points of share: percentage points');
    }
  },
};

/** "cut rates by half a point", "a quarter-point rise", "three-quarters of a point to 4%": parts of a point. */
function ofPoint(t: Tokens, draft: Draft, next: Draft | undefined): void {
  let at = t.word(draft.quoteTo) === OF ? draft.quoteTo + 1 : draft.quoteTo;
  if ((t.bits(at) & ARTICLE) !== 0 || (t.mark(at) === HYPHEN && !t.gap(at))) at++;
  if (!POINT_WORDS.has(t.word(at))) return;
  const quoted = draft.quoteTo;
  draft.quoteTo = at + 1;
  if (!reaches(t, draft, next) && !ofRates(t, draft)) {
    draft.quoteTo = quoted;
    return;
  }
  draft.unitText = t.slice(at, at + 1);
  inPoints(draft);
  draft.note('points of share: part of a percentage point');
}

/** Rates and yields move by percentage points. */
function ofRates(t: Tokens, draft: Draft): boolean {
  for (let i = draft.quoteFrom - 1; i > draft.quoteFrom - REACH_BACK && t.mark(i) !== STOP; i--)
    if (RATES.has(t.word(i))) return true;
  return RATES.has(t.word(draft.quoteTo)) || RATES.has(t.word(draft.quoteTo + 2));
}

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

/** "34 per cent of income, 5 points more than", "29.9 per cent was 4 points lower". */
function sets(t: Tokens, left: Draft | undefined, draft: Draft): boolean {
  if (left === undefined || !isShare(left) || draft.quoteFrom - left.quoteTo > REACH) return false;
  for (let i = left.quoteTo; i < draft.quoteFrom; i++) if (t.mark(i) === STOP || t.mark(i) === SEMICOLON) return false;
  return AGAINST.has(t.word(draft.quoteTo));
}

function isMargin(t: Tokens, draft: Draft): boolean {
  if (t.mark(draft.quoteFrom - 1) === PLUS_MINUS) return true;
  if (t.word(draft.quoteTo) === MARGIN && t.word(draft.quoteTo + 2) === ERROR) return true;
  for (let i = draft.quoteFrom - 1; i > draft.quoteFrom - REACH; i--) if (t.word(i) === ERROR) return true;
  return false;
}
