import { type Tokens, WORD } from '../../text/tokens';
import { setDenominator } from '../attach-unit';
import { claimed, dismissed, type Recogniser } from '../draft';
import type { Numeral } from '../numeral-shape';
import { ANCHORS, ARTICLE, OF, PER, word, wordSet } from '../vocabulary';

const THESE = wordSet('the these those both');
const LISTS = wordSet('to or and every per');
const LINKS = wordSet('to and or');
const SMALLEST = 1;
const FOR = word('for');
const ONLY = word('only');

/** What is left: a number that counts nothing nameable, or a stray "one". */
export const bareNumber: Recogniser = {
  name: 'number',
  read(t, n) {
    if (n.written === '') return null;
    if (t.kind[n.from] === WORD && n.words && !n.scaled) {
      if (n.value === SMALLEST && !LISTS.has(t.word(n.to)) && !isOnlyOneOf(t, n))
        return dismissed(n, 'idiom', 'idiom', 'none');
      if (n.value < 13 && THESE.has(t.word(n.from - 1)) && !(LINKS.has(t.word(n.to)) && isNumeric(t, n.to + 1)))
        return dismissed(n, 'reference', 'reference', 'none');
    }
    const draft = claimed(n, 'number');
    if (t.word(n.to) === PER || t.word(n.to) === FOR || isAlone(t, n)) setDenominator(draft, t);
    if (draft.per !== null) draft.kind = 'rate';
    return draft;
  },
};

/** "13 a day"; in "$1-2 billion a year" the denominator belongs to both. */
const isAlone = (t: Tokens, n: Numeral): boolean =>
  (t.bits(n.to) & ARTICLE) !== 0 &&
  t.mark(n.from - 1) === 0 &&
  !(LINKS.has(t.word(n.from - 1)) && isNumeric(t, n.from - 2));

const isNumeric = (t: Tokens, at: number): boolean => t.isNumber(at) || (t.bits(at) & ANCHORS) !== 0;

/** "Only one of her last nine": what is left of several. */
const isOnlyOneOf = (t: Tokens, n: Numeral): boolean => t.word(n.from - 1) === ONLY && t.word(n.to) === OF;
