import { WORD } from '../../text/tokens';
import { claimed, dismissed, type Recogniser } from '../draft';
import { wordSet } from '../vocabulary';

const THESE = wordSet('the these those both');
const LISTS = wordSet('to or and');
const SMALLEST = 1;

/** What is left: a number that counts nothing nameable, or a stray "one". */
export const bareNumber: Recogniser = {
  name: 'number',
  read(t, n) {
    if (n.written === '') return null;
    if (t.kind[n.from] === WORD && n.words && !n.scaled) {
      if (n.value === SMALLEST && !LISTS.has(t.word(n.to))) return dismissed(n, 'idiom', 'idiom', 'none');
      if (n.value < 13 && THESE.has(t.word(n.from - 1))) return dismissed(n, 'reference', 'reference', 'none');
    }
    return claimed(n, 'number');
  },
};
