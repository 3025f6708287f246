import { DECIMAL, NUMBER, PLAIN, type Tokens, WORD } from '../../text/tokens';
import { opensHours, setParts } from '../compound';
import { claimed, type Draft, dismissed, type Recogniser } from '../draft';
import type { Numeral } from '../numeral-shape';
import { UNIT_BY_CODE, type Unit } from '../units';
import { SMALL, THE, WEEKDAY, word, wordSet } from '../vocabulary';

const COLON = 0x3a;
const DOT = 0x2e;
const NOON = wordSet('am pm');
const A_P = wordSet('a p');
const M = word('m');
const OCLOCK = word('o');
const CLOCK = word('clock');
const AT = word('at');
const HOURS = word('hours');
const BY_CLOCK = wordSet('at by until till from before after between');
const PAST = wordSet('past');
const DEPARTS = wordSet('from to train service bus ferry flight');
const IN_OF = wordSet('in of');
const CLOCKED = wordSet(
  'clocked clocking ran run won finished finishing finish timed lasted lasting record best time marathon completed took line swam rode mile race runtime faster slower split winner lap duration',
);
const BY = word('by');
const WON = wordSet('won wins win winning lead leads led leading beat beats lost trails trailed');
const RUN_NEXT = wordSet('mile marathon lap finish run clocking split');
const unitOf = (code: string): Unit => UNIT_BY_CODE.get(code) as Unit;
const [HOUR, MINUTE, SECOND_UNIT] = [unitOf('h'), unitOf('min'), unitOf('s')];
const ZONES = wordSet('gmt bst utc cet cest et est edt pt pst pdt ct mt ist jst');

/** Times of day: "7:42 am", "22:30", "2am", "5 p.m.", "10.45pm", "five o'clock", "at 23.45". */
export const time: Recogniser = {
  name: 'time',
  read(t, n) {
    if (
      n.fraction &&
      PAST.has(t.word(n.to)) &&
      (t.bits(n.to + 1) & SMALL) !== 0 &&
      (n.over === '2' || n.over === '4')
    ) {
      return dismissed(n, 'time', 'time', 'tick', n.from, n.to + 2);
    }
    if (n.scaled || n.fraction || n.sign !== 0) return null;
    const at = n.from;
    const digits = t.kind[at] === NUMBER;
    let to = digits && t.what[at] === PLAIN && t.size(at) <= 2 ? colonsEnd(t, at) : at + 1;
    const colons = to > at + 1;
    if (!colons) to = n.to;
    const half = halfEnd(t, to);
    if (half > 0 && n.value <= 24) return dismissed(n, 'time', 'time', 'tick', at, half);
    if (colons && isClocked(t, at, to)) return clocked(t, n, to);
    if (colons) return dismissed(n, 'time', 'time', 'tick', at, ZONES.has(t.word(to)) ? to + 1 : to);
    if (digits && BY_CLOCK.has(t.word(at - 1)) && isHourMark(t, n, to))
      return dismissed(n, 'time', 'time', 'tick', at, to + 2);
    if (t.word(to) === OCLOCK && t.word(to + 2) === CLOCK) return dismissed(n, 'time', 'time', 'tick', at, to + 3);
    if (digits && isClock(t, n, at, to)) {
      const named = ZONES.has(t.word(to)) || t.word(to) === HOURS;
      return dismissed(n, 'time', 'time', 'tick', at, named ? to + 1 : to);
    }
    if (!digits || n.value >= 24) return null;
    if ((t.bits(at - 1) & WEEKDAY) !== 0 && t.mark(to) === 0x2d && t.isNumber(to + 1) && t.integer(to + 1) <= 24)
      return dismissed(n, 'time', 'time', 'tick', at, to + 2);
    const zoned = ZONES.has(t.word(to)) && t.upper(to);
    const pointed =
      t.what[at] === DECIMAL &&
      (t.word(at - 1) === AT || (t.word(at - 1) === THE && DEPARTS.has(t.word(to)))) &&
      (t.size(at) === 5 || t.word(at - 1) === THE) &&
      t.size(at) <= 5 &&
      (!t.isWord(to) || DEPARTS.has(t.word(to))) &&
      /\.[0-5]\d$/.test(n.written);
    return zoned || (pointed && t.mark(to) !== 0x25)
      ? dismissed(n, 'time', 'time', 'tick', at, zoned ? to + 1 : to)
      : null;
  },
};

/** The "h30" of "at 19h30". */
const isHourMark = (t: Tokens, n: Numeral, at: number): boolean =>
  n.plain && n.value <= 24 && opensHours(t, at) && !t.gap(at) && !t.gap(at + 1) && t.size(at + 1) === 2;

/** "0600 GMT", "at 1430 hours", "0900": hours and minutes in one. */
function isClock(t: Tokens, n: Numeral, at: number, to: number): boolean {
  if (t.what[at] !== PLAIN || t.size(at) !== 4 || n.value >= 2400 || n.value % 100 > 59) return false;
  if (ZONES.has(t.word(to))) return t.upper(to);
  if (t.word(to) === HOURS) return t.firstUnit(at) === 0x30 || BY_CLOCK.has(t.word(at - 1));
  return t.firstUnit(at) === 0x30;
}

/** A time that was run or lasted: "won in 2:11:04", "a 3:43.13 mile"; "at 10:38:07" is a time of day. */
function isClocked(t: Tokens, at: number, to: number): boolean {
  if (t.word(at - 1) === AT || ZONES.has(t.word(to)) || (t.kind[at - 1] === WORD && !t.gap(at))) return false;
  const groups = (to - at + 1) / 2;
  if (groups === 2 && t.what[to - 1] === DECIMAL) return true;
  if (
    groups === 2 &&
    !IN_OF.has(t.word(at - 1)) &&
    t.word(at - 1) !== BY &&
    !(RUN_NEXT.has(t.word(to)) && t.word(to) !== 0)
  )
    return false;
  if (IN_OF.has(t.word(at - 1))) return true;
  if (groups === 2 && t.word(at - 1) === BY) return wonBefore(t, at);
  for (let i = at - 1; i > at - 9; i--) if (CLOCKED.has(t.word(i))) return true;
  return RUN_NEXT.has(t.word(to));
}

/** "won the stage by 1:15". */
function wonBefore(t: Tokens, at: number): boolean {
  for (let i = at - 2; i > at - 6; i--) if (WON.has(t.word(i))) return true;
  return false;
}

/** Hours, minutes and seconds as one duration. */
function clocked(t: Tokens, n: Numeral, to: number): Draft {
  const groups: string[] = [];
  for (let i = n.from; i < to; i += 2) groups.push(t.slice(i, i + 1));
  const draft = claimed(n, 'duration');
  const units = [HOUR, MINUTE, SECOND_UNIT].slice(3 - groups.length);
  const whole = groups.slice(0, -1).reduce((sum, group) => (sum + Number(group)) * 60, 0);
  const [last = '0', decimals] = (groups.at(-1) ?? '0').split('.');
  setParts(draft, units, decimals === undefined ? String(whole + Number(last)) : `${whole + Number(last)}.${decimals}`);
  draft.to = to;
  draft.quoteTo = to;
  return draft;
}

/** Past ":42" and ":07.190"; the token after the hour if there are no minutes. */
function colonsEnd(t: Tokens, at: number): number {
  let i = at + 1;
  while (i < at + 5 && t.mark(i) === COLON && !t.gap(i) && t.kind[i + 1] === NUMBER && !t.gap(i + 1)) {
    if (t.what[i + 1] === PLAIN && t.size(i + 1) !== 2) break;
    i += 2;
  }
  return i;
}

/** Past "am", "p.m.", "pm"; 0 if there is none. */
function halfEnd(t: Tokens, at: number): number {
  if (t.kind[at] !== WORD) return 0;
  if (NOON.has(t.word(at)))
    return t.gap(at) && !t.capital(at) && t.size(at) === 2 && t.word(at - 1) === 0 && !t.isNumber(at - 1) ? 0 : at + 1;
  const spelt = A_P.has(t.word(at)) && t.mark(at + 1) === DOT && t.word(at + 2) === M && !t.gap(at + 2);
  if (!spelt) return 0;
  return t.mark(at + 3) === DOT && !t.gap(at + 3) && (!t.gap(at + 4) || !t.capital(at + 4)) ? at + 4 : at + 3;
}
