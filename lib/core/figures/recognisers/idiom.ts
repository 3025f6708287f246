import { NUMBER, type Tokens, WORD } from '../../text/tokens';
import { claimed, type Draft, dismissed, type Recogniser } from '../draft';
import { isNouny } from '../noun-phrase';
import type { Numeral } from '../numeral-shape';
import {
  AND,
  ARTICLE,
  BETWEEN,
  DETERMINER,
  DOWN,
  HALF,
  HUNDRED,
  MONTH,
  OF,
  ONE,
  OR,
  PER,
  SCALE,
  SECOND,
  SMALL,
  TENS,
  TO,
  UNIT,
  UP,
  word,
  wordSet,
} from '../vocabulary';

const HYPHEN = 0x2d;
const FIVE = word('five');
const NUMBER_WORD = word('number');
const SLASH = 0x2f;
const ZERO = word('zero');
const YEAR = word('year');
const EVERY = word('every');
const ONLY = word('only');
const BEFORE_ONE = wordSet(
  'no the this that which any every each another only first last next new old other big good great bad single not such their his her its own only loved',
);
const NO_ONE = wordSet('no any every');
const THIS = wordSet('this that');
const AFTER_ONE = wordSet(
  'another day thing way hand side time point more reason person fact last moment else night morning',
);
const ONE_JOINED = wordSet(
  'off sided way time another on to man woman stop horse liner piece state party upmanship star hit click trick size',
);
const TWO_JOINED = wordSet(
  'way faced party state sided dimensional fold tone tier track pronged handed edged seater time thirds part step pointer pointers',
);
const GESTURES = wordSet('fingered thumbed');
const ZERO_BEFORE = wordSet('ground absolute net from at to day patient sub');
const ZERO_AFTER = wordSet('sum tolerance hour in emission emissions carbon covid day');
const PAIRS = new Set(['24/7', '50/50', '50-50', '9-5', '20/20', '180']);
const LAST = new Set([
  'cloud nine',
  'square one',
  'catch 22',
  'dressed nines',
  'vicious circle',
  'plan b',
  'day one',
  'point one',
]);
const HALF_JOINED = wordSet(
  'time brother sister way baked hearted marathon life century mast term dollar moon back hourly sibling naked empty full',
);

const HALF_BESIDE = wordSet('marathon marathons brother brothers sister sisters term');

/** Turns of phrase in which a number is no number: "one of the", "no one", "24/7", "ground zero", "cloud nine". */
export const idiom: Recogniser = {
  name: 'idiom',
  read(t, n) {
    if (n.written === '') return null;
    if (n.value === 9 && nineToFive(t, n.to))
      return dismissed(n, 'idiom', 'idiom', 'none', n.from, n.to + (t.mark(n.to) === HYPHEN ? 4 : 2));
    if (t.kind[n.from] === NUMBER) return digits(t, n);
    if (n.value === 50 && t.mark(n.to) === HYPHEN && t.word(n.to + 1) === t.word(n.from)) return evenly(t, n);
    if (t.word(n.to - 1) === HALF && n.to === n.from + 2 && n.fraction)
      return halfIdiom(t, n) ? dismissed(n, 'idiom', 'idiom', 'none') : null;
    if (n.to !== n.from + 1 || n.ordinal) return n.ordinal ? ordinalIdiom(t, n) : null;
    return spelt(t, n) ? dismissed(n, 'idiom', 'idiom', 'none') : null;
  },
};

/** "9 to 5", "nine-to-five". */
function nineToFive(t: Tokens, at: number): boolean {
  const i = t.mark(at) === HYPHEN ? at + 1 : at;
  const five = t.mark(i + 1) === HYPHEN ? i + 2 : i + 1;
  return (
    t.word(i) === TO &&
    (t.word(five) === FIVE || (t.isNumber(five) && t.slice(five, five + 1) === '5')) &&
    !t.isWord(five + 1)
  );
}

/** "a half-hearted apology", "a half marathon". */
function halfIdiom(t: Tokens, n: Numeral): boolean {
  if (HALF_BESIDE.has(t.word(n.to))) return true;
  return t.mark(n.to) === HYPHEN && !t.gap(n.to) && HALF_JOINED.has(t.word(n.to + 1)) && t.word(n.to + 1) !== 0;
}

function digits(t: Tokens, n: Numeral): Draft | null {
  const mark = t.mark(n.to);
  if ((mark !== SLASH && mark !== HYPHEN) || t.gap(n.to) || t.kind[n.to + 1] !== NUMBER || t.gap(n.to + 1)) return null;
  if (!PAIRS.has(t.slice(n.from, n.to + 2))) return null;
  if (n.value === 50) return evenly(t, n);
  return dismissed(n, 'idiom', 'idiom', 'none', n.from, n.to + 2);
}

/** "A 50-50 split", "fifty-fifty": half and half, which can be checked. */
function evenly(t: Tokens, n: Numeral): Draft {
  const draft = claimed(n, 'percent');
  draft.unit = '%';
  draft.unitName = 'percent';
  draft.unitPlural = 'percent';
  draft.unitText = t.slice(n.from, n.to + 2);
  draft.to = n.to + 2;
  draft.quoteTo = n.to + 2;
  return draft;
}

function spelt(t: Tokens, n: Numeral): boolean {
  const at = n.from;
  const w = t.word(at);
  const joined = t.mark(n.to) === HYPHEN && !t.gap(n.to) && !t.gap(n.to + 1) ? t.word(n.to + 1) : 0;
  if (w === ONE) return oneIdiom(t, at, joined);
  if (w === ZERO && t.word(at - 1) === TO && isBroughtTo(t, at - 1)) return false;
  if (w === ZERO) return ZERO_BEFORE.has(t.word(at - 1)) || ZERO_AFTER.has(t.word(at + 1)) || ZERO_AFTER.has(joined);
  if (w === HALF && HALF_BESIDE.has(t.word(n.to))) return true;
  if (w === HALF) return joined !== 0 && (HALF_JOINED.has(joined) || (joined === YEAR && !lasts(t, at)));
  if (joined !== 0 && n.value <= 3 && TWO_JOINED.has(joined)) return true;
  if (isGesture(joined)) return true;
  return LAST.has(`${t.slice(at - 1, at).toLowerCase()} ${t.slice(at, at + 1).toLowerCase()}`);
}

/** "Cut the backlog to zero", "is down to zero": a level that something was brought to. */
function isBroughtTo(t: Tokens, to: number): boolean {
  for (let i = to - 1; i > to - 6 && t.isWord(i); i--) if ((t.bits(i) & (UP | DOWN)) !== 0) return true;
  return false;
}

/** "A two-fingered salute": a gesture. */
const isGesture = (joined: number): boolean => joined !== 0 && GESTURES.has(joined);

/** "a half-year ban" lasts; "the strongest half-year" and "half-year profit" name a part of the calendar. */
const lasts = (t: Tokens, at: number): boolean => (t.bits(at - 1) & ARTICLE) !== 0 && t.isWord(at + 3);

/** "one" is a number where something is counted: before a noun that is no "day", "thing" or "another", in "only one of". */
function oneIdiom(t: Tokens, at: number, joined: number): boolean {
  if (t.word(at - 1) === NUMBER_WORD) return false;
  if (joined !== 0) return ONE_JOINED.has(joined);
  if (NO_ONE.has(t.word(at - 1)) || THIS.has(t.word(at - 1))) return true;
  if (t.word(at - 1) === ONLY && t.word(at + 1) === OF) return (t.bits(at - 2) & (ARTICLE | DETERMINER)) !== 0;
  if (BEFORE_ONE.has(t.word(at - 1)) && t.bits(at + 1) !== 0) return true;
  if (t.word(at - 1) !== 0 && BEFORE_ONE.has(t.word(at - 1)) && !isNouny(t, at + 1)) return true;
  const next = t.word(at + 1);
  const ranges = next === TO || next === OR || (next === AND && t.word(at - 1) === BETWEEN);
  if (ranges && (t.bits(at + 2) & (SMALL | TENS | HUNDRED | SCALE)) !== 0) return false;
  if (next === EVERY || next === PER) return false;
  if (next === OF || next === OR || AFTER_ONE.has(next)) return true;
  if ((t.bits(at + 1) & UNIT) !== 0) return false;
  // "one fetched $3,000": one of those named before.
  if (isNouny(t, at + 1) && /ed$/.test(t.slice(at + 1, at + 2)) && !isNouny(t, at + 2)) return true;
  return t.kind[at + 1] !== WORD ? !isListed(t, at) : !isNouny(t, at + 1);
}

/** "negative one", "one, two, three". */
const isListed = (t: Tokens, at: number): boolean => (t.bits(at + 2) & SMALL) !== 0 || t.mark(at + 1) === HYPHEN;

/** "second-hand", "second to none", "wait a second", "first of all", "a fourth of July parade". */
function ordinalIdiom(t: Tokens, n: Numeral): Draft | null {
  const at = n.from;
  if (t.kind[at] !== WORD) return null;
  const joined = t.mark(n.to) === HYPHEN && !t.gap(n.to) ? t.word(n.to + 1) : 0;
  const none =
    (joined !== 0 && HAND.has(joined)) ||
    (t.word(at) === SECOND && t.word(n.to) === TO && t.word(n.to + 1) === NONE_WORD) ||
    (t.word(at) === SECOND && (t.word(at - 1) === A_WORD || SPLIT.has(t.word(at - 1))) && t.kind[n.to] !== WORD) ||
    (t.word(n.to) === OF && t.word(n.to + 1) === ALL) ||
    (t.word(at - 1) === AT && n.value === 1);
  return none && (t.bits(n.to + 1) & MONTH) === 0 ? dismissed(n, 'idiom', 'idiom', 'none') : null;
}

const HAND = wordSet('hand guess rate class hander');
const NONE_WORD = word('none');
const A_WORD = word('a');
const SPLIT = wordSet('split every per each last');
const ALL = word('all');
const AT = word('at');
