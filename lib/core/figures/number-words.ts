/** Number words: where they begin and what continues digits. Cardinals and fractions have a file each. */
import { DECIMAL, NUMBER, type Tokens } from '../text/tokens';
import { readChain, withPoint } from './number-chain';
import {
  fractionTail,
  isAnd,
  joins,
  numberOf,
  readCompoundPart,
  readPart,
  SCORE,
  tailed,
  withTail,
} from './number-parts';
import type { Numeral } from './numeral-shape';
import { powerOfTen } from './scale';
import { type SpeltNumber, spelt } from './spelt-number';
import {
  ARTICLE,
  AUXILIARY,
  DOZEN,
  HUNDRED,
  OF,
  ORDINAL,
  PART,
  POINT,
  PREPOSITION,
  SCALE,
  SMALL,
  TENS,
  VAGUE,
  VERB,
  word,
  wordSet,
} from './vocabulary';

const TH = wordSet('st nd rd th');
const ST = word('st');
const SHARES = wordSet('percent per percentage');

/** Number words from an anchor on. */
export function readWords(t: Tokens, at: number): SpeltNumber | null {
  const bits = t.bits(at);
  if ((bits & PART) !== 0 && (bits & (SMALL | TENS)) === 0) {
    const part = readPart(t, at);
    if (part !== null) return part;
  }
  if ((bits & ORDINAL) !== 0) return spelt(at, at + 1, numberOf(t, at), { ordinal: true });
  if ((bits & (SMALL | TENS | HUNDRED | SCALE | DOZEN)) === 0) return null;
  return readCompoundPart(t, at) ?? readCardinal(t, at);
}

function readCardinal(t: Tokens, at: number): SpeltNumber | null {
  const bits = t.bits(at);
  if ((bits & (HUNDRED | SCALE | DOZEN)) === 0) return pointAlone(t, at) ?? readChain(t, at, at, 0, true);
  if (t.word(at) === SCORE && ((t.bits(at - 1) & ARTICLE) === 0 || t.word(at + 1) !== OF)) return null;
  const from = (t.bits(at - 1) & ARTICLE) !== 0 || (joins(t, at - 1) && (t.bits(at - 2) & ARTICLE) !== 0) ? at - 1 : at;
  return readChain(t, from, at, 1, true);
}

/** "point seven per cent": nothing stands before the point. */
function pointAlone(t: Tokens, at: number): SpeltNumber | null {
  if (t.word(at - 1) !== POINT || !opensNumber(t, at - 2)) return null;
  const read = withPoint(t, at - 1, '0', at - 1);
  return read.to > at && SHARES.has(t.word(read.to)) ? read : null;
}

const opensNumber = (t: Tokens, at: number): boolean =>
  !t.isWord(at) || (t.bits(at) & (PREPOSITION | VERB | AUXILIARY | ARTICLE)) !== 0;

/** "13st 4lb": no thirteenth ends so. */
const isStone = (t: Tokens, n: Numeral): boolean =>
  t.word(n.to) === ST && (n.written.endsWith('11') || !n.written.endsWith('1'));

/** What words make of the digits before them: "4 hundred million", "3 million and a half", "22nd", "3 dozen". */
export function continueDigits(t: Tokens, n: Numeral): SpeltNumber | null {
  const at = n.to;
  const bits = t.bits(at);
  if (!t.gap(at) && TH.has(t.word(at)) && !isStone(t, n)) {
    return spelt(n.from, at + 1, Number(n.written), { ordinal: true, words: false });
  }
  if (((bits & DOZEN) !== 0 && t.word(at) !== SCORE) || ((bits & VAGUE) !== 0 && numberOf(t, at) === 12)) {
    return spelt(n.from, at + 1, 0, { written: n.written, times: '12' });
  }
  const whole = n.form !== DECIMAL && n.over === '1';
  if ((bits & HUNDRED) !== 0) {
    if ((t.bits(at + 1) & SCALE) !== 0) return times(n, 2 + numberOf(t, at + 1), at + 2);
    return whole ? readChain(t, n.from, at, Number(n.written), false) : times(n, 2, at + 1);
  }
  if ((bits & SCALE) !== 0 && t.size(at) > 3) return whole ? behindScale(t, n, at) : null;
  const tail = whole && (isAnd(t, at) || joins(t, at)) ? fractionTail(t, at) : null;
  return tail === null ? null : tailed(t, n.from, Number(n.written), tail, false);
}

function times(n: Numeral, power: number, to: number): SpeltNumber {
  return spelt(n.from, to, 0, { written: n.written, times: powerOfTen(power), scaled: true, words: false });
}

function behindScale(t: Tokens, n: Numeral, at: number): SpeltNumber | null {
  const tail = fractionTail(t, at + 1);
  if (tail !== null) return withTail(n.from, tail.to, Number(n.written), tail, powerOfTen(numberOf(t, at)), false);
  return continues(t, at + 1) ? readChain(t, n.from, at, Number(n.written), false) : null;
}

/** "4 thousand 3 hundred", "6 crore and two hundred": another group follows a multiplier. */
function continues(t: Tokens, at: number): boolean {
  const i = isAnd(t, at) ? at + 1 : at;
  if ((t.bits(i) & (SMALL | TENS)) !== 0) return i > at || (t.bits(i + 1) & (HUNDRED | TENS | SMALL)) !== 0;
  return t.kind[i] === NUMBER && (t.bits(i + 1) & (HUNDRED | SCALE)) !== 0;
}
