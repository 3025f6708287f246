import type { Tokens } from '../../text/tokens';
import { dismissed, type Recogniser } from '../draft';
import type { Numeral } from '../numeral-shape';
import { matchUnit, unitEnd } from '../unit-index';
import { word, wordSet } from '../vocabulary';

const TOGETHER = wordSet('together and');
const GAVE = wordSet('give gives gave given giving');
const IT = word('it');
const LIKE = word('like');
const FIXED = new Set([
  'seven days a week',
  '7 days a week',
  '24 hours a day',
  'twenty-four hours a day',
  '365 days a year',
  'nine times out of ten',
  'six of one and',
  'half a dozen of the other',
  'one size fits all',
  'one size does not',
]);
/** What stands behind their first number. */
const OPENS_FIXED = wordSet('days hours times of size');
const FIGURES = wordSet('figure figures');
const LOW_OR_HIGH = wordSet('low mid high middle into');
const HYPHEN = 0x2d;
const MILLION = 1_000_000;

/** Phrases that look like a quantity with its unit and are none: "seven days a week", "gave it 110 per cent". */
export const turnOfPhrase: Recogniser = {
  name: 'turn of phrase',
  read(t, n) {
    if (n.written === '') return null;
    const to = turnEnd(t, n);
    return to > 0 ? dismissed(n, 'idiom', 'idiom', 'none', n.from, to) : null;
  },
};

/** The token after the phrase, 0 if it is none. */
function turnEnd(t: Tokens, n: Numeral): number {
  const figures = countsDigits(t, n);
  if (figures > 0) return figures;
  if (n.value === 2 && n.words) return isTwoAndTwo(t, n) ? n.to : 0;
  if (n.value === MILLION && t.word(n.from - 1) === LIKE) return n.to;
  const fixed = OPENS_FIXED.has(t.word(n.to)) ? fixedEnd(t, n) : 0;
  if (fixed > 0) return fixed;
  const gave = GAVE.has(t.word(n.from - (t.word(n.from - 1) === IT ? 2 : 1)));
  return gave && n.value > 99 && n.plain ? percentEnd(t, n.to) : 0;
}

/** The end of one of the fixed phrases, 0 if it is none. */
function fixedEnd(t: Tokens, n: Numeral): number {
  for (let more = 3; more <= 4; more++) if (FIXED.has(t.slice(n.from, n.to + more).toLowerCase())) return n.to + more;
  return 0;
}

/** "a six-figure salary", "in the low six figures": how many digits a sum has, which is no sum. */
function countsDigits(t: Tokens, n: Numeral): number {
  const joined = t.mark(n.to) === HYPHEN && !t.gap(n.to) && !t.gap(n.to + 1);
  const at = joined ? n.to + 1 : n.to;
  if (!FIGURES.has(t.word(at)) || n.value < 4 || n.value > 12) return 0;
  return joined || LOW_OR_HIGH.has(t.word(n.from - 1)) ? at + 1 : 0;
}

/** "put two and two together". */
function isTwoAndTwo(t: Tokens, n: Numeral): boolean {
  if (!TOGETHER.has(t.word(n.to))) return false;
  const [before, after] = [t.slice(n.from - 2, n.to), t.slice(n.from, n.to + 2)];
  return before.toLowerCase() === 'two and two' || after.toLowerCase() === 'two and two';
}

const percentEnd = (t: Tokens, at: number): number => (matchUnit(t, at)?.unit.code === '%' ? unitEnd() : 0);
