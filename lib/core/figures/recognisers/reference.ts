import { type Tokens, WORD } from '../../text/tokens';
import { dismissed, type Recogniser } from '../draft';
import { nounPhraseEnd } from '../noun-phrase';
import { wordSet } from '../vocabulary';

const THESE = wordSet('the these those both');
const OTHER = wordSet('other same remaining last');
const MOST = 12;

/** "The two leaders", "these three firms": a count of what the text has already named. */
export const reference: Recogniser = {
  name: 'reference',
  read(t, n) {
    if (t.kind[n.from] !== WORD || n.scaled || n.fraction || n.ordinal || !(n.value >= 2 && n.value <= MOST))
      return null;
    if (!pointsBack(t, n.from)) return null;
    const to = nounPhraseEnd(t, n.to, false);
    const draft = dismissed(n, 'reference', 'reference', 'none');
    if (to > 0) {
      draft.unitText = t.slice(n.to, to);
      draft.quoteTo = to;
    }
    return draft;
  },
};

function pointsBack(t: Tokens, at: number): boolean {
  const before = t.word(at - 1);
  return THESE.has(before) || (OTHER.has(before) && THESE.has(t.word(at - 2)));
}
