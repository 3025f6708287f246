import { BREAK, DECIMAL, NONE, NUMBER, type Tokens, WORD } from '../../text/tokens';
import { type Draft, dismissed, type Recogniser } from '../draft';
import { matchMoney } from '../money-index';
import { isNouny, looksPlural } from '../noun-phrase';
import type { Numeral } from '../numeral-shape';
import { beforeOpening, behindClosing } from '../quotes';
import { matchUnit, unitEnd } from '../unit-index';
import {
  ADVERB,
  AND,
  ARTICLE,
  AUXILIARY,
  CONJUNCTION,
  DETERMINER,
  DOWN,
  MONTH,
  OF,
  POINT,
  PREPOSITION,
  PRODUCT,
  PRONOUN,
  REPORT,
  SMALL,
  TENS,
  UNIT,
  UP,
  VERB,
  WEEKDAY,
  word,
  wordSet,
} from '../vocabulary';
import { isYear } from './date';

const AMPERSAND = 0x26;
const PLUS_MARK = 0x2b;
/** "Several Challenger 2 tanks": they are counted already. */
const MANY = wordSet('several many few dozens hundreds various most');
const COMMA = 0x2c;
const HYPHEN = 0x2d;
const DOT = 0x2e;
const U_LETTER = word('u');
const S_LETTER = word('s');
const POINTERS = wordSet('pointer pointers');
const SHOTS = wordSet(
  'shot shots attempt attempts line arc range try tries shooting shooter shooters percentage field basket',
);
const GROUP = word('group');
const ROUND = word('round');
const MAX = word('max');
const X = word('x');
const RELAYS = wordSet('relay relays');
/** Takes a number as part of its name even in small letters. */
const ALWAYS = wordSet(
  'sp route flight highway interstate motorway iphone ipad ftse nasdaq nikkei cac dax stoxx asx tsx playstation xbox covid area pier gate terminal ios android',
);
const FUNCTION = PREPOSITION | AUXILIARY | CONJUNCTION | DETERMINER | PRONOUN | MONTH | WEEKDAY | ADVERB | VERB;
const PLACES_IN = wordSet('in at from near across outside inside around of');
const TITLES = wordSet('some about only over nearly almost roughly around up down yes no');

/** Numbers that belong to a name: "Boeing 737", "S&P 500", "Group of 20", "Power of Siberia 2", "737 Max". */
export const nameWithNumber: Recogniser = {
  name: 'name',
  read(t, n) {
    if (n.scaled && n.to === n.from + 1 && t.kind[n.from] === WORD && isScaleInName(t, n.from))
      return dismissed(n, 'name', 'name', 'none', n.from, n.to + 1);
    if (n.written === '' || n.scaled || n.fraction || n.sign !== 0 || n.ordinal) return null;
    const before = n.from - 1;
    if (t.word(before) === OF && isGroup(t, n, before - 1))
      return dismissed(n, 'name', 'name', 'none', before - 1, n.to);
    const title = inTitle(t, n.from);
    if (title > 0) return dismissed(n, 'name', 'name', 'none', n.from, Math.min(title, n.to + 1));
    if (t.word(before) === OF && t.word(before - 1) === ROUND && n.value <= 128)
      return dismissed(n, 'name', 'name', 'none', before - 1, n.to);
    if (isLabel(t, n)) return dismissed(n, 'name', 'name', 'none', n.from, n.to + 2);
    if (isPass(t, n)) return dismissed(n, 'name', 'name', 'none', n.from, n.to + 2);
    const race = fourTimes(t, n);
    if (race > 0) return dismissed(n, 'name', 'name', 'none', n.from, race);
    if (isShot(t, n)) return dismissed(n, 'name', 'name', 'none', n.from, n.to + 2);
    if (t.size(n.to) > 3 && isUnitAlone(t, n.to) && isTitledAt(t, n.from, n.to))
      return dismissed(n, 'name', 'name', 'none', n.from, n.to + 1);
    if (matchMoney(t, n.to)?.minor && isTitledAt(t, n.from, n.to))
      return dismissed(n, 'name', 'name', 'none', n.from, n.to + 1);
    if (t.kind[n.from] !== NUMBER) return spelt(t, n);
    if (!n.plain && n.form !== DECIMAL) return null;
    if (t.mark(before) === HYPHEN && UNDER.has(t.word(before - 1)) && t.word(n.to) === S_WORD && !t.gap(n.to))
      return dismissed(n, 'name', 'name', 'none', before - 1, n.to + 1);
    const glued = t.mark(n.to) === HYPHEN && !t.gap(n.to) && t.capital(n.to + 1) && (t.bits(n.to + 1) & SMALL) !== 0;
    if (glued) return dismissed(n, 'name', 'name', 'none', n.from, n.to + 2);
    if (t.kind[before] === WORD && t.gap(n.from) && named(t, n, before)) {
      return dismissed(n, 'name', 'name', 'none', nameStart(t, before), modelEnd(t, n));
    }
    if (isAirliner(n) && t.word(n.to) === MAX && t.capital(n.to))
      return dismissed(n, 'name', 'name', 'none', n.from, t.isNumber(n.to + 1) ? n.to + 2 : n.to + 1);
    if (isHighway(t, n)) return dismissed(n, 'name', 'name', 'none', n.from - 4, n.to);
    if (n.plain && isPlane(t, n)) return dismissed(n, 'name', 'name', 'none');
    if (n.plain && isAirliner(n) && t.word(n.to) === S_WORD && !t.gap(n.to))
      return dismissed(n, 'name', 'name', 'none', n.from, n.to + 1);
    return n.plain && namesNext(t, n) ? dismissed(n, 'name', 'name', 'none', n.from, n.to + 1) : null;
  },
};

/** "The Million Man March": a multiplier alone, with a capital, before another. */
const isScaleInName = (t: Tokens, at: number): boolean =>
  t.capital(at) && t.kind[at + 1] === WORD && t.capital(at + 1) && !startsSentence(t, at) && !isTitle(t, at);

/** "The Group of 20", "the Gang of Eight": a capital inside a sentence, and nothing counted behind. */
const isGroup = (t: Tokens, n: Numeral, at: number): boolean =>
  t.capital(at) &&
  n.value < 200 &&
  (t.word(at) === GROUP ||
    (!startsSentence(t, at) && (t.bits(at - 1) & (ARTICLE | DETERMINER)) !== 0 && !isNouny(t, n.to)));

const LONGEST_TITLE = 8;

/** Past a title in quotation marks that a number stands in ("Four Winters"): every longer word has a capital. 0 if it is none. */
function inTitle(t: Tokens, at: number): number {
  let from = at;
  while (from > at - LONGEST_TITLE && !t.opened(from) && isTitleWord(t, from - 1)) from--;
  const before = beforeOpening(t, from);
  // What is said begins behind a comma or a colon, a title inside the sentence.
  if (before < 0 || !t.isWord(before) || (t.bits(before) & REPORT) !== 0) return 0;
  let to = at + 1;
  while (to < at + LONGEST_TITLE && !t.closed(to - 1) && isTitleWord(t, to)) to++;
  return to - from > 1 && t.capital(at === from ? to - 1 : from) ? behindClosing(t, to) : 0;
}

const isTitleWord = (t: Tokens, at: number): boolean =>
  t.isNumber(at) ||
  (t.kind[at] === WORD && (t.capital(at) || (t.bits(at) & (PREPOSITION | ARTICLE | CONJUNCTION)) !== 0));

/** "The three-strikes rule": what is counted before a noun is singular, a plural there is a name. */
function isLabel(t: Tokens, n: Numeral): boolean {
  const inner = n.to + 1;
  // In digits ("a 300-items list") it is a slip.
  if (
    !n.words ||
    t.mark(n.to) !== HYPHEN ||
    t.gap(n.to) ||
    t.gap(inner) ||
    !isNouny(t, inner) ||
    !looksPlural(t, inner)
  )
    return false;
  if (!isNouny(t, inner + 1) || !t.gap(inner + 1) || looksPlural(t, inner + 1)) return false;
  return matchUnit(t, inner) === null && matchMoney(t, inner) === null;
}

/** "The 65+ Metro pass": an age that a scheme is called by. */
const isPass = (t: Tokens, n: Numeral): boolean =>
  n.plain &&
  t.mark(n.to) === PLUS_MARK &&
  !t.gap(n.to) &&
  (t.bits(n.from - 1) & (ARTICLE | DETERMINER)) !== 0 &&
  t.capital(n.to + 1) &&
  !looksPlural(t, n.to + 1);

/** "Chinese" begins a name of a currency and "British" that of a unit: alone they are none. */
const isUnitAlone = (t: Tokens, at: number): boolean =>
  (t.bits(at) & UNIT) !== 0 && t.kind[at] === WORD && matchUnit(t, at) !== null && unitEnd() === at + 1;

/** Past "4x400m" before "relay", and "4x4": a race and a kind of car, no measures. 0 for all else. */
function fourTimes(t: Tokens, n: Numeral): number {
  if (n.value !== 4 || t.word(n.to) !== X || !t.isNumber(n.to + 1) || t.gap(n.to) !== t.gap(n.to + 1)) return 0;
  if (t.integer(n.to + 1) === 4 && t.size(n.to + 1) === 1 && !t.gap(n.to)) return n.to + 2;
  return RELAYS.has(t.word(n.to + 3)) ? n.to + 3 : 0;
}

/** "3-pointer", "a three-point shot": a kind of shot, not a number of points. */
function isShot(t: Tokens, n: Numeral): boolean {
  if ((n.value !== 2 && n.value !== 3) || t.mark(n.to) !== HYPHEN || t.gap(n.to) || t.gap(n.to + 1)) return false;
  if (POINTERS.has(t.word(n.to + 1))) return true;
  return t.word(n.to + 1) === POINT && SHOTS.has(t.word(n.to + 2));
}

/** "U.S. 287 near Alvord": a road. */
function isHighway(t: Tokens, n: Numeral): boolean {
  if (!n.plain || t.size(n.from) > 3 || t.mark(n.from - 1) !== DOT || t.word(n.from - 2) !== S_LETTER) return false;
  if (t.word(n.from - 4) !== U_LETTER || !t.capital(n.from - 4) || t.gap(n.from - 2)) return false;
  return !countsBehind(t, n.to) && (t.bits(n.to) & (AUXILIARY | VERB)) === 0;
}
/** A word with a capital right behind a number, in a line of running text. */
export const isTitledAt = (t: Tokens, from: number, at: number): boolean =>
  t.capital(at) && !t.upper(at) && !startsSentence(t, from) && t.kind[from - 1] === WORD && !isTitle(t, from);

function named(t: Tokens, n: Numeral, at: number): boolean {
  const bits = t.bits(at);
  const product = (bits & PRODUCT) !== 0 && (t.capital(at) || ALWAYS.has(t.word(at)));
  if (product && modelEnd(t, n) > n.to) return true;
  if (product && (t.mark(n.to) === HYPHEN || t.mark(n.to) === 0x2013) && t.isNumber(n.to + 1) && !t.gap(n.to))
    return false;
  if (product && t.isNumber(n.to)) return false;
  if (product) return !(n.form === DECIMAL && t.mark(n.to) === 0x25);
  if (
    t.size(at) === 1 &&
    t.capital(at) &&
    (t.mark(at - 1) === AMPERSAND || (t.size(at - 1) === 1 && t.capital(at - 1)))
  )
    return true;
  if (t.kind[at] === WORD && goesOn(t, at)) return false;
  // "Flight KQ 204": letters of a code behind the kind of thing.
  if (t.upper(at) && t.size(at) < 4 && (t.bits(at - 1) & PRODUCT) !== 0) return true;
  if (!t.capital(at) || n.form === DECIMAL || t.size(n.from) > 4) return false;
  const dash = t.mark(n.to) === HYPHEN || t.mark(n.to) === 0x2013;
  if (dash && !t.gap(n.to) && t.isNumber(n.to + 1)) return false;
  if (isTitle(t, n.from) && looksPlural(t, n.to)) return false;
  if ((bits & (FUNCTION | UP | DOWN)) !== 0 || TITLES.has(t.word(at))) return false;
  if (isYear(t, n.from) && n.value > 1899) return false;
  if (startsSentence(t, at) && (bits !== 0 || !saysOf(t, n.to))) return false;
  if (countsBehind(t, n.to) && (t.bits(at - 1) & (DETERMINER | ARTICLE)) === 0 && !MANY.has(t.word(at - 1)))
    return false;
  // "In Texas 20 were killed": a place, then a number.
  return !(PLACES_IN.has(t.word(at - 1)) && startsSentence(t, at - 1) && (t.bits(n.to) & (AUXILIARY | VERB)) !== 0);
}

/** "Reported 40 cases, Spain 12 and Italy 7": a list that leaves out what its first number counted. `at`: the name. */
function goesOn(t: Tokens, at: number): boolean {
  let i = at - 1;
  if (t.word(i) === AND) i--;
  if (t.mark(i) === COMMA) i--;
  if (i === at - 1) return false;
  // "Will lose 420, Bergen 310": the first has a verb where the others have a name.
  if (t.isNumber(i) && (t.bits(i - 1) & (VERB | UP | DOWN)) !== 0) return true;
  if (t.isNumber(i)) return t.kind[i - 1] === WORD && t.capital(i - 1) && goesOn(t, i - 1);
  for (let steps = 0; steps < 4 && isNouny(t, i) && !t.capital(i); steps++, i--) if (t.isNumber(i - 1)) return true;
  return false;
}

/** "Vostok 1 flew", "Artemis 2,": something is said of it; "Expect 10 to" goes on counting. */
const saysOf = (t: Tokens, at: number): boolean => t.kind[at] !== WORD || (t.bits(at) & (AUXILIARY | VERB)) !== 0;

/** Whether a number stands in a headline: nearly every longer word around it has a capital. */
function isTitle(t: Tokens, at: number): boolean {
  let words = 0;
  let capitals = 0;
  for (const step of [-1, 1]) {
    for (let i = at + step; Math.abs(i - at) < 9 && t.kind[i] !== BREAK && t.kind[i] !== NONE; i += step) {
      if (t.mark(i) === 0x2e) break;
      if (t.kind[i] !== WORD || t.size(i) < 4) continue;
      words++;
      if (t.capital(i)) capitals++;
    }
  }
  return words > 2 && capitals >= words * 0.75;
}

/** A small plural behind the number is what it counts. */
function countsBehind(t: Tokens, at: number): boolean {
  for (let i = at; i < at + 3 && isNouny(t, i) && !t.capital(i); i++) if (looksPlural(t, i)) return true;
  return false;
}

export function startsSentence(t: Tokens, at: number): boolean {
  const kind = t.kind[at - 1];
  if (kind === NONE || kind === BREAK) return true;
  const mark = t.mark(at - 1);
  if (mark === 0x2e) return t.size(at - 2) > 1 || t.isNumber(at - 2);
  return mark === 0x21 || mark === 0x3f || t.opened(at) || mark === 0x3a || mark === 0x2022;
}

const UNDER = wordSet('under u');
const S_WORD = word('s');
/** Past "-800" in "Boeing 737-800". */
const modelEnd = (t: Tokens, n: Numeral): number =>
  isAirliner(n) && t.mark(n.to) === HYPHEN && t.isNumber(n.to + 1) && !t.gap(n.to + 1) ? n.to + 2 : n.to;

/** "the 747 was grounded": a kind of plane, unless so many of something are meant. */
const isPlane = (t: Tokens, n: Numeral): boolean =>
  (t.bits(n.from - 1) & (DETERMINER | ARTICLE)) !== 0 && !countsWithin(t, n.to) && !t.capital(n.to) && isAirliner(n);

/** 707 to 787. */
const isAirliner = ({ plain, value }: Numeral): boolean => plain && value >= 707 && value <= 787 && value % 10 === 7;
const DEMONYM = /(?:an|ese|ish|ch|i|k|ic|ss|sh)$/;

/** A plural in small letters within three words, capitals or not. */
function countsWithin(t: Tokens, at: number): boolean {
  for (let i = at; i < at + 3 && isNouny(t, i); i++) if (looksPlural(t, i) && !t.capital(i)) return true;
  return false;
}

/** Back over "Power of Siberia", "S&P", "Internet Explorer". */
function nameStart(t: Tokens, at: number): number {
  let i = at;
  while (i > at - 4) {
    if (t.kind[i - 1] === WORD && t.capital(i - 1) && (t.bits(i - 1) & FUNCTION) === 0 && t.gap(i)) i--;
    else if (t.mark(i - 1) === AMPERSAND && t.kind[i - 2] === WORD) i -= 2;
    else if (t.word(i - 1) === OF && t.capital(i - 2)) i -= 2;
    else break;
  }
  return i;
}

/** "its 737 Max", "Boeing's own 787 Dreamliner": a capital behind bare digits that is nothing counted. */
function namesNext(t: Tokens, n: Numeral): boolean {
  const at = n.to;
  if (t.kind[at] !== WORD || !t.capital(at) || !t.gap(at) || n.value < 100 || isYear(t, n.from)) return false;
  if (t.bits(at) !== 0 || t.upper(at) || looksPlural(t, at) || startsSentence(t, n.from)) return false;
  if (isAirliner(n)) return true;
  return !DEMONYM.test(t.slice(at, at + 1)) && !countsWithin(t, at + 1);
}

/** "Group of Seven" is above; here "the Big Four", "Ocean's Eleven": a number word with a capital inside a sentence. */
function spelt(t: Tokens, n: Numeral): Draft | null {
  const at = n.from;
  if (!t.capital(at) || n.to > at + 3 || !t.capital(n.to - 1) || startsSentence(t, at)) return null;
  const counted = SMALL | TENS;
  if ((t.bits(at - 1) & counted) !== 0 && t.capital(at - 1)) return dismissed(n, 'name', 'name', 'none');
  if ((t.bits(n.to) & counted) !== 0 && t.capital(n.to)) return dismissed(n, 'name', 'name', 'none');
  const owned =
    (t.mark(at - 2) === 0x27 || t.mark(at - 2) === 0x2019) &&
    t.capital(at - 3) &&
    (!isNouny(t, n.to) || (t.bits(n.to) & ADVERB) !== 0);
  if (owned) return dismissed(n, 'name', 'name', 'none', at - 3, n.to);
  if (
    t.mark(at - 1) === HYPHEN &&
    !t.gap(at) &&
    !t.gap(at - 1) &&
    t.capital(at - 2) &&
    (t.bits(at - 2) & counted) === 0
  )
    return dismissed(n, 'name', 'name', 'none', at - 2, n.to);
  if (isTitle(t, at)) return null;
  const before = at - 1;
  const inName = t.kind[before] === WORD && t.capital(before) && (t.bits(before) & FUNCTION) === 0;
  if (inName) return dismissed(n, 'name', 'name', 'none', before, n.to);
  const next = t.mark(n.to) === HYPHEN ? n.to + 1 : n.to;
  const opens = t.kind[next] === WORD && t.capital(next) && (t.bits(next) & FUNCTION) === 0;
  return opens ? dismissed(n, 'name', 'name', 'none', at, next + 1) : null;
}
