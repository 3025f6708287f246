import { BREAK, NONE, NUMBER, type Tokens } from '../../text/tokens';
import { setDenominator, setUnit } from '../attach-unit';
import { claimed, type Draft, type Recogniser } from '../draft';
import type { Numeral } from '../numeral-shape';
import { matchUnit, unitEnd } from '../unit-index';
import { ARTICLE, OF } from '../vocabulary';

const HYPHEN = 0x2d;

/** Shares and changes in per cent, percentage points, basis points. */
export const percent: Recogniser = {
  name: 'percent',
  read(t, n) {
    if (n.written === '' || n.ordinal) return null;
    let at = n.to;
    if (t.mark(at) === HYPHEN && (!t.gap(at) || t.gap(at + 1))) at++;
    else if (n.fraction || (n.value < 1 && t.word(at) === OF && (t.bits(at + 1) & ARTICLE) !== 0)) {
      if (t.word(at) === OF) at++;
      if ((t.bits(at) & ARTICLE) !== 0) at++;
    }
    const name = matchUnit(t, at);
    if (name === null) return null;
    const { dimension } = name.unit;
    if (dimension !== 'share' && dimension !== 'points') return null;
    const draft = claimed(n, dimension === 'share' ? 'percent' : 'points');
    if (inColumn(t, n, unitEnd())) negative(draft);
    setUnit(draft, t, name, at, unitEnd());
    setDenominator(draft, t);
    return draft;
  },
};

/** "(12%)" behind two numbers, at the end of a line: a column of figures, where brackets are a minus sign. */
function inColumn(t: Tokens, n: Numeral, to: number): boolean {
  const at = n.from - 1;
  if (t.mark(at) !== 0x28 || t.mark(to) !== 0x29 || n.sign !== 0) return false;
  const after = t.kind[to + 1];
  if (after !== BREAK && after !== NONE && after !== NUMBER) return false;
  return t.kind[at - 1] === NUMBER && t.kind[at - 2] === NUMBER;
}

function negative(draft: Draft): void {
  if (draft.amount === null) return;
  draft.amount = { ...draft.amount, written: `-${draft.amount.written}` };
  draft.value = -draft.value;
}
