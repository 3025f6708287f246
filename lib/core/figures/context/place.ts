import { type Tokens, WORD } from '../../text/tokens';
import type { Draft } from '../draft';
import type { Said } from '../figure';
import { MONTH, OF, PRONOUN, WEEKDAY, wordSet } from '../vocabulary';
import type { SentenceSpan } from './sentence-span';
import { said } from './subject';

const WHERE = wordSet('in across throughout near around outside inside at');
const NATIONWIDE = wordSet('nationwide worldwide globally statewide citywide');
const REACH = 16;

/** Where: the place name nearest to a figure in its sentence. A guess, and marked as one. */
export function placeOf(t: Tokens, s: SentenceSpan, draft: Draft): Said | null {
  for (let step = 0; step < REACH; step++) {
    const after = draft.quoteTo + step;
    if (after < s.to && (startsPlace(t, after) || NATIONWIDE.has(t.word(after)))) return read(t, after, s.to);
    const before = draft.quoteFrom - 1 - step;
    if (before >= s.from && startsPlace(t, before)) return read(t, before, draft.quoteFrom);
  }
  return null;
}

function startsPlace(t: Tokens, at: number): boolean {
  if (t.word(at) === 0 || !WHERE.has(t.word(at)) || t.mark(at + 1) === 0x2d) return false;
  const next = t.kind[at + 1] === WORD && !t.capital(at + 1) && t.size(at + 1) === 3 ? at + 2 : at + 1;
  return (
    t.kind[next] === WORD && t.capital(next) && (t.bits(next) & (MONTH | WEEKDAY | PRONOUN)) === 0 && t.size(next) > 1
  );
}

function read(t: Tokens, at: number, limit: number): Said | null {
  if (!WHERE.has(t.word(at))) return said(t, at, at + 1, 0.6);
  let to = at + 1;
  if (!t.capital(to)) to++;
  while (to < limit && t.kind[to] === WORD && (t.capital(to) || (t.word(to) === OF && t.capital(to + 1)))) to++;
  return said(t, at + 1, to, 0.6);
}
