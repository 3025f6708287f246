/** One quantity in several units: "2 hours 11 minutes", "5 ft 9 in", 5'9", "6-foot-5", "11 stone 4". Kept in the smallest. */
import { FRACTION, NUMBER, PLAIN, type Tokens } from '../text/tokens';
import type { Draft } from './draft';
import type { Amount } from './figure';
import { isNouny } from './noun-phrase';
import { readNumeral } from './numeral';
import type { Numeral } from './numeral-shape';
import { matchUnit, unitEnd } from './unit-index';
import { UNIT_BY_CODE, UNIT_BY_WORD, type Unit } from './units';
import { ANCHORS, AND, SCALE, word, wordSet } from './vocabulary';

const HYPHEN = 0x2d;
const COMMA = 0x2c;
const M = word('m');
const H = word('h');
const APART = wordSet('behind ahead faster slower clear longer shorter later earlier quicker more less off');
const TICKS = new Set([0x27, 0x2019, 0x2032]);
const QUOTES = new Set([0x22, 0x201d, 0x2033]);
/** Parts the names of the units of a compound in `unitText`: "hours + minutes". */
const JOINT = ' + ';

/** How many of the smaller unit make one of the greater. */
const SMALLER: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  a: { mo: 12 },
  wk: { d: 7 },
  d: { h: 24 },
  h: { min: 60, s: 3600 },
  min: { s: 60 },
  '[mi_i]': { '[yd_i]': 1760 },
  '[yd_i]': { '[ft_i]': 3, '[in_i]': 36 },
  '[ft_i]': { '[in_i]': 12 },
  m: { cm: 100 },
  '[stone_av]': { '[lb_av]': 14 },
  '[lb_av]': { '[oz_av]': 16 },
  kg: { g: 1000 },
};
/** What is left unsaid behind a hyphen or a tick: "6-foot-5", "5'9". */
const UNSAID: Readonly<Record<string, string>> = { '[ft_i]': '[in_i]', '[stone_av]': '[lb_av]', h: 'min' };

interface Part {
  readonly numeral: Numeral;
  readonly unit: Unit;
  /** The token after it, and after its digits. */
  readonly to: number;
  readonly digitsTo: number;
}

export const isCompound = ({ unitText }: { readonly unitText: string | null }): boolean =>
  unitText?.includes(JOINT) ?? false;

/** Takes what follows in smaller units into a draft that holds the greatest. */
export function takeSmaller(t: Tokens, draft: Draft): void {
  const first = UNIT_BY_CODE.get(draft.unit ?? '');
  if (first === undefined || SMALLER[first.code] === undefined || !isWhole(draft.n)) return;
  if (draft.amount?.over !== '1') return;
  const units = [first];
  let sum = draft.n.written;
  for (let last = first; SMALLER[last.code] !== undefined; ) {
    const part = partAfter(t, draft.quoteTo, last);
    const factor = part === null ? undefined : SMALLER[last.code]?.[part.unit.code];
    if (part === null || factor === undefined || !(part.numeral.value < factor)) break;
    sum = added(Number(sum) * factor, part.numeral.written);
    units.push(part.unit);
    draft.to = part.digitsTo;
    draft.quoteTo = part.to;
    last = part.unit;
    if (part.numeral.written.includes('.')) break;
  }
  if (units.length > 1) setParts(draft, units, sum);
}

/** A draft as so many of the last of some units. */
export function setParts(draft: Draft, units: readonly Unit[], written: string): void {
  const last = units.at(-1) as Unit;
  draft.amount = { written, times: '1', over: '1', words: false };
  draft.value = Number(written);
  draft.unit = last.code;
  draft.unitName = last.name;
  draft.unitPlural = last.plural;
  draft.unitText = units.map(({ plural }) => plural).join(JOINT);
}

const isWhole = (n: Numeral): boolean =>
  n.over === '1' && n.times === '1' && n.sign === 0 && /^\d+$/.test(n.written) && n.written.length < 8;

const added = (whole: number, more: string): string => {
  const [digits = '0', decimals] = more.split('.');
  return decimals === undefined ? String(whole + Number(digits)) : `${whole + Number(digits)}.${decimals}`;
};

/** "1h20" and "2h 13m" are no codes. */
export const opensHours = (t: Tokens, at: number): boolean =>
  t.word(at) === H && t.isNumber(at + 1) && t.size(at + 1) <= 2;

/** The next number with its smaller unit: behind a blank, a comma, "and" or a hyphen. */
function partAfter(t: Tokens, from: number, greater: Unit): Part | null {
  let at = from;
  const ticked = TICKS.has(t.mark(from - 1));
  const hyphen = t.mark(at) === HYPHEN && !t.gap(at) && !t.gap(at + 1);
  if (hyphen || t.mark(at) === COMMA) at++;
  if (!hyphen && t.word(at) === AND) at++;
  if (t.kind[at] !== NUMBER && (t.bits(at) & ANCHORS) === 0) return null;
  const numeral = readNumeral(t, at);
  if (numeral.from !== at || numeral.written === '' || numeral.over !== '1' || numeral.times !== '1') return null;
  if (numeral.ordinal || t.kind[numeral.to] === FRACTION) return null;
  const part = withUnit(t, numeral, greater);
  // "in 2 hours, 40 seconds behind the winner"
  if (part !== null && t.mark(from) === COMMA && APART.has(t.word(part.to))) return null;
  return part ?? (ticked || hyphen || (at === from && t.kind[at] === NUMBER) ? unsaid(t, numeral, greater) : null);
}

function withUnit(t: Tokens, numeral: Numeral, greater: Unit): Part | null {
  let at = numeral.to;
  if (t.mark(at) === HYPHEN && !t.gap(at)) at++;
  const minutes = greater.code === 'h' && t.word(at) === M && UNIT_BY_CODE.get('min');
  if (minutes) return { numeral, unit: minutes, to: at + 1, digitsTo: numeral.to };
  const name = matchUnit(t, at);
  if (name === null || SMALLER[greater.code]?.[name.unit.code] === undefined) return null;
  return { numeral, unit: name.unit, to: unitEnd(), digitsTo: numeral.to };
}

/** The inches of 5'9" and "6-foot-5", the pounds of "11 stone 4", the minutes of "1h20". */
function unsaid(t: Tokens, numeral: Numeral, greater: Unit): Part | null {
  const unit = UNIT_BY_CODE.get(UNSAID[greater.code] ?? '');
  const { from, to } = numeral;
  if (unit === undefined || t.kind[from] !== NUMBER || t.what[from] !== PLAIN || t.size(from) > 2) return null;
  const closed = QUOTES.has(t.mark(to)) && !t.gap(to);
  const glued = !t.gap(from) || greater.code === '[stone_av]' || isLeftBare(t, to);
  if (!glued || (t.isWord(to) && !t.gap(to)) || (t.mark(to) === HYPHEN && t.isNumber(to + 1))) return null;
  return { numeral, unit, to: closed ? to + 1 : to, digitsTo: to };
}

/** "5 foot 7 and blond", "6 feet 2.": nothing counted behind. */
const isLeftBare = (t: Tokens, to: number): boolean =>
  !isNouny(t, to) && t.mark(to) !== 0x25 && t.mark(to) !== HYPHEN && (t.bits(to) & SCALE) === 0;

/** "2 hours 11 minutes" for 131 minutes, by the units that were written. */
export function compoundWords(unitText: string, { written }: Amount): string {
  const units = unitText.split(JOINT).flatMap((name) => UNIT_BY_WORD.get(name) ?? []);
  const [whole = '0', decimals] = written.split('.');
  let rest = Number(whole);
  const words: string[] = [];
  for (const [i, unit] of units.entries()) {
    const each = units
      .slice(i + 1)
      .reduce((size, next, k) => size * (SMALLER[units[i + k]?.code ?? '']?.[next.code] ?? 1), 1);
    const count = Math.floor(rest / each);
    rest -= count * each;
    const last = i === units.length - 1;
    const digits = last && decimals !== undefined ? `${count}.${decimals}` : String(count);
    words.push(`${digits} ${digits === '1' ? unit.name : unit.plural}`);
  }
  return words.join(' ');
}
