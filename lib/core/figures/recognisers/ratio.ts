import { DECIMAL, PLAIN, type Tokens } from '../../text/tokens';
import { claimed, type Draft, type Recogniser } from '../draft';
import { isMoneySign, matchMoney } from '../money-index';
import { isNouny } from '../noun-phrase';
import { readNumeral } from '../numeral';
import type { Numeral } from '../numeral-shape';
import { matchUnit } from '../unit-index';
import { ANCHORS, IN, OF, SMALL, TO, word, wordSet } from '../vocabulary';
import { isYear } from './date';

const HYPHEN = 0x2d;
const COLON = 0x3a;
const OUT = word('out');
const EVERY = word('every');
const FOR = word('for');
const OVER = word('over');
const BY = word('by');
const WHOLES: ReadonlySet<number> = new Set([3, 4, 5, 6, 7, 8, 9, 10, 12, 15, 20, 25, 50, 100, 1000]);
const RATIOS = wordSet(
  'ratio ratios odds margin shot chance favourite favorite outsider split scale leverage underdog vote basis',
);
/** "on a scale of 1 to 10" is a range. */
const SCALE_WORD = word('scale');
const SHOTS = wordSet('shot chance favourite favorite outsider underdog');
const DEALS = wordSet('split splits offer offers deal deals sale exchange swap');
const TIMES = wordSet('times time');
const BEFORE_ODDS = wordSet('by of at outnumber outnumbers outnumbered outnumbering about roughly nearly almost');

/** Ratios: "one in five", "4 out of 10", "two of every three", "2-to-1". */
export const ratio: Recogniser = {
  name: 'ratio',
  read(t, n) {
    if (n.written === '' || n.ordinal || n.scaled || n.fraction) return null;
    if (!Number.isInteger(n.value)) return t.word(n.to) === TO && isToOne(t, n) ? odds(t, n, n.to + 1) : null;
    if (n.sign !== 0) return t.word(n.to) === OVER ? inWhole(t, n, n.to + 1) : null;
    const ofMoney = moneyShare(t, n);
    if (ofMoney > 0) return sumInSum(t, n, ofMoney);
    const second = wholePlace(t, n.to);
    if (second > 0) return inWhole(t, n, second);
    if (n.value === 1 && n.words) return oneOfThem(t, n);
    if (t.mark(n.to) === COLON && n.plain && isOdds(t, n, n.to + 1)) return odds(t, n, n.to + 1);
    if (t.word(n.to) === TO && isToOne(t, n)) return odds(t, n, n.to + 1);
    if (isDeal(t, n)) return odds(t, n, n.to + 3);
    if (t.mark(n.to) === HYPHEN && t.word(n.to + 1) === TO && t.mark(n.to + 2) === HYPHEN) return odds(t, n, n.to + 3);
    return null;
  },
};

/** "a 2-for-1 split", "a three-for-two offer". */
function isDeal(t: Tokens, n: Numeral): boolean {
  if (t.mark(n.to) !== HYPHEN || t.word(n.to + 1) !== FOR || t.mark(n.to + 2) !== HYPHEN) return false;
  const at = n.to + 3;
  return (t.isNumber(at) || (t.bits(at) & SMALL) !== 0) && DEALS.has(t.word(at + 1));
}

/** "3:1" and "1:50,000" are ratios, "3:10" a time unless a ratio is spoken of. */
function isOdds(t: Tokens, n: Numeral, at: number): boolean {
  if (!t.isNumber(at) || t.gap(at) || t.gap(at - 1) || t.mark(at + 1) === COLON) return false;
  return (t.size(at) !== 2 && t.what[at] !== DECIMAL) || RATIOS.has(t.word(at + 1)) || saysRatio(t, n.from - 1);
}

/** "a ratio of", "odds of", "leverage of about". */
function saysRatio(t: Tokens, at: number): boolean {
  for (let i = at; i > at - 4 && t.isWord(i); i--) if (RATIOS.has(t.word(i))) return true;
  return false;
}

/** "outnumbered ten to one", "a ratio of 3 to 2", but not "fell to 1". */
function isToOne(t: Tokens, n: Numeral): boolean {
  const at = n.to + 1;
  if (!t.isNumber(at) && (t.bits(at) & SMALL) === 0) return false;
  if (saysRatio(t, n.from - 1)) return t.word(n.from - 2) !== SCALE_WORD;
  const other = readNumeral(t, at);
  if (other.from === at && other.value === 1 && SHOTS.has(t.word(other.to))) return true;
  if (other.from !== at || isNouny(t, other.to) || t.mark(other.to) === 0x25 || !(n.value > other.value)) return false;
  const before = t.word(n.from - 1);
  return other.value === 1 ? BEFORE_ODDS.has(before) : before === BY && n.words && other.words && other.value > 1;
}

/** Where the whole of the ratio begins, 0 if these are no ratio's words. */
function wholePlace(t: Tokens, at: number): number {
  if (t.mark(at) === HYPHEN && t.word(at + 1) === IN && t.mark(at + 2) === HYPHEN) return at + 3;
  const w = t.word(at);
  if (w === IN) return t.word(at + 1) === EVERY ? at + 2 : at + 1;
  if (w === OUT && t.word(at + 1) === OF) return t.word(at + 2) === EVERY ? at + 3 : at + 2;
  if ((w === OF || w === FOR) && t.word(at + 1) === EVERY) return at + 2;
  if (w === OVER) return at + 1;
  return w === OF && isRoundWhole(t, at + 1) ? at + 1 : 0;
}

/** "six of ten" is a share, "two of four" people may be just two of them. */
function isRoundWhole(t: Tokens, at: number): boolean {
  if (t.isNumber(at)) return t.what[at] === PLAIN && (t.integer(at) === 10 || t.integer(at) === 100);
  return (t.bits(at) & SMALL) !== 0 && readNumeral(t, at).value === 10;
}

/** "one household in 10": the whole is a round small number and counts nothing else. */
function oneOfThem(t: Tokens, n: Numeral): Draft | null {
  if (!t.isWord(n.to) || !isNouny(t, n.to) || t.word(n.to + 1) !== IN) return null;
  const every = t.word(n.to + 2) === EVERY;
  const at = every ? n.to + 3 : n.to + 2;
  if (!t.isNumber(at) && (t.bits(at) & ANCHORS) === 0) return null;
  const whole = readNumeral(t, at);
  if (whole.from !== at || whole.ordinal || whole.fraction || (!every && !WHOLES.has(whole.value))) return null;
  if (whole.value < 2 || (!every && isNouny(t, whole.to))) return null;
  return t.mark(whole.to) === 0x25 ? null : asShare(n, whole);
}

/** "$2 of every $5": where the second sum's digits begin, 0 if it is none. */
function moneyShare(t: Tokens, n: Numeral): number {
  if (!isMoneySign(t.mark(n.from - 1)) || t.gap(n.from)) return 0;
  const at = wholePlace(t, n.to);
  if (at === 0 || t.word(at - 1) !== EVERY) return 0;
  return t.mark(at) === t.mark(n.from - 1) && !t.gap(at + 1) && t.isNumber(at + 1) ? at + 1 : 0;
}

function sumInSum(t: Tokens, n: Numeral, at: number): Draft | null {
  const whole = readNumeral(t, at);
  if (whole.from !== at || whole.over !== '1' || !(whole.value > n.value) || whole.written.includes('.')) return null;
  const draft = asShare(n, whole);
  draft.from--;
  draft.quoteFrom = draft.from;
  return draft;
}

function inWhole(t: Tokens, n: Numeral, at: number): Draft | null {
  if (!t.isNumber(at) && (t.bits(at) & ANCHORS) === 0) return null;
  const whole = readNumeral(t, at);
  if (whole.from !== at || whole.written === '' || whole.ordinal || whole.fraction || !(whole.value > 1)) return null;
  if (n.value > whole.value || n.value > 1000 || (isYear(t, at) && n.value !== 1) || t.mark(whole.to) === 0x25)
    return null;
  if (t.word(n.to) === OVER && (Math.abs(n.value) !== 1 || t.isWord(whole.to))) return null;
  if (t.word(n.to) === IN && t.word(n.to + 1) !== EVERY && spansTime(t, whole.to)) return null;
  if (matchMoney(t, whole.to) !== null && t.word(n.to) !== OUT) return null;
  return asShare(n, whole);
}

/** "3 in 10 days" is no share of ten days. */
function spansTime(t: Tokens, at: number): boolean {
  const unit = matchUnit(t, at);
  return (unit !== null && !unit.weak) || TIMES.has(t.word(at));
}

function asShare(n: Numeral, whole: Numeral): Draft {
  const draft = claimed(n, 'ratio');
  draft.to = whole.to;
  draft.quoteTo = whole.to;
  draft.amount = { written: n.written, times: n.times, over: digitsOf(whole), words: n.words };
  draft.value = n.value / whole.value;
  return draft;
}

const digitsOf = (n: Numeral): string => n.written + n.times.slice(1);

/** "a 1-to-3 ratio" and "a 1-to-10 shot", but "a 6-to-8-week delay" and "3-to-4 years". */
const isRatioWord = (t: Tokens, at: number): boolean =>
  RATIOS.has(t.word(at)) || (!t.isWord(at) && t.mark(at) !== HYPHEN);

function odds(t: Tokens, n: Numeral, at: number): Draft | null {
  const other = readNumeral(t, at);
  if (other.from !== at || other.written === '' || !(other.value > 0)) return null;
  if (n.value < other.value && t.mark(n.to) === HYPHEN && !isRatioWord(t, other.to)) return null;
  const draft = asShare(n, other);
  draft.unitText = 'to';
  return draft;
}
