import { DECIMAL, NUMBER, PLAIN, type Tokens, WORD } from '../../text/tokens';
import { dismissed, type Recogniser } from '../draft';
import type { Numeral } from '../numeral-shape';
import { SMALL, word, wordSet } from '../vocabulary';

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
    if (colons) return dismissed(n, 'time', 'time', 'tick', at, ZONES.has(t.word(to)) ? to + 1 : to);
    if (t.word(to) === OCLOCK && t.word(to + 2) === CLOCK) return dismissed(n, 'time', 'time', 'tick', at, to + 3);
    if (digits && isClock(t, n, at, to)) return dismissed(n, 'time', 'time', 'tick', at, to + 1);
    if (!digits || n.value >= 24) return null;
    const zoned = ZONES.has(t.word(to)) && t.upper(to);
    const pointed =
      t.what[at] === DECIMAL &&
      t.word(at - 1) === AT &&
      t.size(at) === 5 &&
      !t.isWord(to) &&
      n.written.slice(-2) < '60';
    return zoned || (pointed && t.mark(to) !== 0x25)
      ? dismissed(n, 'time', 'time', 'tick', at, zoned ? to + 1 : to)
      : null;
  },
};

/** "0600 GMT", "at 1430 hours": hours and minutes in one. */
function isClock(t: Tokens, n: Numeral, at: number, to: number): boolean {
  if (t.what[at] !== PLAIN || t.size(at) !== 4 || n.value >= 2400 || n.value % 100 > 59) return false;
  if (ZONES.has(t.word(to))) return t.upper(to);
  return t.word(to) === HOURS && (t.firstUnit(at) === 0x30 || BY_CLOCK.has(t.word(at - 1)));
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
