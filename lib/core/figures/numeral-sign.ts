/** Minus and plus, as marks or words, and the accountant's brackets. */
import { BREAK, DECIMAL, GROUPED, NONE, NUMBER, type Tokens, WORD } from '../text/tokens';
import { isMoneySign } from './money-index';
import type { Numeral } from './numeral-shape';
import { readScale, scaleEnd, scalePower } from './scale';
import { AUXILIARY, OR, SCALE, word, wordSet } from './vocabulary';

const HYPHEN = 0x2d;
const MINUS = 0x2212;
const EN_DASH = 0x2013;
const PLUS_MARK = 0x2b;
const OPEN = 0x28;
const CLOSE = 0x29;
const PLUS = word('plus');
const MINUS_WORDS = wordSet('minus negative');
/** What an amount in brackets may follow where they stand for a minus: "a profit of (1,234)", "was (1,234)". */
const BEFORE_BRACKETS = wordSet('of to from at by versus vs against');

export function readSign(t: Tokens, n: Numeral): void {
  if (t.mark(n.from - 1) === OPEN) readBrackets(t, n);
  const { sign, from } = signBefore(t, n.from);
  if (sign < 0) negate(n, from);
  else if (sign > 0 && t.kind[n.from] !== WORD) {
    n.sign = 1;
    n.from = from;
    n.plain = false;
  }
}

function negate(n: Numeral, from: number): void {
  n.sign = -1;
  n.written = `-${n.written}`;
  n.from = from;
  n.plain = false;
}

const NO_SIGN = { sign: 0, from: 0 };

/** The sign in front of a number or of its currency: -1, 1 or 0, and the token it begins at. */
export function signBefore(t: Tokens, at: number): { readonly sign: number; readonly from: number } {
  const last = at - 1;
  if (MINUS_WORDS.has(t.word(last))) {
    // "plus or minus 2 points" is a margin.
    return t.word(at - 2) === OR && t.word(at - 3) === PLUS ? NO_SIGN : { sign: -1, from: last };
  }
  const mark = t.mark(last);
  if (mark === HYPHEN && MINUS_WORDS.has(t.word(at - 2)) && !t.gap(at)) return { sign: -1, from: at - 2 };
  const sign = mark === HYPHEN || mark === MINUS || mark === EN_DASH ? -1 : mark === PLUS_MARK ? 1 : 0;
  if (sign === 0 || t.gap(at) || t.kind[at] === WORD || !opensNumber(t, last)) return NO_SIGN;
  return { sign, from: last };
}

/** Whether a mark begins something: a cell, or behind a gap or a bracket, but not between two numbers of one line. */
function opensNumber(t: Tokens, at: number): boolean {
  if (t.kind[at - 1] === NONE || t.opensCell(at)) return true;
  if (t.gap(at)) return t.kind[at - 1] !== NUMBER && t.mark(at - 1) !== 0x25;
  const before = t.mark(at - 1);
  return before === OPEN || before === 0x3c || before === 0x3e || before === 0x3d || isMoneySign(before);
}

/** "$(5.2) million", "(1,234) thousand", "a loss of (1,234)": brackets are a minus sign where something says so. */
function readBrackets(t: Tokens, n: Numeral): void {
  if (t.mark(n.to) !== CLOSE || n.words || n.scaled) return;
  const scaled = (t.bits(n.to + 1) & SCALE) !== 0 && readScale(t, n.from, n.to + 1, n);
  const money = isMoneySign(t.mark(n.from - 2)) && !t.gap(n.from - 1);
  const account = (n.form === GROUPED || n.form === DECIMAL) && areMinus(t, n.from - 1, n.to);
  if (!scaled && !money && !account) return;
  n.sign = -1;
  n.written = `-${n.written}`;
  n.plain = false;
  if (scaled) {
    n.times = scalePower();
    n.scaled = true;
    n.to = scaleEnd();
  } else if (money) n.to++;
}

/** Whether brackets hold the amount itself, not a gloss on the noun before: behind "was" or "of", or in a row of numbers. */
export function areMinus(t: Tokens, open: number, close: number): boolean {
  if (t.mark(open) !== OPEN || t.mark(close) !== CLOSE) return false;
  if ((t.bits(open - 1) & AUXILIARY) !== 0 || BEFORE_BRACKETS.has(t.word(open - 1))) return true;
  const after = t.kind[close + 1];
  const ends = after === BREAK || after === NONE || after === NUMBER;
  return ends && t.kind[open - 1] === NUMBER && t.kind[open - 2] === NUMBER;
}
