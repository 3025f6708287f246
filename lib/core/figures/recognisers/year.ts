import { NUMBER, PLAIN, type Tokens, WORD } from '../../text/tokens';
import { dismissed, type Recogniser } from '../draft';
import { isNouny, looksPlural } from '../noun-phrase';
import type { Numeral } from '../numeral-shape';
import { AND, PEOPLE, SMALL, TENS, THE, TO, word, wordSet } from '../vocabulary';
import { isYear } from './date';

const HYPHEN = 0x2d;
const SLASH = 0x2f;
const EN_DASH = 0x2013;
const DATA = word('data');
const S = wordSet('s');
const ERAS = wordSet('bc bce ce ad');
const LIVES = wordSet('his her their my our your');
const CUES = wordSet(
  'in since by until till from before after during early late mid circa around through throughout year spring summer autumn fall winter fiscal fy for of to and or between back calendar class season vintage model pre post',
);
const COUNTING = wordSet(
  'than over nearly almost roughly about some least most exactly only just total another wiped all up',
);
/** "55% below 1990 levels", "in 2015 prices". */
const MEASURED_BY = wordSet('levels level baseline baselines prices');
/** Those who do something or get something: "beneficiaries", "farmers", "trainees". */
const PERSONS = /(?:[^v]ers|[^t]ors|iaries|ants|ees|ians|ists|women|men)$/;
const SPELT_CUES = wordSet(
  'in since until till before after during from by of to and early late spring summer autumn winter',
);
const STRONG = wordSet('since until till during circa year fiscal spring summer autumn winter');

/** Years and spans of years; a four-digit number before a plural it counts is no year. */
export const year: Recogniser = {
  name: 'year',
  read(t, n) {
    const spelt = speltEnd(t, n);
    if (spelt > 0) return dismissed(n, 'date', 'year', 'tick', n.from, spelt);
    if (!n.plain || t.kind[n.from] !== NUMBER) return null;
    const at = n.from;
    const short = t.size(at) === 2 && (t.mark(at - 1) === 0x27 || t.mark(at - 1) === 0x2019) && t.gap(at - 1);
    if (t.kind[at + 1] === WORD && S.has(t.word(at + 1)) && !t.gap(at + 1) && n.value % 10 === 0 && t.size(at) !== 3) {
      if (n.value >= 20 && (t.size(at) === 2 || n.value < 2100)) {
        const lived = LIVES.has(t.word(at - 1)) || LIVES.has(t.word(at - 2));
        if (lived) return dismissed(n, 'age', 'vague', 'tick', at, at + 2);
        return dismissed(n, 'date', 'decade', 'tick', short ? at - 1 : at, at + 2);
      }
    }
    if (short && !(isNouny(t, n.to) && looksPlural(t, n.to)))
      return dismissed(n, 'date', 'year', 'tick', at - 1, at + 1);
    const era = eraEnd(t, at);
    if (era > 0) return dismissed(n, 'date', 'year', 'tick', at, era);
    if (!isYear(t, at) || !readsAsYear(t, at, n.value)) return null;
    return dismissed(n, 'date', 'year', 'tick', at, spanEnd(t, at));
  },
};

/** "in nineteen eighty-four", "since twenty nineteen": where the second half ends, 0 if it is no year. */
function speltEnd(t: Tokens, n: Numeral): number {
  if (!n.words || n.to !== n.from + 1 || n.value < 17 || n.value > 20) return 0;
  const bits = t.bits(n.to);
  // "Nineteen ninety-nine" can be nothing else; "twenty nineteen" may be a score of teenagers.
  if (!SPELT_CUES.has(t.word(n.from - 1)) && ((bits & TENS) === 0 || n.value === 20)) return 0;
  const value = t.lexicon.number[t.what[n.to] as number] as number;
  if ((bits & TENS) === 0 && !((bits & SMALL) !== 0 && value >= 10)) return 0;
  const unit = t.mark(n.to + 1) === HYPHEN ? n.to + 2 : n.to + 1;
  const more = (bits & TENS) !== 0 && (t.bits(unit) & SMALL) !== 0;
  const end = more ? unit + 1 : n.to + 1;
  return t.mark(end) === HYPHEN || (t.isWord(end) && looksPlural(t, end)) ? 0 : end;
}

/** Past "BC" in "44 BC", "4300 to 4100 BC", "300-200 BCE"; 0 if no era is named. */
function eraEnd(t: Tokens, at: number): number {
  if (isEra(t, at + 1)) return at + 2;
  if (isDottedEra(t, at + 1)) return t.mark(at + 4) === 0x2e ? at + 5 : at + 4;
  const mark = t.mark(at + 1);
  const joined = mark === HYPHEN || mark === EN_DASH || t.word(at + 1) === TO || t.word(at + 1) === AND;
  return joined && t.isNumber(at + 2) && isEra(t, at + 3) ? at + 4 : 0;
}

const isEra = (t: Tokens, at: number): boolean => ERAS.has(t.word(at)) && t.upper(at) && t.word(at) !== 0;
const A_LETTER = word('a');
const B_LETTER = word('b');

/** "112 A.D.", "44 B.C." */
const isDottedEra = (t: Tokens, at: number): boolean =>
  (t.word(at) === A_LETTER || t.word(at) === B_LETTER) &&
  t.capital(at) &&
  t.mark(at + 1) === 0x2e &&
  t.size(at + 2) === 1 &&
  t.capital(at + 2) &&
  !t.gap(at + 2);

/** Past "-14" and "–2011". */
function spanEnd(t: Tokens, at: number): number {
  const mark = t.mark(at + 1);
  if (mark !== HYPHEN && mark !== EN_DASH && mark !== SLASH) return at + 1;
  const other = t.kind[at + 2] === NUMBER && t.what[at + 2] === PLAIN && !t.gap(at + 1);
  if (!other || t.gap(at + 2)) return at + 1;
  const years = t.integer(at + 2) - (t.size(at + 2) === 4 ? t.integer(at) : t.integer(at) % 100);
  return (t.size(at + 2) === 2 || t.size(at + 2) === 4) && years > 0 && years < 120 ? at + 3 : at + 1;
}

function readsAsYear(t: Tokens, at: number, value: number): boolean {
  const before = t.word(at - 1);
  const cued = CUES.has(before) || t.mark(at - 1) === 0x28;
  if (spanEnd(t, at) > at + 1 && (cued || value >= 1800)) return true;
  if (MEASURED_BY.has(t.word(at + 1)) && value >= 1900 && value <= 2099) return true;
  const counts = pluralBehind(t, at + 1);
  if (value < 1900 || value > 2099) return cued && !counts && value >= 1400 && before !== 0 && !isMoneyish(t, at);
  if (STRONG.has(before)) return true;
  if (counts && QUANTITIES.has(before) && countsPeople(t, at + 1)) return false;
  if (counts)
    return before === THE || (value % 10 !== 0 && value < 2060 && !COUNTING.has(before)) || (cued && value % 100 !== 0);
  return !COUNTING.has(before) || value % 100 !== 0;
}

const QUANTITIES = wordSet('of to and or for from');
const isMoneyish = (t: Tokens, at: number): boolean => QUANTITIES.has(t.word(at - 1));

/** "paid to 1963 beneficiaries": those who do something or get something. */
const countsPeople = (t: Tokens, at: number): boolean =>
  !t.capital(at) && (PERSONS.test(t.slice(at, at + 1)) || ((t.bits(at) & PEOPLE) !== 0 && t.word(at) !== DATA));

/** "2000 jobs", "2400 new homes": a plural in small letters within reach. */
function pluralBehind(t: Tokens, at: number): boolean {
  for (let i = at; i < at + 3 && isNouny(t, i) && t.gap(i); i++) if (looksPlural(t, i) && !t.capital(i)) return true;
  return false;
}
