import type { Draft } from '../figures/draft';
import { MONTH, OF, PRONOUN, THE, WEEKDAY, wordSet } from '../figures/vocabulary';
import { type Tokens, WORD } from '../text/tokens';
import { levelBefore } from './links';
import type { Said } from './parts';
import { inOneBreath } from './period';
import { said } from './said';
import type { SentenceSpan } from './sentence-span';

const WHERE = wordSet('in across throughout near around outside inside at');
const NATIONWIDE = wordSet('nationwide worldwide globally statewide citywide');
const PARTS = wordSet(
  'northern southern eastern western central north south east west northeast northwest southeast southwest northeastern northwestern southeastern southwestern rural urban upper lower inner outer mainland',
);
const REACH = 16;
const COMMA = 0x2c;
const CLAUSES = wordSet('while but whereas although though which who after before because');

/** Where a figure, or the level it is a change of, holds. */
export function placeOf(t: Tokens, s: SentenceSpan, drafts: readonly Draft[], i: number): Said | null {
  const found = nearestPlace(t, s, drafts, i);
  if (found !== null) return found;
  const level = levelBefore(t, drafts, i);
  return level < 0 ? null : nearestPlace(t, s, drafts, level);
}

/** The place name nearest to a figure in its sentence, with no other figure between. A guess, and marked as one. */
function nearestPlace(t: Tokens, s: SentenceSpan, drafts: readonly Draft[], i: number): Said | null {
  const draft = drafts[i] as Draft;
  const after = nextApart(t, s, drafts, i);
  const before = lastClaim(drafts, i)?.quoteTo ?? s.from;
  let open = true;
  for (let step = 0; step < REACH; step++) {
    const right = draft.quoteTo + step;
    if (right < s.to && right < after && (startsPlace(t, right) || NATIONWIDE.has(t.word(right)))) {
      return read(t, right, s.to);
    }
    const left = draft.quoteFrom - 1 - step;
    if (t.mark(left) === COMMA || (CLAUSES.has(t.word(left)) && t.word(left) !== 0)) open = false;
    if (left >= s.from && startsPlace(t, left) && (opensSentence(t, s, left) || (open && left >= before))) {
      return read(t, left, draft.quoteFrom);
    }
  }
  return null;
}

/** Where the next figure begins that is not said in the same breath. */
function nextApart(t: Tokens, s: SentenceSpan, drafts: readonly Draft[], i: number): number {
  let last = i;
  for (let j = i + 1; j < drafts.length && j < i + 4; j++) {
    const other = drafts[j] as Draft;
    if (other.from >= s.to) break;
    if (!other.pending) continue;
    if (!inOneBreath(t, drafts, last, j)) return other.quoteFrom;
    last = j;
  }
  return s.to;
}

const lastClaim = (drafts: readonly Draft[], i: number): Draft | undefined =>
  drafts.slice(Math.max(0, i - 3), i).findLast(({ pending }) => pending);

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
