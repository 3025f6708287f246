import type { Tokens } from '../../text/tokens';
import { pastSuffix, setDenominator, setUnit } from '../attach-unit';
import { claimed, dismissed, type Recogniser } from '../draft';
import type { Numeral } from '../numeral-shape';
import { areMinus } from '../numeral-sign';
import { matchUnit, unitEnd } from '../unit-index';
import { ARTICLE, DOWN, OF, ONE, THE, UP, wordSet } from '../vocabulary';

const HYPHEN = 0x2d;
const OF_THEM = wordSet('to for of by against');

/** Shares and changes in per cent, percentage points, basis points. */
export const percent: Recogniser = {
  name: 'percent',
  read(t, n) {
    if (n.written === '' || n.ordinal) return null;
    let at = pastSuffix(t, n);
    if (t.mark(at) === HYPHEN && (!t.gap(at) || t.gap(at + 1))) at++;
    else if (n.fraction || (n.value < 1 && t.word(at) === OF && isOne(t, at + 1))) {
      if (t.word(at) === OF) at++;
      if (isOne(t, at)) at++;
    }
    const name = matchUnit(t, at);
    if (name === null) return null;
    const { dimension } = name.unit;
    if (dimension !== 'share' && dimension !== 'points') return null;
    if (isClass(t, n, unitEnd())) return dismissed(n, 'idiom', 'idiom', 'none', n.from, unitEnd());
    const draft = claimed(n, dimension === 'share' ? 'percent' : 'points');
    if (n.sign === 0 && areMinus(t, n.from - 1, unitEnd())) draft.negate();
    setUnit(draft, t, name, at, unitEnd());
    setDenominator(draft, t);
    return draft;
  },
};

/** "A gift to the 1 percent", "the anger of the 99 percent": the rich, and all others. "Up from the 1 percent in May" is a level. */
function isClass(t: Tokens, n: Numeral, to: number): boolean {
  if ((n.value !== 1 && n.value !== 99) || t.word(n.from - 1) !== THE || !OF_THEM.has(t.word(n.from - 2))) return false;
  for (let i = n.from - 2; i > n.from - 8 && t.isWord(i); i--) if ((t.bits(i) & (UP | DOWN)) !== 0) return false;
  return !t.isWord(to) && t.mark(to) !== HYPHEN;
}

/** "of a percent", "of one percentage point", "of 1%". */
const isOne = (t: Tokens, at: number): boolean =>
  (t.bits(at) & ARTICLE) !== 0 || t.word(at) === ONE || (t.isNumber(at) && t.size(at) === 1 && t.integer(at) === 1);
