import { type Tokens, WORD } from '../../text/tokens';
import { claimed, type Draft, dismissed, type Recogniser } from '../draft';
import { isNouny, isPossessive, looksPlural } from '../noun-phrase';
import type { Numeral } from '../numeral-shape';
import { AUXILIARY, DETERMINER, HALF, MULTIPLE, OF, PREPOSITION, TO, word, wordSet } from '../vocabulary';

const HYPHEN = 0x2d;
const FOLD = word('fold');
const TIMES = word('times');
const X = word('x');
const FACTOR = word('factor');
const THESE = wordSet('the these those all');
/** "Increases three times a year". */
const OFTEN = wordSet('a an per every each this last');
/** What grows so many times is so many times as large; what rose so many times may have risen that often. */
const GROWS = wordSet(
  'grow grows grew grown growing multiply multiplies multiplied expand expanded swell swelled increase increases increased',
);
const AGAIN = word('again');
const TIMES_MARK = 0xd7;
const TWICE = wordSet('twice thrice');
const BARE = wordSet('double triple treble quadruple quintuple sextuple doubles triples doubling tripling');
const AS = wordSet(
  'as more higher larger bigger greater less lower faster longer heavier the that those what its their his her likelier smaller',
);
const FREQUENCY = wordSet('a an in since per every this last before during on at over');
const COMPARES = wordSet('more less than nearly almost about roughly over');

/** Multiples: doubled, threefold, 18-fold, 2.5 times, twice as many, 10x. */
export const multiple: Recogniser = {
  name: 'multiple',
  read(t, n) {
    if ((n.bits & MULTIPLE) !== 0 && n.written === '') return spelt(t, n);
    if (n.written === '' || n.ordinal) return null;
    const factor = ofFactor(t, n);
    if (factor !== null) return factor;
    let at = n.to;
    if (t.mark(at) === HYPHEN && !t.gap(at)) at++;
    if (t.word(at) === FOLD) return asFold(t, n, at, null);
    if (t.word(at) === TIMES && at === n.to) return times(t, n, at);
    if (n.fraction && t.word(at - 1) === HALF && t.word(at) === AGAIN) return halfAgain(t, n, at);
    if (t.mark(at) === TIMES_MARK && !t.gap(at) && !t.isNumber(at + 1)) return asFold(t, n, at, null);
    const glued = t.word(at) === X && at === n.to && !t.gap(at) && !t.isNumber(at + 1);
    return glued ? asFold(t, n, at, null) : null;
  },
};

/** "half again as much" is one and a half times as much. */
function halfAgain(t: Tokens, n: Numeral, at: number): Draft | null {
  if (!AS.has(t.word(at + 1))) return null;
  n.written = '3';
  n.value = 1.5;
  n.fraction = false;
  return asFold(t, n, at, null);
}

function asFold(t: Tokens, n: Numeral, at: number, direction: 'up' | 'down' | null): Draft {
  const draft = claimed(n, 'ratio');
  draft.unit = 'fold';
  draft.unitName = 'fold';
  draft.unitPlural = 'fold';
  draft.unitText = t.slice(at, at + 1);
  draft.quoteTo = at + 1;
  draft.direction = direction;
  return draft;
}

/** "2.5 times annual revenue" compares; "seven times since Monday" counts. */
function times(t: Tokens, n: Numeral, at: number): Draft {
  const next = t.word(at + 1);
  // "the four times the levy went up": occasions.
  const occasions = Number.isInteger(n.value) && THESE.has(t.word(n.from - 1));
  if (!occasions && GROWS.has(t.word(n.from - 1)) && !OFTEN.has(next)) return asTimes(t, n, at, 'up');
  const compares =
    AS.has(next) ||
    (!Number.isInteger(n.value) && t.isWord(at + 1)) ||
    (t.isWord(at + 1) && t.bits(at + 1) === 0 && n.value < 1000);
  if (!occasions && (!Number.isInteger(n.value) || (compares && !FREQUENCY.has(next)) || isOfThen(t, at + 1))) {
    return asTimes(t, n, at, null);
  }
  const draft = claimed(n, 'count');
  draft.unitText = 'times';
  draft.quoteTo = at + 1;
  return draft;
}

function asTimes(t: Tokens, n: Numeral, at: number, direction: 'up' | null): Draft {
  const draft = asFold(t, n, at, direction);
  draft.unitText = 'times';
  return draft;
}

/** "By a factor of at least three". */
function ofFactor(t: Tokens, n: Numeral): Draft | null {
  let at = n.from - 1;
  for (let steps = 0; steps < 3 && t.isWord(at) && t.word(at) !== OF; steps++) at--;
  if (t.word(at) !== OF || t.word(at - 1) !== FACTOR || n.value <= 1 || isNouny(t, n.to)) return null;
  const draft = claimed(n, 'ratio');
  draft.unit = 'fold';
  draft.unitName = 'fold';
  draft.unitPlural = 'fold';
  draft.unitText = 'factor';
  return draft;
}

/** "three times last year's total" compares; "three times last year" counts. */
const isOfThen = (t: Tokens, at: number): boolean => FREQUENCY.has(t.word(at)) && isPossessive(t, at + 3);

/** "doubled", "threefold", "twice the size"; "double standards" and "twice" alone are no multiples. */
function spelt(t: Tokens, n: Numeral): Draft | null {
  const at = n.from;
  const value = t.lexicon.number[t.what[at] as number] as number;
  n.value = value;
  n.words = true;
  n.written = value < 1 ? '1' : String(value);
  n.over = value < 1 ? '2' : '1';
  const w = t.word(at);
  if (TWICE.has(w)) {
    if (AS.has(t.word(at + 1)) || isOfThen(t, at + 1)) return asFold(t, n, at, null);
    const draft = claimed(n, 'count');
    draft.unitText = 'times';
    return draft;
  }
  if (BARE.has(w) && !barely(t, at)) return dismissed(n, 'idiom', 'idiom', 'none');
  const compared = BARE.has(w) && ((t.bits(at + 1) & DETERMINER) !== 0 || AS.has(t.word(at + 1)));
  return asFold(t, n, at, compared ? null : value < 1 ? 'down' : 'up');
}

/** "will double", "double the rate", "to triple by 2030", but not "double room" or "double-digit". */
function barely(t: Tokens, at: number): boolean {
  if (t.mark(at + 1) === HYPHEN && !t.gap(at + 1)) return false;
  const before = t.bits(at - 1);
  if ((before & AUXILIARY) !== 0 || t.word(at - 1) === TO || COMPARES.has(t.word(at - 1))) return true;
  if (AS.has(t.word(at + 1))) return true;
  // "saw their bills double, …"
  if (looksPlural(t, at - 1) && isNouny(t, at - 1) && !t.isWord(at + 1) && t.mark(at + 1) !== HYPHEN) return true;
  const after = t.bits(at + 1);
  return t.kind[at + 1] !== WORD ? false : (after & (DETERMINER | PREPOSITION)) !== 0;
}
