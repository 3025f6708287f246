import { DECIMAL, NUMBER, type Tokens, WORD } from '../../text/tokens';
import { type Draft, dismissed, type Recogniser } from '../draft';
import { looksPlural } from '../noun-phrase';
import type { Numeral } from '../numeral-shape';
import { matchUnit } from '../unit-index';
import { ANCHORS, AND, OF, PLACED, PRONOUN, TO, word, wordSet } from '../vocabulary';
import { isYear } from './date';

const HASH = 0x23;
const DOT = 0x2e;
const NUMERO = 0x2116;
const NO = word('no');
const NUMBER_WORD = wordSet('number nr nos');
const TOP = wordSet('top bottom');
const RANKED = wordSet('ranked ranks rank ranking rated placed seeded seed finished finishing finish came');
/** Told apart by a number, in no order that matters: a name. */
const LOCATED = wordSet(
  'post posts gate hall bay room suite unit building block ward district zone lane track platform station site runway squad battalion brigade regiment division precinct terminal exit junction train bus studio channel court camp lot car reactor well mine team king queen pope apollo highway row seat box apartment apt floor form type class mark mk model version edition engine test pad flat size',
);
const ROOMS = wordSet('room flat suite unit studio apartment apt');
const PLACES = wordSet(
  'exits junctions gates platforms stages rounds episodes routes wards games days weeks lots lanes runways pitches halls rooms',
);
/** "type 2 diabetes", "tier 3 areas". */
const GRADES = wordSet('type tier category');
const MODALS = wordSet('to will would should can could may might must');
const AMONG = wordSet('among of');
const OUT = word('out');
const SET = word('set');
/** "set 187 to win" is no set of a match. */
const MOST_SETS = 9;

/** Places in an order: "No. 3", "#1", "top 10", "Day three", "ranked 5th". Ranked among a number of things, it is a claim. */
export const rank: Recogniser = {
  name: 'rank',
  read(t, n) {
    if (n.written === '' || n.scaled || n.fraction || n.sign !== 0) return null;
    if (n.ordinal) return ranked(t, n);
    const before = n.from - 1;
    const mark = t.mark(before);
    if (mark === HASH || mark === NUMERO) return placed(t, n, before);
    if (mark === DOT && t.word(before - 1) === NO && !t.gap(before) && t.isNumber(n.from))
      return placed(t, n, before - 1);
    const w = t.word(before);
    if (w === 0) return null;
    if (w === NO && t.isNumber(n.from) && t.capital(before)) return placed(t, n, before);
    if (NUMBER_WORD.has(w) && n.value < 10_000) return placed(t, n, before);
    if (TOP.has(w) && n.value <= 1000) return placed(t, n, before);
    if (RANKED.has(w) && among(t, n)) return claimedRank(t, n);
    if (PLACES.has(w) && pairEnd(t, n) > 0) return dismissed(n, 'name', 'name', 'none', before, pairEnd(t, n));
    if ((t.bits(before) & PLACED) === 0 || !isPlace(t, n) || (w === SET && n.value > MOST_SETS)) return null;
    if (LOCATED.has(w)) return dismissed(n, 'name', 'name', 'none', before, n.to);
    return dismissed(n, 'rank', 'rank', 'tick', before, n.to);
  },
};

/** "exits 404 and 417", "gates 4 to 7": past the second number, 0 if there is none or it counts something. */
function pairEnd(t: Tokens, n: Numeral): number {
  const link = t.word(n.to) === AND || t.word(n.to) === TO || t.mark(n.to) === 0x2d || t.mark(n.to) === 0x2013;
  if (!n.plain || !link || !t.isNumber(n.to + 1) || t.size(n.to + 1) > 3) return 0;
  return t.isWord(n.to + 2) && looksPlural(t, n.to + 2) ? 0 : n.to + 2;
}

function placed(t: Tokens, n: Numeral, from: number): Draft {
  if (among(t, n)) return claimedRank(t, n);
  return dismissed(n, 'rank', 'rank', 'tick', from, n.to);
}

function ranked(t: Tokens, n: Numeral): Draft | null {
  if (RANKED.has(t.word(n.from - 1))) {
    return among(t, n) ? claimedRank(t, n) : dismissed(n, 'rank', 'rank', 'tick');
  }
  return among(t, n) && t.word(n.to) === OUT ? claimedRank(t, n) : null;
}

/** "out of 180 countries", "among 50", "of the 20": what it is ranked among is a number. */
function among(t: Tokens, n: Numeral): boolean {
  let i = n.to;
  if (t.word(i) === OUT) i++;
  if (!AMONG.has(t.word(i))) return false;
  i++;
  if (t.isWord(i) && t.size(i) === 3 && t.bits(i) !== 0 && (t.bits(i) & ANCHORS) === 0) i++;
  // "Act No. 12 of 1998"
  if (t.word(i - 1) === OF && isYear(t, i)) return false;
  return t.kind[i] === NUMBER || (t.bits(i) & ANCHORS) !== 0;
}

function claimedRank(t: Tokens, n: Numeral): Draft {
  const draft = dismissed(n, 'rank', 'rank', 'tick');
  draft.reason = null;
  draft.lane = null;
  draft.unitText = t.word(n.to) === OF ? null : draft.unitText;
  return draft;
}

/** "they plan four, five or six": what looks like a name for a number is a verb. */
const isVerb = (t: Tokens, at: number): boolean => (t.bits(at) & PRONOUN) !== 0 || MODALS.has(t.word(at));

/** "Day 3" and "series two", but not "series two men", "the day 3 people" or "week to 40". */
function isPlace(t: Tokens, n: Numeral): boolean {
  if (n.words && (n.value > 20 || t.kind[n.from] !== WORD)) return false;
  if (t.isNumber(n.from) && !n.plain && !(ROOMS.has(t.word(n.from - 1)) && n.form === DECIMAL)) return false;
  if ((t.word(n.to) === TO || t.mark(n.to) === 0x2d) && t.isNumber(n.to + 1)) return false;
  if (n.words && !t.capital(n.from - 1) && isVerb(t, n.from - 2)) return false;
  if (t.kind[n.to] !== WORD) return true;
  if (matchUnit(t, n.to) !== null && t.gap(n.to)) return false;
  if (GRADES.has(t.word(n.from - 1)) && n.plain && n.value < 10) return true;
  return t.capital(n.from - 1) || t.bits(n.to) !== 0 || !looksPlural(t, n.to);
}
