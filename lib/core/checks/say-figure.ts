/** Numbers and figures in words, as they would stand in an English sentence. */

import { CURRENCY_BY_CODE } from '../figures/currencies';
import { absolute, compareExact, divide, type Exact, exact, multiply, toDecimal, toFixed } from '../figures/exact';
import type { Amount, Hedge } from '../figures/figure';
import { UNIT_BY_CODE, type Unit } from '../figures/units';
import { inThrees } from '../text/trailing';
import type { Comparable } from './comparable';
import { hedgeOf } from './reading';

export const SCALE_WORDS: Readonly<Record<string, string>> = {
  '1000': 'thousand',
  '1000000': 'million',
  '1000000000': 'billion',
  '1000000000000': 'trillion',
  '1000000000000000': 'quadrillion',
  '100000': 'lakh',
  '10000000': 'crore',
};

/** "7147000.5" → "7,147,000.5", and a true minus sign. */
export function grouped(decimal: string): string {
  const [whole = '', part] = decimal.replace(/^-/, '').split('.');
  const digits = inThrees(whole);
  return `${decimal.startsWith('-') ? '−' : ''}${digits}${part === undefined ? '' : `.${part}`}`;
}

/** A computed value: whole above 1,000, else four significant digits. */
export function sayExact(value: Exact): string {
  return grouped(compareExact(absolute(value), exact('1000')) >= 0 ? toFixed(value, 0) : toDecimal(value, 4));
}

const LARGE = ['1000000000000', '1000000000', '1000000'] as const;

const isWhole = (text: string) => /^\d+$/.test(text);

function sayAmount({ written, times, over }: Amount): string {
  const word = SCALE_WORDS[times];
  if (over === '1' && (times === '1' || word !== undefined))
    return word === undefined ? grouped(written) : `${grouped(written)} ${word}`;
  if (times === '1' && isWhole(written) && isWhole(over) && !/^10+$/.test(over)) return `${written}/${over}`;
  const value = divide(multiply(exact(written), exact(times)), exact(over));
  const scale = LARGE.find((at) => compareExact(absolute(value), exact(at)) >= 0);
  if (scale === undefined) return sayExact(value);
  return `${grouped(toDecimal(divide(value, exact(scale)), 6))} ${SCALE_WORDS[scale]}`;
}

/** Metric units go by their symbol: "t", "km²"; the others by name. */
function symbolOf({ code, symbols, weak }: Unit): string | null {
  if (!/^[a-zA-Z]{1,3}[23]?$/.test(code) || TIME_CODES.has(code)) return null;
  return [...symbols, ...weak].includes(code) && !/\d/.test(code) ? code : (symbols[0] ?? null);
}

const TIME_CODES: ReadonlySet<string> = new Set(['s', 'min', 'h', 'd', 'wk', 'mo', 'a']);

/** The unit as it was written, but one mile and two miles whatever number stood there. */
function inNumber(written: string | null, { name, plural, words }: Unit, one: boolean): string | null {
  if (written === null) return null;
  const lower = written.toLowerCase();
  if (one)
    return lower === plural
      ? name
      : lower.endsWith('s') && words.includes(lower.slice(0, -1))
        ? lower.slice(0, -1)
        : written;
  return lower === name ? plural : written;
}

/** What stands after the number: "%", " square miles", " t". */
function unitAfter({ kind, unit, unitText, per }: Comparable, one: boolean): string {
  if (unit === '%') return '%';
  if (unit === 'fold') return ' times';
  const known = unit === null ? undefined : UNIT_BY_CODE.get(unit);
  if (kind === 'age' && known !== undefined) return ` ${one ? known.name : known.plural} old`;
  const symbol = known === undefined ? null : symbolOf(known);
  const written = known === undefined ? unitText : inNumber(unitText, known, one);
  const name = written ?? symbol ?? (known === undefined ? unit : one ? known.name : known.plural);
  return `${name === null || name === '' ? '' : ` ${name}`}${denominator(per)}`;
}

/** " per barrel", " each". */
function denominator(per: string | null): string {
  if (per === null) return '';
  return per === 'each' || per === 'apiece' ? ` ${per}` : ` per ${UNIT_BY_CODE.get(per)?.name ?? per}`;
}

const isCurrency = (unit: string | null): unit is string => unit !== null && CURRENCY_BY_CODE.has(unit);

/** "$3 million", "HK$50", "CHF 20". */
export function withUnit(claim: Comparable, number: string): string {
  if (!isCurrency(claim.unit)) return `${number}${unitAfter(claim, number === '1')}`;
  const symbol = CURRENCY_BY_CODE.get(claim.unit)?.before.find((text) => /[^a-z.\s]$/i.test(text));
  const per = denominator(claim.per);
  if (symbol === undefined) return `${claim.unit} ${number}${per}`;
  return number.startsWith('−') ? `−${symbol}${number.slice(1)}${per}` : `${symbol}${number}${per}`;
}

const HEDGE_WORDS: Readonly<Record<Hedge, string>> = {
  about: 'about ',
  nearly: 'nearly ',
  'just over': 'just over ',
  'just under': 'just under ',
  over: 'over ',
  'at least': 'at least ',
  under: 'under ',
  'up to': 'up to ',
  plus: '',
  odd: '',
};

/** A figure in words, as it would stand in a sentence: "over 80%", "7.15 million tons", "a fall of 3%". */
export function sayFigure(claim: Comparable): string {
  if (claim.amount === null) return 'no value';
  if (claim.kind === 'ratio' && claim.unit === null) return `${claim.amount.written} in ${claim.amount.over}`;
  const low = sayAmount(claim.amount);
  const number = claim.high === null ? low : `${low} to ${sayAmount(claim.high)}`;
  const hedge = hedgeOf(claim);
  const signed = claim.direction !== null && hedge === null && (claim.unit === '%' || claim.unit === '[pp]');
  const mark = signed && !number.startsWith('−') ? (claim.direction === 'up' ? '+' : '−') : '';
  const ending = hedge === 'plus' ? ' or more' : hedge === 'odd' ? ' or a few more' : '';
  const said = claim.high === null ? withUnit(claim, number) : spanWithUnit(claim, low, sayAmount(claim.high), '');
  return `${hedge === null ? '' : HEDGE_WORDS[hedge]}${mark}${said}${ending}`;
}

/** A value in the unit of a figure: "3,089 square miles", "6.637 million tons". */
export function sayInUnitOf(claim: Comparable, value: Exact): string {
  return withUnit(claim, sayScaled(claim, value));
}

function scaleOf({ amount }: Comparable): string | null {
  return amount !== null && SCALE_WORDS[amount.times] !== undefined ? amount.times : null;
}

/** In the scale of the figure, but never "2,997 million". */
function sayScaled(claim: Comparable, value: Exact): string {
  const own = scaleOf(claim);
  const larger = LARGE.find((at) => compareExact(absolute(value), exact(at)) >= 0) ?? null;
  const scale = own !== null && compareExact(divide(absolute(value), exact(own)), exact('1000')) >= 0 ? larger : own;
  return scale === null ? sayExact(value) : `${sayExact(divide(value, exact(scale)))} ${SCALE_WORDS[scale]}`;
}

/** "3,282 to 3,668 square miles", "6.637 to 6.653 million tons". */
export function saySpan(claim: Comparable, low: Exact, high: Exact): string {
  const scale = scaleOf(claim);
  const by = scale === null ? exact('1') : exact(scale);
  const [a, b] = [sayExact(divide(low, by)), sayExact(divide(high, by))];
  return spanWithUnit(claim, a, b, scale === null ? '' : ` ${SCALE_WORDS[scale]}`);
}

/** A currency's sign stands before either end: "$6.6 to $6.7 million"; a unit after the last. */
function spanWithUnit(claim: Comparable, low: string, high: string, scale: string): string {
  if (low === high) return withUnit(claim, `${low}${scale}`);
  if (!isCurrency(claim.unit)) return withUnit(claim, `${low} to ${high}${scale}`);
  return `${withUnit({ ...claim, per: null }, low)} to ${withUnit(claim, `${high}${scale}`)}`;
}

/** A computed span by itself: "7.52 to 7.84", "172 to 195.7 billion"; one number where the ends read alike. */
export function sayBetween(low: Exact, high: Exact): string {
  const largest = compareExact(absolute(low), absolute(high)) > 0 ? absolute(low) : absolute(high);
  const scale = LARGE.find((at) => compareExact(largest, exact(at)) >= 0);
  const by = exact(scale ?? '1');
  const [a, b] = [sayExact(divide(low, by)), sayExact(divide(high, by))];
  return `${a === b ? a : `${a} to ${b}`}${scale === undefined ? '' : ` ${SCALE_WORDS[scale]}`}`;
}

const NOTHING: Comparable = {
  ...{ kind: 'number', amount: null, high: null, comparator: '=', hedge: null, direction: null },
  ...{ unit: null, unitText: null, per: null },
};

/** A computed value with its unit by name or symbol: "6.295%", "505,000 t", "$250". */
export const sayValue = (value: Exact, unit: string | null): string => withUnit({ ...NOTHING, unit }, sayExact(value));

/** "6.278 to 6.313%", "$104.1 to $104.3", "505,000 t" where both ends read alike. */
export const sayValues = (low: Exact, high: Exact, unit: string | null): string =>
  spanWithUnit({ ...NOTHING, unit }, sayExact(low), sayExact(high), '');
