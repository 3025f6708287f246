import { DECIMAL, NUMBER, type Tokens, WORD } from '../../text/tokens';
import { dismissed, type Recogniser } from '../draft';
import { isNouny, looksPlural } from '../noun-phrase';
import { SECTION, wordSet } from '../vocabulary';

const DOT = 0x2e;
const HYPHEN = 0x2d;
const EN_DASH = 0x2013;
const SIGN = 0xa7;
/** Only with a capital: "approved the bill 219-206". */
const NAMED = wordSet('bill act item title amendment resolution statute statutes ordinance decree');
const SCHOOL = wordSet('class classes grades');
const PAGES = wordSet('page pages p pp');

/** Parts of texts: "Section 230", "Article 50", "paragraph 3(b)", "pp. 3-5", "section 4.2". */
export const section: Recogniser = {
  name: 'section',
  read(t, n) {
    if (t.kind[n.from] !== NUMBER || n.scaled || n.fraction || n.sign !== 0) return null;
    let cue = n.from - 1;
    if (t.mark(cue) === DOT && !t.gap(cue)) cue--;
    if (t.mark(cue) === SIGN) return dismissed(n, 'identifier', 'section', 'none', cue, end(t, n.to));
    if (t.kind[cue] !== WORD || !isCue(t, cue, n.form)) return null;
    // "in classes 30 pupils sit"
    if (SCHOOL.has(t.word(cue)) && isNouny(t, n.to) && looksPlural(t, n.to)) return null;
    const page = PAGES.has(t.word(cue));
    return dismissed(n, 'identifier', page ? 'page' : 'section', 'none', cue, end(t, n.to));
  },
};

function isCue(t: Tokens, cue: number, form: number): boolean {
  if ((t.bits(cue) & SECTION) === 0 || (NAMED.has(t.word(cue)) && !t.capital(cue))) return false;
  const dotted = t.mark(cue + 1) === DOT;
  if (t.size(cue) <= 2) return dotted && !t.capital(cue);
  return form <= DECIMAL;
}

/** Past "(b)", "-5", "(2)(a)". */
function end(t: Tokens, at: number): number {
  let i = at;
  while (i < at + 9 && t.mark(i) === 0x28 && !t.gap(i) && t.mark(i + 2) === 0x29 && t.size(i + 1) <= 3) i += 3;
  const dash = t.mark(i) === HYPHEN || t.mark(i) === EN_DASH;
  return dash && t.kind[i + 1] === NUMBER && !t.gap(i + 1) ? i + 2 : i;
}
