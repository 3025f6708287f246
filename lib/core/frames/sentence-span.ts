import { endsAt } from '../text/sentences';
import { BREAK, NONE, type Tokens } from '../text/tokens';

/** The tokens of one sentence, end exclusive. */
export interface SentenceSpan {
  from: number;
  to: number;
}

const CLOSERS = new Set([0x2019, 0x27, 0x29, 0x5d]);

/** The sentence a token lies in. Ask in text order and pass the last answer: a sentence is walked over once. */
export function sentenceOf(t: Tokens, at: number, last: SentenceSpan | null): SentenceSpan {
  if (last !== null && at >= last.from && at < last.to) return last;
  let from = at;
  const floor = last !== null && last.to <= at ? last.to : 0;
  while (from > floor && !opens(t, from)) from--;
  let to = at + 1;
  while (to < t.count && !opens(t, to)) to++;
  return { from, to };
}

/** The sentence that ends where another begins, its last tokens if it has more than `most`; null in the middle of one. */
export function sentenceBefore(t: Tokens, begin: number, most: number): SentenceSpan | null {
  if (begin < 1 || !opens(t, begin)) return null;
  let from = begin - 1;
  while (from > 0 && from > begin - most && !opens(t, from)) from--;
  return { from, to: begin };
}

/** Whether a sentence begins at a token. */
function opens(t: Tokens, at: number): boolean {
  const kind = t.kind[at - 1];
  if (kind === BREAK || kind === NONE || t.kind[at] === BREAK) return true;
  if (!t.gap(at)) return false;
  let stop = at - 1;
  while (CLOSERS.has(t.mark(stop)) && !t.gap(stop)) stop--;
  const mark = t.mark(stop);
  if (mark !== 0x2e && mark !== 0x21 && mark !== 0x3f && mark !== 0x2026) return false;
  return endsAt(t.text, t.start[stop] as number, Math.max(0, (t.start[stop] as number) - 40));
}
