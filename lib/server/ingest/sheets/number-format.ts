import 'server-only';
import { dateFromSerial, format, getFormatDateInfo, isDateFormat } from 'numfmt';
import { withoutTrailing } from '@/lib/core/text/trailing';

/** What a cell shows, and what it holds. */
export interface Shown {
  /** As it comes to stand in the text. */
  readonly text: string;
  /** As the sheet shows it, where that is something else. */
  readonly display?: string;
  /** The number, or the day or time in ISO 8601, where its words do not tell it. */
  readonly value?: string;
  /** It is a number, and no day or year. */
  readonly isValue: boolean;
}

/** Shows the numbers of cells of one style. */
export interface NumberFormat {
  readonly number: (value: number) => Shown;
  readonly words: (text: string) => string;
}

/** Excel takes no longer format. */
const LONGEST_FORMAT = 255;
/** Days from the first of January 1900, as Excel counts, to that of 1904, where the other count begins. */
const DAYS_TO_1904 = 1462;
const OPTIONS = { throws: false, invalid: '', dateSpanLarge: false } as const;

/** Makes what shows numbers as this format code of a spreadsheet says: "#,##0," shows 7147023 as "7,147". */
export function numberFormat(code: string, startsIn1904: boolean): NumberFormat {
  const known = code.length > LONGEST_FORMAT || !isFormat(code) ? 'General' : code;
  const isDate = isDateFormat(known);
  const shown = isDate ? dateShown(known, startsIn1904 ? DAYS_TO_1904 : 0) : null;
  return {
    number: (value) => shown?.(value) ?? numberShown(isDate ? 'General' : known, value),
    words: (text) => (known.includes('@') && known !== '@' ? format(known, text, OPTIONS) : text),
  };
}

function isFormat(code: string): boolean {
  try {
    format(code, 1);
    return true;
  } catch {
    return false;
  }
}

/** A number of so few signs is shown as it is where nothing says how. */
const SHORT = 9;

function numberShown(code: string, value: number): Shown {
  const exact = exactly(value);
  const text = code === 'General' && exact.length <= SHORT ? exact : format(code, value, OPTIONS).trim();
  const isYear = code === 'General' || code === '0' ? Number.isInteger(value) && value >= 1500 && value < 2200 : false;
  const tells = text === exact || text.replaceAll(',', '') === exact;
  return { text, isValue: !isYear, ...(tells ? {} : { value: exact }) };
}

const DIGITS = 15;

/** A spreadsheet reckons with fifteen digits: what a sum of floats leaves behind them is not in any cell. */
export function exactly(value: number): string {
  const short = String(value);
  if (short.length <= DIGITS && !short.includes('e')) return value === 0 ? '0' : short;
  const rounded = Number(value.toPrecision(DIGITS));
  const plain = String(rounded);
  if (!plain.includes('e') || Math.abs(rounded) > 1e30 || Math.abs(rounded) < 1e-30) return plain;
  if (Math.abs(rounded) >= 1) return BigInt(rounded).toString();
  return withoutTrailing(rounded.toFixed(50), '0');
}

const MONTHS = 'January February March April May June July August September October November December'.split(' ');
/** The last day that a spreadsheet knows, 31 December 9999, and the moment after it. */
const LAST_SERIAL = 2_958_466;

/** Does it name the month in letters and the year in full? */
const isNamed = (display: string): boolean => /\p{L}{3}/u.test(display) && /\d{4}/.test(display);

/** Days and times. Undefined for a number that is no day. */
function dateShown(code: string, daysBefore: number): (serial: number) => Shown | undefined {
  const has = getFormatDateInfo(code);
  const isTime = !has.year && !has.month && !has.day;
  return (given) => {
    if (isTime) return { text: format(code, given, OPTIONS).trim(), value: exactly(given), isValue: true };
    const serial = given + daysBefore;
    if (!(serial >= 0 && serial < LAST_SERIAL)) return undefined;
    const display = format(code, serial, OPTIONS).trim();
    const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = dateFromSerial(serial);
    const iso = isoDay(year, month, day);
    const time = has.hours || has.minutes ? ` ${two(hour)}:${two(minute)}${has.seconds ? `:${two(second)}` : ''}` : '';
    const text = isNamed(display) ? display : dayWords(display, iso + time, [year, month], has);
    return { text, isValue: false, ...unlessSame('display', display, text), ...unlessSame('value', iso + time, text) };
  };
}

const two = (number: number) => String(number).padStart(2, '0');

const isoDay = (year: number, month: number, day: number) =>
  `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`;

/** A day in figures may be read two ways, and the year of "Jul-22" is no 22: each is written out as far as the sheet shows it. */
function dayWords(
  display: string,
  iso: string,
  [year, month]: readonly [number, number],
  has: { readonly year: boolean; readonly month: boolean; readonly day: boolean },
): string {
  if (has.year && has.month && !has.day) return `${MONTHS[month - 1]} ${year}`;
  if (has.year && !has.month && !has.day) return String(year);
  if (!has.year && /\p{L}/u.test(display)) return display;
  return iso;
}

/** A day that a file gives in ISO 8601, and how it is shown, if the file tells that too. */
export function isoShown(iso: string, display?: string): Shown {
  const [day = '', time = ''] = iso.split('T');
  const written = /^00:00(?::00|$)/.test(time) || time === '' ? day : `${day} ${time.slice(0, 5)}`;
  const text = display !== undefined && isNamed(display) ? display : written;
  return {
    ...{ text, isValue: false },
    ...unlessSame('display', display ?? text, text),
    ...unlessSame('value', written, text),
  };
}

const unlessSame = (key: 'display' | 'value', one: string, other: string) => (one === other ? {} : { [key]: one });
