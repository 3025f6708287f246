import { dismissed, type Recogniser } from '../draft';
import { wordSet } from '../vocabulary';

const FIRST_OR_LAST = wordSet('first');

/** "third term", "22nd", "the first": true or false, but nothing to compute with. */
export const ordinal: Recogniser = {
  name: 'ordinal',
  read(t, n) {
    if (!n.ordinal) return null;
    const first = FIRST_OR_LAST.has(t.word(n.from)) || (n.value === 1 && n.to === n.from + 2);
    return dismissed(n, 'rank', first ? 'first-or-only' : 'ordinal', 'tick');
  },
};
