import { CLASS, DIGIT, digitValue } from '../text/characters';
import { DECIMAL, FRACTION, NUMBER, PLAIN, type Tokens, WORD } from '../text/tokens';
import { isMoneySign } from './money-index';
import { readWords, type WordsRead } from './number-words';
import type { Numeral } from './numeral-shape';
import { readScale, scaleEnd, scalePower } from './scale';
import { DOZEN, HUNDRED, OR, ORDINAL, PART, SCALE, SMALL, TENS, word } from './vocabulary';

/** More digits than any quantity has; the identifier recogniser takes them. */
export const LONGEST = 60;
const PLUS = word('plus');
const MINUS_WORDS = new Set([word('minus'), word('negative')]);
const HYPHEN = 0x2d;
const SLASH = 0x2f;
const ASTERISK = 0x2a;
const CARET = 0x5e;
const TIMES_LETTER = word('x');
const DENOMINATORS = new Set([
  2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 15, 16, 20, 24, 25, 30, 32, 50, 60, 64, 100, 128, 256, 1000,
]);
const VULGAR: Readonly<Record<string, readonly [number, number]>> = {
  '¼': [1, 4],
  '½': [1, 2],
  '¾': [3, 4],
  '⅐': [1, 7],
  '⅑': [1, 9],
  '⅒': [1, 10],
  '⅓': [1, 3],
  '⅔': [2, 3],
  '⅕': [1, 5],
  '⅖': [2, 5],
  '⅗': [3, 5],
  '⅘': [4, 5],
  '⅙': [1, 6],
  '⅚': [5, 6],
  '⅛': [1, 8],
  '⅜': [3, 8],
  '⅝': [5, 8],
  '⅞': [7, 8],
  '↉': [0, 3],
};

function blank(t: Tokens, at: number): Numeral {
  return {
    from: at,
    to: at + 1,
    written: '',
    times: '1',
    over: '1',
    words: false,
    value: Number.NaN,
    plain: false,
    scaled: false,
    fraction: false,
    ordinal: false,
    sign: 0,
    form: PLAIN,
    bits: t.bits(at),
  };
}

/** The numeral that begins at an anchor (or a word or sign before it). Always answers: an anchor is accounted for. */
export function readNumeral(t: Tokens, at: number): Numeral {
  const n = blank(t, at);
  const kind = t.kind[at];
  if (kind === NUMBER) readDigits(t, n);
  else if (kind === FRACTION) readVulgar(t, n, 0);
  else if (kind === WORD && (n.bits & (SMALL | TENS | HUNDRED | SCALE | DOZEN | PART | ORDINAL)) !== 0) {
    readSpelt(t, n);
  }
  if (n.written !== '') {
    readSign(t, n);
    n.value = (Number(n.written) * Number(n.times)) / Number(n.over);
  }
  return n;
}

/** The digits of a NUMBER token as a plain decimal: separators gone, other scripts' digits turned into 0-9. */
export function plainDigits(t: Tokens, at: number): string {
  const raw = t.slice(at, at + 1);
  const form = t.what[at];
  if (form === PLAIN && raw.charCodeAt(0) < 0x80) return raw;
  if (/[eE]/.test(raw)) return expand(raw);
  const point = form === DECIMAL ? Math.max(raw.lastIndexOf('.'), raw.lastIndexOf(',')) : decimalComma(raw);
  let out = '';
  for (let i = 0; i < raw.length; i++) {
    const code = raw.charCodeAt(i);
    if (i === point) out += out === '' ? '0.' : '.';
    else if (CLASS[code] === DIGIT) out += digitValue(code);
  }
  return out;
}

/** "1.250.000,50" and "1 234,50": one comma, behind other separators, before two digits. */
function decimalComma(raw: string): number {
  const comma = raw.lastIndexOf(',');
  return comma > 0 && raw.indexOf(',') === comma && raw.length - comma === 3 ? comma : -1;
}

function expand(raw: string): string {
  const [mantissa = '', exponent = '0'] = raw.toLowerCase().split('e');
  const [whole = '', part = ''] = mantissa.split('.');
  const shift = Math.max(-99, Math.min(99, Number(exponent)));
  const digits = whole + part;
  const at = whole.length + shift;
  if (at <= 0) return `0.${'0'.repeat(-at)}${digits}`;
  return at >= digits.length ? digits + '0'.repeat(at - digits.length) : `${digits.slice(0, at)}.${digits.slice(at)}`;
}

function readDigits(t: Tokens, n: Numeral): void {
  const at = n.from;
  n.form = t.what[at] as number;
  if (t.size(at) > LONGEST) return;
  n.written = plainDigits(t, at);
  n.plain = n.form === PLAIN;
  const simple = n.form === PLAIN && (mixedFraction(t, n) || slashFraction(t, n));
  if (!simple && t.kind[at + 1] === FRACTION && n.form !== DECIMAL) readVulgar(t, n, Number(n.written));
  else if (simple || n.form <= DECIMAL) {
    if (!simple) {
      powerOf10(t, n);
      emphasis(t, n);
    }
    readTail(t, n);
  }
}

/** "6.23x10^-4", "5.97 × 10^24": written out as "1.3e6" is. */
function powerOf10(t: Tokens, n: Numeral): void {
  const at = n.from + 1;
  if (t.kind[at + 1] !== NUMBER || t.mark(at + 2) !== CARET || t.integer(at + 1) !== 10) return;
  if (t.mark(at) !== 0xd7 && t.word(at) !== TIMES_LETTER && t.mark(at) !== ASTERISK) return;
  const minus = t.mark(at + 3) === HYPHEN || t.mark(at + 3) === 0x2212;
  const power = minus ? at + 4 : at + 3;
  if (t.kind[power] !== NUMBER || t.what[power] !== PLAIN || t.gap(power) || t.size(power) > 2) return;
  n.written = expand(`${n.written}e${minus ? '-' : ''}${t.integer(power)}`);
  n.plain = false;
  n.to = power + 1;
}

/** "*3* percent", "**12** homes": the marks of Markdown belong to the number, so that its unit is found behind them. */
function emphasis(t: Tokens, n: Numeral): void {
  let marks = 0;
  while (marks < 3 && t.mark(n.from - marks - 1) === ASTERISK && !t.gap(n.from - marks)) marks++;
  if (marks === 0 || !t.gap(n.from - marks) || t.size(n.from) === 4) return;
  for (let i = n.to; i < n.to + marks; i++) if (t.mark(i) !== ASTERISK || t.gap(i)) return;
  n.from -= marks;
  n.to += marks;
  n.plain = false;
}

/** "10 1/2". */
function mixedFraction(t: Tokens, n: Numeral): boolean {
  const at = n.from;
  if (t.kind[at + 1] !== NUMBER || t.kind[at + 3] !== NUMBER || t.gap(at + 2) || t.gap(at + 3)) return false;
  if (!isSlash(t.mark(at + 2)) || t.mark(at + 4) === SLASH) return false;
  const over = t.integer(at + 3);
  const part = t.integer(at + 1);
  if (part === 0 || part >= over || !DENOMINATORS.has(over) || t.size(at) > 6) return false;
  setFraction(n, Number(n.written) * over + part, over, at + 4);
  n.fraction = false;
  return true;
}

/** "1/4", "1⁄32", but not "9/11" or "5/17/2018". */
function slashFraction(t: Tokens, n: Numeral): boolean {
  const at = n.from;
  if (!isSlash(t.mark(at + 1)) || t.kind[at + 2] !== NUMBER || t.gap(at + 1) || t.gap(at + 2)) return false;
  if (t.mark(at + 3) === SLASH || t.mark(at - 1) === SLASH || t.what[at + 2] !== PLAIN || t.size(at) > 3) return false;
  const over = t.integer(at + 2);
  const part = t.integer(at);
  if (part === 0 || part >= over || !DENOMINATORS.has(over)) return false;
  setFraction(n, part, over, at + 3);
  return true;
}

const isSlash = (mark: number) => mark === SLASH || mark === 0x2044 || mark === 0x2215;

function setFraction(n: Numeral, part: number, over: number, to: number): void {
  n.written = String(part);
  n.over = String(over);
  n.fraction = true;
  n.plain = false;
  n.to = to;
}

/** ½, or the ½ of "2½". */
function readVulgar(t: Tokens, n: Numeral, whole: number): void {
  const at = t.kind[n.from] === FRACTION ? n.from : n.from + 1;
  const [part, over] = VULGAR[t.slice(at, at + 1)] ?? [1, 1];
  setFraction(n, whole * over + part, over, at + 1);
  n.fraction = whole === 0;
  readTail(t, n);
}

/** What may follow digits and belong to the number: "million", "bn", "hundred and 21", "and a half". */
function readTail(t: Tokens, n: Numeral): void {
  const mixed = readWords(t, n.from, n);
  if (mixed !== null) takeWords(n, mixed);
  else if (readScale(t, n.from, n.to, n)) {
    n.times = scalePower();
    n.scaled = true;
    n.plain = false;
    n.to = scaleEnd();
  }
}

function readSpelt(t: Tokens, n: Numeral): void {
  const read = readWords(t, n.from, null);
  if (read !== null) takeWords(n, read);
}

function takeWords(n: Numeral, read: WordsRead): void {
  n.from = read.from;
  n.to = read.to;
  n.written = read.written;
  n.times = read.times;
  n.over = read.over;
  n.words = read.words;
  n.scaled = read.scaled;
  n.fraction = read.fraction;
  n.ordinal = read.ordinal;
  n.plain = false;
}

/** Minus and plus, as marks or words, and the accountant's brackets. */
function readSign(t: Tokens, n: Numeral): void {
  const at = n.from;
  const before = t.mark(at - 1);
  if (before === 0x28) readBrackets(t, n);
  else if (MINUS_WORDS.has(t.word(at - 1))) {
    // "plus or minus 2 points" is a margin.
    if (t.word(at - 2) !== OR || t.word(at - 3) !== PLUS) negate(n, 1);
  } else if (before === HYPHEN && MINUS_WORDS.has(t.word(at - 2)) && !t.gap(at)) negate(n, 2);
  else readMark(t, n, before);
}

function readMark(t: Tokens, n: Numeral, before: number): void {
  const at = n.from;
  if (t.gap(at) || t.kind[at] === WORD) return;
  const opens = t.gap(at - 1) ? t.kind[at - 2] !== NUMBER && t.mark(at - 2) !== 0x25 : opensAmount(t.mark(at - 2));
  if (!opens && t.kind[at - 2] !== 0) return;
  if (before === HYPHEN || before === 0x2212 || before === 0x2013) negate(n, 1);
  else if (before === 0x2b) {
    n.sign = 1;
    n.from--;
    n.plain = false;
  }
}

const opensAmount = (mark: number) =>
  mark === 0x28 || mark === 0x3c || mark === 0x3e || mark === 0x3d || isMoneySign(mark);

function negate(n: Numeral, tokens: number): void {
  n.sign = -1;
  n.written = `-${n.written}`;
  n.from -= tokens;
  n.plain = false;
}

/** "$(5.2) million", "(1,234) thousand": brackets are a minus sign where a currency or a multiplier says so. */
function readBrackets(t: Tokens, n: Numeral): void {
  if (t.mark(n.to) !== 0x29 || n.words || n.scaled) return;
  const scaled = (t.bits(n.to + 1) & SCALE) !== 0 && readScale(t, n.from, n.to + 1, n);
  const money = isMoneySign(t.mark(n.from - 2)) && !t.gap(n.from - 1);
  if (!scaled && !money) return;
  n.sign = -1;
  n.written = `-${n.written}`;
  n.plain = false;
  if (scaled) {
    n.times = scalePower();
    n.scaled = true;
    n.to = scaleEnd();
  } else n.to++;
}
