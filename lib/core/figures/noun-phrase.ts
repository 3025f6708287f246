import { type Tokens, WORD } from '../text/tokens';
import {
  DETERMINER,
  DOZEN,
  HUNDRED,
  MONTH,
  OF,
  PEOPLE,
  PRONOUN,
  REPORT,
  SCALE,
  SMALL,
  STOPS,
  TENS,
  VAGUE,
  VERB,
  WEEKDAY,
  word,
  wordSet,
} from './vocabulary';

const HYPHEN = 0x2d;
const NUMBERS = SMALL | TENS | HUNDRED | SCALE | DOZEN | VAGUE;
const LONGEST = 6;
/** "15 such plants". */
const SUCH = word('such');
/** Plurals that stand before another noun: "electronics companies", "sales jobs". */
const MODIFIERS = wordSet(
  'sales sports electronics goods arms savings customs systems communications telecommunications games news operations services securities human-rights resources physics economics politics us works series species',
);

/** Plurals of the learned. */
const LATIN = wordSet('vertebrae larvae algae formulae antennae nebulae genera hypotheses');

/** Where the noun lies that a number counts; `to` 0 if none was found. */
let headAt = 0;
export const headNoun = (): number => headAt;

export function looksPlural(t: Tokens, at: number): boolean {
  const bits = t.bits(at);
  if ((bits & PEOPLE) !== 0) return true;
  const size = t.size(at);
  if (t.kind[at] !== WORD) return false;
  if (LATIN.has(t.word(at)) && t.word(at) !== 0) return true;
  if (size < (t.capital(at) ? 3 : 4) || t.lastUnit(at) !== 0x73) return false;
  if ((bits & (WEEKDAY | MONTH)) !== 0) return false;
  const before = t.text.charCodeAt((t.end[at] as number) - 2);
  return before !== 0x73 && before !== 0x75 && !(before === 0x69 && size > 4);
}

/** The "s" of "Nigeria's", but not of "it's". */
export const isPossessive = (t: Tokens, at: number): boolean =>
  (t.mark(at - 1) === 0x27 || t.mark(at - 1) === 0x2019) && !t.gap(at) && (t.bits(at - 2) & PRONOUN) === 0;

/** Whether a token can stand inside a noun phrase: a word that is no function word or finite verb. */
export function isNouny(t: Tokens, at: number): boolean {
  if (t.kind[at] !== WORD) return false;
  const bits = t.bits(at);
  if ((bits & NUMBERS) !== 0) return false;
  return (bits & STOPS) === 0 || ((bits & VERB) !== 0 && (bits & PEOPLE) !== 0);
}

/**
 * The token after the noun phrase that begins at a token, 0 if there is none. "Chinese electronics companies to ..." ends
 * after "companies": at the first plural, or the second of two. With `singular` a run without a plural will do ("one
 * solution", "a 12-page report").
 */
export function nounPhraseEnd(t: Tokens, at: number, singular: boolean): number {
  let i = at;
  if (t.word(i) === OF) {
    i++;
    while ((t.bits(i) & DETERMINER) !== 0) i++;
  }
  if (t.word(i) === SUCH) i++;
  let last = -1;
  for (let words = 0; words < LONGEST; words++) {
    if (!isNouny(t, i)) {
      if (singular || words === 0 || (t.bits(i) & (VERB | REPORT)) !== VERB || !looksPlural(t, i)) break;
      // "34 home runs": what more than one of is counted ends in a plural.
      headAt = i;
      return i + 1;
    }
    if (words > 0 && (t.bits(i) & REPORT) !== 0 && !looksPlural(t, i)) break;
    last = i;
    if (looksPlural(t, i)) {
      const next = t.mark(i + 1) === HYPHEN && !t.gap(i + 1) ? i + 2 : i + 1;
      const goesOn = isNouny(t, next) && looksPlural(t, next) && (t.bits(next) & REPORT) === 0;
      const modifies = MODIFIERS.has(t.word(i)) || t.capital(i);
      if (!goesOn || !modifies) {
        headAt = i;
        return i + 1;
      }
    }
    i++;
    while (!t.gap(i) && (t.isNumber(i) || t.isWord(i))) i++;
    if (t.mark(i) === HYPHEN && !t.gap(i) && !t.gap(i + 1)) i++;
    else if ((t.mark(i) === 0x27 || t.mark(i) === 0x2019) && !t.gap(i) && t.size(i + 1) === 1 && !t.gap(i + 1)) i += 2;
  }
  if (last < 0 || !singular) return 0;
  if (last > at && t.gap(last) && /(?:ed|ing)$/.test(t.slice(last, last + 1))) last--;
  headAt = last;
  return last + 1;
}
