import { type Tokens, WORD } from '../../text/tokens';
import { setDenominator } from '../attach-unit';
import { claimed, type Recogniser } from '../draft';
import { headNoun, looksPlural, nounPhraseEnd } from '../noun-phrase';
import { pluralUnit } from '../unit-line';
import { wordSet } from '../vocabulary';

const HYPHEN = 0x2d;
/** "500-odd members": the noun comes after. */
const SUFFIXES = wordSet('odd plus ish strong something');

/** Counts of people and things: "five Chinese electronics companies", "a 12-page report". */
export const count: Recogniser = {
  name: 'count',
  read(t, n) {
    if (n.written === '' || n.ordinal || n.fraction) return null;
    const joined = t.mark(n.to) === HYPHEN && !t.gap(n.to) && !t.gap(n.to + 1) && t.kind[n.to + 1] === WORD;
    const suffixed = joined && SUFFIXES.has(t.word(n.to + 1));
    const at = suffixed ? n.to + 2 : joined ? n.to + 1 : n.to;
    if (!joined && !t.gap(at)) return null;
    const to = nounPhraseEnd(t, at, n.value === 1 || joined);
    if (to === 0) return null;
    const draft = claimed(n, 'count');
    draft.unitText = joined && !suffixed ? t.slice(at, at + 1) : noun(t, to);
    draft.unitPlural = joined && !suffixed && !looksPlural(t, at) ? pluralUnit(draft.unitText) : draft.unitText;
    draft.quoteTo = joined && !suffixed ? at + 1 : to;
    setDenominator(draft, t);
    if (draft.per !== null) draft.kind = 'rate';
    return draft;
  },
};

/** The head noun alone; its modifiers stay in the quote. */
const noun = (t: Tokens, to: number): string => t.slice(headNoun(), to);
