import { BREAK, NONE, type Tokens, WORD } from '../../text/tokens';
import { dismissed, type Recogniser } from '../draft';
import { nounPhraseEnd } from '../noun-phrase';
import type { Numeral } from '../numeral-shape';
import { AND, OF, ONE, OR, SMALL, TENS, TO, wordSet } from '../vocabulary';

const THESE = wordSet('the these those both all');
const OTHER = wordSet('other same remaining last');
/** "The three additional cuts": what is added was not named before. */
const ADDED = wordSet('additional further extra more');
const HYPHEN = 0x2d;
/** How far the head of a text reaches. */
const HEAD = 600;
const MOST = 12;

/** "The two leaders", "these three firms": a count of what the text has already named. */
export const reference: Recogniser = {
  name: 'reference',
  read(t, n) {
    if (t.kind[n.from] !== WORD || n.scaled || n.fraction || n.ordinal || !(n.value >= 2 && n.value <= MOST))
      return null;
    if (t.mark(n.to) === HYPHEN && !t.gap(n.to) && !t.gap(n.to + 1)) return null;
    if (!pointsBack(t, n.from) && !namesTwoAbove(t, n)) return null;
    if (
      (t.word(n.to) === TO || t.word(n.to) === OR) &&
      (t.isNumber(n.to + 1) || (t.bits(n.to + 1) & (SMALL | TENS)) !== 0)
    )
      return null;
    const to = nounPhraseEnd(t, n.to, false);
    const draft = dismissed(n, 'reference', 'reference', 'none');
    if (to > 0) {
      draft.unitText = t.slice(n.to, to);
      draft.quoteTo = to;
    }
    return draft;
  },
};

/** Under a headline that names two ("Xi and Putin ..."), "Two leaders ..." are those two. */
function namesTwoAbove(t: Tokens, n: Numeral): boolean {
  if (n.value !== 2 || t.kind[n.from - 1] !== BREAK || (t.start[n.from] as number) > HEAD) return false;
  for (let i = n.from - 2; i > n.from - 40 && t.kind[i] !== BREAK && t.kind[i] !== NONE; i--) {
    if (t.word(i) === AND && t.capital(i - 1) && t.capital(i + 1)) return true;
  }
  return false;
}

/** "Five of the six hoops": the whole that another number is a part of. */
const isWhole = (t: Tokens, at: number): boolean =>
  t.word(at - 2) === OF && (t.isNumber(at - 3) || ((t.bits(at - 3) & (SMALL | TENS)) !== 0 && t.word(at - 3) !== ONE));

function pointsBack(t: Tokens, at: number): boolean {
  const before = t.word(at - 1);
  if (ADDED.has(t.word(at + 1)) || isWhole(t, at)) return false;
  return THESE.has(before) || (OTHER.has(before) && THESE.has(t.word(at - 2)));
}
