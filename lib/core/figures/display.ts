import { lengthWithout, withoutTrailing, withoutTrailingZeros } from '../text/trailing';
import { compoundWords, isCompound } from './compound';
import { CURRENCIES } from './currencies';
import type { Amount, Comparator, Direction, Hedge, Kind } from './figure';
import { UNIT_BY_CODE } from './units';

/** What the canonical short form is made of: a figure's reading, or one that a reviewer corrected. */
export interface Displayed {
  readonly kind: Kind;
  readonly amount: Amount | null;
  readonly high: Amount | null;
  readonly comparator: Comparator;
  readonly hedge: Hedge | null;
  readonly direction: Direction | null;
  readonly unit: string | null;
  readonly unitName: string | null;
  readonly unitPlural?: string | null;
  readonly unitText: string | null;
  readonly per: string | null;
}

const SCALE_NAMES: Readonly<Record<number, string>> = {
  6: 'million',
  9: 'billion',
  12: 'trillion',
  15: 'quadrillion',
  18: 'quintillion',
};
const HEDGE_WORDS: Readonly<Record<Hedge, string>> = {
  about: 'about ',
  nearly: 'nearly ',
  'just over': 'just over ',
  'just under': 'just under ',
  over: 'over ',
  'at least': 'at least ',
  under: 'under ',
  'up to': 'up to ',
  plus: 'at least ',
  odd: 'about ',
};
const PLAIN_WORDS: Readonly<Record<Comparator, string>> = {
  '=': '',
  '~': 'about ',
  '>': 'over ',
  '>=': 'at least ',
  '<': 'under ',
  '<=': 'up to ',
};
const PER_WORDS: Readonly<Record<string, string>> = {
  a: 'a year',
  mo: 'a month',
  wk: 'a week',
  d: 'a day',
  h: 'an hour',
  min: 'a minute',
  s: 'a second',
  '{quarter}': 'a quarter',
  each: 'each',
};
/** The kinds whose changes carry a sign. */
const SIGNED: ReadonlySet<Kind> = new Set(['percent', 'points', 'money']);
const SIGNS: ReadonlyMap<string, string> = new Map(
  CURRENCIES.map(({ code, before }) => [code, before.find((sign) => /^[^A-Za-z]*$|\$$/.test(sign)) ?? before[0] ?? '']),
);

/**
 * The canonical short form, the same in every locale: `+7.6%`, `over 80%`, `$3 million`, `10–15%`, `1 in 5`, `×2`. A
 * change that is hedged says its direction in a word: `down under 4%`, since "under −4%" reads as a level.
 */
export function displayOf(figure: Displayed): string {
  if (figure.amount === null) return figure.unitText ?? '';
  const hedge = figure.hedge !== null ? HEDGE_WORDS[figure.hedge] : PLAIN_WORDS[figure.comparator];
  const { direction } = figure;
  const signed = direction !== null && !figure.amount.written.startsWith('-') && SIGNED.has(figure.kind);
  if (hedge === '' || !signed) return hedge + body(figure, figure.amount) + rate(figure);
  const bound = figure.hedge === 'up to' || figure.comparator === '<=' ? 'at most ' : hedge;
  return `${direction} ${bound}${body({ ...figure, direction: null }, figure.amount)}${rate(figure)}`;
}

function body(figure: Displayed, amount: Amount): string {
  const { kind, direction } = figure;
  const sign = direction === 'up' ? '+' : direction === 'down' && !amount.written.startsWith('-') ? '−' : '';
  if (figure.unit === '[ppth]') return `${sign}${span(figure, amount)}‰`;
  if (kind === 'percent' || figure.unit === '%') return `${sign}${span(figure, amount)}%`;
  if (kind === 'points') return `${sign}${span(figure, amount)} ${figure.unit === 'bp' ? 'bp' : 'pp'}`;
  if (kind === 'money') return sign + money(figure, amount);
  if (kind === 'ratio') return ratio(figure, amount);
  if (kind === 'fraction') return `${amount.written}/${amount.over}`;
  if (kind === 'age') return `${span(figure, amount)} ${noun(figure, amount)} old`;
  if (figure.unitText !== null && isCompound(figure)) return compound(figure.unitText, amount, figure.high);
  const counted = noun(figure, amount);
  return span(figure, amount) + (counted === '' ? '' : ` ${counted}`);
}

/** What a share is taken of: "5", "35,000", "292 million". */
function wholeOf(over: string): string {
  const trailing = Math.min(over.length - lengthWithout(over, '0'), over.length - 1);
  const zeros = trailing - (trailing % 3);
  return zeros >= 6 ? scaled(over.slice(0, -zeros), zeros) : group(over);
}

function compound(unitText: string, amount: Amount, high: Amount | null): string {
  const low = compoundWords(unitText, amount);
  return high === null ? low : `${low} to ${compoundWords(unitText, high)}`;
}

function ratio(figure: Displayed, amount: Amount): string {
  if (figure.unit === 'fold') return `×${span(figure, amount)}`;
  const whole = wholeOf(amount.over);
  return figure.unitText === 'to' ? `${group(amount.written)} to ${whole}` : `${group(amount.written)} in ${whole}`;
}

function money(figure: Displayed, amount: Amount): string {
  const { unit } = figure;
  if (unit === 'cent' || unit === 'penny') return `${span(figure, amount)} ${noun(figure, amount)}`;
  const sign = unit === null ? '' : (SIGNS.get(unit) ?? '');
  const text = span(figure, amount);
  if (sign === '') return `${text} ${noun(figure, amount)}`;
  return text.startsWith('−') ? `−${sign}${text.slice(1)}` : sign + text;
}

/** One number or a range, with a multiplier that both ends share said once. */
function span(figure: Displayed, amount: Amount): string {
  if (figure.high === null) return number(amount);
  const low = number(amount);
  const high = number(figure.high);
  const scale = / [a-z]+$/.exec(high)?.[0];
  return `${scale !== undefined && low.endsWith(scale) ? low.slice(0, -scale.length) : low}–${high}`;
}

function number({ written, times, over }: Amount): string {
  const minus = written.startsWith('-') ? '−' : '';
  const digits = minus === '' ? written : written.slice(1);
  if (over !== '1') return minus + mixed(digits, times, over);
  if (times === '1') return minus + (scientific(digits) ?? group(digits));
  if (times === '12') return minus + group(String(Number(digits) * 12));
  return minus + scaled(digits, times.length - 1);
}

/** "1.7 × 10^-27": what would be a row of zeros; null for all else. */
function scientific(digits: string): string | null {
  const small = /^0\.(0{5,})([1-9]\d*)$/.exec(digits);
  if (small !== null) return `${pointed(small[2] as string)} × 10^-${(small[1] as string).length + 1}`;
  const head = withoutTrailing(digits, '0');
  if (digits.length < 19 || digits.length - head.length < 6 || !/^[1-9]\d*$/.test(digits)) return null;
  return `${pointed(head)} × 10^${digits.length - 1}`;
}

const pointed = (digits: string): string => (digits.length > 1 ? `${digits.slice(0, 1)}.${digits.slice(1)}` : digits);

/** 5/2 is shown as 2.5 where that is exact, else as 1 2/3. */
function mixed(digits: string, times: string, over: string): string {
  const value = Number(digits) / Number(over);
  const short = String(value);
  if (times === '12') return group(String(value * 12));
  if (short.length <= 6)
    return times === '1' ? (value < 1 ? `${digits}/${over}` : short) : scaled(short, times.length - 1);
  const whole = Math.floor(value);
  const part = `${Number(digits) - whole * Number(over)}/${over}`;
  const text = whole === 0 ? part : `${whole} ${part}`;
  const name = SCALE_NAMES[times.length - 1];
  return times === '1' ? text : `${text} of a ${name ?? `1${'0'.repeat(times.length - 1)}`}`;
}

/** Written digits times a power of ten: "7.15 million", "25,000", "400 million". */
function scaled(digits: string, power: number): string {
  const name = SCALE_NAMES[power];
  if (name !== undefined) return `${group(digits)} ${name}`;
  const step = power > 6 ? power - (power % 3) : 0;
  const shifted = shift(digits, power - step);
  if (step === 0) return group(shifted);
  const named = SCALE_NAMES[step];
  if (named === undefined) return `${digits} × 10^${power}`;
  const larger = SCALE_NAMES[step + 3];
  // 500 crore is 5 billion, not 5,000 million.
  const tooLong = larger !== undefined && /^\d{4,6}$/.test(shifted);
  return tooLong ? `${shift(shifted, -3)} ${larger}` : `${group(shifted)} ${named}`;
}

/** Moves the decimal point so many places to the right, or three to the left. */
function shift(digits: string, by: number): string {
  if (by < 0) return withoutTrailingZeros(`${digits.slice(0, by)}.${digits.slice(by)}`);
  const [whole = '', part = ''] = digits.split('.');
  if (part.length <= by) return (whole + part.padEnd(by, '0')).replace(/^0+(?=\d)/, '');
  return `${(whole + part.slice(0, by)).replace(/^0+(?=\d)/, '')}.${part.slice(by)}`;
}

/** Commas between groups of three, from four digits on. */
function group(digits: string): string {
  const point = digits.indexOf('.');
  const whole = point < 0 ? digits : digits.slice(0, point);
  if (whole.length < 4) return digits;
  let out = whole.slice(0, whole.length % 3);
  for (let i = whole.length % 3; i < whole.length; i += 3) out += (out === '' ? '' : ',') + whole.slice(i, i + 3);
  return point < 0 ? out : out + digits.slice(point);
}

function noun(figure: Displayed, amount: Amount): string {
  const { written, times, over } = amount;
  const one =
    figure.high === null && times === '1' && (over === '1' ? written === '1' : Number(written) <= Number(over));
  const { unit, unitName, unitText } = figure;
  if (unit === null) return (one ? null : figure.unitPlural) ?? unitText ?? '';
  const name = (one ? unitName : (figure.unitPlural ?? unitName)) ?? unitText ?? '';
  if (unitText === null || !/metre|litre|tonne/i.test(unitText)) return name;
  if (/tonne/i.test(unitText)) return /metric/.test(name) ? (one ? 'tonne' : 'tonnes') : name;
  return name.replace('meter', 'metre').replace('liter', 'litre');
}

function rate({ per }: Displayed): string {
  if (per === null) return '';
  const said = PER_WORDS[per];
  if (said !== undefined) return ` ${said}`;
  return ` per ${UNIT_BY_CODE.get(per)?.name ?? per}`;
}
