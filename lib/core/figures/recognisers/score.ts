import { NUMBER, PLAIN, type Tokens, WORD } from '../../text/tokens';
import { dismissed, type Recogniser } from '../draft';
import { matchMoney } from '../money-index';
import { looksPlural } from '../noun-phrase';
import { matchUnit } from '../unit-index';
import { SCALE, wordSet } from '../vocabulary';

const HYPHEN = 0x2d;
const EN_DASH = 0x2013;
const PLAY = wordSet(
  'won win wins lost lose beat beats beaten defeated drew draw tied leading lead led trailed score scoreline victory defeat loss edged downed thrashed voted ruled decision vote',
);
const AFTER = wordSet(
  'win victory defeat loss lead draw home away thanks against over vote ruling decision record aggregate up down ahead',
);

/** Scores and votes: "won 3-2", "6-4, 7-6 (7-5)", "a 5-4 ruling". */
export const score: Recogniser = {
  name: 'score',
  read(t, n) {
    if (!n.plain || t.kind[n.from] !== NUMBER || t.size(n.from) > 3) return null;
    const mark = t.mark(n.to);
    if ((mark !== HYPHEN && mark !== EN_DASH) || t.gap(n.to) || t.gap(n.to + 1) || t.kind[n.to + 1] !== NUMBER)
      return null;
    const second = n.to + 1;
    if (t.what[second] !== PLAIN || t.size(second) > 3 || measured(t, second + 1)) return null;
    const [a, b] = [n.value, t.integer(second)];
    const played = around(t, n.from, second + 1);
    const bare = t.kind[second + 1] !== WORD || t.bits(second + 1) !== 0;
    if (!played && !(a >= b) && !(bare && b < 12 && a + 1 >= b)) return null;
    if (b > 0 && a > b * 20 && !played) return null;
    return dismissed(n, 'identifier', 'score', 'none', n.from, second + 1);
  },
};

function measured(t: Tokens, at: number): boolean {
  if (t.mark(at) === 0x25 || t.mark(at) === HYPHEN || (t.bits(at) & SCALE) !== 0) return true;
  if (AFTER.has(t.word(at))) return false;
  return (t.isWord(at) && looksPlural(t, at) && !t.capital(at)) || isUnit(t, at) || matchMoney(t, at) !== null;
}

/** "beat Norway 4-2 in front of": no inches. */
function isUnit(t: Tokens, at: number): boolean {
  const name = matchUnit(t, at);
  return name !== null && !(name.weak && t.gap(at));
}

function around(t: Tokens, from: number, to: number): boolean {
  for (let i = from - 1; i > from - 5; i--) if (PLAY.has(t.word(i))) return true;
  return AFTER.has(t.word(to)) || (t.isWord(to) && AFTER.has(t.word(to + 1)));
}
