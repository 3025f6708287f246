/** Digits as a plain decimal: separators gone, powers of ten written out. */
import { CLASS, DIGIT, digitValue } from '../text/characters';
import { DECIMAL, GROUPED, NUMBER, PLAIN, type Tokens } from '../text/tokens';
import type { Numeral } from './numeral-shape';
import { wordSet } from './vocabulary';

const HYPHEN = 0x2d;
const MINUS = 0x2212;
const DOT = 0x2e;
const CARET = 0x5e;
const TIMES_LETTER = wordSet('x');
/** ×, *, ·, ⋅ */
const TIMES_MARKS: ReadonlySet<number> = new Set([0xd7, 0x2a, 0xb7, 0x22c5]);
const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const SUPERSCRIPT_MINUS = 0x207b;
const LARGEST_POWER = 99;
/** How far around a number others are looked at for the separator its author writes. */
const NEAR = 40;

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

/** "1.250.000,50" and "1 234,5": one comma, behind other separators, before one or two digits. */
function decimalComma(raw: string): number {
  const comma = raw.lastIndexOf(',');
  return comma > 0 && raw.indexOf(',') === comma && raw.length - comma <= 3 ? comma : -1;
}

/** "1.3e6" written out. */
function expand(raw: string): string {
  const [mantissa = '', exponent = '0'] = raw.toLowerCase().split('e');
  const [whole = '', part = ''] = mantissa.split('.');
  const shift = Math.max(-LARGEST_POWER, Math.min(LARGEST_POWER, Number(exponent)));
  const digits = whole + part;
  const at = whole.length + shift;
  if (at <= 0) return `0.${'0'.repeat(-at)}${digits}`;
  const text =
    at >= digits.length ? digits + '0'.repeat(at - digits.length) : `${digits.slice(0, at)}.${digits.slice(at)}`;
  return text.replace(/^0+(?=\d)/, '');
}

/** "2.400 metres" beside "1.250.000 euros": where dots part thousands, three digits behind a dot are thousands too. */
export function dotsPartThousands(t: Tokens, at: number): boolean {
  const first = t.start[at] as number;
  const size = t.size(at);
  if (size < 5 || size > 7 || t.text.charCodeAt(first + size - 4) !== DOT) return false;
  for (let i = at - NEAR; i < at + NEAR; i++) {
    if (t.kind[i] === NUMBER && t.what[i] === GROUPED && /^\d+\.\d{3}[.,]/.test(t.slice(i, i + 1))) return true;
  }
  return false;
}

/** "6.23x10^-4", "5.97 × 10²⁴", "10^9" alone: written out as "1.3e6" is. */
export function readPower(t: Tokens, n: Numeral): void {
  const alone = n.form === PLAIN && n.written === '10' && readExponent(t, n.to);
  const times = !alone && (TIMES_MARKS.has(t.mark(n.to)) || TIMES_LETTER.has(t.word(n.to)));
  const ten = times && t.kind[n.to + 1] === NUMBER && t.integer(n.to + 1) === 10 && t.size(n.to + 1) === 2;
  if (!alone && !(ten && readExponent(t, n.to + 2))) return;
  n.written = expand(`${alone ? '1' : n.written}e${exponent}`);
  n.plain = false;
  n.to = exponentEnd;
}

let exponent = '';
let exponentEnd = 0;

/** "^-4" or "⁻⁴" from a token on. */
function readExponent(t: Tokens, at: number): boolean {
  if (t.mark(at) !== CARET) return readSuperscript(t, at);
  const minus = t.mark(at + 1) === HYPHEN || t.mark(at + 1) === MINUS;
  const power = minus ? at + 2 : at + 1;
  if (t.kind[power] !== NUMBER || t.what[power] !== PLAIN || t.gap(power) || t.size(power) > 2) return false;
  exponent = `${minus ? '-' : ''}${t.integer(power)}`;
  exponentEnd = power + 1;
  return true;
}

function readSuperscript(t: Tokens, at: number): boolean {
  let i = t.mark(at) === SUPERSCRIPT_MINUS ? at + 1 : at;
  exponent = i > at ? '-' : '';
  const first = i;
  for (; i < first + 2 && t.mark(i) !== 0 && !t.gap(i); i++) {
    const digit = SUPERSCRIPTS.indexOf(String.fromCharCode(t.mark(i)));
    if (digit < 0) break;
    exponent += String(digit);
  }
  exponentEnd = i;
  return i > first && !t.gap(at);
}
