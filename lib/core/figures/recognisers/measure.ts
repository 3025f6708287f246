import { DECIMAL, type Tokens, WORD } from '../../text/tokens';
import { pastSuffix, setDenominator, setUnit } from '../attach-unit';
import { takeSmaller } from '../compound';
import { claimed, type Draft, dismissed, type Recogniser } from '../draft';
import { fractionTail } from '../number-parts';
import type { Numeral } from '../numeral-shape';
import { matchUnit, type UnitName, unitEnd } from '../unit-index';
import { ARTICLE, DETERMINER, OF, ONE, STOPS, wordSet } from '../vocabulary';
import { isYear } from './date';
import { isTitledAt } from './name';

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
const TITLED = new Set(['time', 'length', 'mass']);
/** "A 15-minute city" is a way to plan one. */
const PLANNED = wordSet('city cities town towns neighbourhood neighbourhoods neighborhood neighborhoods');
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
      if (isYearOf(t, n, name, at, to) || isTitled(t, n, name, at)) return null;
      if (name.unit.code === 'min' && PLANNED.has(t.word(to))) return dismissed(n, 'name', 'name', 'none', n.from, to);
      if (name.weak && !believed(t, n, at, to)) return null;
      return withUnit(t, n, name, at, to);
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
  // "22 (kilograms)"
  if (t.mark(at) === 0x28 && matchUnit(t, at + 1) !== null && t.mark(unitEnd()) === 0x29) return at + 1;
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
  takeSmaller(t, draft);
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

/** "40 degrees" stays an angle or a temperature, whichever it is: only a scale that is named makes it one. */
function celsius(t: Tokens, draft: Draft, to: number): void {
  const scale = matchUnit(t, to);
  if (scale === null || scale.unit.dimension !== 'temperature' || t.word(to) === ONE) return;
  setUnit(draft, t, scale, draft.quoteTo - 1, unitEnd());
}

/** "9s" and "9.8s" last; "60s" and "1990s" are decades, "Model 3s" are cars. */
function isSeconds(t: Tokens, n: Numeral): boolean {
  if (/^7[0-8]7$/.test(n.written) || t.mark(n.from - 1) === HYPHEN) return false;
  return n.form === DECIMAL || (n.value % 10 !== 0 && n.value < 1000 && !t.capital(n.from - 1));
}

/** "the 1988 quarter", "2022′s": a year, not so many quarters or feet. */
function isYearOf(t: Tokens, n: Numeral, name: UnitName, at: number, to: number): boolean {
  if (name.symbol) return !t.gap(to) && t.size(to) === 1 && t.firstUnit(to) === 0x73;
  return name.unit.dimension === 'time' && at === n.to && isYear(t, n.from) && n.plain && t.lastUnit(to - 1) !== 0x73;
}

/** "12 Years a Slave", "127 Hours": in running text a unit with a capital is part of a title. */
const isTitled = (t: Tokens, n: Numeral, name: UnitName, at: number): boolean =>
  TITLED.has(name.unit.dimension) && !name.symbol && t.kind[at] === WORD && t.gap(at) && isTitledAt(t, n.from, at);

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
  if (t.kind[at] !== WORD) return quoteMark(t, n, at, to) || isHeight(t, n, at);
  if (n.words && t.size(at) <= 2) return false;
  const glued = at === n.to && !t.gap(at);
  const symbol = t.slice(at, to);
  if (symbol === 'are') return false;
  // "15-plus in the hills"
  if (symbol === 'in' && (t.bits(to) & (ARTICLE | DETERMINER)) !== 0) return false;
  if (symbol.length > 2 && !SPACED.has(symbol)) return n.form === DECIMAL || n.scaled;
  if (symbol === 'B' && t.capital(to)) return false;
  if (glued) return symbol !== 'in' || !t.isNumber(to);
  if (at > n.to) return symbol.length === 2;
  if (!SPACED.has(symbol)) return false;
  if (symbol === 'W' && n.form === DECIMAL && n.written.length > 4) return false;
  return (symbol !== 'C' && symbol !== 'F') || (Math.abs(n.value) < 1000 && !(t.capital(to) && t.isWord(to)));
}

/** 10" and 30': a size, unless it closes a quotation. */
function quoteMark(t: Tokens, n: Numeral, at: number, to: number): boolean {
  const mark = t.mark(at);
  if (mark !== TICK && mark !== QUOTE) return true;
  if (mark === QUOTE && SIZES.has(t.word(to))) return true;
  if (t.mark(n.from - 2) === TICK && SIZES.has(t.word(n.from - 1)) && !t.gap(at)) return true;
  if (mark === QUOTE || t.gap(at) || n.words || !t.gap(to) || !t.isWord(to)) return false;
  // A mark behind another number's digits opens nothing: "9' x 12'".
  for (let i = n.from - 1; i > n.from - 12; i--)
    if ((t.mark(i) === TICK && !(t.isNumber(i - 1) && !t.gap(i))) || t.mark(i) === 0x2018) return false;
  return true;
}

/** 5'9" and "a 6'4 centre": feet, if so many inches stand behind the tick. */
function isHeight(t: Tokens, n: Numeral, at: number): boolean {
  if (t.mark(at) === QUOTE || t.gap(at) || !n.plain || n.value > 9 || !t.isNumber(at + 1)) return false;
  if (t.size(at + 1) > 2 || t.integer(at + 1) > 11) return false;
  return !t.gap(at + 1) || t.mark(at + 2) === QUOTE;
}
