import { type Tokens, WORD } from '../../text/tokens';
import type { Draft } from '../draft';
import type { Said } from '../figure';
import { MONTH, OF, PRONOUN, THE, WEEKDAY, wordSet } from '../vocabulary';
import { said } from './phrase';
import type { SentenceSpan } from './sentence-span';

const WHERE = wordSet('in across throughout near around outside inside at');
const NATIONWIDE = wordSet('nationwide worldwide globally statewide citywide');
const PARTS = wordSet(
  'northern southern eastern western central north south east west northeast northwest southeast southwest northeastern northwestern southeastern southwestern rural urban upper lower inner outer mainland',
);
const REACH = 16;

/** Where: the place name nearest to a figure in its sentence, with no other figure between. A guess, and marked as one. */
export function placeOf(t: Tokens, s: SentenceSpan, drafts: readonly Draft[], i: number): Said | null {
  const draft = drafts[i] as Draft;
  const after = nextClaim(drafts, i, 1)?.quoteFrom ?? s.to;
  const before = nextClaim(drafts, i, -1)?.quoteTo ?? s.from;
  for (let step = 0; step < REACH; step++) {
    const right = draft.quoteTo + step;
    if (right < s.to && right < after && (startsPlace(t, right) || NATIONWIDE.has(t.word(right)))) {
      return read(t, right, s.to);
    }
    const left = draft.quoteFrom - 1 - step;
    if (left >= s.from && startsPlace(t, left) && (left >= before || opensSentence(t, s, left))) {
      return read(t, left, draft.quoteFrom);
    }
  }
  return null;
}

function nextClaim(drafts: readonly Draft[], i: number, step: 1 | -1): Draft | undefined {
  for (let j = i + step; j >= 0 && j < drafts.length && Math.abs(j - i) < 4; j += step) {
    if (drafts[j]?.pending) return drafts[j];
  }
  return undefined;
}

/** "In Germany, the price has doubled": said of all that follows. */
const opensSentence = (t: Tokens, s: SentenceSpan, at: number): boolean => at <= s.from + 1 && t.capital(at);

function startsPlace(t: Tokens, at: number): boolean {
  if (t.word(at) === 0 || !WHERE.has(t.word(at)) || t.mark(at + 1) === 0x2d) return false;
  const next = nameAfter(t, at + 1);
  return (
    t.kind[next] === WORD && t.capital(next) && (t.bits(next) & (MONTH | WEEKDAY | PRONOUN)) === 0 && t.size(next) > 1
  );
}

/** Past "the" and "northern". */
function nameAfter(t: Tokens, at: number): number {
  let i = at;
  if (t.word(i) === THE) i++;
  if (PARTS.has(t.word(i)) && t.word(i) !== 0 && !t.capital(i)) i++;
  return i;
}

function read(t: Tokens, at: number, limit: number): Said | null {
  if (!WHERE.has(t.word(at))) return said(t, at, at + 1, 0.6);
  let to = nameAfter(t, at + 1);
  while (to < limit && t.kind[to] === WORD && (t.capital(to) || (t.word(to) === OF && t.capital(to + 1)))) to++;
  return said(t, at + 1, to, 0.6);
}
