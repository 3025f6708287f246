import { NUMBER, PLAIN, type Tokens, WORD } from '../../text/tokens';
import { dismissed, type Recogniser } from '../draft';
import type { Numeral } from '../numeral-shape';
import { HALF, OF, word, wordSet } from '../vocabulary';
import { isYear } from './date';

const HYPHEN = 0x2d;
const CENTURY = wordSet('century centuries');
const SPANS = wordSet('quarter half semester trimester');
const FISCAL = word('fiscal');

/** Stretches of a year: "the second quarter", "Q3 2022", "first half of 2021", "the 21st century". */
export const period: Recogniser = {
  name: 'period',
  read(t, n) {
    if (n.ordinal) {
      let at = n.to;
      if (t.mark(at) === HYPHEN && !t.gap(at)) at++;
      if (t.word(at) === FISCAL) at++;
      if (CENTURY.has(t.word(at))) return dismissed(n, 'period', 'period', 'tick', n.from, at + 1);
      if (!SPANS.has(t.word(at)) || n.value > 4 || (t.word(at) === HALF && n.value > 2)) return null;
      return dismissed(n, 'period', 'period', 'tick', n.from, yearEnd(t, at + 1));
    }
    if (partBehind(t, n)) return dismissed(n, 'period', 'period', 'tick', n.from, yearEnd(t, n.to + 1));
    if (t.kind[n.from] !== NUMBER || !n.plain || t.gap(n.from) || t.kind[n.from - 1] !== WORD) return null;
    const letters = t.slice(n.from - 1, n.from);
    const fits = (letters === 'Q' && n.value >= 1 && n.value <= 4) || (letters === 'H' && n.value >= 1 && n.value <= 2);
    if (fits) return dismissed(n, 'period', 'period', 'tick', n.from - 1, yearEnd(t, n.to));
    if (letters === 'FY') return dismissed(n, 'date', 'year', 'tick', n.from - 1, fiscalEnd(t, n.to));
    return null;
  },
};

/** "3Q", "1H": the quarter or half by its number. */
function partBehind(t: Tokens, n: Numeral): boolean {
  if (t.kind[n.from] !== NUMBER || !n.plain || t.size(n.from) !== 1 || t.gap(n.to) || n.value === 0) return false;
  const letter = t.kind[n.to] === WORD ? t.slice(n.to, n.to + 1) : '';
  return (letter === 'Q' && n.value <= 4) || (letter === 'H' && n.value <= 2);
}

/** Past the "-21" of "FY20-21". */
const fiscalEnd = (t: Tokens, at: number): number =>
  t.mark(at) === HYPHEN && !t.gap(at) && !t.gap(at + 1) && t.isNumber(at + 1) && t.size(at + 1) === 2 ? at + 2 : at;

/** Past the "23" of "1Q23", "of 2022", "2022", "of this year". */
function yearEnd(t: Tokens, at: number): number {
  if (t.isNumber(at) && t.size(at) === 2 && !t.gap(at) && t.what[at] === PLAIN) return at + 1;
  let i = t.word(at) === OF ? at + 1 : at;
  if (t.word(i) === FISCAL) i++;
  return isYear(t, i) ? i + 1 : at;
}
