import type { Tokens } from '../text/tokens';
import type { Said } from './parts';

/** A stretch of tokens that says something; null if it is empty. */
export const said = (t: Tokens, from: number, to: number, certainty: number): Said | null =>
  to <= from
    ? null
    : { text: t.slice(from, to), start: t.start[from] as number, end: t.end[to - 1] as number, certainty };
