import { DECIMAL, type Tokens, WORD } from '../../text/tokens';
import { pastSuffix, setDenominator, setUnit } from '../attach-unit';
import { claimed, type Draft, type Recogniser } from '../draft';
import { fractionTail } from '../number-parts';
import type { Numeral } from '../numeral-shape';
import { matchUnit, type UnitName, unitEnd } from '../unit-index';
import { ARTICLE, OF, ONE, STOPS, wordSet } from '../vocabulary';
import { isYear } from './date';

const HYPHEN = 0x2d;
const CLOSE = 0x5d;
const TICK = 0x27;
const QUOTE = 0x22;
/** May stand between the number and a unit of time: "twenty working days", "three straight months". */
const BETWEEN_WORDS = wordSet(
  'working consecutive straight previous more full whole additional calendar business trading extra long short final last remaining solid successive further good prior',
);
/** Weak symbols that a blank may part from their digits. */
const SPACED = new Set(['m', 'g', 'l', 'h', 'C', 'F', 'W', 'V', 'J', 'K', 't', 'ha', 'ct', 'pc', 'deg']);
const SIZES = wordSet('long wide tall thick deep high x by screen display tv disk monitor');

/** Physical quantities and durations: a number with one of the units of the lexicon. */
export const measure: Recogniser = {
  name: 'measure',
  read(t, n) {
    if (n.written === '' || n.ordinal) return null;
    const at = unitPlace(t, n);
    const name = matchUnit(t, at);
    if (name !== null) {
      const to = unitEnd();
      if (isYearOf(t, n, name, at, to)) return null;
      if (name.weak && !believed(t, n, at, to)) return null;
      return feetAndInches(t, n, name, at, to) ?? withUnit(t, n, name, at, to);
    }
    if (!BETWEEN_WORDS.has(t.word(at))) return null;
    const later = matchUnit(t, at + 1);
    if (later === null || later.unit.dimension !== 'time' || later.symbol) return null;
    const to = unitEnd();
    return n.value === 1 || t.lastUnit(to - 1) === 0x73 ? withUnit(t, n, later, at, to) : null;
  },
};

/** Where the unit would begin: behind a hyphen, or behind "an" or "of an" for fractions ("half an hour"). */
function unitPlace(t: Tokens, n: Numeral): number {
  let at = pastSuffix(t, n);
  if (t.mark(at) === HYPHEN && (!t.gap(at) || t.gap(at + 1))) return at + 1;
  if (t.mark(at) === CLOSE) return at + 1;
  if (n.fraction) {
    if (t.word(at) === OF) at++;
    if ((t.bits(at) & ARTICLE) !== 0) return at + 1;
    return n.to;
  }
  return at;
}

function withUnit(t: Tokens, n: Numeral, name: UnitName, at: number, to: number): Draft {
  const draft = claimed(n, name.unit.dimension === 'time' ? 'duration' : 'measure');
  setUnit(draft, t, name, at, to);
  addTail(t, n, draft);
  if (name.unit.dimension === 'angle' && t.word(to) !== 0) celsius(t, draft, to);
  setDenominator(draft, t);
  if (draft.per !== null && draft.kind === 'measure') draft.kind = 'rate';
  if (draft.unit === 'Cel' || draft.unit === '[degF]' || draft.unit === 'K') looseMinus(t, draft);
  return draft;
}

/** "two years and a half": the rest of the number stands behind its unit. */
function addTail(t: Tokens, n: Numeral, draft: Draft): void {
  const tail = n.over === '1' && n.times === '1' && Number.isInteger(n.value) ? fractionTail(t, draft.quoteTo) : null;
  if (tail === null || (t.isWord(tail.to) && (t.bits(tail.to) & STOPS) === 0)) return;
  const parts = n.value * tail.over + tail.part;
  draft.amount = { written: String(parts), times: '1', over: String(tail.over), words: n.words };
  draft.value = parts / tail.over;
  draft.to = tail.to;
  draft.quoteTo = tail.to;
}

/** "6-foot-5": one length, kept in twelfths of a foot. With a blank between ("6 ft 5 in") it stays two figures. */
function feetAndInches(t: Tokens, n: Numeral, name: UnitName, at: number, to: number): Draft | null {
  if (name.unit.code !== '[ft_i]' || n.over !== '1' || n.times !== '1' || !Number.isInteger(n.value)) return null;
  if (t.mark(to) !== HYPHEN || t.gap(to) || t.gap(to + 1)) return null;
  const second = to + 1;
  if (!t.isNumber(second) || t.size(second) > 2 || t.integer(second) > 11) return null;
  const unit = t.mark(second + 1) === HYPHEN && !t.gap(second + 1) ? second + 2 : second + 1;
  const inches = matchUnit(t, unit);
  const end = inches?.unit.code === '[in_i]' && !inches.weak ? unitEnd() : 0;
  if (end === 0 && t.mark(second + 1) === HYPHEN) return null;
  const draft = withUnit(t, n, name, at, to);
  draft.amount = { written: String(n.value * 12 + t.integer(second)), times: '1', over: '12', words: false };
  draft.value = n.value + t.integer(second) / 12;
  draft.to = second + 1;
  draft.quoteTo = end > 0 ? end : second + 1;
  return draft;
}

/** "40 degrees" stays an angle or a temperature, whichever it is: only a scale that is named makes it one. */
function celsius(t: Tokens, draft: Draft, to: number): void {
  const scale = matchUnit(t, to);
  if (scale === null || scale.unit.dimension !== 'temperature' || t.word(to) === ONE) return;
  setUnit(draft, t, scale, draft.quoteTo - 1, unitEnd());
}

/** "9s" and "9.8s" last; "60s" and "1990s" are decades, "Model 3s" are cars. */
function isSeconds(t: Tokens, n: Numeral): boolean {
  return n.form === DECIMAL || (n.value % 10 !== 0 && n.value < 1000 && !t.capital(n.from - 1));
}

/** "the 1988 quarter", "2022′s": a year, not so many quarters or feet. */
function isYearOf(t: Tokens, n: Numeral, name: UnitName, at: number, to: number): boolean {
  if (name.symbol) return !t.gap(to) && t.size(to) === 1 && t.firstUnit(to) === 0x73;
  return name.unit.dimension === 'time' && at === n.to && isYear(t, n.from) && n.plain && t.lastUnit(to - 1) !== 0x73;
}

/** "convert - 20 degrees Celsius": below zero even with a blank behind the minus. */
function looseMinus(t: Tokens, draft: Draft): void {
  const at = draft.from - 1;
  const mark = t.mark(at);
  if ((mark !== HYPHEN && mark !== 0x2212) || draft.amount === null || draft.value <= 0 || t.isNumber(at - 1)) return;
  if (!t.gap(at) || !t.gap(at + 1)) return;
  draft.negate();
  draft.from = at;
  draft.quoteFrom = at;
}

function believed(t: Tokens, n: Numeral, at: number, to: number): boolean {
  if (t.firstUnit(at) === 0x73 && t.size(at) === 1 && !isSeconds(t, n)) return false;
  if (t.kind[at] !== WORD) return quoteMark(t, n, at, to);
  if (n.words && t.size(at) <= 2) return false;
  const glued = at === n.to && !t.gap(at);
  const symbol = t.slice(at, to);
  if (symbol.length > 2 && !SPACED.has(symbol)) return n.form === DECIMAL || n.scaled;
  if (symbol === 'B' && t.capital(to)) return false;
  if (glued) return symbol !== 'in' || !t.isNumber(to);
  if (at > n.to) return symbol.length === 2;
  if (symbol === 'in') return feetBefore(t, n.from);
  if (!SPACED.has(symbol)) return false;
  if (symbol === 'W' && n.form === DECIMAL && n.written.length > 4) return false;
  return (symbol !== 'C' && symbol !== 'F') || (Math.abs(n.value) < 1000 && !(t.capital(to) && t.isWord(to)));
}

const FEET = wordSet('ft feet foot');
const feetBefore = (t: Tokens, at: number): boolean => FEET.has(t.word(at - 1));

/** 10" and 30': a size, unless it closes a quotation. */
function quoteMark(t: Tokens, n: Numeral, at: number, to: number): boolean {
  const mark = t.mark(at);
  if (mark !== TICK && mark !== QUOTE) return true;
  if (mark === QUOTE && SIZES.has(t.word(to))) return true;
  if (mark === QUOTE || t.gap(at) || n.words || !t.gap(to) || !t.isWord(to)) return false;
  for (let i = n.from - 1; i > n.from - 12; i--) if (t.mark(i) === TICK || t.mark(i) === 0x2018) return false;
  return true;
}
