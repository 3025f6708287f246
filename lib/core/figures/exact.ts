import { withoutTrailingZeros } from '../text/trailing';

/**
 * Exact numbers: rationals on BigInt. Nothing that is compared is ever a float, so 0.1 + 0.2 is 0.3 and a third of
 * three is one. As JSON a number is text: "3.14" where the decimal ends, "22/7" where it does not.
 */

/** n / d in lowest terms; d is above zero. */
export interface Exact {
  readonly n: bigint;
  readonly d: bigint;
}

export const ZERO: Exact = { n: 0n, d: 1n };
export const ONE: Exact = { n: 1n, d: 1n };

const SAFE = BigInt(Number.MAX_SAFE_INTEGER);

function smallGcd(a: number, b: number): bigint {
  let [x, y] = [a, b];
  while (y !== 0) [x, y] = [y, x % y];
  return BigInt(x);
}

/** Euclid; as soon as both fit a machine number, on machine numbers, which is several times faster and as exact. */
function gcd(a: bigint, b: bigint): bigint {
  let x = a < 0n ? -a : a;
  let y = b;
  while (y !== 0n) {
    if (x <= SAFE && y <= SAFE) return smallGcd(Number(x), Number(y));
    [x, y] = [y, x % y];
  }
  return x;
}

function ratio(n: bigint, d: bigint): Exact {
  if (d === 1n) return { n, d };
  const [top, bottom] = d < 0n ? [-n, -d] : [n, d];
  const common = gcd(top, bottom);
  return common === 1n ? { n: top, d: bottom } : { n: top / common, d: bottom / common };
}

/** Longer texts are not numbers anybody wrote; refusing them keeps hostile input cheap. */
const LONGEST = 1000;
const DECIMAL = /^([+-]?)(\d*)(?:\.(\d*))?$/;

function parseDecimal(text: string): Exact | null {
  const found = DECIMAL.exec(text);
  if (found === null) return null;
  const [, sign, whole = '', part = ''] = found;
  if (whole === '' && part === '') return null;
  const n = BigInt(whole + part);
  return ratio(sign === '-' ? -n : n, 10n ** BigInt(part.length));
}

/** Reads "-7.15", ".5", "5/9", "12600.25/3". Null for anything else, a zero denominator, or over 1,000 characters. */
export function parseExact(text: string): Exact | null {
  if (text.length > LONGEST) return null;
  const slash = text.indexOf('/');
  if (slash < 0) return parseDecimal(text);
  const top = parseDecimal(text.slice(0, slash));
  const bottom = parseDecimal(text.slice(slash + 1));
  return top === null || bottom === null || bottom.n === 0n ? null : divide(top, bottom);
}

/** As `parseExact`, for text that is known to be a number. Throws a RangeError where it is not. */
export function exact(text: string): Exact {
  const found = parseExact(text);
  if (found === null) throw new RangeError(`Not an exact number: ${text.slice(0, 40)}`);
  return found;
}

export const fromInteger = (n: number | bigint): Exact => ({ n: BigInt(n), d: 1n });

export function add(a: Exact, b: Exact): Exact {
  return a.d === b.d ? ratio(a.n + b.n, a.d) : ratio(a.n * b.d + b.n * a.d, a.d * b.d);
}

export const negate = (a: Exact): Exact => ({ n: -a.n, d: a.d });
export const subtract = (a: Exact, b: Exact): Exact => add(a, negate(b));
export const multiply = (a: Exact, b: Exact): Exact => ratio(a.n * b.n, a.d * b.d);

/** Throws a RangeError when b is zero: callers say first what a zero means to them. */
export function divide(a: Exact, b: Exact): Exact {
  if (b.n === 0n) throw new RangeError('Division by zero');
  return ratio(a.n * b.d, a.d * b.n);
}

/** Below zero, zero or above it, as a is below, equal to or above b. */
export function compareExact(a: Exact, b: Exact): -1 | 0 | 1 {
  const left = a.n * b.d;
  const right = b.n * a.d;
  return left < right ? -1 : left > right ? 1 : 0;
}

export const sign = (a: Exact): -1 | 0 | 1 => (a.n < 0n ? -1 : a.n > 0n ? 1 : 0);
export const absolute = (a: Exact): Exact => (a.n < 0n ? negate(a) : a);
export const smaller = (a: Exact, b: Exact): Exact => (compareExact(a, b) <= 0 ? a : b);
export const larger = (a: Exact, b: Exact): Exact => (compareExact(a, b) >= 0 ? a : b);

/** 10 to a whole power, of either sign. */
export function powerOfTen(power: number): Exact {
  return power >= 0 ? { n: 10n ** BigInt(power), d: 1n } : { n: 1n, d: 10n ** BigInt(-power) };
}

/** a to a whole power of either sign. Throws a RangeError for zero to a negative power. */
export function power(a: Exact, exponent: number): Exact {
  if (exponent < 0) return power(divide(ONE, a), -exponent);
  return { n: a.n ** BigInt(exponent), d: a.d ** BigInt(exponent) };
}

function roundedDivision(n: bigint, d: bigint): bigint {
  const twice = 2n * (n < 0n ? -n : n) + d;
  const quotient = twice / (2n * d);
  return n < 0n ? -quotient : quotient;
}

/** With that many decimals, halves away from zero: ("2/3", 2) is "0.67". Negative decimals round to tens, hundreds … */
export function toFixed(a: Exact, decimals: number): string {
  const shifted = multiply(a, powerOfTen(decimals));
  const digits = roundedDivision(shifted.n, shifted.d);
  if (decimals <= 0) return (digits * 10n ** BigInt(-decimals)).toString();
  const text = (digits < 0n ? -digits : digits).toString().padStart(decimals + 1, '0');
  return `${digits < 0n ? '-' : ''}${text.slice(0, -decimals)}.${text.slice(-decimals)}`;
}

/** The power of ten of the first digit: 2 for 345, -3 for 0.0012; 0 for zero. */
export function magnitude(a: Exact): number {
  if (a.n === 0n) return 0;
  const size = absolute(a);
  const guess = size.n.toString().length - size.d.toString().length;
  return compareExact(size, powerOfTen(guess)) >= 0 ? guess : guess - 1;
}

/** Rounded to so many significant digits, without trailing zeros after the point: (9064.958…, 4) is "9065". */
export function toDecimal(a: Exact, significant: number): string {
  const text = toFixed(a, significant - 1 - magnitude(a));
  return text.includes('.') ? withoutTrailingZeros(text) : text;
}

/** The JSON-safe form, exact: "3.14" when the decimal ends within 60 places, else "22/7". `parseExact` reads it back. */
export function toText(a: Exact): string {
  if (a.d === 1n) return a.n.toString();
  let rest = a.d;
  let twos = 0;
  let fives = 0;
  while (rest % 2n === 0n && twos < 60) [rest, twos] = [rest / 2n, twos + 1];
  while (rest % 5n === 0n && fives < 60) [rest, fives] = [rest / 5n, fives + 1];
  return rest === 1n ? toFixed(a, Math.max(twos, fives)) : `${a.n}/${a.d}`;
}

/** For drawing only: a float, which may round. */
export const toNumber = (a: Exact): number => Number(toDecimal(a, 17));
