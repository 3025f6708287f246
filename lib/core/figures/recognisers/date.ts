import { DOTTED, NUMBER, PLAIN, type Tokens, WORD } from '../../text/tokens';
import { type Draft, dismissed, type Recogniser } from '../draft';
import type { Numeral } from '../numeral-shape';
import { AND, MARCH, MAY, MONTH, OF, THE, TO, wordSet } from '../vocabulary';

const HYPHEN = 0x2d;
const EN_DASH = 0x2013;
const SLASH = 0x2f;
const COMMA = 0x2c;
const DOT = 0x2e;
const TH = wordSet('st nd rd th');
/** Also words or names: a month only with a capital and a word before it that says so. */
const DOUBTFUL = wordSet('may march mar jan dec sep jun august sept oct nov feb apr jul aug');
const MONTH_CUES = wordSet(
  'in of on by since until till last this next early late mid from to through during before after for every each between and around per',
);

/** Days and months: "Sept. 13, 2022", "16 March", "the 28th of October", "2019-09-01", "11/05/2023", "in July". */
export const date: Recogniser = {
  name: 'date',
  read(t, n) {
    if ((n.bits & MONTH) !== 0) return fromMonth(t, n);
    if (t.kind[n.from] === NUMBER) return numeric(t, n) ?? fromDay(t, n);
    return n.ordinal ? fromDay(t, n) : null;
  },
};

const dated = (n: Numeral, from: number, to: number): Draft => dismissed(n, 'date', 'date', 'tick', from, to);

/** Whether a token names a month; "may" and "march" need their capital. */
export function isMonth(t: Tokens, at: number): boolean {
  if ((t.bits(at) & MONTH) === 0) return false;
  return (
    t.capital(at) ||
    (t.word(at) !== MAY && t.word(at) !== MARCH && t.size(at) > 3) ||
    t.mark(at + 1) === DOT ||
    t.isNumber(at + 1)
  );
}

function fromMonth(t: Tokens, n: Numeral): Draft | null {
  const at = n.from;
  if (!isMonth(t, at)) return null;
  const after = t.mark(at + 1) === DOT && t.size(at) <= 4 ? at + 2 : at + 1;
  const withDay = dayAfter(t, after);
  if (withDay > 0) return dated(n, at, yearAfter(t, withDay));
  const withYear = yearAfter(t, after);
  if (withYear > after) return dated(n, at, withYear);
  const cued = MONTH_CUES.has(t.word(at - 1)) || (t.mark(at - 1) === HYPHEN && !t.gap(at));
  if (!t.capital(at) || (!cued && (DOUBTFUL.has(t.word(at)) || t.capital(after)))) return null;
  return dated(n, at, at + 1);
}

/** "13", "13th", "13-15", "13 and 14", "the 4th" behind a month: the token after it, 0 if there is no day. */
function dayAfter(t: Tokens, at: number): number {
  const i = t.word(at) === THE ? at + 1 : at;
  const end = dayEnd(t, i);
  if (end === 0) return 0;
  const mark = t.mark(end);
  if ((mark === HYPHEN || mark === EN_DASH || t.word(end) === TO || t.word(end) === AND) && dayEnd(t, end + 1) > 0) {
    const second = dayEnd(t, end + 1);
    if (!t.isWord(second) || mark !== 0) return second;
  }
  return end;
}

/** A day of the month, 0 if it is none: "13", "4th", "fourth". */
function dayEnd(t: Tokens, at: number): number {
  if (t.kind[at] !== NUMBER || t.what[at] !== PLAIN || t.size(at) > 2) return 0;
  const day = t.integer(at);
  if (day < 1 || day > 31 || t.mark(at + 1) === 0x25) return 0;
  return TH.has(t.word(at + 1)) && !t.gap(at + 1) ? at + 2 : at + 1;
}

/** Past a year: ", 2022", "2022", "’22"; else the token given. */
function yearAfter(t: Tokens, at: number): number {
  const i = t.mark(at) === COMMA || t.word(at) === OF ? at + 1 : at;
  if (isYear(t, i)) return i + 1;
  const short = (t.mark(i) === 0x27 || t.mark(i) === 0x2019) && t.kind[i + 1] === NUMBER && t.size(i + 1) === 2;
  return short && !t.gap(i + 1) ? i + 2 : at;
}

/** Four bare digits from 1000 to 2199. */
export function isYear(t: Tokens, at: number): boolean {
  if (t.kind[at] !== NUMBER || t.what[at] !== PLAIN || t.size(at) !== 4) return false;
  const first = t.firstUnit(at);
  return first === 0x31 || (first === 0x32 && t.integer(at) < 2200);
}

/** "16 March 2022", "28th of October", "the fourth of July", "8-11 June". */
function fromDay(t: Tokens, n: Numeral): Draft | null {
  if (!(n.plain || n.ordinal) || n.value < 1 || n.value > 31 || n.sign !== 0) return null;
  let at = n.to;
  const mark = t.mark(at);
  if ((mark === HYPHEN || mark === EN_DASH || t.word(at) === TO || t.word(at) === AND) && dayEnd(t, at + 1) > 0) {
    at = dayEnd(t, at + 1);
  }
  if (t.word(at) === OF && n.ordinal) at++;
  if (!isMonth(t, at) || t.kind[at] !== WORD || t.mark(at - 1) === COMMA) return null;
  if (!t.capital(at) && t.word(at) === MAY && !n.ordinal && t.kind[at + 1] !== NUMBER) return null;
  const after = t.mark(at + 1) === DOT && t.size(at) <= 4 && t.kind[at + 2] === NUMBER ? at + 2 : at + 1;
  return dated(n, n.from, yearAfter(t, after));
}

/** "2019-09-01", "11/05/2023", "12.05.2023", "9/11". */
function numeric(t: Tokens, n: Numeral): Draft | null {
  const at = n.from;
  if (n.form === DOTTED) return dated(n, at, at + 1);
  if (t.what[at] !== PLAIN || t.size(at) > 4) return null;
  const mark = t.mark(at + 1);
  if ((mark !== SLASH && mark !== HYPHEN) || t.gap(at + 1) || t.gap(at + 2) || t.kind[at + 2] !== NUMBER) return null;
  if (t.mark(at + 3) === mark && t.kind[at + 4] === NUMBER && !t.gap(at + 3) && !t.gap(at + 4)) return threeParts(t, n);
  if (mark === SLASH && t.integer(at) === 9 && t.integer(at + 2) === 11) return dated(n, at, at + 3);
  return null;
}

function threeParts(t: Tokens, n: Numeral): Draft | null {
  const at = n.from;
  const [a, b, c] = [t.size(at), t.size(at + 2), t.size(at + 4)];
  const yearFirst = a === 4 && b <= 2 && c <= 2;
  const yearLast = a <= 2 && b <= 2 && (c === 4 || c === 2);
  if (!yearFirst && !yearLast) return null;
  const months = yearFirst ? t.integer(at + 2) : Math.min(t.integer(at), t.integer(at + 2));
  if (months > 12 || (n.sign !== 0 && c !== 4)) return null;
  let to = at + 5;
  if (t.kind[to] === WORD && !t.gap(to) && t.size(to) === 1 && t.kind[to + 1] === NUMBER) to = stampEnd(t, to + 1);
  return dated(n, at, to);
}

/** "T10:38:07.190Z". */
function stampEnd(t: Tokens, at: number): number {
  let i = at + 1;
  while (i < at + 6 && !t.gap(i) && (t.mark(i) === 0x3a || t.isNumber(i))) i++;
  return t.kind[i] === WORD && !t.gap(i) && t.size(i) === 1 ? i + 1 : i;
}
