import { type Tokens, WORD } from '../../text/tokens';
import { pastSuffix, setDenominator } from '../attach-unit';
import { claimed, type Recogniser } from '../draft';
import { headNoun, looksPlural, nounPhraseEnd } from '../noun-phrase';
import { pluralUnit } from '../unit-line';
import { ADVERB, OF } from '../vocabulary';

const HYPHEN = 0x2d;

/** Counts of people and things: "five Chinese electronics companies", "a 12-page report". */
export const count: Recogniser = {
  name: 'count',
  read(t, n) {
    if (n.written === '' || n.ordinal || n.fraction) return null;
    const end = pastSuffix(t, n);
    const joined = t.mark(end) === HYPHEN && !t.gap(end) && !t.gap(end + 1) && t.kind[end + 1] === WORD;
    const at = joined ? end + 1 : end;
    if (!joined && !t.gap(at)) return null;
    const to = nounPhraseEnd(t, at, (n.value === 1 && t.word(at) !== OF) || joined);
    if (to === 0 || (t.bits(headNoun()) & ADVERB) !== 0) return null;
    const draft = claimed(n, 'count');
    draft.unitText = joined ? t.slice(at, at + 1) : noun(t, to);
    draft.unitPlural = joined && !looksPlural(t, at) ? pluralUnit(draft.unitText) : draft.unitText;
    draft.quoteTo = joined ? at + 1 : to;
    setDenominator(draft, t);
    if (draft.per !== null) draft.kind = 'rate';
    return draft;
  },
};

/** The head noun alone; its modifiers stay in the quote. */
const noun = (t: Tokens, to: number): string => t.slice(headNoun(), to);
