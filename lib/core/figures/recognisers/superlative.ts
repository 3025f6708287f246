import { dismissed, type Recogniser } from '../draft';
import { isMoneySign } from '../money-index';
import { ARTICLE, DETERMINER, OF, THE, TRIGGER, word, wordSet } from '../vocabulary';

const MAJORITY = wordSet('majority minority');
const RECORD = word('record');
const ONLY = wordSet('only sole single');
const RECORD_WHAT = wordSet(
  'high highs low lows number numbers level levels year profit profits sales revenue turnout total sum amount increase rise fall drop loss losses price prices pace breaking temperature temperatures deficit surplus exports imports output production',
);

/** Words that claim without a number: "the majority of", "the only", "a record high". */
export const superlative: Recogniser = {
  name: 'superlative',
  read(t, n) {
    if ((n.bits & TRIGGER) === 0) return null;
    const w = t.word(n.from);
    const before = t.bits(n.from - 1);
    if (MAJORITY.has(w)) {
      const whole = t.word(n.to) === OF && (before & (ARTICLE | DETERMINER)) !== 0;
      return whole ? dismissed(n, 'vague', 'majority', 'tick', n.from - 1, n.to) : null;
    }
    if (ONLY.has(w)) {
      return t.word(n.from - 1) === THE && t.isWord(n.to)
        ? dismissed(n, 'rank', 'first-or-only', 'tick', n.from - 1, n.to)
        : null;
    }
    if (w !== RECORD || (before & (ARTICLE | DETERMINER)) === 0) return null;
    const counted =
      RECORD_WHAT.has(t.word(n.to)) || t.isNumber(n.to) || isMoneySign(t.mark(n.to)) || t.mark(n.to) === 0x2d;
    return counted ? dismissed(n, 'rank', 'first-or-only', 'tick', n.from, n.to) : null;
  },
};
