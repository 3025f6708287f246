import { DECIMAL, DOTTED, NUMBER, PLAIN, type Tokens, WORD } from '../../text/tokens';
import { type Draft, dismissed, type Recogniser } from '../draft';
import { matchMoney, moneyBefore } from '../money-index';
import { LONGEST } from '../numeral';
import type { Numeral } from '../numeral-shape';
import { matchUnit, unitEnd } from '../unit-index';
import { ABBREVIATION, MONTH, MULTIPLE, PRODUCT, SCALE, SECTION, word, wordSet } from '../vocabulary';

const HYPHEN = 0x2d;
const VERSIONS = wordSet(
  'version v ver release build android ios firefox python chrome safari kernel linux macos windows html',
);
const BOOKS = wordSet('isbn issn iso doi iban');
const CODES = wordSet('zip postcode postal pin area');
const ROADS = wordSet(
  'street st road rd avenue ave lane ln drive dr boulevard blvd square way court ct place terrace crescent close highway parkway',
);
/** Prefixes that leave a quantity a quantity: "sub-300", "mid-2020", "now-18-month-old". */
const OPEN_PREFIXES = wordSet(
  'sub mid pre post now minus plus under over top early late non then about nearly almost ex super semi anti the a in of to or and per at is some from',
);
const SUFFIXES = wordSet('s th st nd rd am pm p x ish odd plus fold');
const ROMAN = wordSet('i ii iii iv v vi vii viii ix x xi xii xiv xv xvi xvii');

const BY = word('by');

/** Codes of all kinds: versions, model and case numbers, postcodes, house numbers, digits glued to letters. */
export const identifier: Recogniser = {
  name: 'identifier',
  read(t, n) {
    if (t.kind[n.from] !== NUMBER || n.sign !== 0) return null;
    if (t.size(n.from) > LONGEST) return dismissed(n, 'identifier', 'identifier', 'none');
    if (n.form === DOTTED) return dotted(t, n);
    if (BOOKS.has(t.word(n.from - 1)) && t.upper(n.from - 1))
      return dismissed(n, 'identifier', 'identifier', 'none', n.from, numberRunEnd(t, n.from));
    if (n.form === DECIMAL && VERSIONS.has(t.word(n.from - 1))) {
      return dismissed(n, 'identifier', 'version', 'none');
    }
    return gluedBefore(t, n) ?? gluedAfter(t, n) ?? hyphenated(t, n) ?? postal(t, n);
  },
};

/** Past digits and hyphens: "978-3-16-148410-0". */
function numberRunEnd(t: Tokens, at: number): number {
  let i = at + 1;
  while (i < at + 12 && t.mark(i) === HYPHEN && t.isNumber(i + 1) && !t.gap(i + 1)) i += 2;
  return i;
}

/** "2.0.1", "10.0.0.1"; "12.05.2023" is left to the dates. */
function dotted(t: Tokens, n: Numeral): Draft | null {
  if (/^\d{1,2}\.\d{1,2}\.(?:\d{2}|\d{4})$/.test(t.slice(n.from, n.from + 1)) && !VERSIONS.has(t.word(n.from - 1)))
    return null;
  return dismissed(n, 'identifier', 'version', 'none', n.from, n.from + 1);
}

/** "IE6", "XC40", "MH370": letters right before the digits. */
function gluedBefore(t: Tokens, n: Numeral): Draft | null {
  let before = n.from - 1;
  if (t.gap(n.from)) return null;
  if (
    t.mark(before) === 0x2e &&
    !t.gap(before) &&
    t.capital(before - 1) &&
    (t.bits(before - 1) & (ABBREVIATION | SECTION)) === 0
  )
    before--;
  if (t.kind[before] !== WORD) return null;
  if (moneyBefore(t, n.from) !== null) return null;
  if (/^(?:q|h|fy)$/i.test(t.slice(before, before + 1))) return null;
  if (/^x$/i.test(t.slice(before, before + 1)) && t.isNumber(before - 1) && !t.gap(before)) return null;
  if (t.slice(before, before + 1) === 'PS' && (t.size(n.from) > 2 || n.scaled)) return null;
  return dismissed(n, 'name', 'name', 'none', before, codeEnd(t, n.from + 1));
}

/** "4chan", "49ers", "5G", "24703m212": letters right behind that are no unit, multiplier or ordinal ending. */
function gluedAfter(t: Tokens, n: Numeral): Draft | null {
  const at = n.from + 1;
  if (n.to !== at || t.gap(at) || t.kind[at] !== WORD || SUFFIXES.has(t.word(at))) return null;
  if (/^[KDGP]$/.test(t.slice(at, at + 1)) && n.plain && n.value <= 16) {
    return dismissed(n, 'name', 'name', 'none', n.from, at + 1);
  }
  if (
    /^[ps]$/i.test(t.slice(at, at + 1)) ||
    (t.size(at) === 1 && t.mark(at + 1) === 0x2e && t.kind[at + 2] === WORD && !t.gap(at + 2))
  )
    return null;
  if (t.isNumber(at + 1) && !t.gap(at + 1) && matchUnit(t, at) !== null && unitEnd() > at + 1) return null;
  if (t.isNumber(at + 1) && !t.gap(at + 1))
    return dismissed(n, 'identifier', 'identifier', 'none', n.from, codeEnd(t, at));
  if (matchMoney(t, at) !== null || matchUnit(t, at) !== null || (t.bits(at) & (SCALE | MONTH)) !== 0) return null;
  if (n.form !== PLAIN || (t.bits(at) !== 0 && t.size(at) > 1)) return null;
  return dismissed(n, 'name', 'name', 'none', n.from, codeEnd(t, at));
}

/** The end of a glued run of letters, digits and hyphens. */
function codeEnd(t: Tokens, at: number): number {
  let i = at;
  while (i < at + 8 && !t.gap(i)) {
    const mark = t.mark(i);
    if (t.kind[i] === WORD || t.kind[i] === NUMBER) i++;
    else if (
      (mark === HYPHEN || mark === 0x2d) &&
      !t.gap(i + 1) &&
      t.kind[i + 1] === NUMBER &&
      t.kind[i - 1] !== NUMBER
    )
      i++;
    else break;
  }
  return Math.max(i, at);
}

/** "Covid-19", "F-16", "TA-35", "21-cv-4567": a hyphen between letters and digits. */
function hyphenated(t: Tokens, n: Numeral): Draft | null {
  if (!n.plain) return null;
  const before = n.from - 1;
  if (t.mark(before) === HYPHEN && !t.gap(n.from) && !t.gap(before) && t.kind[before - 1] === WORD) {
    const word = before - 1;
    const bits = t.bits(word);
    const known = OPEN_PREFIXES.has(t.word(word)) || (bits & (MONTH | SCALE | MULTIPLE)) !== 0;
    if (!known && (t.capital(word) || (bits & PRODUCT) !== 0 || (t.size(word) <= 4 && t.word(word) === 0))) {
      return dismissed(n, 'name', 'name', 'none', word, codeEnd(t, n.from + 1));
    }
  }
  if (t.mark(n.to) !== HYPHEN || t.gap(n.to) || t.gap(n.to + 1) || t.kind[n.to + 1] !== WORD) return null;
  const inner = n.to + 1;
  const code = t.mark(inner + 1) === HYPHEN && t.isNumber(inner + 2) && !t.gap(inner + 2) && t.size(inner) <= 3;
  if (!code || OPEN_PREFIXES.has(t.word(inner)) || t.word(inner) === BY) return null;
  return dismissed(n, 'identifier', 'identifier', 'none', n.from, inner + 3);
}

/** "90210 ZIP code", "Austin, TX 78701", "575 Wilbraham Road". */
function postal(t: Tokens, n: Numeral): Draft | null {
  if (!n.plain) return null;
  const digits = t.size(n.from);
  if (CODES.has(t.word(n.to)) && digits >= 4) return dismissed(n, 'identifier', 'address', 'none');
  const state = n.from - 1;
  if (digits === 5 && t.kind[state] === WORD && t.upper(state) && t.size(state) === 2) {
    return dismissed(n, 'identifier', 'address', 'none');
  }
  if (digits > 5 || !t.capital(n.to) || t.kind[n.to] !== WORD || !t.gap(n.to)) return null;
  for (let i = n.to + 1; i <= n.to + 3 && t.kind[i] === WORD && t.capital(i); i++) {
    if (ROADS.has(t.word(i)) && !ROMAN.has(t.word(i)))
      return dismissed(n, 'identifier', 'address', 'none', n.from, i + 1);
  }
  return null;
}
