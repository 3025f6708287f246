import { NUMBER, PLAIN, type Tokens, WORD } from '../../text/tokens';
import { dismissed, type Recogniser } from '../draft';
import { matchMoney } from '../money-index';
import { looksPlural } from '../noun-phrase';
import { matchUnit } from '../unit-index';
import { DETERMINER, SCALE, wordSet } from '../vocabulary';

const HYPHEN = 0x2d;
const EN_DASH = 0x2013;
const PLAY = wordSet(
  'won win wins lost lose losing winning beat beats beaten defeated drew draw tied leading lead led trailed score scoreline victory defeat loss edged downed outscored outrebounded outshot thrashed',
);
/** Who wins has the more: "to win 61-65" is so many seats. */
const WINS = wordSet('won win wins winning');
/** Votes that were counted: both numbers are claims. */
const VOTES = wordSet(
  'voted vote votes voting ruled ruling decision approved rejected confirmed passed ballot tally defeated adopted verdict split',
);
const AFTER = wordSet('win victory defeat loss lead draw home away thanks against over record aggregate up down ahead');

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
    if (isVote(t, n.from, second + 1) || (a < b && WINS.has(t.word(n.from - 1)))) return null;
    if (isList(t, second + 1)) return dismissed(n, 'identifier', 'score', 'none', n.from, second + 1);
    const played = around(t, n.from, second + 1);
    const bare = t.kind[second + 1] !== WORD || t.bits(second + 1) !== 0;
    if (!played && !(a >= b) && !(bare && b < 12 && a + 1 >= b) && !isRecord(t, n.from, second + 1)) return null;
    if (b > 0 && a > b * 20 && !played) return null;
    return dismissed(n, 'identifier', 'score', 'none', n.from, second + 1);
  },
};

/** "voted 52-48", "a 5-4 ruling", "passed 219-213". */
export function isVote(t: Tokens, from: number, to: number): boolean {
  for (let i = from - 1; i > from - 5; i--) if (VOTES.has(t.word(i)) && t.word(i) !== 0) return true;
  return VOTES.has(t.word(to)) || (t.isWord(to) && VOTES.has(t.word(to + 1)));
}

/** "4-6, 6-2": sets. */
const isList = (t: Tokens, at: number): boolean =>
  t.mark(at) === 0x2c && t.isNumber(at + 1) && t.mark(at + 2) === HYPHEN && t.isNumber(at + 3) && !t.gap(at + 2);

/** "the 9-10 Suns": a team behind its record. */
const isRecord = (t: Tokens, from: number, to: number): boolean =>
  (t.bits(from - 1) & DETERMINER) !== 0 && t.isWord(to) && t.capital(to) && looksPlural(t, to) && t.bits(to) === 0;

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
