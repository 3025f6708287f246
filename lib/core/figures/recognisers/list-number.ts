import { BREAK, DECIMAL, NONE, NUMBER, type Tokens, WORD } from '../../text/tokens';
import { type Draft, dismissed, type Recogniser } from '../draft';
import { isNouny } from '../noun-phrase';
import type { Numeral } from '../numeral-shape';
import { CHILDREN } from './age';

const OPEN = 0x28;
const CLOSE = 0x29;
const DOT = 0x2e;

/** The numbers of a list: "(1) cut taxes", and "1." or "2)" at the beginning of a line. */
export const listNumber: Recogniser = {
  name: 'list number',
  read(t, n) {
    if (isHeading(t, n)) return dismissed(n, 'identifier', 'list-number', 'none');
    if (t.kind[n.from] !== NUMBER || !n.plain || t.size(n.from) > 3) return null;
    const after = t.mark(n.to);
    const aged = t.capital(n.from - 2) && t.kind[n.from - 2] === WORD && n.value >= 10;
    // "county (34)": what it comes to in a place.
    const isTold = n.value > 9 && isNouny(t, n.from - 2) && t.gap(n.from - 1);
    const isChild = CHILDREN.has(t.word(n.from - 2));
    if (
      !aged &&
      !isTold &&
      !isChild &&
      t.mark(n.from - 1) === OPEN &&
      after === CLOSE &&
      !t.gap(n.from) &&
      t.size(n.from) <= 2
    ) {
      return dismissed(n, 'identifier', 'list-number', 'none', n.from - 1, n.to + 1);
    }
    if (inSentence(t, n)) return dismissed(n, 'identifier', 'list-number', 'none', n.from, n.to + 1);
    const before = t.kind[n.from - 1];
    if (before !== BREAK && before !== NONE) return inLine(t, n);
    const marked = (after === DOT || after === CLOSE) && !t.gap(n.to) && t.gap(n.to + 1) && t.kind[n.to + 1] !== BREAK;
    if (!marked || t.kind[n.to + 1] === NONE) return null;
    return dismissed(n, 'identifier', 'list-number', 'none', n.from, n.to + 1);
  },
};

/** "It means: 1) stay indoors, 2) keep calm": a bracket that closes and was never opened. */
function inSentence(t: Tokens, n: Numeral): boolean {
  if (t.mark(n.to) !== CLOSE || t.gap(n.to) || !t.gap(n.from) || t.size(n.from) > 2) return false;
  for (let i = n.from - 1; i > n.from - 40 && t.kind[i] !== BREAK && t.kind[i] !== NONE; i--) {
    if (t.mark(i) === OPEN) return false;
    if (t.mark(i) === CLOSE) break;
  }
  return t.kind[n.to + 1] === WORD;
}

/** "... the rice. 2. Add water.": a sentence of nothing but a small number. */
function inLine(t: Tokens, n: Numeral): Draft | null {
  const ended = t.mark(n.from - 1) === DOT && t.isWord(n.from - 2) && t.gap(n.from);
  const opens = t.mark(n.to) === DOT && !t.gap(n.to) && t.gap(n.to + 1) && t.capital(n.to + 1) && t.size(n.from) <= 2;
  return ended && opens ? dismissed(n, 'identifier', 'list-number', 'none', n.from, n.to + 1) : null;
}

/** "1.2 Methods" at the beginning of a line. */
function isHeading(t: Tokens, n: Numeral): boolean {
  if (n.form !== DECIMAL || n.scaled || n.sign !== 0 || t.size(n.from) > 4) return false;
  const starts = t.kind[n.from - 1] === BREAK || t.kind[n.from - 1] === NONE;
  return starts && t.kind[n.to] === WORD && t.capital(n.to) && t.size(n.to) > 2 && t.bits(n.to) === 0;
}
