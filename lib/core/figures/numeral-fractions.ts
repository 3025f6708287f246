/** Fractions in digits: "1/4", "1⁄32", "2½", "10 1/2", "2-1/2", "2/3rds". */

import { FRACTION, NUMBER, PLAIN, type Tokens } from '../text/tokens';
import { withoutTrailing } from '../text/trailing';
import type { Numeral } from './numeral-shape';
import { wordSet } from './vocabulary';

const HYPHEN = 0x2d;
const SLASH = 0x2f;
const ENDINGS = wordSet('rd rds th ths nd nds');
const DENOMINATORS: ReadonlySet<number> = new Set([
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

const isSlash = (mark: number) => mark === SLASH || mark === 0x2044 || mark === 0x2215;

/** "10 1/2" and "2-1/2": digits, then a fraction below one. */
export function mixedFraction(t: Tokens, n: Numeral): boolean {
  const hyphened = t.mark(n.from + 1) === HYPHEN && !t.gap(n.from + 1) && !t.gap(n.from + 2);
  const at = hyphened ? n.from + 2 : n.from + 1;
  if (t.kind[at] !== NUMBER || t.kind[at + 2] !== NUMBER || t.gap(at + 1) || t.gap(at + 2)) return false;
  if (!isSlash(t.mark(at + 1)) || t.mark(at + 3) === SLASH) return false;
  const over = t.integer(at + 2);
  const part = t.integer(at);
  if (part === 0 || part >= over || !DENOMINATORS.has(over) || t.size(n.from) > 6) return false;
  setFraction(n, Number(n.written) * over + part, over, at + 3);
  n.fraction = false;
  return true;
}

/** "1/4", "1⁄32", but not "9/11" or "5/17/2018". */
export function slashFraction(t: Tokens, n: Numeral): boolean {
  const at = n.from;
  if (!isSlash(t.mark(at + 1)) || t.kind[at + 2] !== NUMBER || t.gap(at + 1) || t.gap(at + 2)) return false;
  if (t.mark(at + 3) === SLASH || t.mark(at - 1) === SLASH || t.what[at + 2] !== PLAIN || t.size(at) > 3) return false;
  const over = t.integer(at + 2);
  const part = t.integer(at);
  if (part === 0 || part >= over || !DENOMINATORS.has(over)) return false;
  setFraction(n, part, over, ENDINGS.has(t.word(at + 3)) && !t.gap(at + 3) ? at + 4 : at + 3);
  return true;
}

/** ½, or the ½ of "2½". */
export function vulgarFraction(t: Tokens, n: Numeral, whole: number): void {
  const at = t.kind[n.from] === FRACTION ? n.from : n.from + 1;
  const [part, over] = VULGAR[t.slice(at, at + 1)] ?? [1, 1];
  setFraction(n, whole * over + part, over, at + 1);
  n.fraction = whole === 0;
}

/** "$5.87½" of a bushel: so much of the last decimal place more. Thirds and the like have no end in decimals. */
export function fractionOfCent(t: Tokens, n: Numeral): void {
  const [part, over] = VULGAR[t.slice(n.to, n.to + 1)] ?? [1, 1];
  if (1000 % over !== 0) return;
  n.written += withoutTrailing(String((part * 1000) / over).padStart(3, '0'), '0');
  n.plain = false;
  n.to += 1;
}

function setFraction(n: Numeral, part: number, over: number, to: number): void {
  n.written = String(part);
  n.over = String(over);
  n.fraction = true;
  n.plain = false;
  n.to = to;
}
