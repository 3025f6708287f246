/**
 * The number of a table's cell, as statistics print it: a minus or brackets for what is negative, separators of one
 * language in the whole table, and marks beside the number that are no part of it ("p" for provisional, footnotes).
 */

/** Whether a comma parts thousands (English) or decimals (most of Europe). */
export type Separators = 'english' | 'european';

export interface CellNumber {
  /** UTF-16 offsets in the cell's words: the number with its sign, brackets, currency and per cent sign. */
  readonly start: number;
  readonly end: number;
  /** The number as the engine reads it, without its sign: "$4,250.5", "12%". */
  readonly plain: string;
  readonly isNegative: boolean;
  /** What stands beside it: "p", "(1)", "*". */
  readonly notes: string;
}

const LONGEST = 80;
const SIGNS = '-−–‒＋+';
const OPENS = '([';
const BLANKS = ' \u00A0\u2007\u2009\u202F';
const SYMBOLS = '$€£¥₹₩₽₺';
/** Letters of statistics offices beside a value: provisional, revised, estimated, forecast, break, low reliability … */
const FLAGS: ReadonlySet<string> = new Set([...'prefcsbudinqv', 'ep', 'bp', 'be', 'er', 'rp', 'se']);
const FLAG_WORDS =
  /^(?:provisional|revised|estimated?|forecast|projected|projection|preliminary|prov\.?|est\.?|rev\.?)$/i;

class Scanner {
  at = 0;
  constructor(readonly words: string) {}

  /** Goes past all of `these`. */
  skip(these: string): number {
    const from = this.at;
    while (this.at < this.words.length && these.includes(this.words.charAt(this.at))) this.at += 1;
    return this.at - from;
  }

  /** Goes past one of `these`, and says which; blanks after it go too. */
  one(these: string): string {
    const found = this.words.charAt(this.at);
    if (found === '' || !these.includes(found)) return '';
    this.at += 1;
    this.skip(BLANKS);
    return found;
  }

  match(pattern: RegExp): string {
    const found = pattern.exec(this.words.slice(this.at))?.[0] ?? '';
    this.at += found.length;
    return found;
  }
}

const CURRENCY =
  /^(?:(?:US|AU|NZ|HK|NT|CA|A|C|R|S)\s?(?=\$)|(?:USD|EUR|GBP|CHF|JPY|CNY|SEK|NOK|DKK|PLN|CZK|AUD|CAD|INR)\s?(?=[\d(−–-]))/;
const DIGITS = /^(?:\d[\d.,'’ \u00A0\u2007\u2009\u202F]*\d|[.,]?\d+)/;

/** A sign, brackets and a currency may stand in any order before the digits: "$(4,250)", "-£5", "(€ 3". */
function lead(scan: Scanner): { minus: boolean; opened: boolean; currency: string } {
  let [minus, opened, currency] = [false, false, ''];
  for (let turn = 0; turn < 4; turn++) {
    const sign = scan.one(SIGNS);
    if (sign !== '') minus = sign !== '+' && sign !== '＋';
    if (scan.one(OPENS) !== '') opened = true;
    const code = scan.match(CURRENCY);
    const symbol = scan.one(SYMBOLS);
    if (code + symbol !== '') currency = code.trim() + symbol;
  }
  return { minus, opened, currency };
}

/** After the digits: brackets that close, a per cent sign, a currency. */
function tail(scan: Scanner): { closed: boolean; percent: boolean; symbol: string } {
  let [closed, percent, symbol] = [false, false, ''];
  for (let turn = 0; turn < 3; turn++) {
    const from = scan.at;
    scan.skip(BLANKS);
    if (scan.one(')]') !== '') closed = true;
    else if (scan.one('%％') !== '') percent = true;
    else {
      const found = scan.one('€£$');
      if (found === '') {
        scan.at = from;
        break;
      }
      symbol = found;
    }
  }
  return { closed, percent, symbol };
}

/** Footnotes and flags, and nothing else. */
function notesIn(rest: string): string | null {
  const found: string[] = [];
  for (const piece of rest.split(/[\s\u00A0,;]+/)) {
    if (piece === '') continue;
    const bare = piece.replace(/^[([]/, '').replace(/[)\]]$/, '');
    const isMark = bare === '' || /^[*†‡§¶#^¹²³⁴⁵⁶⁷⁸⁹⁰]+$/.test(bare);
    const isFlag = FLAGS.has(bare.toLowerCase()) || FLAG_WORDS.test(bare);
    const isNumbered = piece !== bare && /^\d{1,2}$/.test(bare);
    if (!isMark && !isFlag && !isNumbered) return null;
    found.push(bare);
  }
  return found.join(' ');
}

const ENGLISH = /^(?:\d{1,3}(?:[,'’ \u00A0\u2007\u2009\u202F]\d{3})+|\d+)?(?:\.\d+)?$/;
const INDIAN = /^\d{1,2}(?:,\d{2})*,\d{3}(?:\.\d+)?$/;
const EUROPEAN = /^(?:\d{1,3}(?:[.'’ \u00A0\u2007\u2009\u202F]\d{3})+|\d+)?(?:,\d+)?$/;
const GROUPS = /['’ \u00A0\u2007\u2009\u202F]/g;

/** In the engine's own writing: commas between thousands, a point before decimals; null when it is no one number. */
function plainDigits(digits: string, separators: Separators): string | null {
  if (separators === 'european') {
    if (!EUROPEAN.test(digits)) return null;
    return digits.replaceAll('.', '').replace(GROUPS, '').replace(',', '.');
  }
  if (!ENGLISH.test(digits) && !INDIAN.test(digits)) return null;
  return digits.replace(GROUPS, '').replaceAll(',', '');
}

/** The number that a cell holds and nothing but; null for words, ranges, dates and what is missing ("–", "..", "n/a"). */
export function cellNumber(words: string, separators: Separators = 'english'): CellNumber | null {
  if (words.length > LONGEST || !/\d/.test(words)) return null;
  const scan = new Scanner(words);
  scan.skip(`${BLANKS}\t\n*†‡~`);
  const start = scan.at;
  const { minus, opened, currency } = lead(scan);
  const digits = scan.match(DIGITS);
  const plain = digits === '' ? null : plainDigits(digits, separators);
  if (plain === null || plain === '') return null;
  const { closed, percent, symbol } = tail(scan);
  if (opened !== closed) return null;
  const end = words.slice(0, scan.at).trimEnd().length;
  const notes = notesIn(words.slice(scan.at));
  if (notes === null) return null;
  const money = currency === '' ? symbol : currency;
  return { start, end, plain: `${money}${plain}${percent ? '%' : ''}`, isNegative: minus || opened, notes };
}

/** "2,9", "1.316.580", "3.204,5": only there a comma parts decimals. */
const SURELY_EUROPEAN = /^(?:\d+,\d{1,2}|0,\d+|\d{1,3}(?:\.\d{3})+,\d+|\d{1,3}(?:\.\d{3}){2,}|\d{4,},\d+)$/;
const SURELY_ENGLISH = /^(?:\d+\.\d{1,2}|0?\.\d+|\d{1,3}(?:,\d{3})+\.\d+|\d{1,3}(?:,\d{3}){2,}|\d{4,}\.\d+)$/;

/** Decided for a table as a whole by the cells that can be read in one way only; English where none tells. */
export function separatorsOf(cells: Iterable<string>): Separators {
  let balance = 0;
  for (const words of cells) {
    const digits = (/\d[\d.,]*/.exec(words.slice(0, LONGEST))?.[0] ?? '').replace(/[.,]$/, '');
    if (SURELY_EUROPEAN.test(digits)) balance += 1;
    if (SURELY_ENGLISH.test(digits)) balance -= 1;
  }
  return balance > 0 ? 'european' : 'english';
}
