import type { Tokens } from '../../text/tokens';
import { setUnit } from '../attach-unit';
import { claimed, type Draft, type Recogniser } from '../draft';
import type { Numeral } from '../numeral-shape';
import { matchUnit, unitEnd } from '../unit-index';
import { ADVERB, AND, ARTICLE, OR, STOPS, wordSet } from '../vocabulary';

const MOST = 4;
const DIMENSIONS = wordSet('long wide tall high deep thick away old late');

/** "a year and a half", "an inch and three quarters", "a day or two": one of a unit and something more. */
export const mixedUnit: Recogniser = {
  name: 'mixed unit',
  read(t, n) {
    if (!n.words || n.ordinal || n.scaled || !(n.value > 0 && n.value < MOST)) return null;
    const link = n.from - 1;
    const adds = t.word(link) === AND && n.fraction && n.value < 1;
    if (!adds && !(t.word(link) === OR && n.over === '1' && n.value > 1)) return null;
    if ((t.bits(link - 2) & ARTICLE) === 0 || goesOn(t, n.to)) return null;
    const name = matchUnit(t, link - 1);
    if (name === null || name.symbol || name.weak || unitEnd() !== link) return null;
    const draft = claimed(n, name.unit.dimension === 'time' ? 'duration' : 'measure');
    setUnit(draft, t, name, link - 1, link);
    draft.quoteTo = n.to;
    draft.from = link - 2;
    draft.quoteFrom = link - 2;
    if (adds) addOne(draft, n);
    else upTo(draft, n);
    return draft;
  },
};

/** "and a half dozen": something else is counted. */
const goesOn = (t: Tokens, at: number): boolean =>
  t.isWord(at) && (t.bits(at) & (STOPS | ADVERB)) === 0 && !DIMENSIONS.has(t.word(at));

function addOne(draft: Draft, n: Numeral): void {
  draft.amount = { written: String(Number(n.written) + Number(n.over)), times: '1', over: n.over, words: true };
  draft.value = n.value + 1;
}

function upTo(draft: Draft, n: Numeral): void {
  draft.high = draft.amount;
  draft.highValue = n.value;
  draft.amount = { written: '1', times: '1', over: '1', words: true };
  draft.value = 1;
}
