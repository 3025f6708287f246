import type { Tokens } from '../../text/tokens';
import { dismissed, type Recogniser } from '../draft';
import { ARTICLE, DOZEN, HUNDRED, OF, PART, SCALE, TRIGGER, VAGUE, word, wordSet } from '../vocabulary';

const SEVERAL = wordSet('several few many multi countless umpteen couple some');
const COUPLE = wordSet('couple pair');
const HYPHEN = 0x2d;
const MORE = word('more');
const MANY = HUNDRED | SCALE | DOZEN;

/** Numbers without a value: "tens of thousands", "several hundred", "a couple of", "a few dozen". */
export const vague: Recogniser = {
  name: 'vague',
  read(t, n) {
    if ((n.bits & VAGUE) !== 0 && n.written === '')
      return dismissed(n, 'vague', 'vague', 'tick', n.from, chainEnd(t, n.from));
    if ((n.bits & MANY) !== 0 && n.words && SEVERAL.has(before(t, n.from))) {
      n.written = '';
      return dismissed(n, 'vague', 'vague', 'tick', n.from - 1, n.to);
    }
    if (
      (n.bits & PART) !== 0 &&
      t.lastUnit(n.to - 1) === 0x73 &&
      n.to === n.from + 1 &&
      SEVERAL.has(t.word(n.from - 1))
    ) {
      n.written = '';
      return dismissed(n, 'vague', 'vague', 'tick', n.from - 1, n.to);
    }
    if ((n.bits & TRIGGER) === 0 || !COUPLE.has(t.word(n.from))) return null;
    const many = t.word(n.to) === OF && (t.bits(n.to + 1) & MANY) !== 0;
    const counts = t.word(n.to) === OF || t.word(n.to) === MORE;
    if (!counts || (t.bits(n.from - 1) & ARTICLE) === 0) return null;
    n.written = many ? '' : '2';
    n.words = true;
    const draft = dismissed(n, 'vague', 'vague', 'tick', n.from - 1, many ? manyEnd(t, n.to + 1) : n.to);
    draft.comparator = '~';
    return draft;
  },
};

/** Past "hundred thousand" of "a couple of hundred thousand". */
function manyEnd(t: Tokens, at: number): number {
  let i = at;
  while ((t.bits(i) & MANY) !== 0 && i < at + 4) i++;
  return i;
}

function before(t: Tokens, at: number): number {
  return t.mark(at - 1) === HYPHEN && !t.gap(at) ? t.word(at - 2) : t.word(at - 1);
}

/** Past "of thousands": "hundreds of thousands" is one. */
function chainEnd(t: Tokens, at: number): number {
  let i = at + 1;
  while (t.word(i) === OF && (t.bits(i + 1) & VAGUE) !== 0 && i < at + 8) i += 2;
  return i;
}
